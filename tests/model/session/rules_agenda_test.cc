// SPDX-License-Identifier: Apache-2.0
#include "model/base/limits.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model {
namespace {

using namespace tablee::test;

ProposalEntered idea(MemberId const& author, std::string title) {
    return {author, Authorship::Named, {}, {}, {std::move(title)}, {}};
}
ProposalEdited rewording(ProposalId const& proposal, std::string title) {
    return {proposal, {}, {std::move(title)}, {}};
}
ActionContent action(std::string title) {
    ActionContent content;
    content.title = {std::move(title)};
    return content;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("an agenda item has a title, is conducted, and is there until it is removed") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        CHECK(keeper.tell(AgendaItemAdded{{""}, 5}) == Refusal::Empty);
        CHECK(meeting[kOdd].tell(AgendaItemAdded{{"Accueil"}, 5}) == Refusal::NotConducting);
        auto const item = keeper.make<AgendaItemId>(AgendaItemAdded{{"Accueil"}, 5});
        meeting.share();
        auto const nowhere = id_of<AgendaItemId>(9);
        CHECK(keeper.tell(AgendaItemChanged{item, {""}, 5, 0}) == Refusal::Empty);
        for (Body const& body :
             {Body{AgendaItemChanged{item, {"Suites"}, 5, 0}}, Body{AgendaItemStarted{item}},
              Body{AgendaItemEnded{item}}, Body{AgendaItemRemoved{item}}}) {
            CHECK(meeting[kOdd].tell(body) == Refusal::NotConducting);
            CHECK(keeper.tell(body) == Refusal::None);
        }
        CHECK(keeper.tell(AgendaItemChanged{nowhere, {"Suites"}, 5, 0}) == Refusal::UnknownItem);
        CHECK(keeper.tell(AgendaItemStarted{nowhere}) == Refusal::UnknownItem);
        CHECK(keeper.tell(AgendaItemEnded{nowhere}) == Refusal::UnknownItem);
        CHECK(keeper.tell(AgendaItemRemoved{nowhere}) == Refusal::UnknownItem);
        CHECK(keeper.tell(AgendaItemChanged{item, {"Suites"}, 5, 0}) == Refusal::Removed);
        CHECK(keeper.tell(AgendaItemStarted{item}) == Refusal::Removed);
        CHECK(keeper.tell(AgendaItemEnded{item}) == Refusal::Removed);
        CHECK(keeper.tell(AgendaItemRemoved{item}) == Refusal::Removed);
    }

    TEST_CASE("agenda, proposals and plan have a most each") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        std::vector<Event> many;
        for (std::size_t i = 0; i < limits::kAgendaItems; i += 1)
            REQUIRE(keeper.tell(AgendaItemAdded{{"Point"}, 1}) == Refusal::None);
        CHECK(keeper.tell(AgendaItemAdded{{"Point"}, 1}) == Refusal::TooMany);
        for (std::size_t i = 0; i < limits::kProposals; i += 1)
            keeper.write(idea(meeting.members[0], "Idée"));
        CHECK(keeper.session().proposals.size() == limits::kProposals);
        CHECK(keeper.tell(idea(meeting.members[0], "Idée")) == Refusal::TooMany);
        for (std::size_t i = 0; i < limits::kActions; i += 1)
            keeper.write(ActionPlanned{{}, {}, action("Faire")});
        CHECK(keeper.session().actions.size() == limits::kActions);
        CHECK(keeper.tell(ActionPlanned{{}, {}, action("Faire")}) == Refusal::TooMany);
    }

    TEST_CASE("a proposal is entered for a member whom the post serves, or by who conducts") {
        Meeting meeting(2);
        CHECK(meeting[kOdd].tell(idea(meeting.members[0], "Idée")) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].ask(Act{idea(meeting.members[0], "")}) == "refusal.empty");
        CHECK(meeting[kEven].tell(idea(meeting.members[0], "Idée")) == Refusal::None);
        CHECK(meeting[kClerk].tell(idea(meeting.members[0], "Idée")) == Refusal::None);
        CHECK(meeting[kClerk].tell(idea(id_of<MemberId>(9), "Idée")) == Refusal::UnknownMember);
        meeting.keeper().write(MemberRemoved{meeting.members[1]});
        CHECK(meeting.keeper().tell(idea(meeting.members[1], "Idée")) == Refusal::Removed);
        meeting.keeper().write(SessionAdjourned{});
        CHECK(meeting.keeper().tell(idea(meeting.members[0], "Idée")) == Refusal::Adjourned);
    }

    TEST_CASE("a proposal is reworded and withdrawn where its author sits") {
        Meeting meeting(2);
        auto const proposal = meeting[kEven].make<ProposalId>(idea(meeting.members[0], "Idée"));
        meeting.share();
        CHECK(meeting[kOdd].tell(rewording(proposal, "Autre")) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].ask(Act{rewording(proposal, "")}) == "refusal.empty");
        CHECK(meeting[kEven].tell(rewording(id_of<ProposalId>(9), "A")) == Refusal::UnknownProposal);
        CHECK(meeting[kEven].tell(rewording(proposal, "Meilleure idée")) == Refusal::None);
        CHECK(meeting[kOdd].tell(ProposalWithdrawn{proposal, {"non"}}) == Refusal::SeatElsewhere);
        CHECK(meeting[kEven].tell(ProposalWithdrawn{proposal, {"Faite"}}) == Refusal::None);
        CHECK(meeting[kEven].tell(ProposalWithdrawn{proposal, {"Faite"}}) == Refusal::ProposalGone);
        CHECK(meeting[kEven].tell(rewording(proposal, "Encore")) == Refusal::ProposalGone);
        Proposal const& gone = *meeting[kEven].session().proposals.find(proposal);
        CHECK(gone.status == ProposalStatus::Withdrawn);
        CHECK(gone.motive.utf8 == "Faite");
        CHECK(gone.wording().title.utf8 == "Meilleure idée");
        CHECK(gone.revisions.size() == 2);
        CHECK(gone.revision(gone.revisions[0].id)->title.utf8 == "Idée");
        CHECK(gone.revision(id_of<HeadHash>(3)) == nullptr);
    }

    TEST_CASE("merging takes standing proposals into another one that stands") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const a = keeper.make<ProposalId>(idea(meeting.members[0], "A"));
        auto const b = keeper.make<ProposalId>(idea(meeting.members[0], "B"));
        auto const c = keeper.make<ProposalId>(idea(meeting.members[0], "C"));
        auto const nowhere = id_of<ProposalId>(9);
        meeting.share();
        CHECK(meeting[kEven].tell(ProposalsMerged{a, {b}}) == Refusal::NotConducting);
        CHECK(keeper.tell(ProposalsMerged{a, {}}) == Refusal::Empty);
        CHECK(keeper.tell(ProposalsMerged{a, {b, a}}) == Refusal::MergedIntoItself);
        CHECK(keeper.tell(ProposalsMerged{nowhere, {b}}) == Refusal::UnknownProposal);
        CHECK(keeper.tell(ProposalsMerged{a, {nowhere}}) == Refusal::UnknownProposal);
        CHECK(keeper.session().proposals.find(b)->status == ProposalStatus::Standing);
        CHECK(keeper.tell(ProposalsMerged{a, {b}}) == Refusal::None);
        CHECK(keeper.session().proposals.find(b)->status == ProposalStatus::Merged);
        CHECK(keeper.session().proposals.find(b)->merged_into == a);
        CHECK(keeper.tell(ProposalsMerged{a, {b}}) == Refusal::ProposalGone);
        CHECK(keeper.tell(ProposalsMerged{b, {c}}) == Refusal::ProposalGone);
        keeper.write(ProposalsFrozen{});
        CHECK(keeper.tell(ProposalsMerged{a, {c}}) == Refusal::ListFrozen);
    }

    TEST_CASE("a freeze binds who had seen it; what was on its way is kept, without a number") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const first = keeper.make<ProposalId>(idea(meeting.members[0], "Première"));
        meeting.share();
        CHECK(keeper.ask(FreezeProposals{}).empty());
        auto const late = meeting[kEven].make<ProposalId>(idea(meeting.members[0], "Tardive"));
        meeting[kEven].write(rewording(first, "Première, mieux dite"));
        meeting.share();
        Session const& session = keeper.session();
        CHECK(session.proposals.find(first)->number == 1);
        CHECK(session.proposals.find(late)->number == 0);
        CHECK(session.proposals.find(first)->wording().title.utf8 == "Première, mieux dite");
        CHECK(meeting[kEven].tell(idea(meeting.members[0], "Trop tard")) == Refusal::ListFrozen);
        CHECK(meeting[kEven].tell(rewording(first, "Trop tard")) == Refusal::ListFrozen);
        CHECK(meeting[kEven].tell(ProposalWithdrawn{late, {}}) == Refusal::None); // always possible
    }

    TEST_CASE("an author who had seen the first freeze is bound by it, though a second came later") {
        Meeting meeting(2);
        meeting.keeper().write(ProposalsFrozen{});
        meeting.share();
        EventId const bound = meeting[kEven].write(idea(meeting.members[0], "Idée")).id;
        meeting.keeper().write(ProposalsUnfrozen{});
        meeting.keeper().write(ProposalsFrozen{});
        meeting.share();
        CHECK(meeting.keeper().why_void(bound) == Refusal::ListFrozen);
    }

    TEST_CASE("numbers are given once and for ever") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const number = [&](ProposalId const& id) { return keeper.session().proposals.find(id)->number; };
        auto const a = keeper.make<ProposalId>(idea(meeting.members[0], "A"));
        auto const b = keeper.make<ProposalId>(idea(meeting.members[0], "B"));
        CHECK(meeting[kDeputy].tell(ProposalsFrozen{}) == Refusal::NotKeeper);
        CHECK(keeper.tell(ProposalsFrozen{{id_of<ProposalId>(9)}}) == Refusal::UnknownProposal);
        CHECK(keeper.tell(ProposalsFrozen{{b, a, b}}) == Refusal::AlreadyNumbered);
        CHECK(keeper.tell(ProposalsUnfrozen{}) == Refusal::ListNotFrozen);
        CHECK(keeper.tell(ProposalsFrozen{{b}}) == Refusal::None);
        CHECK(number(b) == 1);
        CHECK(number(a) == 0);
        CHECK(keeper.tell(ProposalsFrozen{{a}}) == Refusal::ListFrozen);
        CHECK(keeper.tell(ProposalsUnfrozen{}) == Refusal::None);
        auto const c = keeper.make<ProposalId>(idea(meeting.members[0], "C"));
        keeper.write(ProposalWithdrawn{a, {}});
        CHECK(keeper.tell(ProposalsFrozen{{a, b, c}}) == Refusal::None);
        CHECK(number(a) == 0); // withdrawn
        CHECK(number(b) == 1);
        CHECK(number(c) == 2);
        CHECK(keeper.session().numbers_given == 2);
    }

    TEST_CASE("a decision is on a proposal or after a poll, by somebody named") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const proposal = keeper.make<ProposalId>(idea(meeting.members[0], "A"));
        auto const poll = open_poll(keeper, motion_sheet());
        DecisionTaken decision;
        decision.decided_by = {"La préfète"};
        CHECK(keeper.tell(decision) == Refusal::OutOfRange);
        decision.proposal = proposal;
        decision.poll = poll;
        CHECK(keeper.tell(decision) == Refusal::OutOfRange);
        decision.poll.reset();
        CHECK(meeting[kEven].tell(decision) == Refusal::NotConducting);
        CHECK(keeper.tell(decision) == Refusal::None);
        decision.decided_by = {};
        CHECK(keeper.ask(Act{decision}) == "refusal.empty");
        decision.decided_by.erased = true;
        CHECK(keeper.tell(decision) == Refusal::None);
        decision.proposal = id_of<ProposalId>(9);
        CHECK(keeper.tell(decision) == Refusal::UnknownProposal);
        decision.proposal.reset();
        decision.poll = id_of<PollId>(9);
        CHECK(keeper.tell(decision) == Refusal::UnknownPoll);
        decision.poll = poll;
        CHECK(keeper.tell(decision) == Refusal::None);
        CHECK(keeper.session().proposals.find(proposal)->decisions.size() == 2);
        CHECK(poll_in(keeper, poll).decisions.size() == 1);
    }

    TEST_CASE("an action has a title, at most 100 per cent, and ends no earlier than it starts") {
        Meeting meeting(2);
        Desk& keeper = meeting.keeper();
        auto const planned = [](ActionContent content) { return ActionPlanned{{}, {}, std::move(content)}; };
        CHECK(keeper.ask(Act{planned(action(""))}) == "refusal.empty");
        CHECK(meeting[kEven].tell(planned(action("Faire"))) == Refusal::NotConducting);
        ActionContent content = action("Faire");
        content.progress = 101;
        CHECK(keeper.tell(planned(content)) == Refusal::OutOfRange);
        content.progress = 100;
        CHECK(keeper.tell(planned(content)) == Refusal::None);
        content.start = {2026, 3, 16};
        content.due = {2026, 3, 15};
        CHECK(keeper.tell(planned(content)) == Refusal::OutOfRange);
        content.due = content.start;
        CHECK(keeper.tell(planned(content)) == Refusal::None);
        content.due = {};
        CHECK(keeper.tell(planned(content)) == Refusal::None);
        CHECK(keeper.tell(ActionPlanned{id_of<ProposalId>(9), {}, content}) == Refusal::UnknownProposal);
        auto const id = keeper.make<ActionId>(planned(content));
        CHECK(keeper.tell(ActionRevised{id_of<ActionId>(9), content}) == Refusal::UnknownAction);
        CHECK(keeper.ask(Act{ActionRevised{id, action("")}}) == "refusal.empty");
        content.progress = 60;
        CHECK(keeper.tell(ActionRevised{id, content}) == Refusal::None);
        CHECK(keeper.session().actions.find(id)->now().progress == 60);
        CHECK(keeper.session().actions.find(id)->history.size() == 2);
        meeting.share();
        CHECK(meeting[kEven].tell(ActionRevised{id, content}) == Refusal::NotConducting);
    }

    TEST_CASE("who serves somebody or conducts types the minutes, under the own name") {
        Meeting meeting(2);
        auto const item = meeting.keeper().make<AgendaItemId>(AgendaItemAdded{{"Accueil"}, 5});
        meeting.keeper().write(PostAdmitted{meeting[kGuest].post(), {}});
        meeting.share();
        CHECK(meeting[kGuest].ask(TypeMinutes{item, 0, 0, "Bonjour"}) == "refusal.not-admitted");
        CHECK(meeting[kEven].ask(TypeMinutes{item, 0, 0, "Bonjour"}).empty());
        InsertOp forged{{meeting[kOdd].id(), 0}, {}, Side::Right, 3, "moi"};
        CHECK(meeting[kEven].tell(MinutesTyped{item, {forged}}) == Refusal::BadText);
        CHECK(meeting[kEven].tell(MinutesTyped{item, {}}) == Refusal::EraseNothing);
        InsertOp gap{{meeting[kEven].id(), 99}, {}, Side::Right, 3, "moi"};
        CHECK(meeting[kEven].tell(MinutesTyped{item, {gap}}) == Refusal::BadText);
        DeleteOp nothing{{{{meeting[kOdd].id(), 0}, 1}}};
        CHECK(meeting[kEven].tell(MinutesTyped{item, {nothing}}) == Refusal::BadText);
        CHECK(meeting[kEven].tell(MinutesTyped{id_of<AgendaItemId>(9), {forged}}) == Refusal::UnknownItem);
        CHECK(meeting[kEven].session().items.find(item)->minutes.text() == "Bonjour");
        meeting.keeper().write(SessionAdjourned{});
        meeting.share();
        CHECK(meeting[kEven].ask(TypeMinutes{item, 0, 0, "Bonsoir"}) == "refusal.adjourned");
    }
}

} // namespace tablee::model
