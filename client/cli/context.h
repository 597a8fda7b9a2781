// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every verb of tablee-cli is handed: words, files, streams, and where to leave its exit code. Thread:
// the program's main one.
#include "client/i18n/catalogue.h"
#include "client/platform/asset_path.h"
#include "model/base/result.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace tablee::client {

// What the program tells the shell (docs/CLI.md); never another number.
enum class Exit : int {
    Done = 0,
    Refused = 1,  // by the rules of the session, or because of what a file holds
    Usage = 2,    // the command line itself
    Register = 3, // damaged, in use, newer, read-only, missing; the disk is full
    Verification = 4,
    Network = 5,
    Bug = 70 // EX_SOFTWARE of sysexits(3)
};

// By its key: error.store.* is the register's, refusal.* the rules', and so on.
[[nodiscard]] Exit exit_of(model::Error const& error);

struct CliContext {
    Catalogue const& words;
    AssetPaths const& assets;
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    int exit_code = 0;

    // One sentence, one line, to `out`.
    void say(std::string_view key, PhraseArgs const& args = {}) const;
    void say_counted(std::string_view key, std::int64_t count, PhraseArgs const& args = {}) const;
    // One sentence to `err`; the exit code follows unless one was left before.
    void complain(model::Error const& error);
    void complain(model::Error const& error, Exit exit);
    // One sentence to `err` that changes nothing else.
    void warn(std::string_view key, PhraseArgs const& args = {}) const;
};

} // namespace tablee::client
