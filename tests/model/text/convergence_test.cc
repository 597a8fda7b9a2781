// SPDX-License-Identifier: Apache-2.0
// Random histories of several people: the fast sequence against the slow one, after every step.
#include "model/text/check.h"
#include "model/text/sequence.h"
#include "tests/model/text/reference_text.h"

#include <doctest/doctest.h>

using namespace tablee::tests;

namespace {

struct Seat {
    AuthorId who;
    Sequence fast;
    ReferenceText slow;
    std::vector<TextOp> inbox; // in no order
    bool erases = false;       // what it receives from others comes without its words
};

std::string some_text(Dice& dice) {
    static std::vector<std::string> const points = {"a", "b", " ", "é", "œ", "€", "\n", "😀", "’"};
    std::string text;
    for (std::uint64_t n = dice.below(3) == 0 ? 1 + dice.below(12) : 1; n > 0; n -= 1)
        text += points[dice.below(points.size())];
    return text;
}

void send(std::vector<Seat>& seats, std::size_t from, TextOp const& op) {
    for (std::size_t to = 0; to < seats.size(); to += 1) {
        if (to == from)
            continue;
        TextOp copy = op;
        if (auto* in = std::get_if<InsertOp>(&copy); in != nullptr && seats[to].erases)
            in->utf8.clear();
        seats[to].inbox.push_back(std::move(copy));
    }
}

void type(std::vector<Seat>& seats, std::size_t from, Dice& dice) {
    Seat& seat = seats[from];
    std::size_t const position = dice.below(4) == 0 ? seat.fast.size() : dice.below(seat.fast.size() + 1);
    std::string const text = some_text(dice);
    auto const expected = seat.slow.plan_insert(position, text, seat.who);
    auto const op = seat.fast.insert_at(position, text, seat.who);
    REQUIRE(op);
    REQUIRE(*op == expected);
    seat.slow.integrate(*op);
    send(seats, from, *op);
}

void cut(std::vector<Seat>& seats, std::size_t from, Dice& dice) {
    Seat& seat = seats[from];
    if (seat.fast.size() == 0)
        return;
    std::size_t const position = dice.below(seat.fast.size());
    std::size_t const count = 1 + dice.below(std::min<std::size_t>(6, seat.fast.size() - position));
    auto const expected = seat.slow.plan_erase(position, count);
    auto const ops = seat.fast.erase(position, count);
    REQUIRE(ops == std::vector{expected});
    seat.slow.integrate(expected);
    send(seats, from, expected);
}

// Any operation of the inbox: it is applied exactly when the reference can apply it.
void receive(Seat& seat, Dice& dice) {
    if (seat.inbox.empty())
        return;
    auto const at = seat.inbox.begin() + static_cast<std::ptrdiff_t>(dice.below(seat.inbox.size()));
    if (!seat.slow.can_integrate(*at)) {
        Sequence const before = seat.fast;
        REQUIRE(seat.fast.integrate(*at) == Integration::Missing);
        REQUIRE(&seat.fast.state() == &before.state());
        return;
    }
    bool const insertion = std::holds_alternative<InsertOp>(*at);
    auto const result = seat.fast.integrate(*at);
    REQUIRE((result == Integration::Applied || (!insertion && result == Integration::Duplicate)));
    seat.slow.integrate(*at);
    REQUIRE(seat.fast.integrate(*at) == Integration::Duplicate);
    std::swap(*at, seat.inbox.back());
    seat.inbox.pop_back();
}

void compare(Seat const& seat) {
    auto const wrong = check(seat.fast);
    REQUIRE_MESSAGE(!wrong, wrong.value_or(""));
    REQUIRE(seat.fast.text() == seat.slow.text());
    REQUIRE(seat.fast.structure_digest_input() == seat.slow.structure());
}

void compare_positions(Seat const& seat) {
    std::size_t position = 0;
    for (CharId const& id : seat.slow.order()) {
        REQUIRE(seat.fast.position_of(id) == position);
        REQUIRE(seat.fast.shows(id) == seat.slow.shows(id));
        if (!seat.slow.shows(id))
            continue;
        REQUIRE(seat.fast.id_at(position) == id);
        position += 1;
    }
    REQUIRE(seat.fast.size() == position);
    REQUIRE_FALSE(seat.fast.id_at(position));
}

void play(std::uint64_t seed, std::size_t people, std::size_t steps) {
    Dice dice(seed);
    std::vector<Seat> seats(people);
    for (std::size_t i = 0; i < people; i += 1)
        seats[i].who = author(static_cast<char>('A' + (i * 5 + seed) % 26));
    seats.back().erases = seed % 3 == 0;
    for (std::size_t step = 0; step < steps; step += 1) {
        std::size_t const who = dice.below(people);
        switch (dice.below(6)) {
        case 0:
            cut(seats, who, dice);
            break;
        case 1:
        case 2:
        case 3:
            type(seats, who, dice);
            break;
        default:
            receive(seats[who], dice);
        }
        compare(seats[who]);
    }
    for (Seat& seat : seats) {
        while (!seat.inbox.empty())
            receive(seat, dice);
        compare(seat);
        compare_positions(seat);
        CHECK(seat.fast.structure_digest_input() == seats[0].fast.structure_digest_input());
        if (!seat.erases && !seats.back().erases)
            CHECK(seat.fast.text() == seats[0].fast.text());
    }
}

// Each person types the word one letter at a time at the same place, and all is delivered in some order.
std::string typed_at_once(std::vector<std::string> const& words, bool backwards, std::uint64_t seed) {
    Sequence base;
    REQUIRE(base.insert_at(0, "[]", author('0')));
    std::vector<std::vector<TextOp>> ops(words.size());
    for (std::size_t i = 0; i < words.size(); i += 1) {
        Sequence mine = base;
        for (std::size_t k = 0; k < words[i].size(); k += 1) {
            char const letter = words[i][backwards ? words[i].size() - 1 - k : k];
            std::size_t const position = backwards ? 1 : 1 + k;
            auto const op =
                mine.insert_at(position, std::string(1, letter), author(static_cast<char>('a' + i)));
            REQUIRE(op);
            ops[i].emplace_back(*op);
        }
    }
    Dice dice(seed);
    std::vector<std::size_t> done(words.size(), 0);
    for (std::size_t left = words.size(); left > 0;) {
        std::size_t const i = dice.below(words.size());
        if (done[i] == ops[i].size())
            continue;
        REQUIRE(base.integrate(ops[i][done[i]]) == Integration::Applied);
        done[i] += 1;
        left -= done[i] == ops[i].size() ? 1 : 0;
    }
    REQUIRE_FALSE(check(base));
    return base.text();
}

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("a thousand random histories of two to five people end alike, and as in the paper") {
        for (std::uint64_t seed = 1; seed <= 1000; seed += 1) {
            CAPTURE(seed);
            play(seed, 2 + seed % 4, 60);
        }
    }

    TEST_CASE("long random histories do too, through the cutting of leaves") {
        for (std::uint64_t seed = 2001; seed <= 2004; seed += 1) {
            CAPTURE(seed);
            play(seed, 3, 700);
        }
    }

    TEST_CASE("words typed at one place at one time stay whole, forwards and backwards") {
        std::vector<std::string> const words = {"motion", "budget", "quorum", "vote"};
        for (std::uint64_t seed = 0; seed < 50; seed += 1) {
            CHECK(typed_at_once(words, false, seed) == "[motionbudgetquorumvote]");
            CHECK(typed_at_once(words, true, seed) == "[motionbudgetquorumvote]");
        }
    }

    TEST_CASE("sixty thousand scattered edits give the text that a plain string gives") {
        Dice dice(7);
        Sequence text;
        std::string plain;
        for (int step = 0; step < 60'000; step += 1) {
            std::size_t const position = dice.below(plain.size() + 1);
            if (dice.below(4) == 0 && position < plain.size()) {
                plain.erase(position, 1);
                REQUIRE(text.erase(position, 1).size() == 1);
            } else {
                std::string const letter(1, static_cast<char>('a' + dice.below(26)));
                plain.insert(position, letter);
                REQUIRE(text.insert_at(position, letter, author(static_cast<char>('A' + dice.below(3)))));
            }
            if (step % 10'000 == 0)
                REQUIRE_FALSE(check(text));
        }
        CHECK_FALSE(check(text));
        CHECK(text.text() == plain);
        CHECK(text.size() == plain.size());
    }
}
