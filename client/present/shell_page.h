// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands around every screen: the session's name, the current item, who is here, whether everything is
// safe, whom this post serves, and the sentences that lie over the screen. Pure.
#include "client/present/outlook.h"

#include <string>
#include <vector>

namespace tablee::client {

// How safe what was written at this post is.
enum class Safety : std::uint8_t {
    Saved,        // on every post that is reached
    Spreading,    // on some of them: "enregistré sur 3 postes sur 6"
    Saving,       // not on this post's disk yet
    Alone,        // no other post takes part
    Reconnecting, // others do, and none is reached
    DiskTrouble   // the disk refuses to write
};

enum class MessageKind : std::uint8_t { Notice, Done, Trouble };
// A sentence over the screen, until somebody dismisses it.
struct ShellMessage {
    std::uint64_t number = 0; // what Dismiss names
    MessageKind kind = MessageKind::Notice;
    std::string sentence;
    bool operator==(ShellMessage const&) const = default;
};

struct ShellPage {
    bool has_session = false;
    std::string title;     // of the session
    std::string committee; // the line below it
    std::string item;      // "Point 3 sur 9 : Gommettes"; empty when none runs
    std::string time;      // "reste 12 min"; empty when the item is not timed
    bool over = false;
    std::string presence; // "20 présents"
    std::string posts;    // "6 postes"
    Safety safety = Safety::Saved;
    std::string safety_words;
    std::string serves; // whom this post serves, or why nobody
    std::string role;   // "Animation": of the first seat that has one
    bool conducts = false;
    bool has_previous = false;  // a previous session's plan to look at
    std::size_t requests = 0;   // posts that wait to be let in: for those who conduct
    std::size_t polls_open = 0; // a mark beside *Maintenant*
    std::vector<ShellMessage> messages;
};

[[nodiscard]] ShellPage shell_page(Outlook const& outlook, std::vector<ShellMessage> messages = {});
// Before there is a session: home, settings and help.
[[nodiscard]] ShellPage shell_page_at_home(Catalogue const& words, std::vector<ShellMessage> messages = {});

[[nodiscard]] Safety safety_of(Outlook const& outlook);
// "tout est enregistré": the same words wherever safety is told.
[[nodiscard]] std::string safety_words(Outlook const& outlook);

} // namespace tablee::client
