// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/text_field.h"

#include "client/widgets/button.h"
#include "client/widgets/scroll.h"
#include "tests/support/driver.h"
#include "tests/support/lint.h"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::test::Driver;
using tablee::test::lint;

namespace {

// A form as a screen would have it.
struct Form {
    TextEditor name{TextEditor::Lines::One, 60};
    TextEditor code{TextEditor::Lines::One, 20};
    TextEditor motive{TextEditor::Lines::Many};
    std::string error;
    bool read_only = false;
    int submitted = 0;
    int changed = 0;

    void draw(Ui& ui) {
        ui.fill(ui.screen(), ui.colours().page);
        Page page(ui, "form", ui.screen(), "Un formulaire");
        Column& column = page.column();
        FieldLook look{.hint = "Comme sur la liste", .placeholder = "Prénom et nom", .error = error};
        note(text_field(column, "Votre nom", name, look));
        column.space(16);
        note(text_field(column, "Code affiché au mur", code, {.large = true}));
        column.space(16);
        note(text_field(column, "Motif", motive, {.placeholder = "En une phrase", .read_only = read_only}));
        column.space(16);
        button(column, "Envoyer");
    }
    void note(FieldUse const& use) {
        submitted += use.submitted ? 1 : 0;
        changed += use.changed ? 1 : 0;
    }
};

constexpr Mods kCtrl{.ctrl = true};
constexpr Mods kShift{.shift = true};

} // namespace

TEST_SUITE("client/widgets") {

    TEST_CASE("text_field: what is typed goes where the focus is, Tab leaves") {
        Form form;
        Driver driver([&](Ui& ui) { form.draw(ui); });
        REQUIRE(driver.click("Votre nom"));
        driver.type("Œuvrard « été »");
        CHECK(form.name.text() == "Œuvrard « été »");
        CHECK(driver.value_of("Votre nom") == "Œuvrard « été »");
        driver.key(Key::Tab);
        CHECK(driver.focused() == "Code affiché au mur");
        driver.type("AB12");
        CHECK(form.code.text() == "AB12");
        driver.key(Key::Tab);
        driver.key(Key::Tab);
        CHECK(driver.focused() == "Envoyer");
        driver.key(Key::Tab, kShift);
        CHECK(driver.focused() == "Motif");
        CHECK(form.changed >= 2);
    }

    TEST_CASE("text_field: Enter submits one line and breaks many") {
        Form form;
        Driver driver([&](Ui& ui) { form.draw(ui); });
        REQUIRE(driver.click("Votre nom"));
        driver.type("a");
        driver.key(Key::Enter);
        CHECK(form.submitted == 1);
        CHECK(form.name.text() == "a");
        REQUIRE(driver.click("Motif"));
        driver.type("a");
        driver.key(Key::Enter);
        driver.type("b");
        CHECK(form.submitted == 1);
        CHECK(form.motive.text() == "a\nb");
    }

    TEST_CASE("text_field: a read-only text is selected and copied, never changed") {
        Form form;
        form.read_only = true;
        form.motive.set("à relire");
        Driver driver([&](Ui& ui) { form.draw(ui); });
        REQUIRE(driver.click("Motif"));
        driver.type("x");
        driver.key(Key::Backspace);
        driver.key(Key::Enter);
        driver.clipboard = "autre";
        driver.key(Key::V, kCtrl);
        driver.key(Key::A, kCtrl);
        driver.key(Key::X, kCtrl);
        CHECK(form.motive.text() == "à relire");
        CHECK(driver.clipboard == "à relire");
    }

    TEST_CASE("text_field: the label, the hint and the error are read") {
        Form form;
        form.error = "Ce nom n’est pas sur la liste.";
        Driver driver([&](Ui& ui) { form.draw(ui); });
        CHECK(driver.find("Votre nom", Role::Field) != nullptr);
        CHECK(driver.find("Motif", Role::Area) != nullptr);
        CHECK(driver.shows("Comme sur la liste"));
        CHECK(driver.find("Ce nom n’est pas sur la liste.", Role::Alert) != nullptr);
    }

    TEST_CASE("text_field: nothing overlaps at any size") {
        Form form;
        form.error = "Ce nom n’est pas sur la liste. Vérifiez-le sur la feuille, puis essayez encore.";
        form.motive.set("Une phrase assez longue pour tenir sur plusieurs lignes.\nEt une autre.");
        for (float const width : {200.0F, 640.0F, 1280.0F})
            for (float const scale : {1.0F, 1.5F, 2.0F}) {
                Driver driver([&](Ui& ui) { form.draw(ui); },
                              {.width = width, .height = 400, .scale = scale});
                CAPTURE(width);
                CAPTURE(scale);
                auto const faults = lint(driver);
                for (auto const& fault : faults)
                    MESSAGE(fault);
                CHECK(faults.empty());
            }
    }

    TEST_CASE("text_field: a picture of it") {
        char const* const folder = std::getenv("TABLEE_PICTURES");
        if (folder == nullptr)
            return;
        Form form;
        form.error = "Ce nom n’est pas sur la liste.";
        form.code.set("4F7-KQ2");
        form.motive.set(
            "Mme Brûlé rappelle que l’accueil téléphonique a reçu 1 240 appels en octobre, dont près "
            "d’un tiers sans réponse.\nElle propose de distinguer les appels.");
        Driver driver([&](Ui& ui) { form.draw(ui); }, {.width = 700, .height = 620});
        REQUIRE(driver.click("Motif", 2));
        tablee::test::save_png(driver.picture(), std::string(folder) + "/field.png");
    }

} // TEST_SUITE
