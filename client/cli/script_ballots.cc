// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_polls.h"

#include <algorithm>

namespace tablee::client {
namespace {

namespace voting = model::voting;

// A ballot of each kind, or totals; options in the order of the rule sheet.
struct BallotReader {
    Reading& in;
    model::Poll const& poll;

    [[nodiscard]] std::size_t options() const { return poll.as.sheet.options.size(); }

    [[nodiscard]] std::vector<voting::Grade> grades(std::string_view field) const {
        std::vector<voting::Grade> grades;
        for (auto const& [called, grade] : in.line.counts(field))
            if (auto const option = in.names.option(poll, called))
                grades.push_back({*option, in.narrow<std::uint8_t>(field, grade)});
        std::ranges::sort(grades);
        return grades;
    }
    [[nodiscard]] std::vector<std::uint16_t> named(std::vector<std::string> const& called) const {
        std::vector<std::uint16_t> options;
        for (std::string const& one : called)
            if (auto const option = in.names.option(poll, one))
                options.push_back(*option);
        std::ranges::sort(options);
        return options;
    }
    [[nodiscard]] voting::PicksChoice picks() const {
        if (!in.line.has("approve"))
            in.line.blame({"error.script.missing", {"approve"}});
        return {named(in.line.texts("approve"))};
    }
    [[nodiscard]] std::vector<std::uint32_t> figures(std::string_view field) const {
        std::vector<std::uint32_t> figures(options(), 0);
        for (auto const& [called, count] : in.line.counts(field))
            if (auto const option = in.names.option(poll, called))
                figures[*option] = in.narrow<std::uint32_t>(field, count);
        return figures;
    }
    // A row of figures an option, from the worst grade; what a row leaves out is nobody.
    [[nodiscard]] voting::GradesTotals rows(std::string_view field, std::size_t grades) const {
        voting::GradesTotals totals;
        totals.grades.assign(options(), std::vector<std::uint32_t>(grades, 0));
        for (auto const& [called, counts] : in.line.rows(field)) {
            auto const option = in.names.option(poll, called);
            if (counts.size() > grades)
                in.blame(field);
            for (std::size_t i = 0; option && i < counts.size() && i < grades; i += 1)
                totals.grades[*option][i] = in.narrow<std::uint32_t>(field, counts[i]);
        }
        return totals;
    }
};

struct ChoiceReader : BallotReader {
    voting::Choice operator()(voting::DotsRules const&) const {
        voting::DotsChoice choice;
        for (auto const& [called, dots] : in.line.counts("dots"))
            if (auto const option = in.names.option(poll, called))
                choice.dots.push_back({*option, in.narrow<std::uint16_t>("dots", dots)});
        std::ranges::sort(choice.dots);
        return choice;
    }
    voting::Choice operator()(voting::MotionRules const&) const {
        return voting::MotionChoice{
            static_cast<voting::Motion>(in.line.said_of("choice", {"for", "against", "abstain", "blank"}))};
    }
    voting::Choice operator()(voting::JudgmentPoll const&) const {
        return voting::GradesChoice{grades("grades")};
    }
    voting::Choice operator()(voting::ScorePoll const&) const {
        return voting::GradesChoice{grades("scores")};
    }
    voting::Choice operator()(voting::ApprovalPoll const&) const { return picks(); }
    voting::Choice operator()(voting::BudgetPoll const&) const { return picks(); }
    voting::Choice operator()(voting::RankingPoll const&) const {
        voting::RanksChoice choice;
        for (std::vector<std::string> const& tier : in.line.lists("ranking"))
            choice.tiers.push_back(named(tier));
        return choice;
    }
    voting::Choice operator()(voting::PlacingPoll const&) const {
        return voting::PlacesChoice{grades("effect"), grades("effort")};
    }
    voting::Choice operator()(voting::ComparingPoll const&) const {
        voting::ComparisonsChoice choice;
        for (std::vector<std::string> const& said : in.line.lists("comparisons")) {
            bool const sound = said.size() == 3 && (said[1] == ">" || said[1] == "<" || said[1] == "=");
            if (!sound) {
                in.blame("comparisons");
                break;
            }
            auto const first = in.names.option(poll, said[0]);
            auto const second = in.names.option(poll, said[2]);
            if (!first || !second)
                break;
            bool const above = said[1] == (*first < *second ? ">" : "<");
            auto const preferred = said[1] == "=" ? voting::Preferred::Neither
                                   : above        ? voting::Preferred::First
                                                  : voting::Preferred::Second;
            choice.comparisons.push_back({std::min(*first, *second), std::max(*first, *second), preferred});
        }
        std::ranges::sort(choice.comparisons);
        return choice;
    }
    voting::Choice operator()(voting::ConsentPoll const&) const {
        return voting::ConsentChoice{static_cast<voting::Consent>(
            in.line.said_of("choice", {"no_objection", "reservation", "objection", "abstain"}))};
    }
};

struct TotalsReader : BallotReader {
    [[nodiscard]] std::uint32_t count(std::string_view field) const {
        return in.small<std::uint32_t>(field, 0);
    }
    voting::Totals operator()(voting::DotsRules const&) const { return voting::DotsTotals{figures("dots")}; }
    voting::Totals operator()(voting::MotionRules const&) const {
        return voting::MotionVotes{count("for"), count("against"), count("abstain"), count("blank"),
                                   count("null")};
    }
    voting::Totals operator()(voting::JudgmentPoll const& rules) const {
        return rows("grades", rules.grades);
    }
    voting::Totals operator()(voting::ScorePoll const& rules) const {
        return rows("scores", rules.top + std::size_t{1});
    }
    voting::Totals operator()(voting::ApprovalPoll const&) const {
        return voting::PicksTotals{figures("approve")};
    }
    voting::Totals operator()(voting::ConsentPoll const&) const {
        voting::ConsentVotes votes;
        votes.consent = count("no_objection");
        votes.reservations = count("reservation");
        votes.objections = count("objection");
        votes.abstain = count("abstain");
        return votes;
    }
    template <class Other>
    voting::Totals operator()(Other const&) const {
        return voting::DotsTotals{};
    }
};

} // namespace

voting::Choice choice_in(Reading& in, model::Poll const& poll) {
    voting::Method const& method = poll.as.sheet.method;
    if (in.line.flag("blank"))
        return voting::blank_choice(method);
    return std::visit(ChoiceReader{{in, poll}}, method);
}

voting::Totals totals_in(Reading& in, model::Poll const& poll) {
    return std::visit(TotalsReader{{in, poll}}, poll.as.sheet.method);
}

} // namespace tablee::client
