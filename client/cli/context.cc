// SPDX-License-Identifier: Apache-2.0
#include "client/cli/context.h"

#include <array>
#include <ostream>
#include <utility>

namespace tablee::client {

Exit exit_of(model::Error const& error) {
    // The longest beginnings first: the first that fits is meant.
    static constexpr std::array<std::pair<std::string_view, Exit>, 24> kExits{{
        {"error.event.too-many-runs", Exit::Refused},
        {"error.file.full", Exit::Register},
        {"error.file.io", Exit::Register},
        {"error.file.read-only", Exit::Register},
        {"error.file.", Exit::Refused},
        {"error.store.", Exit::Register},
        {"error.register.", Exit::Register},
        {"error.event.", Exit::Register},
        {"error.key.", Exit::Register},
        {"error.verify.", Exit::Verification},
        {"error.net.", Exit::Network},
        {"error.address.", Exit::Network},
        {"error.link.", Exit::Network},
        {"error.replica.", Exit::Network},
        {"error.cli.", Exit::Usage},
        {"error.peer.", Exit::Usage},
        {"error.demo.", Exit::Refused},
        {"error.import.", Exit::Refused},
        {"error.text.", Exit::Refused},
        {"error.script.", Exit::Refused},
        {"error.session.", Exit::Refused},
        {"error.window.", Exit::Refused},
        {"error.font.", Exit::Refused},
        {"refusal.", Exit::Refused},
    }};
    for (auto const& [beginning, exit] : kExits)
        if (std::string_view(error.key).substr(0, beginning.size()) == beginning)
            return exit;
    return Exit::Bug;
}

void CliContext::say(std::string_view key, PhraseArgs const& args) const {
    out << words.say(key, args) << '\n';
}

void CliContext::say_counted(std::string_view key, std::int64_t count, PhraseArgs const& args) const {
    out << words.say(key, count, args) << '\n';
}

void CliContext::complain(model::Error const& error) {
    complain(error, exit_of(error));
}

void CliContext::complain(model::Error const& error, Exit exit) {
    model::Error told = error;
    if (error.key == "error.register.refused") // carries the key of the reason, without its arguments
        told.args[2] = words.say(told.args[2], {"…"});
    err << words.say(told) << '\n';
    if (exit_code == 0)
        exit_code = static_cast<int>(exit);
}

void CliContext::warn(std::string_view key, PhraseArgs const& args) const {
    err << words.say(key, args) << '\n';
}

} // namespace tablee::client
