// SPDX-License-Identifier: Apache-2.0
// What each readable table holds of a session.
#include "sync/store/projections.h"

#include "model/session/poll_count.h"

#include <algorithm>
#include <array>

namespace tablee::sync {
namespace {

using model::Session;
using Row = std::vector<ProjectedCell>;

// One word an enumerator, in their order. Requires: a value that the fold gives.
template <class Enum, std::size_t N>
std::string word(std::array<char const*, N> const& words, Enum value) {
    return words[std::min(static_cast<std::size_t>(value), N - 1)];
}

std::string word_of(model::Presence presence) {
    static constexpr std::array kWords{"expected", "present", "late", "excused", "absent", "left"};
    return word(kWords, presence);
}
std::string word_of(model::Secrecy secrecy) {
    static constexpr std::array kWords{"nominal", "hidden_until_closed", "anonymous_display",
                                       "secret_on_paper"};
    return word(kWords, secrecy);
}
std::string word_of(model::Verdict verdict) {
    static constexpr std::array kWords{"retained", "amended", "deferred", "to_study", "passed_to_direction",
                                       "rejected"};
    return word(kWords, verdict);
}
std::string word_of(model::ActionState state) {
    static constexpr std::array kWords{"not_started", "in_progress", "done", "dropped"};
    return word(kWords, state);
}
std::string word_of(model::ProposalStatus status) {
    static constexpr std::array kWords{"standing", "merged", "withdrawn"};
    return word(kWords, status);
}
std::string word_of(model::PollStatus status) {
    static constexpr std::array kWords{"open", "closed", "contested", "cancelled"};
    return word(kWords, status);
}
std::string word_of(model::Phase phase) {
    static constexpr std::array kWords{"prepared", "open", "adjourned"};
    return word(kWords, phase);
}

// Integers and texts as cells; bool is neither.
ProjectedCell cell(std::string text) {
    return text;
}
ProjectedCell cell(std::integral auto number) {
    return static_cast<std::int64_t>(number);
}
template <class... Values>
Row row(Values... values) {
    return {cell(std::move(values))...};
}

std::int64_t yes(bool value) {
    return value ? 1 : 0;
}

// The tables and the session that is being written into them.
struct Writing {
    std::vector<ProjectedTable>& tables;
    Session const& session;
    std::int64_t number;

    void add(std::size_t table, Row cells) const {
        cells.insert(cells.begin(), number);
        tables[table].rows.push_back(std::move(cells));
    }
    [[nodiscard]] std::string time(std::optional<model::Instant> const& moment) const {
        return moment ? model::iso_time(*moment, session.utc_offset()) : std::string();
    }
    [[nodiscard]] std::string name(std::optional<model::MemberId> const& id) const {
        model::Member const* member = id ? session.members.find(*id) : nullptr;
        return member == nullptr ? std::string() : full_name(*member);
    }
    [[nodiscard]] std::string proposal(std::optional<model::ProposalId> const& id) const {
        model::Proposal const* found = id ? session.proposals.find(*id) : nullptr;
        return found == nullptr ? std::string() : found->wording().title.utf8;
    }
    [[nodiscard]] std::string item(std::optional<model::AgendaItemId> const& id) const {
        model::AgendaItem const* found = id ? session.items.find(*id) : nullptr;
        return found == nullptr ? std::string() : found->title.utf8;
    }
};

// The places of the tables in the list.
enum Place : std::size_t {
    State,
    Members,
    Attendance,
    Agenda,
    Proposals,
    Polls,
    Totals,
    Decisions,
    Actions,
    Minutes
};

std::vector<ProjectedTable> empty_tables() {
    return {
        {"projection_state",
         {"session INTEGER", "session_id TEXT", "committee TEXT", "title TEXT", "place TEXT", "date TEXT",
          "phase TEXT", "opened TEXT", "adjourned TEXT", "events INTEGER", "void_events INTEGER",
          "state_digest TEXT", "rules_version INTEGER", "layout INTEGER"},
         {}},
        {"members",
         {"session INTEGER", "last_name TEXT", "first_name TEXT", "capacity TEXT", "college TEXT",
          "college_letter TEXT", "has_voice INTEGER", "standing TEXT", "alternate_of TEXT", "roles TEXT",
          "on_the_roll INTEGER", "member_id TEXT"},
         {}},
        {"attendance",
         {"session INTEGER", "member TEXT", "college TEXT", "presence TEXT", "arrived TEXT", "left_at TEXT",
          "proxy_to TEXT", "member_id TEXT"},
         {}},
        {"agenda",
         {"session INTEGER", "position INTEGER", "title TEXT", "planned_minutes INTEGER", "started TEXT",
          "ended TEXT", "item_id TEXT"},
         {}},
        {"proposals",
         {"session INTEGER", "number INTEGER", "reference TEXT", "title TEXT", "description TEXT",
          "pledge TEXT", "author TEXT", "status TEXT", "merged_into TEXT", "motive TEXT", "wordings INTEGER",
          "proposal_id TEXT"},
         {}},
        {"polls",
         {"session INTEGER", "question TEXT", "method TEXT", "secrecy TEXT", "item TEXT", "status TEXT",
          "opened TEXT", "closed TEXT", "voices INTEGER", "present INTEGER", "represented INTEGER",
          "quorum_required INTEGER", "quorum_reached INTEGER", "ballots_counted INTEGER", "outcome TEXT",
          "poll_id TEXT"},
         {}},
        {"poll_totals",
         {"session INTEGER", "question TEXT", "option TEXT", "total INTEGER", "rank INTEGER",
          "retained INTEGER", "poll_id TEXT"},
         {}},
        {"decisions",
         {"session INTEGER", "subject TEXT", "kind TEXT", "verdict TEXT", "decided_by TEXT", "date TEXT",
          "motive TEXT", "stands INTEGER", "subject_id TEXT"},
         {}},
        {"actions",
         {"session INTEGER", "title TEXT", "owner TEXT", "partners TEXT", "start TEXT", "due TEXT",
          "resources TEXT", "measure TEXT", "progress INTEGER", "state TEXT", "motive TEXT", "proposal TEXT",
          "carried_from TEXT", "action_id TEXT"},
         {}},
        {"minutes", {"session INTEGER", "position INTEGER", "item TEXT", "text TEXT", "item_id TEXT"}, {}},
    };
}

void write_state(Writing const& to, model::Digest const& digest) {
    Session const& session = to.session;
    model::SessionCreated const& charter = *session.charter;
    to.add(State, row(hex(session.id), charter.committee.utf8, charter.title.utf8, charter.place.utf8,
                      model::iso_date(charter.date), word_of(session.phase), to.time(session.opened_at),
                      to.time(session.adjourned_at), session.events, session.voids->size(), hex(digest),
                      charter.rules_version, kProjectionLayout));
}

std::string roles_of(model::Member const& member) {
    static constexpr std::array kRoles{
        std::pair(model::Role::Chair, "chair"), std::pair(model::Role::Facilitator, "facilitator"),
        std::pair(model::Role::MinuteTaker, "minute_taker"), std::pair(model::Role::Deputy, "deputy")};
    std::string out;
    for (auto const& [role, name] : kRoles)
        if (member.roles.has(role))
            out += (out.empty() ? "" : ", ") + std::string(name);
    return out;
}

void write_members(Writing const& to) {
    for (model::Member const& member : to.session.members) {
        model::College const* college =
            member.as.college ? to.session.colleges.find(*member.as.college) : nullptr;
        std::string const named = college == nullptr ? std::string() : college->as.name.utf8;
        std::string const letter = college == nullptr ? std::string() : college->as.letter.utf8;
        std::string const standing = member.as.standing == model::Standing::Titular ? "titular" : "alternate";
        to.add(Members,
               row(member.as.last_name.utf8, member.as.first_name.utf8, member.as.capacity.utf8, named,
                   letter, yes(member.as.has_voice), standing, to.name(member.as.alternate_of),
                   roles_of(member), yes(!member.removed), hex(member.id)));
        if (!member.removed)
            to.add(Attendance,
                   row(full_name(member), named, word_of(member.presence), to.time(member.arrived),
                       to.time(member.left), to.name(member.proxy_to), hex(member.id)));
    }
}

void write_agenda(Writing const& to) {
    std::int64_t position = 0;
    for (model::AgendaItemId const& id : *to.session.agenda) {
        model::AgendaItem const& item = *to.session.items.find(id);
        position += 1;
        to.add(Agenda, row(position, item.title.utf8, item.planned_minutes, to.time(item.started),
                           to.time(item.ended), hex(id)));
        to.add(Minutes, row(position, item.title.utf8, item.minutes.text(), hex(id)));
    }
}

void write_proposals(Writing const& to) {
    for (model::Proposal const& proposal : to.session.proposals) {
        model::Revision const& wording = proposal.wording();
        bool const named = proposal.authorship == model::Authorship::Named;
        to.add(Proposals,
               row(proposal.number, proposal.reference.utf8, wording.title.utf8, wording.description.utf8,
                   wording.pledge.utf8, named ? to.name(proposal.author) : std::string(),
                   word_of(proposal.status), to.proposal(proposal.merged_into), proposal.motive.utf8,
                   proposal.revisions.size(), hex(proposal.id)));
    }
}

// In the wording that was voted on.
std::string words_of(Session const& session, model::PollOption const& option) {
    model::Proposal const* proposal = option.proposal ? session.proposals.find(*option.proposal) : nullptr;
    if (proposal == nullptr)
        return option.words.utf8;
    model::Revision const* voted = proposal->revision(option.revision);
    return (voted == nullptr ? proposal->wording() : *voted).title.utf8;
}

// `count` of each place; 0 where the method gives a rank and no number.
void write_options(Writing const& to, model::Poll const& poll, std::vector<std::uint64_t> const& counts) {
    auto const retained = model::retained_options(poll);
    std::uint32_t rank = 1;
    for (std::vector<std::uint32_t> const& tier : model::tiers_of(poll.result->outcome)) {
        for (std::uint32_t const place : tier) {
            std::uint16_t const option = poll.result->options[place];
            bool const kept = std::find(retained.begin(), retained.end(), option) != retained.end();
            to.add(Totals,
                   row(poll.as.sheet.question.utf8, words_of(to.session, poll.as.sheet.options[option]),
                       counts[place], rank, yes(kept), hex(poll.id)));
        }
        rank += static_cast<std::uint32_t>(tier.size());
    }
}

void write_motion(Writing const& to, model::Poll const& poll, model::voting::MotionVotes const& votes) {
    auto const total = [&](char const* option, std::uint32_t count) {
        to.add(Totals,
               row(poll.as.sheet.question.utf8, std::string(option), count, 0, yes(false), hex(poll.id)));
    };
    total("for", votes.votes_for);
    total("against", votes.against);
    total("abstain", votes.abstain);
    total("blank", votes.blank);
    total("null", votes.null);
}

std::string outcome_of(model::Poll const& poll) {
    auto const* motion =
        poll.result ? std::get_if<model::voting::MotionOutcome>(&poll.result->outcome) : nullptr;
    if (motion == nullptr)
        return {};
    std::string const outcome = motion->adopted          ? "adopted"
                                : motion->quorum_reached ? "rejected"
                                                         : "no_quorum";
    return motion->casting_vote_used ? outcome + "_by_casting_vote" : outcome;
}

std::int64_t ballots_counted(model::Poll const& poll) {
    if (!poll.result)
        return 0;
    return model::ballots_in(poll);
}

// One word a method, as docs/VOTING.md and the files of counts have it.
char const* name_of(model::voting::Method const& method) {
    constexpr std::array<char const*, 10> kNames{
        "dots",   "motion",        "majority_judgment",   "approval", "score", "ranking",
        "budget", "effect_effort", "pairwise_comparison", "consent"};
    return kNames[method.index()];
}

void write_polls(Writing const& to) {
    for (model::Poll const& poll : to.session.polls) {
        model::QuorumFigures const& quorum = poll.as.quorum;
        std::optional<model::Instant> closed;
        if (poll.result)
            closed = poll.closings.front().at;
        to.add(Polls, row(poll.as.sheet.question.utf8, std::string(name_of(poll.as.sheet.method)),
                          word_of(poll.as.sheet.secrecy), to.item(poll.as.sheet.item), word_of(poll.status),
                          to.time(poll.opened_at), to.time(closed), poll.as.electorate.size(), quorum.present,
                          quorum.represented, quorum.required, yes(quorum.reached), ballots_counted(poll),
                          outcome_of(poll), hex(poll.id)));
        if (!poll.result)
            continue;
        if (auto const* counted = std::get_if<model::voting::DotsOutcome>(&poll.result->outcome))
            write_options(to, poll, counted->dots);
        else if (auto const* motion = std::get_if<model::voting::MotionOutcome>(&poll.result->outcome))
            write_motion(to, poll, motion->votes);
        else
            write_options(to, poll, std::vector<std::uint64_t>(poll.result->options.size(), 0));
    }
}

void write_decisions(Writing const& to, std::vector<model::Decision> const& decisions,
                     std::string const& subject, char const* kind, std::string const& id) {
    for (model::Decision const& one : decisions)
        to.add(Decisions,
               row(subject, std::string(kind), word_of(one.as.verdict), one.as.decided_by.utf8,
                   model::iso_date(one.as.date), one.as.motive.utf8, yes(&one == &decisions.back()), id));
}

void write_plan(Writing const& to) {
    for (model::Proposal const& proposal : to.session.proposals)
        write_decisions(to, proposal.decisions, proposal.wording().title.utf8, "proposal", hex(proposal.id));
    for (model::Poll const& poll : to.session.polls)
        write_decisions(to, poll.decisions, poll.as.sheet.question.utf8, "motion", hex(poll.id));
    for (model::Action const& action : to.session.actions) {
        model::ActionContent const& now = action.now();
        to.add(Actions, row(now.title.utf8, now.owner.utf8, now.partners.utf8, model::iso_date(now.start),
                            model::iso_date(now.due), now.resources.utf8, now.measure.utf8, now.progress,
                            word_of(now.state), now.motive.utf8, to.proposal(action.proposal),
                            action.carried ? hex(*action.carried) : std::string(), hex(action.id)));
    }
}

} // namespace

std::vector<ProjectedTable> project(std::vector<ProjectedSession> const& sessions) {
    std::vector<ProjectedTable> tables = empty_tables();
    std::int64_t number = 0;
    for (ProjectedSession const& one : sessions) {
        number += 1;
        Writing const to{tables, *one.session, number};
        write_state(to, one.digest);
        write_members(to);
        write_agenda(to);
        write_proposals(to);
        write_polls(to);
        write_plan(to);
    }
    return tables;
}

} // namespace tablee::sync
