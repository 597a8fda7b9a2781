// SPDX-License-Identifier: Apache-2.0
#pragma once

// A little of every widget, as a screen would use them.
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/choice.h"
#include "client/widgets/dialog.h"
#include "client/widgets/scroll.h"
#include "client/widgets/signs.h"
#include "tests/support/driver.h"

#include <array>
#include <doctest/doctest.h>

namespace tablee::test {

using namespace client;

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

    void draw_choices(Column& column) {
        check_box(column, "Le président est d’accord", ticked);
        std::array const options{Option{"Pour"}, Option{"Contre"},
                                 Option{"Abstention", "ne compte pas dans les exprimés"}};
        radio_list(column, "vote", options, chosen);
        std::array const secrecy{Option{"Nominal"}, Option{"Caché jusqu’à la clôture"}};
        segments(column, "segments", secrecy, segment);
    }
    void draw_signs(Column& column) {
        Ui& ui = column.ui();
        if (auto const wanted = dot_row(ui, column.take(48), dots, 5, "Gommettes : A01", true))
            dots = *wanted;
        banner(column, BannerKind::Warning, "Ce poste est seul : ce que vous écrivez est gardé ici.",
               "Réessayer");
        std::array const segments_of_bar{Segment{14, ui.colours().success, "pour"},
                                         Segment{2, ui.colours().danger, "contre"}};
        column.space(8);
        stacked_bar(ui, column.take(32), segments_of_bar, "Résultat");
        progress_bar(ui, column.take(12), 0.4F, ui.colours().primary, "Avancement", "40 %");
    }
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
        draw_choices(column);
        draw_signs(column);
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

} // namespace tablee::test
