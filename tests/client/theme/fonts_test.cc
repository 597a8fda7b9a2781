// SPDX-License-Identifier: Apache-2.0
#include "client/theme/fonts.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace tablee::client;

namespace {

Fonts opened() {
    auto fonts = Fonts::open(find_fonts(font_folders("nowhere")));
    REQUIRE(fonts);
    fonts->bake(1);
    return std::move(*fonts);
}

} // namespace

TEST_SUITE("client/theme") {
    TEST_CASE("Inter and the icons are found where packages put them") {
        auto const files = find_fonts(font_folders("nowhere"));
        CHECK(!files.stands_in);
        CHECK(files.regular.filename() == "Inter-Regular.otf");
        CHECK(files.strong.filename() == "Inter-SemiBold.otf");
        CHECK(files.icons.filename() == "MaterialIcons-Regular.ttf");
    }
    TEST_CASE("another face stands in, and without any there is a sentence") {
        tablee::test::TempFolder const folder;
        std::vector const folders{folder.path()};
        CHECK(Fonts::open(find_fonts(folders)).error().key == "error.font.none");
        std::ofstream(folder.path() / "DejaVuSans.ttf") << "x";
        auto const files = find_fonts(folders);
        CHECK(files.stands_in);
        CHECK(files.strong == files.regular);
        CHECK(files.icons.empty());
    }
    TEST_CASE("letters have their true size at each scale") {
        Fonts fonts = opened();
        CHECK(fonts.em(Type::Body) == 17);
        float const one = fonts.advance(Type::Body, U'm');
        fonts.bake(2);
        CHECK(fonts.em(Type::Body) == 34);
        CHECK(fonts.advance(Type::Body, U'm') == doctest::Approx(2 * one).epsilon(0.1));
        CHECK(fonts.bakes() == 2);
        fonts.bake(2);
        CHECK(fonts.bakes() == 2);
    }
    TEST_CASE("French has all its letters and spaces") {
        Fonts const fonts = opened();
        for (char32_t const letter : U"àâæçéèêëîïôœùûüÿÀÉŒŸ«»’–—…€\u00A0\u202F")
            if (letter != 0)
                CHECK_MESSAGE(fonts.has(Type::Body, letter), static_cast<unsigned>(letter));
    }
    TEST_CASE("a letter that is asked for is baked the next time") {
        Fonts fonts = opened();
        constexpr char32_t kOmega = U'Ω';
        CHECK(!fonts.has(Type::Body, kOmega));
        fonts.want(kOmega);
        fonts.bake(1);
        CHECK(fonts.has(Type::Body, kOmega));
        fonts.want(0x1F600); // beyond the plane that can be baked: shown by another sign, stored as it is
        fonts.bake(1);
        CHECK(fonts.bakes() == 2);
    }
}
