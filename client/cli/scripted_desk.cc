// SPDX-License-Identifier: Apache-2.0
#include "client/cli/scripted_desk.h"

#include "client/cli/script_command.h"

#include <algorithm>
#include <chrono>
#include <ostream>

namespace tablee::client {

using nlohmann::json;

ScriptedDesk::ScriptedDesk(std::unique_ptr<Desk> desk, std::string_view script, Catalogue const& words,
                           std::ostream& out)
    : desk_(std::move(desk))
    , out_(out)
    , report_(words) {
    while (!script.empty()) {
        std::size_t const end = std::min(script.find('\n'), script.size());
        if (end > 0)
            script_.emplace_back(script.substr(0, end));
        script.remove_prefix(std::min(end + 1, script.size()));
    }
}

void ScriptedDesk::say(json const& object) {
    out_ << to_line(object) << '\n' << std::flush;
}

void ScriptedDesk::say_ready(sync::Address const& address) {
    say({{"event", "ready"}, {"address", to_text(address)}});
}

std::future<model::Result<void>> ScriptedDesk::post(model::Command command) {
    return desk_->post(std::move(command));
}

model::Result<void> ScriptedDesk::look_around(std::int64_t now_ms) {
    play();
    return desk_->look_around(now_ms);
}

void ScriptedDesk::play() {
    auto const now = desk_->published();
    for (json const& one : report_.news(now))
        say(one);
    if (now.session == nullptr)
        return;
    admit_who_asks(now);
    while (!asked_.empty() &&
           asked_.front().answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        auto const answer = asked_.front().answer.get();
        say(answer ? json{{"event", "ok"}, {"do", asked_.front().verb}}
                   : report_.refused(asked_.front().verb, answer.error()));
        asked_.pop_front();
    }
    if (!asked_.empty() || is_waiting(now) || script_.empty())
        return;
    std::string const line = std::move(script_.front());
    script_.pop_front();
    obey(line, now);
}

bool ScriptedDesk::is_waiting(sync::Published const& now) {
    if (waiting_ && holds(*waiting_, now, desk_->now()))
        waiting_.reset();
    return waiting_.has_value();
}

void ScriptedDesk::admit_who_asks(sync::Published const& now) {
    if (!admits_all_ || !now.session->authority.now().conducts(now.post))
        return;
    for (model::AdmissionRequest const& request : now.session->requests) {
        auto const [at, is_new] = answered_.try_emplace(request.id, request.at);
        if (!is_new && at->second == request.at)
            continue;
        at->second = request.at;
        ask("admit", model::Act{model::PostAdmitted{request.id, request.seats}});
    }
}

void ScriptedDesk::ask(std::string verb, model::Command command) {
    asked_.push_back({std::move(verb), desk_->post(std::move(command))});
}

void ScriptedDesk::obey(std::string const& text, sync::Published const& now) {
    auto line = ScriptLine::parse(text);
    if (!line) {
        say(report_.refused("", line.error()));
        return;
    }
    std::string const verb = line->verb();
    if (verb == "wait")
        waiting_ = read_wait(*line);
    if (verb == "admit_all")
        admits_all_ = true;
    if (verb == "say")
        say({{"event", "said"}, {"text", line->text("text")}});
    if (!is_session_verb(verb))
        return;
    auto command = command_of(*now.session, *line);
    if (command)
        ask(verb, std::move(*command));
    else
        say(report_.refused(verb, command.error()));
}

} // namespace tablee::client
