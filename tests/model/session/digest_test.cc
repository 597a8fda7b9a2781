// SPDX-License-Identifier: Apache-2.0
#include "model/session/digest.h"

#include "tests/support/meeting.h"

#include <doctest/doctest.h>

#include <functional>

namespace tablee::model {
namespace {

using namespace tablee::test;

// A session with something of everything.
struct Full {
    Full() {
        Desk& keeper = meeting.keeper();
        item = keeper.make<AgendaItemId>(AgendaItemAdded{{"Accueil"}, 5});
        proposal = keeper.make<ProposalId>(
            ProposalEntered{meeting.members[0], {}, {}, {}, {"Titre"}, {"Description"}});
        keeper.ask(FreezeProposals{});
        poll = open_poll(keeper, motion_sheet());
        close_poll(keeper, poll);
        action = keeper.make<ActionId>(ActionPlanned{{}, {}, {{"Faire"}, {}, {}, {}, {}, {}, {}, 0, {}, {}}});
        keeper.ask(TypeMinutes{item, 0, 0, "Bonjour"});
        keeper.tell(ProposalsFrozen{}); // void
        session = keeper.session();
    }
    Meeting meeting{3};
    AgendaItemId item;
    ProposalId proposal;
    PollId poll;
    ActionId action;
    Session session;

    [[nodiscard]] Digest digest() { return state_digest(session, meeting.keeper().frontier()); }
};

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("the digest differs when anything it nominates differs") {
        using Change = std::function<void(Full&)>;
        std::vector<Change> const changes{
            [](Full& on) { on.session.id = id_of<SessionId>(1); },
            [](Full& on) { on.session.charter.edit().rules_version = 2; },
            [](Full& on) { on.session.phase = Phase::Adjourned; },
            [](Full& on) { on.session.opened_at->ms += 1; },
            [](Full& on) { on.session.opened_at.reset(); },
            [](Full& on) { on.session.adjourned_at = Instant{}; },
            [](Full& on) { on.session.events += 1; },
            [](Full& on) {
                on.session.colleges.add({id_of<CollegeId>(3), {}});
            },
            [](Full& on) { on.session.members.change(on.meeting.members[0])->removed = true; },
            [](Full& on) { on.session.members.change(on.meeting.members[0])->presence = Presence::Late; },
            [](Full& on) {
                on.session.members.change(on.meeting.members[0])->roles.set(Role::Deputy, Grant::Given);
            },
            [](Full& on) { on.session.members.change(on.meeting.members[0])->arrived.reset(); },
            [](Full& on) { on.session.members.change(on.meeting.members[0])->left = Instant{}; },
            [](Full& on) { on.session.members.change(on.meeting.members[0])->proxy_to = MemberId{}; },
            [](Full& on) { on.session.members.change(on.meeting.members[0])->as.has_voice = false; },
            [](Full& on) { on.session.agenda.edit().clear(); },
            [](Full& on) { on.session.items.change(on.item)->title = {"Autre"}; },
            [](Full& on) { on.session.items.change(on.item)->planned_minutes = 6; },
            [](Full& on) { on.session.items.change(on.item)->removed = true; },
            [](Full& on) { on.session.items.change(on.item)->started = Instant{}; },
            [](Full& on) { on.session.items.change(on.item)->ended = Instant{}; },
            [](Full& on) { static_cast<void>(on.session.items.change(on.item)->minutes.erase(0, 1)); },
            [](Full& on) { on.session.proposals.change(on.proposal)->number = 2; },
            [](Full& on) { on.session.proposals.change(on.proposal)->author = on.meeting.members[1]; },
            [](Full& on) { on.session.proposals.change(on.proposal)->status = ProposalStatus::Withdrawn; },
            [](Full& on) { on.session.proposals.change(on.proposal)->merged_into = on.proposal; },
            [](Full& on) { on.session.proposals.change(on.proposal)->revisions.push_back({}); },
            [](Full& on) { on.session.proposals.change(on.proposal)->decisions.emplace_back(); },
            [](Full& on) { on.session.freeze.frozen = false; },
            [](Full& on) { on.session.numbers_given += 1; },
            [](Full& on) { on.session.polls.change(on.poll)->status = PollStatus::Contested; },
            [](Full& on) { on.session.polls.change(on.poll)->ballots.add({}); },
            [](Full& on) { on.session.polls.change(on.poll)->announcements.clear(); },
            [](Full& on) { on.session.polls.change(on.poll)->announcements[0].cancelled_by.emplace_back(); },
            [](Full& on) { on.session.polls.change(on.poll)->closings.clear(); },
            [](Full& on) { on.session.polls.change(on.poll)->paper.emplace_back(); },
            [](Full& on) { on.session.polls.change(on.poll)->cancelled_by.emplace_back(); },
            [](Full& on) { on.session.polls.change(on.poll)->result.reset(); },
            [](Full& on) { on.session.polls.change(on.poll)->result->nulls += 1; },
            [](Full& on) {
                std::get<voting::MotionOutcome>(on.session.polls.change(on.poll)->result->outcome)
                    .votes.votes_for += 1;
            },
            [](Full& on) {
                std::get<voting::MotionOutcome>(on.session.polls.change(on.poll)->result->outcome).adopted =
                    true;
            },
            [](Full& on) { on.session.polls.change(on.poll)->retained = RetainedSet{}; },
            [](Full& on) { on.session.polls.change(on.poll)->decisions.emplace_back(); },
            [](Full& on) { on.session.actions.change(on.action)->history.back().progress = 1; },
            [](Full& on) { on.session.actions.change(on.action)->history.emplace_back(); },
            [](Full& on) { on.session.actions.change(on.action)->carried = ActionId{}; },
            [](Full& on) { on.session.voids.edit().clear(); },
            [](Full& on) { on.session.voids.edit().back().why = Refusal::Empty; },
            [](Full& on) { on.session.voids.edit().back().id = {}; },
            [](Full& on) { on.session.authority = {}; },
        };
        Full const same;
        Full base;
        Digest const before = base.digest();
        CHECK(Full().digest() == before);
        std::set<Digest> seen{before};
        for (std::size_t i = 0; i < changes.size(); i += 1) {
            Full changed;
            changes[i](changed);
            CAPTURE(i);
            CHECK(seen.insert(changed.digest()).second);
        }
    }

    TEST_CASE("the digest covers the head of every log") {
        Full on;
        Frontier other = on.meeting.keeper().frontier();
        Frontier::Head head = other.heads().begin()->second;
        AuthorId const author = other.heads().begin()->first;
        other.set(author, {head.seq + 1, head.hash});
        CHECK(state_digest(on.session, other) != on.digest());
        other.set(author, {head.seq, {}});
        CHECK(state_digest(on.session, other) != on.digest());
        other.set(author, head);
        CHECK(state_digest(on.session, other) == on.digest());
        other.set(id_of<AuthorId>(999), {});
        CHECK(state_digest(on.session, other) != on.digest());
    }

    TEST_CASE("a text erased changes nothing: words are committed to by the heads alone") {
        Full on;
        std::vector<Event> erased = on.meeting.keeper().held();
        std::size_t touched = 0;
        for (Event& event : erased) {
            auto const erase = [&](auto& words) {
                words.utf8.clear();
                words.erased = true;
                touched += 1;
            };
            if (auto* member = std::get_if<MemberEnrolled>(&event.body))
                erase(member->last_name);
            if (auto* proposal = std::get_if<ProposalEntered>(&event.body)) {
                erase(proposal->title);
                erase(proposal->description);
            }
            if (auto* planned = std::get_if<ActionPlanned>(&event.body))
                erase(planned->content.title);
            if (auto* typed = std::get_if<MinutesTyped>(&event.body))
                for (TextOp& op : typed->ops)
                    std::get<InsertOp>(op).utf8.clear();
        }
        CHECK(touched == 6 + 2 + 1);
        std::ranges::sort(erased, {}, order_of);
        Session const without = fold(erased);
        CHECK(without.items.find(on.item)->minutes.text().empty());
        CHECK(without.voids->size() == 1);
        CHECK(state_digest(without, on.meeting.keeper().frontier()) == on.digest());
    }

    TEST_CASE("the short form is four groups of four") {
        Digest digest;
        digest.octets[0] = 0x01;
        digest.octets[7] = 0xAB;
        digest.octets[8] = 0xFF;
        CHECK(short_form(digest) == "0100 0000 0000 00ab");
    }
}

} // namespace tablee::model
