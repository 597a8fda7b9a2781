// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/ui.h"

#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::test::Driver;
using tablee::test::lint;
using tablee::test::Look;

namespace {

// A little of everything, as a screen would use it.
struct Gallery {
    int pressed = 0;
    int saved = 0;
    int dots = 2;
    int chosen = -1;
    int segment = 0;
    bool ticked = false;
    bool filter = false;
    bool open = false;
    int rows = 0;

    void draw(Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        Page page(ui, "gallery", ui.screen(), "Répartissez vos gommettes",
                  "Une phrase sous le titre, qui dit quoi faire.");
        Column& column = page.column();
        {
            Card card(column);
            card.edge(ui.colours().success.ink);
            card.column().heading(Type::Heading3, "Une carte");
            card.column().paragraph(
                "Le texte se coupe selon les règles françaises : jamais avant un deux-points, ni "
                "après « un guillemet », ni entre 12 et minutes.");
            card.column().space(8);
            Flow flow(card.column());
            pressed += button(flow, "Voter", {.icon = Icon::HowToVote}) ? 1 : 0;
            saved +=
                button(flow, "Enregistrer ou imprimer", {.kind = ButtonKind::Secondary, .icon = Icon::Print})
                    ? 1
                    : 0;
            button(flow, "Pas encore", {.enabled = false});
            if (button(flow, "Clore quand même", {.kind = ButtonKind::Danger}))
                open = true;
            icon_button(flow, Icon::Remove, "Retirer une gommette", {.kind = ButtonKind::Secondary});
        }
        column.space(12);
        {
            Flow flow(column, 8);
            if (chip(flow, "Usagers", filter, {.icon = Icon::House, .tint = college_tint(ui, 0)}))
                filter = !filter;
            college_badge(flow, "Agents", 1, "A");
            badge(flow, "En cours", ui.colours().success, Icon::Play);
        }
        column.space(8);
        check_box(column, "Le président est d’accord", ticked);
        std::array const options{Option{"Pour"}, Option{"Contre"},
                                 Option{"Abstention", "ne compte pas dans les exprimés"}};
        radio_list(column, "vote", options, chosen);
        std::array const secrecy{Option{"Nominal"}, Option{"Caché jusqu’à la clôture"}};
        segments(column, "segments", secrecy, segment);
        if (auto const wanted = dot_row(ui, column.take(48), dots, 5, "Gommettes : A01", true))
            dots = *wanted;
        banner(column, BannerKind::Warning, "Ce poste est seul : ce que vous écrivez est gardé ici.",
               "Réessayer");
        std::array const segments_of_bar{Segment{14, ui.colours().success, "pour"},
                                         Segment{2, ui.colours().danger, "contre"}};
        column.space(8);
        stacked_bar(ui, column.take(32), segments_of_bar, "Résultat");
        progress_bar(ui, column.take(12), 0.4F, ui.colours().primary, "Avancement", "40 %");
        for (int i = 0; i < rows; i += 1) {
            IdScope const scope(ui, static_cast<std::uint64_t>(i));
            clickable_row(ui, column.take(44), "Rangée " + std::to_string(i), "row");
        }
        if (!open)
            return;
        Dialog dialog(ui, "sure", "Clore le vote ?");
        dialog.column().paragraph("Cinq postes ne répondent pas, six votes attendus.");
        dialog.column().space(16);
        Flow flow(dialog.column(), 12, Align::Right);
        if (button(flow, "Clore", {.kind = ButtonKind::Primary}) ||
            button(flow, "Attendre", {.kind = ButtonKind::Ghost}) || dialog.dismissed())
            open = false;
    }
};

} // namespace

TEST_SUITE("client/widgets") {
    TEST_CASE("a click on a button is one click, three fast ones are three") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        if (char const* file = std::getenv("TABLEE_PICTURE"))
            save_png(driver.picture(), file);
        REQUIRE(driver.click("Voter"));
        CHECK(gallery.pressed == 1);
        REQUIRE(driver.click("Voter", 3));
        CHECK(gallery.pressed == 4);
        CHECK(gallery.saved == 0);
    }
    TEST_CASE("what is disabled cannot be used by the mouse or the keyboard") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        CHECK(!driver.click("Pas encore"));
        CHECK(!driver.tab_to("Pas encore"));
    }
    TEST_CASE("Tab walks in the order drawn, Enter and Space press") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        driver.key(Key::Tab);
        CHECK(driver.focused() == "Voter");
        driver.key(Key::Enter);
        driver.key(Key::Space);
        CHECK(gallery.pressed == 2);
        driver.key(Key::Tab);
        CHECK(driver.focused() == "Enregistrer ou imprimer");
        driver.key(Key::Tab, {.shift = true});
        CHECK(driver.focused() == "Voter");
    }
    TEST_CASE("a group is one stop, its arrows choose") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.tab_to("Pour"));
        driver.key(Key::Down);
        CHECK(gallery.chosen == 1);
        driver.key(Key::End);
        CHECK(gallery.chosen == 2);
        driver.key(Key::Up);
        CHECK(gallery.chosen == 1);
    }
    TEST_CASE("a dialog holds the focus and gives it back") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.tab_to("Clore quand même"));
        driver.key(Key::Enter);
        REQUIRE(gallery.open);
        CHECK(!driver.click("Voter"));
        for (int i = 0; i < 5; i += 1) {
            driver.key(Key::Tab);
            CHECK((driver.focused() == "Clore" || driver.focused() == "Attendre"));
        }
        driver.key(Key::Escape);
        CHECK(!gallery.open);
        CHECK(driver.focused() == "Clore quand même");
    }
    TEST_CASE("what is out of sight is scrolled into view") {
        Gallery gallery;
        gallery.rows = 300;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.click("Rangée 250"));
        CHECK(driver.find("Rangée 250")->seen().height() > 40);
        driver.wheel("Rangée 250", 1000);
        CHECK(driver.find("Voter")->seen().height() > 40);
    }
    TEST_CASE("dots are filled by a click, emptied by another, moved by arrows") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        REQUIRE(driver.tab_to("Gommettes : A01"));
        driver.key(Key::Right);
        CHECK(gallery.dots == 3);
        driver.key(Key::Left);
        driver.key(Key::Left);
        CHECK(gallery.dots == 1);
    }
    TEST_CASE("nothing overlaps, is cut or leaves the window, at any size") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        for (Look const look : {Look{1280, 800, 1}, Look{1280, 800, 2}, Look{640, 400, 1}, Look{200, 100, 1},
                                Look{1920, 1080, 1.2F}})
            for (bool const open : {false, true}) {
                gallery.open = open;
                driver.set_look(look);
                for (std::string const& fault : lint(driver))
                    FAIL_CHECK(look.width << "x" << look.height << " at " << look.scale << ": " << fault);
            }
    }
    TEST_CASE("every word can be read in every theme") {
        Gallery gallery;
        Driver driver([&](Ui& ui) { gallery.draw(ui); });
        for (ThemeName const theme : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
            driver.set_look({.theme = theme});
            for (std::string const& fault : lint_contrast(driver))
                FAIL_CHECK(fault);
        }
    }
}
