// SPDX-License-Identifier: Apache-2.0

// How fast a session is folded: the demo's mix of kinds (roll, attendance, agenda, proposals, ballots open
// and sealed, actions; no decoding, no typed text) by six posts for twenty-three people. Prints events a
// second, and the ratio to walking over the same events and copying what they hold. The figure to reach is
// 500,000 events a second with the release preset. Opening the seals of a closing is X25519 and stands apart.
#include "tests/support/meeting.h"
#include "tests/support/random_body.h"

#include <chrono>
#include <cstdio>

namespace {

using namespace tablee::model;
using namespace tablee::test;

double seconds_of(auto const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The least of five.
double best_of(auto const& work) {
    double best = 1e9;
    for (int i = 0; i < 5; i += 1)
        best = std::min(best, seconds_of(work));
    return best;
}

constexpr std::size_t kVoices = 20;

void enter_proposals(Meeting& meeting, std::vector<ProposalId>& proposals) {
    for (std::size_t i = 0; i < kVoices && proposals.size() < 200; i += 1) {
        ProposalEntered body{meeting.members[i], {}, {}, {"2"}, {"Afficher les heures creuses"}, {}};
        body.description.utf8 = std::string(180, 'e');
        proposals.push_back(meeting.desk_of(i).make<ProposalId>(body));
        meeting.desk_of(i).write(ProposalEdited{proposals.back(), {"2"}, body.title, body.description});
    }
}

// Everybody votes, and half of them change their minds.
void vote(Meeting& meeting, PollId const& poll) {
    for (std::size_t turn = 0; turn < kVoices + kVoices / 2; turn += 1) {
        std::size_t const who = turn % kVoices;
        bool const sealed = poll_in(meeting.keeper(), poll).is_sealed();
        voting::Choice const choice = sealed ? dots({{0, 2}, {1, 2}, {2, 1}}) : says(voting::Motion::For);
        meeting.desk_of(who).ask(
            CastVote{poll, meeting.members[who], meeting.members[who], Warrant::Own, choice});
    }
}

// About so many events, by posts that hear one another every few.
std::vector<Event> demo_mix(std::size_t events) {
    Meeting meeting(kVoices);
    std::vector<ProposalId> proposals;
    std::vector<ActionId> actions;
    auto const item = meeting.keeper().make<AgendaItemId>(AgendaItemAdded{{"Priorisation"}, 20});
    for (std::size_t round = 0; meeting.keeper().held().size() < events; round += 1) {
        meeting.share();
        enter_proposals(meeting, proposals);
        meeting.share();
        Secrecy const secrecy = round % 3 == 0 ? Secrecy::HiddenUntilClosed : Secrecy::Nominal;
        auto const poll =
            open_poll(meeting.keeper(),
                      secrecy == Secrecy::Nominal ? motion_sheet() : dots_sheet(secrecy, 25, {5, 2}, 4));
        meeting.share();
        vote(meeting, poll);
        meeting.share();
        if (secrecy == Secrecy::Nominal)
            close_poll(meeting.keeper(), poll);
        for (std::size_t who = 0; who < kVoices; who += 1)
            meeting.desk_of(who).write(AttendanceMarked{meeting.members[who], Presence::Present});
        meeting.keeper().write(AgendaItemStarted{item});
        ActionContent content;
        content.title = {"Tenir une fiche par démarche"};
        if (actions.size() < 50)
            actions.push_back(meeting.keeper().make<ActionId>(ActionPlanned{{}, {}, content}));
        meeting.keeper().write(ActionRevised{actions[round % actions.size()], content});
        meeting.keeper().write(AgendaItemEnded{item});
    }
    meeting.share();
    std::vector<Event> all = meeting.keeper().held();
    std::ranges::sort(all, {}, order_of);
    return all;
}

void report(char const* what, double seconds, std::size_t events, double floor) {
    double const each = seconds / static_cast<double>(events);
    std::printf("%-44s %9.0f events/s  %7.0f ns each  %6.1f x the floor\n", what, 1 / each, each * 1e9,
                seconds / floor);
}

} // namespace

int main() {
    std::vector<Event> const events = demo_mix(20'000);
    std::vector<Event> copy;
    double const floor = best_of([&] { copy = std::vector<Event>(events); });
    std::printf("%zu events\n", events.size());
    report("floor: copy the events", floor, events.size(), floor);
    Session session;
    report("fold", best_of([&] { session = fold(events); }), events.size(), floor);
    std::printf("void: %zu, polls: %zu\n", session.voids->size(), session.polls.size());
    report("History, one batch", best_of([&] {
               History history;
               history.insert(events);
           }),
           events.size(), floor);
    report("History, one at a time", best_of([&] {
               History history;
               for (Event const& event : events)
                   history.insert({event});
           }),
           events.size(), floor);
}
