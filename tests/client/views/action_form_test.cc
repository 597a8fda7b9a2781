// SPDX-License-Identifier: Apache-2.0
#include "client/views/action_form.h"

#include "tests/client/views/room.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/views") {
    TEST_CASE("a form gives back the draft that filled it") {
        ActionDraft draft{"Titre",   "Pilote", "Partenaires", "01/04/2026", "30/09/2026",
                          "2 400 €", "80 %",   "40",          "coût",       model::ActionState::Dropped};
        ActionForm form;
        fill_form(form, draft);
        CHECK((draft_of(form) == draft));
    }

    TEST_CASE("what is wrong is said once the person wanted to save") {
        ActionForm form;
        CommandChain chain;
        FormEnd end = FormEnd::Stays;
        Driver driver([&](Ui& ui) {
            Column column(ui, ui.screen());
            ActionCheck const check = check_action(draft_of(form), ui.words());
            draw_action_fields(column, form, check);
            FormEnd const now = draw_form_end(column, form, check, chain);
            end = now == FormEnd::Stays ? end : now;
        });
        driver.set_look({1280, 1400, 1});
        CHECK_FALSE(driver.shows("Dites l’action en une phrase."));
        CHECK(driver.click("Enregistrer"));
        CHECK(driver.shows("Dites l’action en une phrase."));
        CHECK(end == FormEnd::Stays);
        CHECK(driver.click("Réalisée"));
        CHECK(form.progress.text() == "100"); // what is done is done wholly
        driver.click("Action");
        driver.type("Afficher les heures creuses");
        CHECK(driver.click("Enregistrer"));
        CHECK(end == FormEnd::Saves);
        CHECK(driver.click("Ne rien changer"));
        CHECK(end == FormEnd::Cancels);
    }
}
