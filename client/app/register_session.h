// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sessions of a register, read without touching it. Thread: one at a time.
#include "model/event/frontier.h"
#include "model/session/session.h"
#include "sync/ports/journal.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct RegisterSession {
    std::size_t number = 0; // from 1, oldest first
    std::shared_ptr<model::Session const> session;
    model::Frontier frontier;

    [[nodiscard]] model::Digest digest() const;
};

// Of a journal: the session of that number, the last one when none is asked for. Errors: the journal's,
// Chronicle::load's, error.session.none {file}, error.session.unknown {number, last}.
[[nodiscard]] model::Result<RegisterSession> load_session(sync::Journal& journal, std::string const& file,
                                                          std::optional<std::size_t> number);

// Of a file that may be read-only, on a copy. Further errors: read_register's.
[[nodiscard]] model::Result<RegisterSession> read_session(std::filesystem::path const& file,
                                                          std::optional<std::size_t> number);

} // namespace tablee::client
