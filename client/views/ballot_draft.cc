// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_draft.h"

#include "client/i18n/lexicon.h"
#include "model/report/choice_words.h"

#include <algorithm>
#include <numeric>

namespace tablee::client {
namespace {

using namespace model::voting;

bool stands(BallotSheet const& sheet, std::size_t option) {
    return option < sheet.options.size() && !sheet.options[option].withdrawn;
}

std::vector<Grade> given(std::vector<GivenGrade> const& grades, BallotSheet const& sheet) {
    std::vector<Grade> all;
    for (std::size_t i = 0; i < grades.size(); i += 1)
        if (grades[i] && stands(sheet, i))
            all.push_back({static_cast<std::uint16_t>(i), *grades[i]});
    return all;
}

std::vector<std::uint16_t> standing(std::vector<std::uint16_t> const& options, BallotSheet const& sheet) {
    std::vector<std::uint16_t> all;
    std::copy_if(options.begin(), options.end(), std::back_inserter(all),
                 [&](std::uint16_t option) { return stands(sheet, option); });
    return all;
}

DotsChoice dots_of(BallotDraft const& draft, BallotSheet const& sheet) {
    DotsChoice choice;
    for (std::size_t i = 0; i < draft.dots.size(); i += 1)
        if (draft.dots[i] > 0 && stands(sheet, i))
            choice.dots.push_back({static_cast<std::uint16_t>(i), draft.dots[i]});
    return choice;
}

RanksChoice ranks_of(BallotDraft const& draft, BallotSheet const& sheet) {
    RanksChoice choice;
    for (std::vector<std::uint16_t> const& tier : draft.tiers)
        if (auto kept = standing(tier, sheet); !kept.empty())
            choice.tiers.push_back(std::move(kept));
    return choice;
}

ComparisonsChoice comparisons_of(BallotDraft const& draft, BallotSheet const& sheet) {
    ComparisonsChoice choice;
    for (Comparison const& one : draft.comparisons)
        if (stands(sheet, one.first) && stands(sheet, one.second))
            choice.comparisons.push_back(one);
    return choice;
}

bool any_given(std::vector<GivenGrade> const& grades) {
    return std::any_of(grades.begin(), grades.end(), [](GivenGrade const& one) { return one.has_value(); });
}

// The pair as the session writes it.
Comparison as_kept(OptionPair pair, Preferred preferred) {
    if (pair.first < pair.second)
        return {pair.first, pair.second, preferred};
    Preferred const turned = preferred == Preferred::First    ? Preferred::Second
                             : preferred == Preferred::Second ? Preferred::First
                                                              : preferred;
    return {pair.second, pair.first, turned};
}

std::vector<Comparison>::const_iterator find_pair(std::vector<Comparison> const& all, Comparison const& one) {
    return std::lower_bound(all.begin(), all.end(), one, [](Comparison const& a, Comparison const& b) {
        return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
}

bool is_pair(Comparison const& a, Comparison const& b) {
    return a.first == b.first && a.second == b.second;
}

// The words of a choice, a line an option.
struct Said {
    BallotSheet const& sheet;
    Catalogue const& words;
    std::vector<std::string>& lines;

    [[nodiscard]] std::string const& title(std::uint16_t option) const { return sheet.options[option].title; }
    void pair(std::string const& what, std::string const& said) const {
        lines.push_back(words.say("text.pair", {what, said}));
    }
    void operator()(DotsChoice const& one) const {
        for (Dots const& dots : one.dots)
            lines.push_back(
                words.say("vote.lost.dots", dots.dots, {title(dots.option), std::to_string(dots.dots)}));
    }
    void operator()(MotionChoice const& one) const {
        lines.push_back(words.say(one.motion == Motion::For       ? "vote.motion.for"
                                  : one.motion == Motion::Against ? "vote.motion.against"
                                  : one.motion == Motion::Abstain ? "vote.motion.abstain"
                                                                  : "vote.motion.blank"));
    }
    void operator()(GradesChoice const& one) const {
        for (Grade const& grade : one.grades)
            pair(title(grade.option),
                 sheet.kind == BallotKind::Scores ? std::to_string(grade.grade) : sheet.levels[grade.grade]);
    }
    void operator()(PicksChoice const& one) const {
        for (std::uint16_t const option : one.options)
            lines.push_back(title(option));
    }
    void operator()(RanksChoice const& one) const {
        std::size_t rank = 1;
        for (std::vector<std::uint16_t> const& tier : one.tiers) {
            for (std::uint16_t const option : tier)
                lines.push_back(std::to_string(rank) + ". " + title(option));
            rank += tier.size();
        }
    }
    void operator()(PlacesChoice const& one) const {
        auto const axis = [&](char const* key, std::vector<Grade> const& grades) {
            for (Grade const& grade : grades)
                pair(words.say(key, {title(grade.option)}), sheet.levels[grade.grade]);
        };
        axis("vote.places.effect-of", one.effect);
        axis("vote.places.effort-of", one.effort);
    }
    void operator()(ComparisonsChoice const& one) const {
        for (Comparison const& pair : one.comparisons) {
            bool const second = pair.preferred == Preferred::Second;
            lines.push_back(words.say(
                pair.preferred == Preferred::Neither ? "vote.compare.said-neither" : "vote.compare.said",
                {title(second ? pair.second : pair.first), title(second ? pair.first : pair.second)}));
        }
    }
    void operator()(ConsentChoice const& one) const {
        lines.push_back(DocumentLexicon(words).say(model::report::name_of(one.consent)));
    }
};

} // namespace

BallotDraft empty_draft(BallotSheet const& sheet) {
    BallotDraft draft;
    std::size_t const options = sheet.options.size();
    draft.dots.assign(options, 0);
    draft.grades.assign(options, std::nullopt);
    draft.effect = draft.effort = draft.grades;
    return draft;
}

bool is_marked(BallotDraft const& draft) {
    return draft.motion || draft.consent || spent(draft) > 0 || any_given(draft.grades) ||
           !draft.picks.empty() || !draft.tiers.empty() || any_given(draft.effect) ||
           any_given(draft.effort) || !draft.comparisons.empty();
}

bool is_ready(BallotDraft const& draft, BallotSheet const& sheet) {
    if (sheet.kind == BallotKind::Motion)
        return draft.motion.has_value();
    if (sheet.kind == BallotKind::Consent)
        return draft.consent.has_value();
    return sheet.kind != BallotKind::Paper;
}

Choice choice_of(BallotDraft const& draft, BallotSheet const& sheet) {
    switch (sheet.kind) {
    case BallotKind::Dots:
        return dots_of(draft, sheet);
    case BallotKind::Grades:
    case BallotKind::Scores:
        return GradesChoice{given(draft.grades, sheet)};
    case BallotKind::Picks:
        return PicksChoice{standing(draft.picks, sheet)};
    case BallotKind::Ranks:
        return ranks_of(draft, sheet);
    case BallotKind::Places:
        return PlacesChoice{given(draft.effect, sheet), given(draft.effort, sheet)};
    case BallotKind::Comparisons:
        return comparisons_of(draft, sheet);
    case BallotKind::Consent:
        return ConsentChoice{draft.consent.value_or(Consent::Abstain)};
    case BallotKind::Motion:
    case BallotKind::Paper:
        break;
    }
    return MotionChoice{draft.motion.value_or(Motion::Blank)};
}

std::optional<model::Text> reason_of(BallotDraft const& draft, BallotSheet const& sheet) {
    bool const may = draft.consent == Consent::Objection || draft.consent == Consent::Reservation;
    if (!sheet.takes_reason || !may || draft.reason.empty())
        return std::nullopt;
    return model::Text{draft.reason.text()};
}

bool same_choice(BallotDraft const& a, BallotDraft const& b, BallotSheet const& sheet) {
    return choice_of(a, sheet) == choice_of(b, sheet) && reason_of(a, sheet) == reason_of(b, sheet);
}

std::vector<std::string> words_of(BallotDraft const& draft, BallotSheet const& sheet,
                                  Catalogue const& words) {
    std::vector<std::string> lines;
    if (!is_marked(draft))
        return lines;
    std::visit(Said{sheet, words, lines}, choice_of(draft, sheet));
    if (auto const reason = reason_of(draft, sheet))
        lines.push_back(reason->utf8);
    return lines;
}

int spent(BallotDraft const& draft) {
    return std::accumulate(draft.dots.begin(), draft.dots.end(), 0);
}

void place_dots(BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option, int wanted) {
    if (option >= draft.dots.size())
        return;
    int const elsewhere = spent(draft) - draft.dots[option];
    int const most = std::min(sheet.cap, sheet.dots - elsewhere);
    draft.dots[option] = static_cast<std::uint16_t>(std::clamp(wanted, 0, std::max(0, most)));
}

std::optional<int> picks_left(BallotDraft const& draft, BallotSheet const& sheet) {
    if (sheet.at_most == 0)
        return std::nullopt;
    return std::max(0, sheet.at_most - static_cast<int>(standing(draft.picks, sheet).size()));
}

bool is_picked(BallotDraft const& draft, std::uint16_t option) {
    return std::binary_search(draft.picks.begin(), draft.picks.end(), option);
}

void pick(BallotDraft& draft, BallotSheet const& sheet, std::uint16_t option, bool picked) {
    auto const at = std::lower_bound(draft.picks.begin(), draft.picks.end(), option);
    bool const was = at != draft.picks.end() && *at == option;
    if (was && !picked)
        draft.picks.erase(at);
    else if (!was && picked && picks_left(draft, sheet) != 0)
        draft.picks.insert(at, option);
}

std::optional<std::size_t> tier_of(BallotDraft const& draft, std::uint16_t option) {
    for (std::size_t i = 0; i < draft.tiers.size(); i += 1)
        if (std::binary_search(draft.tiers[i].begin(), draft.tiers[i].end(), option))
            return i;
    return std::nullopt;
}

std::size_t rank_of(BallotDraft const& draft, std::uint16_t option) {
    auto const tier = tier_of(draft, option);
    if (!tier)
        return 0;
    std::size_t rank = 1;
    for (std::size_t i = 0; i < *tier; i += 1)
        rank += draft.tiers[i].size();
    return rank;
}

bool can_move(BallotDraft const& draft, std::uint16_t option, RankMove move) {
    auto const tier = tier_of(draft, option);
    if (!tier)
        return move == RankMove::Last;
    bool const shared = draft.tiers[*tier].size() > 1;
    switch (move) {
    case RankMove::Last:
        return false;
    case RankMove::Up:
        return *tier > 0 || shared;
    case RankMove::Down:
        return *tier + 1 < draft.tiers.size() || shared;
    case RankMove::Join:
        return *tier > 0;
    case RankMove::Unrank:
        return true;
    }
    return false;
}

void move_rank(BallotDraft& draft, std::uint16_t option, RankMove move) {
    if (!can_move(draft, option, move))
        return;
    draft.moved = option;
    auto& tiers = draft.tiers;
    if (move == RankMove::Last) {
        tiers.push_back({option});
        return;
    }
    std::size_t const at = *tier_of(draft, option);
    bool const alone = tiers[at].size() == 1;
    std::erase(tiers[at], option);
    if (alone)
        tiers.erase(tiers.begin() + static_cast<std::ptrdiff_t>(at));
    if (move == RankMove::Unrank)
        return;
    if (move == RankMove::Join) {
        auto& above = tiers[at - 1];
        above.insert(std::lower_bound(above.begin(), above.end(), option), option);
        return;
    }
    // Alone, it passes the next tier; of several, it leaves them behind, or ahead.
    std::size_t const to = move == RankMove::Up ? at - (alone ? 1 : 0) : at + 1;
    tiers.insert(tiers.begin() + static_cast<std::ptrdiff_t>(to), {option});
}

std::optional<Preferred> answer_to(BallotDraft const& draft, OptionPair pair) {
    Comparison const wanted = as_kept(pair, Preferred::Neither);
    auto const at = find_pair(draft.comparisons, wanted);
    if (at == draft.comparisons.end() || !is_pair(*at, wanted))
        return std::nullopt;
    return as_kept({pair.first, pair.second}, at->preferred).preferred;
}

void answer(BallotDraft& draft, OptionPair pair, Preferred preferred) {
    Comparison const kept = as_kept(pair, preferred);
    auto const at =
        draft.comparisons.begin() + (find_pair(draft.comparisons, kept) - draft.comparisons.cbegin());
    if (at != draft.comparisons.end() && is_pair(*at, kept))
        *at = kept;
    else
        draft.comparisons.insert(at, kept);
}

} // namespace tablee::client
