// SPDX-License-Identifier: Apache-2.0
// The pictures that the documents show are what the screens look like: compared with docs/pictures, and made
// anew with TABLEE_REWRITE_PICTURES=1. Letters may be drawn a little otherwise by another FreeType: few and
// tolerant.
#include "tests/client/app/play.h"
#include "tests/support/folders.h"
#include "tests/support/raster.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

using namespace tablee::test;

namespace {

constexpr double kForgiven = 0.03; // of the pixels

void check_picture(Person& person, std::string const& name) {
    person.driver.move_pointer({-1, -1});
    Picture const picture = person.driver.picture();
    auto const file = tablee::test::in_sources("docs/pictures/" + name + ".png");
    if (std::getenv("TABLEE_REWRITE_PICTURES") != nullptr) {
        std::filesystem::create_directories(file.parent_path());
        save_png(picture, file);
    }
    double const share = difference(picture, load_png(file));
    INFO(name);
    CHECK(share < kForgiven);
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("the documents' pictures are true") {
        Play play(Language::French);
        play.roll();
        play.enter();
        play.open();
        play.propose();
        check_picture(play.facilitator(), "propositions");
        play.vote([&] { check_picture(play.shared(), "bulletin"); });
        play.close();
        check_picture(play.facilitator(), "resultats");
    }
    TEST_CASE("another picture is told apart") {
        Play play(Language::French);
        Picture const before = play.facilitator().driver.picture();
        CHECK(difference(before, before) == 0);
        play.roll();
        CHECK(difference(before, play.facilitator().driver.picture()) > kForgiven);
    }
}
