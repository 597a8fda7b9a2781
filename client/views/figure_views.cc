// SPDX-License-Identifier: Apache-2.0
#include "client/views/figure_views.h"

#include "client/widgets/button.h"
#include "client/widgets/signs.h"

#include <algorithm>

namespace tablee::client {
namespace {

Colour colour_of(Palette const& colours, CountTone tone) {
    switch (tone) {
    case CountTone::For:
        return colours.for_;
    case CountTone::Against:
        return colours.against;
    case CountTone::Neutral:
        break;
    }
    return colours.abstain;
}

std::string read_as(FigureLook const& look, std::string const& name) {
    return look.of.empty() ? name : look.of + " – " + name;
}

// A bar of so many thousandths; the figures stand beside it in words.
void draw_bar(Column& column, std::uint64_t thousandths, Colour colour, std::string const& name,
              std::string const& figures) {
    progress_bar(column.ui(), column.take(16), static_cast<float>(thousandths) / 1000, colour, name, figures);
}

// The majority is a mark on the bar of those in favour.
void draw_counts(Column& column, Figures const& figures, FigureLook const& look) {
    Ui& ui = column.ui();
    std::uint64_t most = std::max<std::uint64_t>(1, look.base);
    for (CountBar const& bar : figures.counts)
        most = std::max<std::uint64_t>(most, bar.voices);
    for (CountBar const& bar : figures.counts) {
        bool const small = look.size == FigureSize::Small;
        column.space(small ? 6 : 12);
        std::string const voices = std::to_string(bar.voices);
        column.text(small ? Type::Small : Type::BodyStrong,
                    small ? ui.colours().text_second : ui.colours().text,
                    ui.say("text.pair", {bar.name, voices}));
        column.space(4);
        float const top = column.y();
        draw_bar(column, bar.voices * 1000 / most, colour_of(ui.colours(), bar.tone), read_as(look, bar.name),
                 voices);
        if (bar.tone != CountTone::For || look.required == 0)
            continue;
        float const share = static_cast<float>(look.required) / static_cast<float>(most);
        float const at = column.left() + std::min(column.width() * share, column.width() - 1);
        ui.line({at, top - ui.dp(4)}, {at, column.y() + ui.dp(4)}, ui.colours().text, 2);
    }
}

void draw_consent(Column& column, ConsentFigures const& one) {
    Ui& ui = column.ui();
    column.space(12);
    column.text(Type::BodyStrong, ui.colours().text, one.verdict);
    if (one.reasons.empty())
        return;
    column.space(12);
    column.heading(Type::Heading3, ui.say("results.consent.reasons"));
    for (GivenReason const& reason : one.reasons) {
        column.space(8);
        column.text(Type::BodyStrong, ui.colours().text, reason.who);
        column.paragraph(reason.words);
    }
}

void draw_budget(Column& column, BudgetFigures const& one) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, one.money);
    column.space(6);
    draw_bar(column, one.spent_thousandths, ui.colours().success.ink, ui.say("results.budget.bar"),
             one.money);
    column.space(6);
    if (!one.tie.empty())
        banner(column, BannerKind::Warning, one.tie);
    if (!one.votes_alone.empty())
        column.paragraph(one.votes_alone);
}

// Above the option lines, and below them.
void draw_before(Column& column, Figures const& figures) {
    if (auto const* budget = std::get_if<BudgetFigures>(&figures.method))
        draw_budget(column, *budget);
    if (auto const* compared = std::get_if<ComparingFigures>(&figures.method))
        for (std::string const& remark : compared->remarks)
            column.paragraph(remark);
    if (auto const* rounds = std::get_if<RoundsFigures>(&figures.method))
        draw_rounds(column, *rounds);
    if (auto const* placing = std::get_if<PlacingFigures>(&figures.method))
        draw_placing(column, *placing);
}

void draw_after(Column& column, FigureFolds& folds, Figures const& figures) {
    if (auto const* duels = std::get_if<DuelFigures>(&figures.method))
        draw_duels(column, folds, figures, *duels);
    if (auto const* consent = std::get_if<ConsentFigures>(&figures.method))
        draw_consent(column, *consent);
}

void draw_lines(Column& column, FigureFolds& folds, Figures const& figures, FigureLook const& look) {
    Ui& ui = column.ui();
    for (OptionLine const& line : figures.options)
        if (!line.quiet)
            draw_option_line(column, folds, line, look);
    bool const rounded =
        std::ranges::any_of(figures.options, [](auto const& one) { return !one.exact.empty(); });
    if (rounded && look.size == FigureSize::Whole)
        fold(column, ui.say("results.exact.show"), ui.say("results.exact.hide"), folds.exact);
}

} // namespace

bool fold(Column& column, std::string_view show, std::string_view hide, bool& open) {
    column.space(12);
    if (button(column, open ? hide : show,
               {.kind = ButtonKind::Ghost, .icon = open ? Icon::ExpandLess : Icon::ExpandMore, .key = show}))
        open = !open;
    return open;
}

void draw_option_head(Column& column, OptionLine const& line) {
    Ui& ui = column.ui();
    column.space(14);
    column.text(Type::BodyStrong, ui.colours().text, line.title);
    if (!line.retained && !line.tied && !line.few)
        return;
    Flow flow(column, 8);
    if (line.retained)
        badge(flow, ui.say("results.bar.retained"), ui.colours().success, Icon::Flag);
    if (line.tied)
        badge(flow, ui.say("results.bar.tied"), ui.colours().warn, Icon::Balance);
    if (line.few)
        badge(flow, ui.say("results.few"), ui.colours().warn, Icon::Info);
}

void draw_option_line(Column& column, FigureFolds const& folds, OptionLine const& line,
                      FigureLook const& look) {
    Ui& ui = column.ui();
    bool const small = look.size == FigureSize::Small;
    std::string words = line.figures;
    if (!line.rank.empty())
        words = words.empty() ? ui.say("results.bar.rank-alone", {line.rank})
                              : ui.say("results.bar.rank", {line.rank, words});
    if (small) {
        column.space(6);
        column.text(Type::Small, ui.colours().text_second,
                    words.empty() ? line.title : ui.say("text.pair", {line.title, words}));
    } else {
        draw_option_head(column, line);
        if (!words.empty())
            column.note(words);
        for (std::string const& note : line.notes)
            column.note(note);
        if (folds.exact && !line.exact.empty())
            column.note(ui.say("results.exact", {line.exact}));
    }
    if (!line.thousandths)
        return;
    column.space(4);
    draw_bar(column, *line.thousandths, look.colour.value_or(ui.colours().primary), read_as(look, line.title),
             line.figures);
}

void draw_figures(Column& column, FigureFolds& folds, Figures const& figures, FigureLook const& look) {
    if (!figures.fault.empty()) {
        banner(column, BannerKind::Warning, figures.fault);
        return;
    }
    if (auto const* judgment = std::get_if<JudgmentFigures>(&figures.method)) {
        draw_judgment(column, folds, figures, *judgment, look);
        return;
    }
    bool const whole = look.size == FigureSize::Whole;
    if (whole)
        draw_before(column, figures);
    draw_counts(column, figures, look);
    // The picture and the rounds say it all; in small, what they lead to is enough.
    bool const said = std::holds_alternative<PlacingFigures>(figures.method) ||
                      std::holds_alternative<RoundsFigures>(figures.method);
    if (!whole || !said)
        draw_lines(column, folds, figures, look);
    if (whole)
        draw_after(column, folds, figures);
}

} // namespace tablee::client
