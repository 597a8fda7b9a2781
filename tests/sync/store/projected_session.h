// SPDX-License-Identifier: Apache-2.0
#pragma once

// A small session made by hand, with one thing of each kind that the readable tables show.
#include "sync/store/projections.h"

namespace tablee::test {

template <class Id>
[[nodiscard]] Id id_number(std::uint8_t number) {
    Id id;
    id.octets.fill(number);
    return id;
}

constexpr model::Instant kTwo{1773320400000}; // 2026-03-12T14:00+01:00

inline void add_people(model::Session& session) {
    model::College college{id_number<model::CollegeId>(1), {{"Usagers"}, {"U"}}};
    session.colleges.add(college);
    model::Member ana;
    ana.id = id_number<model::MemberId>(11);
    ana.as.last_name.utf8 = "Aubry";
    ana.as.first_name.utf8 = "Ana";
    ana.as.capacity.utf8 = "étudiante";
    ana.as.college = college.id;
    ana.roles.set(model::Role::Chair, model::Grant::Given);
    ana.roles.set(model::Role::MinuteTaker, model::Grant::Given);
    ana.presence = model::Presence::Late;
    ana.arrived = kTwo;
    session.members.add(ana);
    model::Member bob;
    bob.id = id_number<model::MemberId>(12);
    bob.as.last_name.utf8 = "Böhm";
    bob.as.has_voice = false;
    bob.as.standing = model::Standing::Alternate;
    bob.as.alternate_of = ana.id;
    bob.presence = model::Presence::Excused;
    bob.proxy_to = ana.id;
    session.members.add(bob);
    model::Member gone;
    gone.id = id_number<model::MemberId>(13);
    gone.as.last_name.utf8 = "Parti";
    gone.removed = true;
    session.members.add(gone);
}

inline void add_agenda(model::Session& session) {
    model::AgendaItem item;
    item.id = id_number<model::AgendaItemId>(21);
    item.title.utf8 = "Priorisation";
    item.planned_minutes = 25;
    item.started = kTwo;
    static_cast<void>(item.minutes.insert_at(0, "Débat.\nFin.", id_number<model::AuthorId>(1)));
    session.items.add(item);
    session.agenda.edit().push_back(item.id);
    model::Proposal one;
    one.id = id_number<model::ProposalId>(31);
    one.author = id_number<model::MemberId>(11);
    one.reference.utf8 = "A01";
    one.number = 1;
    one.revisions = {{id_number<model::HeadHash>(1), {"3"}, {"Ancien titre"}, {"Ancien"}},
                     {id_number<model::HeadHash>(2), {"4"}, {"Un"}, {"Long"}}};
    one.decisions = {{{}, {}}, {{}, {}}};
    one.decisions[0].as.verdict = model::Verdict::Deferred;
    one.decisions[1].as.verdict = model::Verdict::Amended;
    one.decisions[1].as.decided_by.utf8 = "M. Pons";
    one.decisions[1].as.date = {2026, 3, 12};
    one.decisions[1].as.motive.utf8 = "À l’essai";
    session.proposals.add(one);
    model::Proposal two = one;
    two.id = id_number<model::ProposalId>(32);
    two.authorship = model::Authorship::Anonymous;
    two.number = 0;
    two.reference = {};
    two.revisions = {{{}, {}, {"Deux"}, {}}};
    two.status = model::ProposalStatus::Merged;
    two.merged_into = one.id;
    two.decisions.clear();
    session.proposals.add(two);
    model::ActionContent content;
    content.title.utf8 = "Afficher";
    content.owner.utf8 = "Mme Dufour";
    content.due = {2026, 6, 30};
    content.progress = 40;
    content.state = model::ActionState::InProgress;
    model::Action action{id_number<model::ActionId>(41), one.id, id_number<model::ActionId>(40), {content}};
    session.actions.add(action);
}

// Dots on both proposals, by the two members, in a poll of that secrecy.
inline model::Poll dots_poll(model::Secrecy secrecy) {
    model::Poll poll;
    poll.id = id_number<model::PollId>(51);
    poll.opened_at = kTwo;
    poll.status = model::PollStatus::Closed;
    poll.as.sheet.question.utf8 = "Lesquelles ?";
    poll.as.sheet.secrecy = secrecy;
    poll.as.sheet.method = model::voting::DotsRules{5, 2};
    poll.as.sheet.options = {{id_number<model::ProposalId>(31), id_number<model::HeadHash>(1), {}},
                             {{}, {}, {"Autre"}}};
    poll.as.sheet.retain = 1;
    poll.as.sheet.item = id_number<model::AgendaItemId>(21);
    poll.as.electorate = {{id_number<model::MemberId>(11), id_number<model::MemberId>(11)},
                          {id_number<model::MemberId>(12), id_number<model::MemberId>(11)}};
    poll.as.quorum = {2, 1, 1, 2, true};
    poll.closings = {{{}, {kTwo.ms + 60'000}, {}}};
    std::vector<model::voting::DotsChoice> const ballots{{{{0, 2}, {1, 1}}}, {{{1, 2}}}};
    model::PollResult result;
    result.outcome = model::voting::count_dots(ballots, 2, 1);
    result.options = {0, 1};
    result.choices = {{id_number<model::MemberId>(11), id_number<model::MemberId>(11), {}, ballots[0], {}},
                      {id_number<model::MemberId>(11), id_number<model::MemberId>(12), {}, ballots[1], {}}};
    poll.result = result;
    model::Ballot ballot;
    ballot.id = id_number<model::BallotId>(61);
    ballot.seat = id_number<model::MemberId>(11);
    ballot.voice = id_number<model::MemberId>(12);
    ballot.content = model::voting::Choice{ballots[1]};
    poll.ballots.add(ballot);
    return poll;
}

inline model::Poll motion_poll() {
    model::Poll poll;
    poll.id = id_number<model::PollId>(52);
    poll.opened_at = kTwo;
    poll.status = model::PollStatus::Closed;
    poll.as.sheet.question.utf8 = "Ouvrir le jeudi ?";
    poll.as.sheet.secrecy = model::Secrecy::SecretOnPaper;
    poll.as.sheet.method = model::voting::MotionRules{};
    poll.closings = {{{}, kTwo, {}}};
    model::voting::MotionOutcome outcome;
    outcome.votes = {9, 8, 2, 1, 3};
    outcome.adopted = true;
    model::PollResult result;
    result.outcome = outcome;
    result.by_hand.emplace().envelopes = 23;
    poll.result = result;
    poll.decisions = {{{}, {}}};
    poll.decisions[0].as.verdict = model::Verdict::ToStudy;
    return poll;
}

[[nodiscard]] inline model::Session sample_session() {
    model::Session session;
    session.id = id_number<model::SessionId>(1);
    model::SessionCreated& charter = session.charter.edit();
    charter.committee.utf8 = "CLAC";
    charter.title.utf8 = "Mars";
    charter.place.utf8 = "Salle";
    charter.date = {2026, 3, 12};
    charter.utc_offset_minutes = 60;
    session.phase = model::Phase::Open;
    session.opened_at = kTwo;
    session.events = 0;
    add_people(session);
    add_agenda(session);
    session.polls.add(dots_poll(model::Secrecy::HiddenUntilClosed));
    session.polls.add(motion_poll());
    return session;
}

[[nodiscard]] inline sync::ProjectedSession projected(model::Session session) {
    return {std::make_shared<model::Session const>(std::move(session)), id_number<model::Digest>(9)};
}

} // namespace tablee::test
