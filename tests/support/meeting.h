// SPDX-License-Identifier: Apache-2.0
#pragma once

// A session among a few desks (desk.h), its roll, its polls, in few words.
//
//     Meeting meeting(6);                                      // six members, five posts, open
//     CHECK(meeting[kKeeper].tell(ProposalsFrozen{}) == Refusal::None);
//     meeting.share();                                         // everybody hears everybody
#include "tests/support/desk.h"

namespace tablee::test {

// The desks of a Meeting: the founder keeps the session for the facilitator; two more serve members.
constexpr std::size_t kKeeper = 0;
constexpr std::size_t kDeputy = 1;
constexpr std::size_t kClerk = 2; // the minute taker's
constexpr std::size_t kEven = 3;  // members 0, 2, 4…
constexpr std::size_t kOdd = 4;   // members 1, 3, 5…
constexpr std::size_t kGuest = 5; // not admitted

enum class Start { Open, Prepared };

class Meeting {
  public:
    explicit Meeting(std::size_t count, Start start = Start::Open,
                     model::SessionCreated charter = session_body()) {
        for (std::uint64_t number = 1; number <= 6; number += 1)
            desks_.emplace_back(number);
        charter.keys = keeper().keys();
        keeper().write(charter);
        for (std::size_t i = 1; i < desks_.size(); i += 1) {
            desks_[i].hear(keeper());
            desks_[i].write(model::RunStarted{desks_[i].keys(), {"Poste"}});
        }
        share();
        college = keeper().make<model::CollegeId>(model::CollegeDefined{{"Usagers"}, {"U"}});
        for (std::size_t i = 0; i < count; i += 1)
            members.push_back(enrol("Membre " + std::to_string(i)));
        facilitator = enrol_staff("Karim", kKeeper, model::Role::Facilitator);
        deputy = enrol_staff("Delphine", kDeputy, model::Role::Deputy);
        clerk = enrol_staff("Sylvie", kClerk, model::Role::MinuteTaker);
        if (count > 0)
            keeper().write(model::RoleAssigned{members[0], model::Role::Chair, model::Grant::Given});
        seat_members();
        for (model::MemberId const& member : members)
            keeper().write(model::AttendanceMarked{member, model::Presence::Present});
        if (start == Start::Open)
            keeper().ask(model::OpenSession{});
        share();
    }

    [[nodiscard]] Desk& operator[](std::size_t index) { return desks_[index]; }
    [[nodiscard]] Desk& keeper() { return desks_[kKeeper]; }
    [[nodiscard]] std::deque<Desk>& desks() { return desks_; }
    // The desk that serves that member.
    [[nodiscard]] Desk& desk_of(std::size_t member) { return desks_[member % 2 == 0 ? kEven : kOdd]; }
    [[nodiscard]] model::Session const& session() { return keeper().session(); }
    [[nodiscard]] model::Member const& member(std::size_t index) {
        return *session().members.find(members[index]);
    }

    void share() {
        for (std::size_t i = 1; i < desks_.size(); i += 1)
            keeper().hear(desks_[i]);
        for (std::size_t i = 1; i < desks_.size(); i += 1)
            desks_[i].hear(keeper());
    }
    // These two, and nobody else.
    void link(std::size_t a, std::size_t b) {
        desks_[a].hear(desks_[b]);
        desks_[b].hear(desks_[a]);
    }

    model::MemberId enrol(std::string name) {
        model::MemberEnrolled body;
        body.last_name = {std::move(name)};
        body.college = college;
        return keeper().make<model::MemberId>(body);
    }
    // Admits the two desks of the members, with all of them.
    void seat_members() {
        model::PostAdmitted even{desks_[kEven].post(), {}};
        model::PostAdmitted odd{desks_[kOdd].post(), {}};
        for (std::size_t i = 0; i < members.size(); i += 1)
            (i % 2 == 0 ? even : odd).seats.push_back(members[i]);
        keeper().write(even);
        keeper().write(odd);
    }
    void mark(std::size_t member, model::Presence presence) {
        keeper().write(model::AttendanceMarked{members[member], presence});
    }

    std::vector<model::MemberId> members;
    model::CollegeId college;
    model::MemberId facilitator;
    model::MemberId deputy;
    model::MemberId clerk;

  private:
    model::MemberId enrol_staff(std::string name, std::size_t desk, model::Role role) {
        model::MemberEnrolled body;
        body.last_name = {std::move(name)};
        body.has_voice = false;
        auto const seat = keeper().make<model::MemberId>(body);
        keeper().write(model::RoleAssigned{seat, role, model::Grant::Given});
        keeper().write(model::PostAdmitted{desks_[desk].post(), {seat}});
        return seat;
    }

    std::deque<Desk> desks_;
};

// Polls and their ballots, in few words.
[[nodiscard]] inline model::RuleSheet motion_sheet(model::Secrecy secrecy = model::Secrecy::Nominal,
                                                   model::voting::MotionRules rules = {}) {
    model::RuleSheet sheet;
    sheet.question = {"Pour ou contre ?"};
    sheet.secrecy = secrecy;
    sheet.method = rules;
    return sheet;
}
[[nodiscard]] inline model::RuleSheet dots_sheet(model::Secrecy secrecy, std::size_t options,
                                                 model::voting::DotsRules rules = {5, 2},
                                                 std::uint16_t retain = 0) {
    model::RuleSheet sheet = motion_sheet(secrecy);
    sheet.method = rules;
    sheet.retain = retain;
    for (std::size_t i = 0; i < options; i += 1)
        sheet.options.push_back({{}, {}, {"Option " + std::to_string(i)}});
    return sheet;
}
[[nodiscard]] inline model::voting::Choice says(model::voting::Motion motion) {
    return model::voting::MotionChoice{motion};
}
[[nodiscard]] inline model::voting::Choice dots(std::vector<model::voting::Dots> given) {
    return model::voting::DotsChoice{std::move(given)};
}
// A member's own vote, as it lies in an open ballot.
[[nodiscard]] inline model::BallotCast own_ballot(model::PollId const& poll, model::MemberId const& member,
                                                  model::voting::Choice choice) {
    return {poll, member, member, model::Warrant::Own, std::move(choice)};
}

// Opens it at that desk, and names it.
inline model::PollId open_poll(Desk& desk, model::RuleSheet sheet) {
    auto const bodies = desk.decided(model::OpenPoll{std::move(sheet)});
    TABLEE_ASSERT(bodies.has_value());
    return desk.make<model::PollId>(bodies->front());
}
// Both steps at once. The key of what refuses, or nothing.
inline std::string close_poll(Desk& desk, model::PollId const& poll) {
    std::string const announced = desk.ask(model::Act{model::PollClosingAnnounced{poll, 20}});
    return announced.empty() ? desk.ask(model::ClosePoll{poll}) : announced;
}
[[nodiscard]] inline model::Poll const& poll_in(Desk const& desk, model::PollId const& poll) {
    return *desk.session().polls.find(poll);
}
[[nodiscard]] inline model::voting::MotionVotes votes_in(Desk const& desk, model::PollId const& poll) {
    return std::get<model::voting::MotionOutcome>(poll_in(desk, poll).result->outcome).votes;
}

} // namespace tablee::test
