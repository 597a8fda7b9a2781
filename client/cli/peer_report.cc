// SPDX-License-Identifier: Apache-2.0
#include "client/cli/peer_report.h"

#include "client/cli/script_names.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/digest.h"
#include "model/session/poll_count.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

using nlohmann::json;

char const* name_of(model::Phase phase) {
    static constexpr std::array kNames{"prepared", "open", "adjourned"};
    return kNames[static_cast<std::size_t>(phase)];
}

char const* name_of(model::PollStatus status) {
    static constexpr std::array kNames{"open", "closed", "contested", "cancelled"};
    return kNames[static_cast<std::size_t>(status)];
}

json dots_of(model::Session const& session, model::Poll const& poll,
             model::voting::DotsOutcome const& outcome) {
    json ranking = json::array();
    for (std::uint32_t option : outcome.order)
        if (outcome.dots[option] > 0)
            ranking.push_back({{"option", model::report::words_of(session, poll.option_at(option))},
                               {"dots", outcome.dots[option]},
                               {"rank", outcome.ranks[option]}});
    json retained = json::array();
    for (std::uint16_t option : model::retained_options(poll))
        retained.push_back(model::report::words_of(session, poll.as.sheet.options[option]));
    return {{"ranking", ranking},     {"retained", retained},   {"valid", outcome.valid},
            {"blank", outcome.blank}, {"spent", outcome.spent}, {"tied", outcome.tied.size()}};
}

// Tiers of titles, best first; what the rule retains, and a tie across the line.
json order_of(model::Session const& session, model::Poll const& poll) {
    auto const titles = [&](std::vector<std::uint32_t> const& places) {
        json list = json::array();
        for (std::uint32_t const place : places)
            list.push_back(model::report::words_of(session, poll.option_at(place)));
        return list;
    };
    json order = json::array();
    for (auto const& tier : model::tiers_of(poll.result->outcome))
        order.push_back(titles(tier));
    model::voting::Cut const cut = model::cut_of(poll.result->outcome);
    return {{"ballots", model::ballots_in(poll)},
            {"order", std::move(order)},
            {"retained", titles(cut.retained)},
            {"tied", titles(cut.tied)}};
}

json motion_of(model::voting::MotionOutcome const& outcome) {
    return {{"for", outcome.votes.votes_for},
            {"against", outcome.votes.against},
            {"abstain", outcome.votes.abstain},
            {"blank", outcome.votes.blank},
            {"null", outcome.votes.null},
            {"required", outcome.required},
            {"tie", outcome.tie},
            {"casting_vote", outcome.casting_vote_used},
            {"adopted", outcome.adopted}};
}

// What a notice is called, and of whom it speaks.
struct NoticeWords {
    Catalogue const& words;

    json operator()(sync::SessionJoined const& said) const {
        return {{"event", "session"}, {"session", hex(said.session)}};
    }
    json operator()(sync::PostLinked const& said) const {
        return {{"event", "linked"}, {"post", hex(said.post)}, {"address", to_text(said.address)}};
    }
    json operator()(sync::PostLost const& said) const {
        return {{"event", "lost"}, {"post", hex(said.post)}};
    }
    json operator()(sync::PostSilent const& said) const {
        return {{"event", "silent"}, {"post", hex(said.post)}};
    }
    json operator()(sync::PostBack const& said) const {
        return {{"event", "back"}, {"post", hex(said.post)}};
    }
    json operator()(sync::PostLeft const& said) const {
        return {
            {"event", "left"}, {"address", to_text(said.address)}, {"reason", static_cast<int>(said.reason)}};
    }
    json operator()(sync::LinkDropped const& said) const {
        return {{"event", "link_dropped"},
                {"address", to_text(said.address)},
                {"key", said.why.key},
                {"message", words.say(said.why)}};
    }
    json operator()(sync::ForkSeen const& said) const {
        return {{"event", "fork"}, {"author", hex(said.author)}};
    }
    json operator()(sync::JournalTrouble const& said) const {
        return {{"event", "disk_trouble"}, {"key", said.why.key}, {"message", words.say(said.why)}};
    }
    json operator()(sync::JournalWell const&) const { return {{"event", "disk_well"}}; }
    json operator()(sync::CommandRefused const& said) const {
        return {{"event", "refused"}, {"do", ""}, {"key", said.why.key}, {"message", words.say(said.why)}};
    }
};

} // namespace

std::string to_line(json const& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

json result_of(model::Session const& session, model::Poll const& poll) {
    if (!poll.result)
        return nullptr;
    if (auto const* motion = std::get_if<model::voting::MotionOutcome>(&poll.result->outcome))
        return motion_of(*motion);
    if (auto const* dots = std::get_if<model::voting::DotsOutcome>(&poll.result->outcome))
        return dots_of(session, poll, *dots);
    return order_of(session, poll);
}

json status_of(sync::Published const& now) {
    json status{{"event", "status"}, {"joined", now.session != nullptr}, {"linked", now.neighbours.size()}};
    if (now.session == nullptr)
        return status;
    model::Session const& session = *now.session;
    model::Power const& power = session.authority.now();
    auto const present = std::count_if(session.members.begin(), session.members.end(),
                                       [](model::Member const& member) { return member.in_room(); });
    status["session"] = hex(session.id);
    status["phase"] = name_of(session.phase);
    status["admitted"] = power.is_admitted(now.post);
    status["keeper"] = label_of(session, power.keeper);
    status["present"] = present;
    status["posts"] = power.admitted.size();
    status["proposals"] = session.proposals.size();
    status["polls"] = session.polls.size();
    status["actions"] = session.actions.size();
    status["events"] = session.events;
    status["void"] = session.voids->size();
    status["safe_on"] = now.safety.holding_all;
    status["own_safe_on"] = now.safety.holding_own;
    status["digest"] = hex(model::state_digest(session, now.frontier));
    return status;
}

json PeerReport::said(sync::Notice const& notice) const {
    return std::visit(NoticeWords{words_}, notice);
}

json PeerReport::not_discoverable(model::Error const& why) const {
    return {{"event", "not_discoverable"}, {"key", why.key}, {"message", words_.say(why)}};
}

json PeerReport::refused(std::string const& verb, model::Error const& why) const {
    return {{"event", "refused"}, {"do", verb}, {"key", why.key}, {"message", words_.say(why)}};
}

void PeerReport::poll_news(model::Session const& session, std::vector<json>& out) {
    for (std::size_t i = 0; i < session.polls.size(); i += 1) {
        model::Poll const& poll = session.polls.at(i);
        if (i == polls_.size()) {
            polls_.push_back({});
            out.push_back({{"event", "poll_opened"},
                           {"poll", i + 1},
                           {"question", poll.as.sheet.question.utf8},
                           {"voices", poll.as.electorate.size()}});
        }
        PollSeen& seen = polls_[i];
        bool const counting = poll.counting_down() != nullptr;
        if (counting != seen.counting_down && poll.status == model::PollStatus::Open)
            out.push_back({{"event", counting ? "closing_announced" : "closing_cancelled"}, {"poll", i + 1}});
        seen.counting_down = counting;
        if (poll.status != seen.status) {
            seen.status = poll.status;
            out.push_back({{"event", "poll_ended"},
                           {"poll", i + 1},
                           {"status", name_of(poll.status)},
                           {"counted", poll.closings.empty() ? 0 : poll.closings.front().as.counted.size()},
                           {"result", result_of(session, poll)}});
        }
    }
}

std::vector<json> PeerReport::news(sync::Published const& now) {
    std::vector<json> out;
    if (now.session == nullptr)
        return out;
    model::Session const& session = *now.session;
    model::Power const& power = session.authority.now();
    if (!joined_)
        out.push_back(
            {{"event", "joined"}, {"session", hex(session.id)}, {"title", session.charter->title.utf8}});
    joined_ = true;
    if (bool const admitted = power.is_admitted(now.post); admitted != admitted_) {
        admitted_ = admitted;
        out.push_back({{"event", "admitted"}});
    }
    if (session.phase != phase_) {
        phase_ = session.phase;
        out.push_back({{"event", "phase"}, {"phase", name_of(phase_)}});
    }
    if (power.keeper != keeper_) {
        keeper_ = power.keeper;
        out.push_back(
            {{"event", "keeper"}, {"post", label_of(session, keeper_)}, {"here", keeper_ == now.post}});
    }
    if (session.freeze.frozen != frozen_) {
        frozen_ = session.freeze.frozen;
        out.push_back(
            {{"event", frozen_ ? "list_frozen" : "list_reopened"}, {"numbered", session.numbers_given}});
    }
    poll_news(session, out);
    return out;
}

} // namespace tablee::client
