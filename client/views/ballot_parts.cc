// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_parts.h"

#include "client/widgets/signs.h"

namespace tablee::client {
namespace {

constexpr float kLevelDp = 48;

TextOptions unread() {
    TextOptions options;
    options.silent = true;
    return options;
}

void draw_large(Ui& ui, Rect const& rect, LargeChoice const& choice, bool chosen, Use const& use) {
    Palette const& colours = ui.colours();
    ui.fill(rect, chosen ? colours.primary_soft : colours.surface, 14);
    ui.outline(rect, chosen || use.hovered ? colours.primary : colours.border_strong, 14,
               chosen ? 3.0F : 1.0F);
    if (use.ring)
        ui.focus_ring(rect, 14);
    Rect inner = rect.inset(ui.dp(20), 0);
    Rect const mark = inner.cut_left(ui.dp(32));
    ui.icon(Rect::at(mark.left, rect.centre().y - ui.dp(14), ui.dp(28), ui.dp(28)),
            chosen ? Icon::CheckCircle : choice.icon, chosen ? colours.primary : colours.text_second);
    inner.cut_left(ui.dp(12));
    ui.text_in(inner, Type::Heading3, colours.text, choice.label, unread());
}

void draw_level(Ui& ui, Rect const& rect, Level const& level, bool on, Use const& use, float word) {
    Palette const& colours = ui.colours();
    Tint const tint = on ? level.tint.value_or(Tint{colours.primary, colours.primary_soft})
                         : Tint{colours.text, use.hovered ? colours.primary_softer : colours.surface};
    ui.fill(rect, tint.ground, 10);
    ui.outline(rect, on ? colours.text : colours.border_strong, 10, on ? 2.0F : 1.0F);
    Rect inner = rect.inset(ui.dp(12), 0);
    ui.icon(inner.cut_left(ui.dp(24)).moved(-ui.dp(3), 0), on ? Icon::Check : Icon::Circle, tint.ink,
            Type::IconSmall);
    float const words = ui.text_height(word, Type::SmallStrong, level.label);
    ui.text({inner.left, rect.top + (rect.height() - words) / 2}, word, Type::SmallStrong, tint.ink,
            level.label, unread());
    if (use.ring)
        ui.focus_ring(rect, 10);
}

} // namespace

void draw_ballot_rule(Column& column, BallotSheet const& sheet, std::string const& status) {
    Ui& ui = column.ui();
    Card card(column, CardKind::Soft, 16);
    Column& inside = card.column();
    inside.text(Type::BodyStrong, ui.colours().text, status.empty() ? sheet.rule : sheet.rule + " " + status,
                {.role = Role::Status});
    if (!sheet.blank.empty())
        inside.note(sheet.blank);
}

void draw_option_words(Column& column, BallotOption const& option) {
    Ui& ui = column.ui();
    column.text(Type::BodyStrong, ui.colours().text, option.title, {.balanced = true});
    if (!option.description.empty())
        column.text(Type::Small, ui.colours().text_second, option.description);
    if (!option.cost.empty())
        column.text(Type::SmallStrong, ui.colours().text, option.cost);
}

void draw_withdrawn(Column& column, BallotOption const& option) {
    Ui& ui = column.ui();
    Palette const& colours = ui.colours();
    float const width = ui.text_width(Type::Body, option.title);
    float const top = column.y();
    bool const one_line = width <= column.width();
    column.text(Type::Body, colours.muted, option.title);
    if (one_line) { // a line through several lines of words would hide them
        float const middle = (top + column.y()) / 2;
        ui.line({column.left(), middle}, {column.left() + width, middle}, colours.muted, 1.5F);
    }
    column.space(4);
    Flow flow(column, 8);
    badge(flow, ui.say("vote.option.withdrawn"), colours.warn, Icon::Block);
}

void draw_option_cards(Column& column, BallotSheet const& sheet, BallotLayout const& layout,
                       std::function<void(Card&, std::uint16_t)> const& draw) {
    for (std::uint16_t const option : layout.order) {
        column.space(12);
        IdScope const scope(column.ui(), option);
        Card card(column, CardKind::Raised, 18);
        if (sheet.options[option].withdrawn)
            draw_withdrawn(card.column(), sheet.options[option]);
        else
            draw(card, option);
    }
}

bool draw_large_choices(Column& column, std::string_view key, std::span<LargeChoice const> choices,
                        int& chosen) {
    Ui& ui = column.ui();
    Group const group(ui, key);
    bool const wide = column.width_dp() > 560;
    float const gap = ui.dp(12);
    bool changed = false;
    Rect line;
    for (std::size_t i = 0; i < choices.size(); i += 1) {
        bool const second = wide && i % 2 == 1;
        if (!second) {
            line = column.take(76);
            column.space(12);
        }
        float const half = (line.width() - gap) / 2;
        Rect const rect =
            wide ? Rect::at(second ? line.left + half + gap : line.left, line.top, half, line.height())
                 : line;
        bool const on = chosen == static_cast<int>(i);
        std::string const& label = choices[i].label;
        Use const use = ui.use(rect, {.role = Role::Radio, .name = label, .key = label, .checked = on});
        if (use.clicked) {
            changed = changed || !on;
            chosen = static_cast<int>(i);
        }
        draw_large(ui, rect, choices[i], chosen == static_cast<int>(i), use);
    }
    return changed;
}

bool draw_levels(Column& column, std::string_view key, std::span<Level const> levels, GivenGrade& given) {
    Ui& ui = column.ui();
    IdScope const scope(ui, key);
    Group const group(ui, "levels");
    Flow flow(column, 8);
    bool changed = false;
    for (Level const& level : levels) {
        float const sides = ui.dp(24 + 2 * 12);
        float const most = std::max(1.0F, flow.width() - sides);
        float const word = std::min(ui.text_width(Type::SmallStrong, level.label) + 1, most);
        float const words = ui.text_height(word, Type::SmallStrong, level.label);
        Rect const rect = flow.place(word + sides, std::max(ui.dp(kLevelDp), words + ui.dp(16)));
        bool const on = given == level.grade;
        Use const use =
            ui.use(rect, {.role = Role::Radio, .name = level.name, .key = level.label, .checked = on});
        draw_level(ui, rect, level, on, use, word);
        if (use.clicked && !on) {
            given = level.grade;
            changed = true;
        }
    }
    return changed;
}

std::string answered_sentence(Ui& ui, BallotSheet const& sheet,
                              std::function<bool(std::uint16_t)> const& is_answered) {
    int answered = 0;
    int asked = 0;
    for (std::uint16_t i = 0; i < sheet.options.size(); i += 1)
        if (!sheet.options[i].withdrawn) {
            asked += 1;
            answered += is_answered(i) ? 1 : 0;
        }
    return ui.say("vote.answered", answered, {std::to_string(answered), std::to_string(asked)});
}

} // namespace tablee::client
