// SPDX-License-Identifier: Apache-2.0
#include "client/cli/wait_condition.h"

#include <algorithm>
#include <cstdio>

namespace tablee::client {
namespace {

constexpr std::int64_t kSecondsMax = 24 * 60 * 60;

// "14:20" and nothing else: times are compared as texts.
std::string time_of_day(ScriptLine& line, std::string_view field) {
    std::string const text = line.text(field);
    auto const digit = [&](std::size_t at, char most) { return text[at] >= '0' && text[at] <= most; };
    bool const sound = text.size() == 5 && digit(0, '2') && digit(1, text[0] == '2' ? '3' : '9') &&
                       text[2] == ':' && digit(3, '5') && digit(4, '9');
    if (!sound)
        line.blame({"error.script.wrong-kind", {std::string(field)}});
    return text;
}

std::optional<std::int64_t> number_if_any(ScriptLine& line, std::string_view field) {
    return line.has(field) ? std::optional(line.number(field)) : std::nullopt;
}

bool at_least(std::optional<std::int64_t> const& wanted, std::size_t found) {
    return !wanted || static_cast<std::int64_t>(found) >= *wanted;
}

std::size_t closed_polls(model::Session const& session) {
    return static_cast<std::size_t>(
        std::count_if(session.polls.begin(), session.polls.end(),
                      [](auto const& poll) { return poll.status != model::PollStatus::Open; }));
}

std::size_t standing(model::Session const& session) {
    return static_cast<std::size_t>(
        std::count_if(session.proposals.begin(), session.proposals.end(), [](auto const& proposal) {
            return proposal.status == model::ProposalStatus::Standing;
        }));
}

std::size_t in_room(model::Session const& session) {
    return static_cast<std::size_t>(std::count_if(session.members.begin(), session.members.end(),
                                                  [](auto const& member) { return member.in_room(); }));
}

bool item_started(model::Session const& session, std::optional<std::int64_t> const& number) {
    if (!number)
        return true;
    if (*number < 1 || static_cast<std::size_t>(*number) > session.agenda->size())
        return false;
    return session.items.find((*session.agenda)[static_cast<std::size_t>(*number - 1)])->started.has_value();
}

bool time_reached(model::Session const& session, std::optional<std::string> const& time,
                  model::Instant clock) {
    if (!time)
        return true;
    model::Reading const now = model::read_at(clock, session.utc_offset());
    char shown[8];
    std::snprintf(shown, sizeof shown, "%02d:%02d", now.hour, now.minute);
    model::Date const day = session.charter->date;
    return now.date == day ? shown >= *time : now.date > day;
}

bool people_hold(WaitCondition const& wanted, model::Session const& session) {
    return at_least(wanted.proposals, standing(session)) && at_least(wanted.present, in_room(session)) &&
           at_least(wanted.actions, session.actions.size()) && item_started(session, wanted.item) &&
           (!wanted.frozen || session.freeze.frozen == *wanted.frozen) &&
           (!wanted.phase || session.phase == *wanted.phase);
}

bool polls_hold(WaitCondition const& wanted, model::Session const& session) {
    model::Poll const* last = session.polls.empty() ? nullptr : &session.polls.at(session.polls.size() - 1);
    return at_least(wanted.polls, session.polls.size()) && at_least(wanted.closed, closed_polls(session)) &&
           at_least(wanted.ballots, last == nullptr ? 0 : last->voices_cast()) &&
           at_least(wanted.paper, last == nullptr ? 0 : last->paper.size());
}

bool posts_hold(WaitCondition const& wanted, sync::Published const& now) {
    model::Power const& power = now.session->authority.now();
    return at_least(wanted.admitted, power.admitted.size()) &&
           at_least(wanted.linked, now.neighbours.size()) &&
           (!wanted.linked_most || static_cast<std::int64_t>(now.neighbours.size()) <= *wanted.linked_most) &&
           at_least(wanted.safe, now.safety.holding_all) &&
           (!wanted.admitted_here || power.is_admitted(now.post)) &&
           (!wanted.keeper_here || power.keeper == now.post);
}

} // namespace

WaitCondition read_wait(ScriptLine& line) {
    WaitCondition read;
    if (line.has("phase"))
        read.phase = static_cast<model::Phase>(line.one_of("phase", {"prepared", "open", "adjourned"}));
    read.polls = number_if_any(line, "polls");
    read.closed = number_if_any(line, "closed");
    read.ballots = number_if_any(line, "ballots");
    read.paper = number_if_any(line, "paper");
    read.proposals = number_if_any(line, "proposals");
    if (line.has("frozen"))
        read.frozen = line.flag("frozen");
    read.item = number_if_any(line, "item");
    read.present = number_if_any(line, "present");
    read.actions = number_if_any(line, "actions");
    read.admitted = number_if_any(line, "admitted");
    read.linked = number_if_any(line, "linked");
    read.linked_most = number_if_any(line, "linked_most");
    read.safe = number_if_any(line, "safe");
    read.admitted_here = line.flag("admitted_here");
    read.keeper_here = line.flag("keeper_here");
    if (line.has("time"))
        read.time = time_of_day(line, "time");
    read.seconds = line.number_or("seconds", read.seconds);
    if (read.seconds < 0 || read.seconds > kSecondsMax)
        line.blame({"error.script.wrong-kind", {"seconds"}});
    return read;
}

bool holds(WaitCondition const& condition, sync::Published const& now, model::Instant clock) {
    if (now.session == nullptr)
        return false;
    return people_hold(condition, *now.session) && polls_hold(condition, *now.session) &&
           posts_hold(condition, now) && time_reached(*now.session, condition.time, clock);
}

} // namespace tablee::client
