// SPDX-License-Identifier: Apache-2.0
// Faults planted on a screen that is right, one at a time: what judges screens must find each of them.
#include "client/widgets/button.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "tests/support/lint.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::test::Driver;
using tablee::test::lint;
using tablee::test::lint_contrast;
using tablee::test::Look;

namespace {

enum class Fault { None, SmallTarget, SameName, NoName, Overlap, CutWords, OffScreen, PoorContrast, NoTrap };

struct Screen {
    Fault fault = Fault::None;
    int cast = 0;

    void draw(Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        {
            Page page(ui, "vote", ui.screen(), "Voter");
            Column& column = page.column();
            column.paragraph("Vous avez cinq gommettes.");
            column.space(12);
            draw_buttons(column);
            column.space(12);
            Rect const line = column.take(40);
            Rect const narrow = Rect::at(line.left, line.top, ui.dp(60), line.height());
            ui.text_in(fault == Fault::CutWords ? narrow : line, Type::Body, ui.colours().text,
                       "Rappeler les usagers sous 48 heures");
            Colour const grey = Colour::rgb(0xB0B4C4);
            column.text(Type::Body, fault == Fault::PoorContrast ? grey : ui.colours().text_second,
                        "Et après ?");
        }
        if (fault == Fault::NoTrap)
            draw_sheet_without_scope(ui);
        else
            draw_dialog(ui);
    }

    bool open = false;

  private:
    void draw_buttons(Column& column) {
        Ui& ui = column.ui();
        Rect const line = column.take(48);
        Rect first = Rect::at(line.left, line.top, ui.dp(160), line.height());
        Rect second = first.moved(ui.dp(180), 0);
        if (fault == Fault::SmallTarget)
            first.bottom = first.top + ui.dp(20);
        if (fault == Fault::Overlap)
            second = first.moved(ui.dp(100), 0);
        if (fault == Fault::OffScreen)
            second = second.moved(ui.screen().width(), 0);
        cast += button(ui, first, fault == Fault::NoName ? "" : "Voter maintenant", {.key = "first"}) ? 1 : 0;
        button(ui, second, fault == Fault::SameName ? "Voter maintenant" : "Tout effacer", {.key = "second"});
    }
    void draw_dialog(Ui& ui) {
        if (!open)
            return;
        Dialog dialog(ui, "sure", "Clore le vote ?");
        button(dialog.column(), "Attendre");
    }
    void draw_sheet_without_scope(Ui& ui) {
        if (!open)
            return;
        Rect const sheet = ui.screen().inset(ui.screen().width() / 4, ui.screen().height() / 3);
        ui.fill(sheet, ui.colours().surface);
        Column column(ui, sheet.inset(20));
        button(column, "Attendre");
    }
};

std::vector<std::string> faults_of(Fault fault) {
    Screen screen{fault};
    Driver driver([&](Ui& ui) { screen.draw(ui); });
    return lint(driver);
}

} // namespace

TEST_SUITE("client/widgets") {
    TEST_CASE("a screen that is right has no fault") {
        CHECK(faults_of(Fault::None).empty());
        Screen screen;
        Driver driver([&](Ui& ui) { screen.draw(ui); });
        CHECK(lint_contrast(driver).empty());
    }
    TEST_CASE("each fault of the layout is found, and called by its name") {
        auto const check = [](Fault fault, std::string const& words) {
            auto const found = faults_of(fault);
            INFO(words);
            CHECK(std::ranges::any_of(
                found, [&](std::string const& one) { return one.find(words) != std::string::npos; }));
        };
        check(Fault::SmallTarget, "is only 20");
        check(Fault::SameName, "several controls");
        check(Fault::NoName, "has no name");
        check(Fault::Overlap, "overlap");
        check(Fault::CutWords, "is cut");
        check(Fault::OffScreen, "leaves its place");
    }
    TEST_CASE("words that few can read are found on the pixels") {
        Screen screen{Fault::PoorContrast};
        Driver driver([&](Ui& ui) { screen.draw(ui); });
        auto const found = lint_contrast(driver);
        REQUIRE(found.size() == 1);
        CHECK(found.front().find("Et après") != std::string::npos);
    }
    TEST_CASE("a sheet that lets what is behind be used is told from a dialog") {
        Screen screen;
        Driver driver([&](Ui& ui) { screen.draw(ui); });
        screen.open = true;
        driver.settle();
        CHECK(!driver.click("Voter maintenant"));
        screen.fault = Fault::NoTrap;
        driver.settle();
        driver.settle();
        CHECK(driver.click("Voter maintenant"));
        CHECK(screen.cast == 1);
    }
}
