// SPDX-License-Identifier: Apache-2.0
#include "client/present/help_page.h"

#include <array>

namespace tablee::client {
namespace {

struct Keys {
    char const* name;
    char const* what;
};

constexpr std::array<Keys, 9> kKeyboard = {{
    {"help.key.tab", "help.key.tab.does"},
    {"help.key.arrows", "help.key.arrows.does"},
    {"help.key.enter", "help.key.enter.does"},
    {"help.key.escape", "help.key.escape.does"},
    {"help.key.f1", "help.key.f1.does"},
    {"help.key.f6", "help.key.f6.does"},
    {"help.key.size", "help.key.size.does"},
    {"help.key.undo", "help.key.undo.does"},
    {"help.key.copy", "help.key.copy.does"},
}};

constexpr std::array<Keys, 4> kVoting = {{
    {"help.vote.dots", "help.vote.dots.how"},
    {"help.vote.motion", "help.vote.motion.how"},
    {"help.vote.change", "help.vote.change.how"},
    {"help.vote.shared", "help.vote.shared.how"},
}};

template <std::size_t N>
HelpSection section(Catalogue const& words, char const* title, std::array<Keys, N> const& lines) {
    HelpSection made{words.say(title), {}};
    for (Keys const& line : lines)
        made.lines.push_back({words.say(line.name), words.say(line.what)});
    return made;
}

} // namespace

HelpPage help_page(Catalogue const& words, Outlook const* joined) {
    HelpPage page;
    page.sections.push_back(section(words, "help.voting", kVoting));
    page.sections.push_back(section(words, "help.keyboard", kKeyboard));
    model::Member const* facilitator =
        joined == nullptr ? nullptr : model::holder_of(*joined->session, model::Role::Facilitator);
    page.ask = facilitator == nullptr ? words.say("help.ask")
                                      : words.say("help.ask-by-name", {model::full_name(*facilitator)});
    return page;
}

} // namespace tablee::client
