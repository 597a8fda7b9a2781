// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the session whose code is on the wall, by the beacons of its posts, while the window goes on. Pure.
//
// The code is eight symbols of Crockford's base 32, forty bits of the tag that the session's posts cry
// (session_search.h): it tells sessions apart, and lets nobody in by itself; posts are admitted by people.
#include "client/app/session_search.h"

#include <optional>
#include <set>
#include <string>

namespace tablee::client {

[[nodiscard]] std::string wall_code_of(sync::SessionTag const& tag); // "7F3K9Q2M"

class CodeSearch {
  public:
    static constexpr std::int64_t kSilenceMs = 8000;

    CodeSearch(std::string code, std::int64_t began_ms)
        : code_(std::move(code))
        , began_ms_(began_ms) {}

    void hear(std::vector<sync::Found> const& found);
    // Where to join; nothing while it listens. Errors: error.peer.no-such-code {code, how many other sessions
    // were heard}, error.peer.nobody-nearby {seconds}.
    [[nodiscard]] std::optional<model::Result<sync::Address>> verdict(std::int64_t now_ms) const;

  private:
    std::string code_;
    std::int64_t began_ms_;
    std::optional<sync::Address> found_;
    std::set<sync::SessionTag> others_;
};

} // namespace tablee::client
