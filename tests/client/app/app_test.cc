// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/play.h"
#include "tests/support/lint.h"

#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::test::lint;
using tablee::test::Look;
using tablee::test::Person;
using tablee::test::Play;

namespace {

void play(Language language) {
    Play play(language);
    play.roll();
    play.enter();
    play.open();
    play.propose();
    play.vote();
    play.close();
    play.minutes();
    play.adjourn();
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("a session is held from two screens, in French") {
        play(Language::French);
    }
    TEST_CASE("a session is held from two screens, in English") {
        play(Language::English);
    }
    TEST_CASE("no screen of a session has a fault, at any size, in any language") {
        for (Language const language : {Language::French, Language::English}) {
            Play play(language);
            play.roll();
            play.enter();
            play.open();
            play.propose();
            auto const look_at = [&](Person& person, Look const& look, int percent,
                                     std::string const& where) {
                person.set_text_size(percent);
                person.driver.set_look(look);
                for (std::string const& fault : lint(person.driver))
                    FAIL_CHECK(code_of(language) << " " << where << " " << look.width << "x" << look.height
                                                 << " at " << percent << " %: " << fault);
            };
            for (Look const look : {Look{1280, 800}, Look{1920, 1080}, Look{640, 400}})
                for (int const percent : {100, 150, 200})
                    for (Place const place : {Place::Now, Place::Roll, Place::Posts, Place::Agenda,
                                              Place::Proposals, Place::Votes, Place::OpenPoll, Place::Minutes,
                                              Place::Plan, Place::PreviousPlan, Place::Settings, Place::Help})
                        for (Person* person : {&play.facilitator(), &play.shared()}) {
                            person->app().go_to(place);
                            look_at(*person, look, percent,
                                    "place " + std::to_string(static_cast<int>(place)));
                        }
        }
    }
}
