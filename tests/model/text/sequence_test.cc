// SPDX-License-Identifier: Apache-2.0
#include "model/text/sequence.h"

#include "model/text/check.h"
#include "tests/model/text/reference_text.h"
#include "tests/support/folders.h"

#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <sstream>

using namespace tablee::tests;

namespace {

CharId id(char who, std::uint64_t clock) {
    return {author(who), clock};
}

InsertOp insertion(CharId first, std::optional<CharId> parent, Side side, std::string const& utf8) {
    return {first, parent, side, static_cast<std::uint32_t>(code_points_of(utf8).size()), utf8};
}

// "séance" by a.
Sequence some_text() {
    Sequence text;
    REQUIRE(text.insert_at(0, "séance", author('a')));
    return text;
}

// An operation on "séance" that changes nothing, and does not even make the sequence copy itself.
void check_refused(TextOp const& op, Integration expected) {
    Sequence text = some_text();
    Sequence const before = text;
    CHECK(text.integrate(op) == expected);
    CHECK(&text.state() == &before.state());
    CHECK(text.text() == "séance");
    CHECK_FALSE(check(text));
}

void check_deletion(std::vector<CharRun> runs, Integration expected) {
    check_refused(DeleteOp{std::move(runs)}, expected);
}

// One line of a history (tests/vectors/text): a person, a verb, and what it takes.
void play_line(std::string const& line, std::map<char, Sequence>& texts,
               std::map<char, std::vector<TextOp>>& ops) {
    std::istringstream in(line);
    char who = 0;
    std::string verb;
    in >> who >> verb;
    Sequence& text = texts[who];
    std::size_t position = 0;
    if (verb == "types") {
        std::string words;
        in >> position;
        in.get();
        std::getline(in, words);
        auto const op = text.insert_at(position, words, author(who));
        REQUIRE(op);
        ops[who].emplace_back(*op);
    } else if (verb == "erases") {
        std::size_t count = 0;
        in >> position >> count;
        auto const made = text.erase(position, count);
        REQUIRE(made.size() == 1);
        ops[who].emplace_back(made[0]);
    } else if (verb == "receives") {
        char other = 0;
        in >> other;
        for (TextOp const& op : ops[other])
            REQUIRE(text.integrate(op) != Integration::Malformed);
    } else if (verb == "reads") {
        std::string words;
        in.get();
        std::getline(in, words);
        CHECK(text.text() == words);
    } else {
        std::string digits;
        in >> digits;
        REQUIRE(verb == "structure");
        CHECK(hex(text.structure_digest_input()) == digits);
    }
    REQUIRE_FALSE(check(text));
}

} // namespace

TEST_SUITE("model/text") {
    TEST_CASE("typing and erasing say what they did") {
        Sequence text;
        CHECK(text.insert_at(0, "séance", author('a')) ==
              insertion(id('a', 0), std::nullopt, Side::Right, "séance"));
        CHECK(text.insert_at(6, "!", author('a')) == insertion(id('a', 6), id('a', 5), Side::Right, "!"));
        CHECK(text.insert_at(2, "€", author('b')) == insertion(id('b', 0), id('a', 2), Side::Left, "€"));
        CHECK(text.insert_at(0, "<", author('b')) == insertion(id('b', 1), id('a', 0), Side::Left, "<"));
        CHECK(text.text() == "<sé€ance!");
        CHECK(text.size() == 9);
        CHECK(text.erase(2, 3) == std::vector{DeleteOp{{{id('a', 1), 2}, {id('b', 0), 1}}}});
        CHECK(text.text() == "<snce!");
        CHECK(text.next_clock(author('a')) == 7);
        CHECK(text.next_clock(author('b')) == 2);
        CHECK(text.next_clock(author('c')) == 0);
        CHECK_FALSE(check(text));
    }

    TEST_CASE("a plan changes nothing until it is integrated") {
        Sequence text = some_text();
        auto const op = text.plan_insert(6, "s", author('b'));
        auto const cut = text.plan_erase(0, 1);
        REQUIRE(op);
        CHECK(text.text() == "séance");
        CHECK(text.integrate(*op) == Integration::Applied);
        CHECK(text.integrate(*op) == Integration::Duplicate);
        CHECK(text.integrate(cut[0]) == Integration::Applied);
        CHECK(text.integrate(cut[0]) == Integration::Duplicate);
        CHECK(text.text() == "éances");
    }

    TEST_CASE("one does not type or erase past the end, nor what is not text") {
        Sequence text = some_text();
        CHECK_FALSE(text.insert_at(7, "x", author('b')));
        CHECK_FALSE(text.insert_at(std::size_t{1} << 40U, "x", author('b')));
        CHECK_FALSE(text.insert_at(0, "", author('b')));
        CHECK_FALSE(text.insert_at(0, "\xE9", author('b')));
        CHECK_FALSE(text.insert_at(0, std::string(limits::kTextBytes + 1, 'x'), author('b')));
        CHECK_FALSE(text.plan_insert(7, "x", author('b')));
        CHECK_FALSE(text.plan_insert(0, "", author('b')));
        CHECK_FALSE(text.plan_insert(0, "\xE9", author('b')));
        CHECK_FALSE(text.plan_insert(0, std::string(limits::kTextBytes + 1, 'x'), author('b')));
        CHECK(text.erase(0, 0).empty());
        CHECK(text.erase(6, 1).empty());
        CHECK(text.erase(7, 1).empty());
        CHECK(text.erase(0, 7).empty());
        CHECK(text.erase(1, ~std::size_t{0}).empty());
        CHECK(text.text() == "séance");
        CHECK(text.next_clock(author('b')) == 0);
        CHECK(text.insert_at(6, std::string(limits::kTextBytes, 'x'), author('b')));
        CHECK(text.erase(0, text.size()).size() == 1);
        CHECK(text.text().empty());
        CHECK_FALSE(check(text));
    }

    TEST_CASE("what names characters that are not here is missing something") {
        check_refused(insertion(id('b', 1), std::nullopt, Side::Right, "x"), Integration::Missing);
        check_refused(insertion(id('a', 7), id('a', 5), Side::Right, "x"), Integration::Missing);
        check_refused(insertion(id('b', 0), id('a', 6), Side::Right, "x"), Integration::Missing);
        check_refused(insertion(id('b', 0), id('c', 0), Side::Left, "x"), Integration::Missing);
        check_refused(insertion(id('b', 0), id('a', std::uint64_t{1} << 60U), Side::Left, "x"),
                      Integration::Missing);
        check_deletion({{id('a', 6), 1}}, Integration::Missing);
        check_deletion({{id('a', 0), 7}}, Integration::Missing);
        check_deletion({{id('c', 0), 1}}, Integration::Missing);
        check_deletion({{id('a', 0), 1}, {id('c', 0), 1}}, Integration::Missing);
        check_deletion({{id('a', 0), kCharsPerText}}, Integration::Missing);
        check_deletion({{id('a', kCharsPerText), 1}}, Integration::Missing);
    }

    TEST_CASE("an insertion that no honest post makes is refused") {
        auto const bad = Integration::Malformed;
        InsertOp const good = insertion(id('b', 0), id('a', 5), Side::Right, "xyz");
        InsertOp op = good;
        op.length = 0;
        check_refused(op, bad);
        op.utf8.clear();
        check_refused(op, bad);
        for (std::uint32_t length : {1U, 2U, 4U, 0xFFFF'FFFFU}) {
            op = good;
            op.length = length;
            check_refused(op, bad);
        }
        for (std::string const utf8 : {"xy\xFF", "\xED\xA0\x80yz", "x\xC3", "\xC0\x80xy"}) {
            op = good;
            op.utf8 = utf8;
            check_refused(op, bad);
        }
        op = good;
        op.utf8.clear();
        op.length = kInsertLength + 1;
        check_refused(op, bad);
        check_refused(insertion(id('b', 0), std::nullopt, Side::Left, "x"), bad);
        op = good;
        op.side = static_cast<Side>(2);
        check_refused(op, bad);
        check_refused(insertion(id('b', 0), id('b', 0), Side::Right, "x"), bad);
        check_refused(insertion(id('b', 0), id('b', 1), Side::Left, "x"), bad);
        check_refused(insertion(id('a', 6), id('a', 6), Side::Left, "x"), bad);
        check_refused(insertion(id('b', std::uint64_t{1} << 60U), std::nullopt, Side::Right, "x"), bad);
        check_refused(insertion(id('b', ~std::uint64_t{0}), std::nullopt, Side::Right, "x"), bad);
    }

    TEST_CASE("a clock that was taken is a repetition if the structure agrees, a cheat if it does not") {
        check_refused(insertion(id('a', 0), std::nullopt, Side::Right, "séance"), Integration::Duplicate);
        check_refused(insertion(id('a', 0), std::nullopt, Side::Right, "sé"), Integration::Duplicate);
        check_refused(insertion(id('a', 3), id('a', 2), Side::Right, "nce"), Integration::Duplicate);
        check_refused(insertion(id('a', 3), id('a', 2), Side::Right, "nces"), Integration::Malformed);
        check_refused(insertion(id('a', 0), std::nullopt, Side::Right, "séances"), Integration::Malformed);
        check_refused(insertion(id('a', 3), id('a', 1), Side::Right, "nce"), Integration::Malformed);
        check_refused(insertion(id('a', 3), id('a', 2), Side::Left, "nce"), Integration::Malformed);
        check_refused(insertion(id('a', 3), std::nullopt, Side::Right, "nce"), Integration::Malformed);
        Sequence text = some_text();
        REQUIRE(text.insert_at(0, "x", author('a')));
        CHECK(text.integrate(insertion(id('a', 5), id('a', 4), Side::Right, "ex")) == Integration::Malformed);
        CHECK(text.integrate(insertion(id('a', 6), id('a', 0), Side::Left, "x")) == Integration::Duplicate);
    }

    TEST_CASE("a deletion has one spelling") {
        auto const bad = Integration::Malformed;
        check_deletion({}, bad);
        check_deletion({{id('a', 0), 0}}, bad);
        check_deletion({{id('a', 0), std::uint64_t{1} << 60U}}, bad);
        check_deletion({{id('a', 0), ~std::uint64_t{0}}}, bad);
        check_deletion({{id('a', ~std::uint64_t{0}), 2}}, bad);
        check_deletion({{id('a', 2), 1}, {id('a', 0), 1}}, bad);
        check_deletion({{id('a', 0), 1}, {id('a', 0), 1}}, bad);
        check_deletion({{id('a', 0), 2}, {id('a', 1), 1}}, bad);
        check_deletion({{id('a', 0), 1}, {id('a', 1), 1}}, bad); // they touch
        Sequence text = some_text();
        CHECK(text.integrate(DeleteOp{{{id('a', 0), 1}, {id('a', 2), 1}}}) == Integration::Applied);
        CHECK(text.text() == "énce");
        CHECK(text.integrate(DeleteOp{{{id('a', 0), 3}}}) == Integration::Applied);
        CHECK(text.text() == "nce");
        CHECK(text.integrate(DeleteOp{{{id('a', 0), 3}}}) == Integration::Duplicate);
    }

    TEST_CASE("a deletion has a bounded number of runs") {
        Sequence text;
        std::vector<CharRun> runs;
        REQUIRE(text.insert_at(0, std::string(2 * kRunsPerDelete + 1, 'x'), author('a')));
        for (std::uint64_t i = 0; i <= kRunsPerDelete; i += 1)
            runs.push_back({id('a', 2 * i), 1});
        CHECK(text.integrate(DeleteOp{runs}) == Integration::Malformed);
        runs.pop_back();
        CHECK(text.integrate(DeleteOp{runs}) == Integration::Applied);
        CHECK(text.size() == kRunsPerDelete + 1);
    }

    TEST_CASE("a scattered selection is erased by several operations, each within its bound") {
        Sequence text;
        REQUIRE(text.insert_at(0, std::string(2 * kRunsPerDelete + 3, 'x'), author('a')));
        for (std::size_t i = 1; i < kRunsPerDelete + 2; i += 1)
            REQUIRE(text.erase(i, 1).size() == 1);
        Sequence other = text;
        auto const ops = text.erase(0, text.size());
        REQUIRE(ops.size() == 2);
        CHECK(ops[0].runs.size() == kRunsPerDelete);
        CHECK(ops[1].runs.size() == 2);
        CHECK(other.integrate(ops[1]) == Integration::Applied);
        CHECK(other.integrate(ops[0]) == Integration::Applied);
        CHECK(other.text().empty());
        CHECK(other.structure_digest_input() == text.structure_digest_input());
    }

    TEST_CASE("an erased insertion shows as nothing and changes no structure") {
        Sequence whole = some_text();
        Sequence erased = whole;
        InsertOp op = insertion(id('b', 0), id('a', 2), Side::Left, "€—€");
        CHECK(whole.integrate(op) == Integration::Applied);
        op.utf8.clear();
        CHECK(erased.integrate(op) == Integration::Applied);
        CHECK(whole.integrate(op) == Integration::Duplicate);
        for (Sequence* text : {&whole, &erased}) {
            CHECK(text->integrate(DeleteOp{{{id('b', 1), 1}}}) == Integration::Applied);
            CHECK(text->integrate(insertion(id('c', 0), id('b', 2), Side::Right, "c")) ==
                  Integration::Applied);
            CHECK(text->next_clock(author('b')) == 3);
            CHECK_FALSE(check(*text));
        }
        CHECK(whole.text() == "sé€€cance");
        CHECK(erased.text() == "sécance");
        CHECK(erased.position_of(id('b', 1)) == 2U);
        CHECK_FALSE(erased.shows(id('b', 0)));
        CHECK(whole.shows(id('b', 0)));
        CHECK(erased.structure_digest_input() == whole.structure_digest_input());
    }

    TEST_CASE("a text has a bounded number of characters, erased ones included") {
        Sequence text;
        InsertOp op{id('a', 0), std::nullopt, Side::Right, kInsertLength, ""};
        for (; op.first.clock < kCharsPerText - kInsertLength; op.first.clock += kInsertLength) {
            REQUIRE(text.integrate(op) == Integration::Applied);
            op.parent = op.first;
        }
        op.length -= 1;
        CHECK(text.integrate(op) == Integration::Applied);
        op = {id('b', 0), std::nullopt, Side::Right, 2, ""};
        CHECK(text.integrate(op) == Integration::Malformed);
        CHECK_FALSE(text.insert_at(0, "ab", author('c')));
        CHECK(text.insert_at(0, "a", author('c')));
        CHECK_FALSE(text.insert_at(0, "b", author('c')));
        CHECK(text.text() == "a");
    }

    TEST_CASE("copies part ways when one is edited, and what they share stays") {
        std::vector<Sequence> snapshots;
        std::vector<std::string> expected;
        Sequence text;
        Dice dice(11);
        for (int i = 0; i < 2000; i += 1) {
            REQUIRE(text.insert_at(dice.below(text.size() + 1), "é", author(i % 2 == 0 ? 'a' : 'b')));
            if (i % 5 == 0)
                static_cast<void>(text.erase(dice.below(text.size()), 1));
            if (i % 100 == 0) {
                snapshots.push_back(text);
                expected.push_back(text.text());
            }
        }
        for (std::size_t i = 0; i < snapshots.size(); i += 1) {
            CHECK(snapshots[i].text() == expected[i]);
            CHECK_FALSE(check(snapshots[i]));
            CHECK(snapshots[i].insert_at(0, "x", author('c')));
            CHECK_FALSE(check(snapshots[i]));
        }
        CHECK(text.next_clock(author('c')) == 0);
    }

    TEST_CASE("structure is written as the header says") {
        Sequence text;
        CHECK(hex(text.structure_digest_input()) == "00");
        REQUIRE(text.insert_at(0, std::string(200, 'x'), author('b')));
        REQUIRE(text.insert_at(200, "y", author('a')));
        REQUIRE(text.erase(198, 2).size() == 1);
        CHECK(hex(text.structure_digest_input()) ==
              "02" + hex(author('a')) + hex(author('b')) + "01008c03" + "01c60105" + "000002");
    }

    TEST_CASE("histories on file read as they say") {
        for (char const* name : {"partition.txt", "backwards.txt"}) {
            std::ifstream file(tablee::test::in_sources(std::string("tests/vectors/text/") + name));
            std::map<char, Sequence> texts;
            std::map<char, std::vector<TextOp>> ops;
            std::size_t lines = 0;
            for (std::string line; std::getline(file, line);) {
                CAPTURE(line);
                if (line.empty() || line[0] == '#')
                    continue;
                play_line(line, texts, ops);
                lines += 1;
            }
            CHECK(lines > 8);
        }
    }
}
