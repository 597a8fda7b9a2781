// SPDX-License-Identifier: Apache-2.0
#pragma once

// Anything that can happen, drawn by dice: bodies of every kind, about things that a session knows, and now
// and then about things that it does not. A body drawn is not always one that the rules allow.
#include "model/session/session.h"
#include "tests/support/dice.h"

namespace tablee::test {

// The ids that a session knows, of each kind.
struct Stock {
    std::vector<model::PostId> posts;
    std::vector<model::MemberId> members;
    std::vector<model::CollegeId> colleges;
    std::vector<model::AgendaItemId> items;
    std::vector<model::ProposalId> proposals;
    std::vector<model::PollId> polls;
    std::vector<model::BallotId> ballots;
    std::vector<model::ActionId> actions;
    std::vector<model::AuthorId> authors;

    explicit Stock(model::Session const& session) {
        for (model::AuthorView const& run : session.authority.runs()) {
            posts.push_back(run.post);
            authors.push_back(run.id);
        }
        collect(members, session.members);
        collect(colleges, session.colleges);
        collect(items, session.items);
        collect(proposals, session.proposals);
        collect(polls, session.polls);
        collect(actions, session.actions);
        for (model::Poll const& poll : session.polls)
            collect(ballots, poll.ballots);
    }

  private:
    template <class Id, class Row>
    static void collect(std::vector<Id>& to, model::Table<Id, Row> const& table) {
        for (Row const& row : table)
            to.push_back(row.id);
    }
};

class BodyDice {
  public:
    BodyDice(Dice& dice, Stock const& stock)
        : dice_(dice)
        , of_(stock) {}

    // A body of that kind (its place in the variant). Kinds that only a run says of itself give none.
    [[nodiscard]] model::Body body(std::uint16_t kind);

  private:
    template <class Id>
    Id pick(std::vector<Id> const& from) {
        return from.empty() || dice_.one_in(20) ? Id{dice_.octets<Id::kSize>()}
                                                : from[dice_.below(from.size())];
    }
    template <class Id>
    std::vector<Id> some(std::vector<Id> const& from, std::size_t most) {
        std::vector<Id> out;
        for (std::size_t left = dice_.below(most + 1); left > 0; left -= 1)
            out.push_back(pick(from));
        return out;
    }
    template <class Enum>
    Enum one_of(Enum last) {
        return static_cast<Enum>(dice_.below(static_cast<std::size_t>(last) + 1));
    }
    std::uint16_t number(std::size_t below) { return static_cast<std::uint16_t>(dice_.below(below)); }
    std::string words() { return dice_.one_in(20) ? "" : "Mots " + std::to_string(dice_.below(100)); }

    model::MemberEnrolled person();
    model::RuleSheet sheet();
    model::voting::Method method();
    std::vector<model::voting::Grade> grades();
    std::vector<std::uint16_t> options(); // of a poll, ascending
    model::voting::Choice choice();
    model::PollOpened opening();
    model::BallotCast ballot();
    model::PollClosed closing();
    model::PaperTotalsEntered paper();
    model::ActionContent action();
    model::DecisionTaken decision();
    std::vector<model::TextOp> typing();
    model::Body body_of_roll(std::uint16_t kind);
    model::Body body_of_agenda(std::uint16_t kind);
    model::Body body_of_poll(std::uint16_t kind);

    Dice& dice_;
    Stock const& of_;
};

template <class Alternative>
[[nodiscard]] std::uint16_t kind_of_a() {
    return model::kind_of(model::Body{Alternative{}});
}

} // namespace tablee::test
