// SPDX-License-Identifier: Apache-2.0
#pragma once

// A post without a window, driven by a script, by standard input line by line, or by both one after the
// other.
#include "client/app/post_desk.h"
#include "client/i18n/catalogue.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace tablee::client {

struct PeerOptions {
    DeskOptions desk;
    std::vector<std::string> seats;              // to ask for, by name
    std::optional<std::filesystem::path> script; // done first
    bool discover = false;                       // joins the one session that is held nearby
};

// Until it is told to quit, standard input ends, or the system asks it to stop; then everything is on disk.
// Errors: SessionSearch's, when it was to discover; what kept it from starting, or from closing well.
[[nodiscard]] model::Result<void> run_peer(PeerOptions options, Catalogue const& words, std::ostream& out);

} // namespace tablee::client
