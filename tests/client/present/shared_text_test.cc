// SPDX-License-Identifier: Apache-2.0
#include "client/present/shared_text.h"
#include "model/base/code_points.h"
#include "model/base/text.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

using Fate = SharedText::Fate;

model::AuthorId author_of(std::uint64_t number) {
    return id_of<model::AuthorId>(number);
}

void follow(std::string& text, std::vector<TextPatch> const& patches) {
    for (TextPatch const& patch : patches)
        text.replace(patch.at, patch.erased, patch.inserted);
}

// One post: its session's text, its window's, and what the window's editor holds.
struct Window {
    model::Sequence session;
    SharedText shared;
    std::string editor;
    std::vector<std::vector<model::TextOp>> said; // events that its session took
    std::array<std::size_t, 3> heard{};           // of the others

    explicit Window(std::uint64_t number)
        : shared(author_of(number)) {}
    void type(TextPatch const& patch) {
        editor.replace(patch.at, patch.erased, patch.inserted);
        shared.type(patch);
    }
    void look() {
        follow(editor, shared.follow(session));
        REQUIRE(editor == shared.text());
    }
    void send(bool refused) {
        auto const batch = shared.next_batch();
        if (batch.empty())
            return;
        if (refused) {
            shared.settle(Fate::Refused);
            return;
        }
        for (model::TextOp const& op : batch) {
            auto const how = session.integrate(op);
            REQUIRE((how == model::Integration::Applied || how == model::Integration::Duplicate));
        }
        said.push_back(batch);
    }
    // The next event of another, unless it names what is not here yet.
    bool hear(Window const& other, std::size_t which) {
        if (heard[which] == other.said.size())
            return false;
        model::Sequence trial = session;
        for (model::TextOp const& op : other.said[heard[which]])
            if (trial.integrate(op) == model::Integration::Missing)
                return false;
        session = trial;
        heard[which] += 1;
        return true;
    }
};

// Three windows at one text. Every character is typed once.
struct Table {
    Dice dice;
    std::array<Window, 3> windows{Window(1), Window(2), Window(3)};
    char32_t next = 0x4E00;
    std::set<std::string> typed;
    std::set<std::string> erased;

    explicit Table(std::uint64_t seed)
        : dice(seed) {}
    void type(Window& window) {
        std::size_t const size = window.editor.size() / 3;
        TextPatch patch{dice.below(size + 1) * 3, 0, {}};
        if (dice.one_in(3))
            patch.erased = std::min<std::size_t>(dice.below(5), size - patch.at / 3) * 3;
        for (std::size_t count = dice.below(4); count > 0; count -= 1) {
            std::string one;
            model::append_utf8(one, next++);
            typed.insert(one);
            patch.inserted += one;
        }
        for (std::size_t at = patch.at; at < patch.at + patch.erased; at += 3)
            erased.insert(window.editor.substr(at, 3));
        window.type(patch);
    }
    void do_anything() {
        std::size_t const which = dice.below(3);
        Window& window = windows[which];
        std::size_t const other = dice.below(3);
        switch (dice.below(7)) {
        case 0:
        case 1:
            type(window);
            break;
        case 2:
            window.send(dice.one_in(6));
            break;
        case 3:
            if (window.shared.is_out())
                window.shared.settle(dice.one_in(8) ? Fate::Forgotten : Fate::Taken);
            break;
        case 4:
            window.look();
            break;
        default:
            if (other != which)
                static_cast<void>(window.hear(windows[other], other));
        }
    }
    void finish() {
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t i = 0; i < 3; i += 1) {
                if (windows[i].shared.is_out())
                    windows[i].shared.settle(Fate::Taken);
                windows[i].look();
                moved = moved || windows[i].shared.has_unsent();
                windows[i].send(false);
                for (std::size_t j = 0; j < 3; j += 1)
                    while (i != j && windows[i].hear(windows[j], j))
                        moved = true;
            }
        }
        for (Window& window : windows) {
            if (window.shared.is_out())
                window.shared.settle(Fate::Taken);
            window.look();
        }
    }
    void check() {
        std::set<std::string> shown;
        std::string const& text = windows[0].editor;
        for (std::size_t at = 0; at < text.size(); at += 3)
            REQUIRE(shown.insert(text.substr(at, 3)).second);
        std::set<std::string> expected = typed;
        for (std::string const& one : erased)
            expected.erase(one);
        REQUIRE(shown == expected);
        for (Window& window : windows) {
            REQUIRE(window.editor == text);
            REQUIRE(window.session.text() == text);
            REQUIRE(window.shared.is_safe());
            REQUIRE(window.shared.untaken_words().empty());
        }
    }
};

// A desk of a meeting and a window on one item of its agenda.
struct Seat {
    Desk& desk;
    model::AgendaItemId item;
    SharedText shared;

    Seat(Desk& its_desk, model::AgendaItemId its_item)
        : desk(its_desk)
        , item(its_item)
        , shared(its_desk.id()) {
        look();
    }
    void look() { static_cast<void>(shared.follow(desk.session().items.find(item)->minutes)); }
    // The key of what refuses, or nothing.
    std::string send() {
        auto batch = shared.next_batch();
        if (batch.empty())
            return {};
        std::string const why = desk.ask(model::Act{model::MinutesTyped{item, std::move(batch)}});
        shared.settle(why.empty() ? Fate::Taken : Fate::Refused);
        look();
        return why;
    }
};

} // namespace

TEST_SUITE("client/present") {

    TEST_CASE("shared_text: what was typed between two sendings goes as one") {
        Window window(1);
        window.look();
        window.type({0, 0, "a"});
        window.type({1, 0, "é"});
        window.type({3, 0, "x"});
        window.type({3, 1, ""});
        auto const batch = window.shared.next_batch();
        REQUIRE(batch.size() == 1);
        CHECK(std::get<model::InsertOp>(batch[0]).utf8 == "aé");
        CHECK(window.shared.next_batch().empty()); // one is out
        CHECK(window.shared.is_out());
        window.shared.settle(Fate::Refused);
        CHECK(window.shared.untaken_words() == "aé");
        CHECK(window.shared.next_batch() == batch); // again, as it was
    }

    TEST_CASE("shared_text: what the session shows before it answers is not untaken") {
        Window window(1);
        window.type({0, 0, "a"});
        window.send(false);
        window.look();
        CHECK(window.shared.untaken_words() == "a"); // nobody has answered
        window.shared.settle(Fate::Taken);
        CHECK(window.shared.untaken_words().empty());
        window.type({1, 0, "b"});
        static_cast<void>(window.shared.next_batch());
        window.shared.settle(Fate::Taken);
        CHECK(window.shared.untaken_words() == "b"); // answered, and not shown yet
        CHECK(window.shared.lost_words().empty());
        window.look();
        CHECK(window.editor == "ab");
    }

    TEST_CASE("shared_text: a batch holds no more than an event may") {
        Window window(1);
        window.type({0, 0, std::string(50'000, 'x')});
        std::size_t octets = 0;
        int batches = 0;
        for (auto batch = window.shared.next_batch(); !batch.empty(); batch = window.shared.next_batch()) {
            std::size_t here = 0;
            for (model::TextOp const& op : batch)
                here += std::get<model::InsertOp>(op).utf8.size();
            CHECK(here <= model::limits::kTextBytes);
            octets += here;
            batches += 1;
            window.shared.settle(Fate::Taken);
        }
        CHECK(octets == 50'000);
        CHECK(batches == 4);
        // Marks that stack, typed one by one.
        window.type({0, 0, "e\u0301\u0301\u0301\u0301\u0301"});
        for (model::TextOp const& op : window.shared.next_batch())
            CHECK(model::is_clean_text(std::get<model::InsertOp>(op).utf8));
    }

    TEST_CASE("shared_text: what others did is told place by place") {
        Window one(1);
        Window other(2);
        one.type({0, 0, "Le chat dort."});
        one.send(false);
        static_cast<void>(other.hear(one, 0));
        other.look();
        other.type({3, 4, "chien"});
        other.type({14, 0, " Oui"});
        other.type({0, 2, "Un"});
        other.send(false);
        static_cast<void>(one.hear(other, 1));
        std::vector<TextPatch> const expected{{0, 2, "Un"}, {3, 4, "chien"}, {14, 0, " Oui"}};
        CHECK(one.shared.follow(one.session) == expected);
        CHECK(one.shared.text() == "Un chien dort. Oui");
    }

    TEST_CASE("shared_text: patches keep whole characters") {
        model::Sequence from;
        REQUIRE(from.insert_at(0, "été", author_of(1)));
        model::Sequence to = from;
        static_cast<void>(to.erase(0, 1));
        REQUIRE(to.insert_at(0, "è", author_of(2))); // its first octet is that of é
        std::vector<TextPatch> const expected{{0, 2, "è"}};
        CHECK(patches_between(from, "été", to, "èté") == expected);
        CHECK(patches_between(from, "été", from, "été").empty());
    }

    TEST_CASE("shared_text: in whatever order things happen, the texts are one and no character is lost") {
        for (std::uint64_t seed = 1; seed <= 2500; seed += 1) {
            CAPTURE(seed);
            Table table(seed);
            for (int round = 0; round < 90; round += 1)
                table.do_anything();
            table.finish();
            table.check();
        }
    }

    TEST_CASE("shared_text: two posts type in one paragraph under the rules") {
        Meeting meeting(2);
        auto const item = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Accueil"}, 20});
        meeting.share();
        Seat keeper(meeting.keeper(), item);
        Seat clerk(meeting[kClerk], item);
        Dice dice(3);
        for (int round = 0; round < 120; round += 1) {
            Seat& seat = dice.one_in(2) ? keeper : clerk;
            seat.shared.type({seat.shared.text().size() / 2, 0, dice.one_in(2) ? "a" : "b"});
            if (dice.one_in(3))
                REQUIRE(seat.send().empty());
            if (dice.one_in(5)) {
                meeting.link(kKeeper, kClerk);
                keeper.look();
                clerk.look();
            }
        }
        REQUIRE(keeper.send().empty());
        REQUIRE(clerk.send().empty());
        meeting.share();
        keeper.look();
        clerk.look();
        CHECK(keeper.shared.text().size() == 120);
        CHECK(keeper.shared.text() == clerk.shared.text());
        CHECK(clerk.shared.is_safe());
    }

    TEST_CASE("shared_text: what the session did not take when it was adjourned is kept") {
        Meeting meeting(2);
        auto const item = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Accueil"}, 20});
        meeting.share();
        Seat clerk(meeting[kClerk], item);
        clerk.shared.type({0, 0, "Avant. "});
        REQUIRE(clerk.send().empty());
        meeting.share();
        REQUIRE(meeting.keeper().ask(model::Act{model::SessionAdjourned{}}).empty());
        clerk.shared.type({7, 0, "Pendant. "});
        meeting.share();
        clerk.look();
        CHECK(clerk.send() == "refusal.adjourned");
        CHECK(clerk.shared.untaken_words() == "Pendant. ");
        CHECK(clerk.shared.text() == "Avant. Pendant. ");
    }

    TEST_CASE("shared_text: what the session took and then turns out to have been too late is kept") {
        Meeting meeting(2);
        auto const item = meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Accueil"}, 20});
        meeting.share();
        Seat clerk(meeting[kClerk], item);
        model::Sequence const before = meeting[kClerk].session().items.find(item)->minutes;
        clerk.shared.type({0, 0, "Trop tard."});
        REQUIRE(clerk.send().empty());
        CHECK(clerk.shared.untaken_words().empty());
        CHECK(clerk.shared.follow(before) == std::vector<TextPatch>{{0, 10, ""}});
        CHECK(clerk.shared.untaken_words() == "Trop tard.");
    }

} // TEST_SUITE
