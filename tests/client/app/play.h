// SPDX-License-Identifier: Apache-2.0
#pragma once

// A whole session, by hands on two screens: the facilitator's, and a post that serves two people. Each act
// may be played alone, in order.
#include "tests/client/app/stage.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <string>

namespace tablee::test {

using client::Key;
using client::Language;
using client::Node;
using client::PhraseArgs;
using client::Place;
using client::Role;

constexpr char const* kRoll = "Nom;Prénom;Collège\nMaréchal;Jeanne;Usagers\nN’Diaye;Fatou;Agents\n"
                              "Thévenet;Paul;Usagers\nGœury;Anne;Élus\n";

// The words of a language, so that one play serves both.
class Play {
  public:
    explicit Play(Language language)
        : language_(language)
        , stage(2, language) {}

    [[nodiscard]] std::string say(std::string_view key, PhraseArgs const& args = {}) const {
        return tablee::test::catalogue_of(language_).say(key, args);
    }
    [[nodiscard]] std::string say(std::string_view key, std::int64_t count) const {
        return tablee::test::catalogue_of(language_).say(key, count, {std::to_string(count)});
    }
    [[nodiscard]] Person& facilitator() { return stage[0]; }
    [[nodiscard]] Person& shared() { return stage[1]; }
    [[nodiscard]] model::Session const& session() { return stage[0].session(); }

    void roll();
    void enter();
    void open();
    void propose();
    // `at_ballot`: when the first ballot is on the screen, half filled.
    void vote(std::function<void()> const& at_ballot = [] {});
    void close();
    void minutes();
    void adjourn();

  private:
    void propose_one(std::string_view title, std::string_view author);
    void cast(
        std::string_view voter, std::string_view option, int dots,
        std::function<void()> const& at_ballot = [] {});
    Language language_;

  public:
    Stage stage;
};

// The list is pasted from a spreadsheet.
inline void Play::roll() {
    Person& one = facilitator();
    one.must_click(say("shell.place.roll"));
    one.must_click(say("roll.action.paste"));
    one.driver.clipboard = kRoll;
    one.must_click(say("roll.paste.field"));
    one.driver.key(Key::V, {.ctrl = true});
    one.must_click(say("roll.paste.enrol", 4));
    one.driver.settle();
    REQUIRE(session().members.size() == 4);
    CHECK(session().colleges.size() == 3);
    stage.pass();
}

// Two people ask in from one computer, and are let in by one click.
inline void Play::enter() {
    Person& two = shared();
    two.must_click("Jeanne Maréchal · Usagers");
    two.must_click("Fatou N’Diaye · Agents");
    two.must_click(say("home.who.ask"));
    stage.pass();
    Person& one = facilitator();
    one.must_click(say("shell.place.posts"));
    one.must_click(say("posts.admit.of", {"Poste 2"}));
    stage.pass();
    CHECK(two.app().place() == Place::Now);
}

inline void Play::open() {
    Person& one = facilitator();
    one.must_click(say("shell.place.agenda"));
    one.must_type(say("agenda.add.title"), "Propositions");
    one.must_type(say("agenda.add.minutes"), "25");
    one.must_click(say("agenda.add"));
    one.must_click(say("agenda.open"));
    stage.pass();
    REQUIRE(session().phase == model::Phase::Open);
    one.must_click(say("agenda.next.to", {"Propositions"}));
    stage.pass();
    Person& two = shared();
    two.must_click(say("now.sign.of", {"Jeanne Maréchal"}));
    two.must_click(say("now.sign.of", {"Fatou N’Diaye"}));
    stage.pass();
    CHECK(std::ranges::count_if(session().members,
                                [](model::Member const& member) { return member.in_room(); }) == 2);
}

inline void Play::propose_one(std::string_view title, std::string_view author) {
    Person& two = shared();
    two.must_click(say("board.form.new-title"));
    two.must_type(say("board.form.title"), title);
    two.must_click(say("board.form.whose"));
    two.must_click(author);
    two.must_click(say("board.form.propose"));
    stage.pass();
}

inline void Play::propose() {
    shared().must_click(say("shell.place.proposals"));
    propose_one("Rappeler les usagers sous 48 heures", "Jeanne Maréchal");
    propose_one("Ouvrir le jeudi soir", "Fatou N’Diaye");
    REQUIRE(session().proposals.size() == 2);
    Person& one = facilitator();
    one.must_click(say("shell.place.proposals"));
    one.must_click(say("board.tool.freeze"));
    one.must_click(say("board.freeze.yes"));
    stage.pass();
    CHECK(session().freeze.frozen);
    CHECK(session().proposals.at(1).number == 2);
}

inline void Play::cast(std::string_view voter, std::string_view option, int dots,
                       std::function<void()> const& at_ballot) {
    Person& two = shared();
    two.driver.settle();
    auto const row = std::ranges::find_if(two.driver.tree(), [&](Node const& node) {
        return node.role == Role::Row && node.name.starts_with(voter);
    });
    REQUIRE(row != two.driver.tree().end());
    two.must_click(std::string(row->name));
    two.must_click(say("vote.hand-over.me"));
    for (int i = 0; i < dots; i += 1)
        two.must_click(say("vote.dots.add", {std::string(option)}));
    at_ballot();
    two.must_click(say("vote.cast.yes"));
    stage.pass();
    two.must_click(say("vote.recorded.give-back"));
}

inline void Play::vote(std::function<void()> const& at_ballot) {
    Person& one = facilitator();
    one.must_click(say("shell.place.votes"));
    one.must_click(say("results.open-poll"));
    one.must_type(say("polling.question.label"), "Quelles actions engager cette année ?");
    one.must_click(say("polling.open.yes"));
    stage.pass();
    REQUIRE(session().polls.size() == 1);
    Person& two = shared();
    two.must_click(say("shell.place.now"));
    cast("Jeanne Maréchal", "1. Rappeler les usagers sous 48 heures", 2, at_ballot);
    cast("Fatou N’Diaye", "1. Rappeler les usagers sous 48 heures", 1);
    CHECK(session().polls.at(0).voices_cast() == 2);
}

inline void Play::close() {
    Person& one = facilitator();
    one.must_click(say("shell.place.now"));
    one.must_click(say("polling.part.close"));
    one.must_click(say("polling.close.yes"));
    stage.pass(25'000);
    stage.pass();
    model::Poll const& poll = session().polls.at(0);
    REQUIRE(poll.result);
    auto const& outcome = std::get<model::voting::DotsOutcome>(poll.result->outcome);
    CHECK(outcome.dots[0] == 3);
    CHECK(outcome.dots[1] == 0);
    one.must_click(say("shell.place.votes"));
    one.must_show("Rappeler les usagers sous 48 heures");
}

inline void Play::minutes() {
    Person& one = facilitator();
    one.must_click(say("shell.place.minutes"));
    auto const& tree = one.driver.tree();
    auto const area = std::ranges::find(tree, Role::Area, &Node::role);
    REQUIRE(area != tree.end());
    one.must_click(std::string(area->name));
    one.driver.type("Le comité a débattu, puis voté.");
    // What is typed goes out several times a second, also when another screen is shown meanwhile.
    one.must_click(say("shell.place.now"));
    for (int i = 0; i < 30; i += 1)
        one.driver.frame();
    stage.pass();
    CHECK(session().items.at(0).minutes.text() == "Le comité a débattu, puis voté.");
}

inline void Play::adjourn() {
    Person& one = facilitator();
    one.must_click(say("shell.place.agenda"));
    one.must_click(say("agenda.adjourn"));
    one.must_click(say("agenda.adjourn.yes"));
    stage.pass();
    CHECK(session().phase == model::Phase::Adjourned);
    shared().must_show(say("now.adjourned.title"));
    CHECK(session().voids->empty());
}

} // namespace tablee::test
