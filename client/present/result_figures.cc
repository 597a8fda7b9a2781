// SPDX-License-Identifier: Apache-2.0
#include "client/present/result_figures.h"

#include "client/i18n/lexicon.h"
#include "client/present/method_figures.h"
#include "model/report/session_words.h"
#include "model/report/tally_report.h"
#include "model/session/poll_count.h"

#include <algorithm>

namespace tablee::client {
namespace {

namespace report = model::report;

std::string words_of(DocumentLexicon const& lexicon, report::Line const& line) {
    std::string words;
    for (report::Span const& span : line) {
        auto const* phrase = std::get_if<report::Phrase>(&span.words);
        words += phrase != nullptr ? lexicon.say(*phrase) : std::get<std::string>(span.words);
    }
    return words;
}

// The document's own words: what stands before its first table are facts, the remarks follow; the table of
// names, in a nominal poll, is kept as rows.
void take_words(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    DocumentLexicon const lexicon(*outlook.words);
    bool before_table = true;
    for (report::Block const& block : report::tally_report(*outlook.session, lexicon, poll)) {
        if (auto const* paragraph = std::get_if<report::Paragraph>(&block)) {
            if (paragraph->tone == report::Tone::Remark)
                page.remarks.push_back(words_of(lexicon, paragraph->line));
            else if (paragraph->tone == report::Tone::Plain && before_table)
                page.facts.push_back(words_of(lexicon, paragraph->line));
        } else if (auto const* table = std::get_if<report::Table>(&block)) {
            before_table = false;
            if (table->caption.key != "report.nominal.caption")
                continue;
            for (std::vector<report::Line> const& row : table->rows) {
                std::vector<std::string> cells;
                for (report::Line const& cell : row)
                    cells.push_back(words_of(lexicon, cell));
                page.nominal.push_back(std::move(cells));
            }
        }
    }
}

void add_late(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    std::int64_t late = 0;
    for (model::Ballot const& ballot : poll.ballots)
        late += ballot.fate == model::Fate::Late ? 1 : 0;
    if (late > 0)
        page.remarks.push_back(outlook.say("results.late", late, {std::to_string(late)}));
}

// What must be reached, and what was lacking.
void add_majority(Outlook const& outlook, model::Poll const& poll,
                  model::voting::MotionOutcome const& outcome, ResultPage& page) {
    DocumentLexicon const lexicon(*outlook.words);
    page.adopted = outcome.adopted;
    page.required = outcome.required;
    page.base = outcome.base;
    auto const& rules = std::get<model::voting::MotionRules>(poll.as.sheet.method);
    page.majority = lexicon.say(report::name_of(rules.base)) + " " +
                    outlook.say("results.motion.required", outcome.required,
                                {std::to_string(outcome.required), std::to_string(outcome.base)});
    if (outcome.quorum_reached && !outcome.tie && outcome.votes.votes_for < outcome.required) {
        std::int64_t const lacked = outcome.required - outcome.votes.votes_for;
        page.majority += " " + outlook.say("results.motion.lacked", lacked, {std::to_string(lacked)});
    }
    page.facts.pop_back(); // said by `majority`
}

bool weighs(model::Poll const& poll) {
    return model::shares_weigh(poll.as.sheet.colleges.weighing);
}

// Figures by shares beside those by heads would tell how a college voted whose detail is withheld.
bool shares_tell(Outlook const& outlook, model::Poll const& poll) {
    auto const colleges = report::college_figures(*outlook.session, poll);
    return std::ranges::any_of(colleges, [](auto const& one) { return one.withheld; });
}

model::voting::Rational whole_of(Outlook const& outlook, model::Poll const& poll) {
    if (poll.as.sheet.colleges.weighing == model::Weighing::EqualShares)
        return outlook.session->colleges.size();
    model::voting::Rational whole = 0;
    for (model::CollegeShare const& one : poll.as.sheet.colleges.shares)
        whole += model::voting::Rational(one.share.numerator, one.share.denominator);
    return whole;
}

// A motion whose colleges weigh: the shares decide, the bars stay those of the heads.
void explain_shares(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    page.decided.push_back(outlook.say(page.adopted ? "results.shares.adopted" : "results.shares.rejected"));
    if (shares_tell(outlook, poll)) {
        page.decided.push_back(outlook.say("results.weights.hidden"));
    } else {
        auto const outcome = model::count_otherwise(
            *outlook.session, poll, {poll.as.sheet.method, poll.as.sheet.colleges.weighing, {}});
        auto const& method = *std::get<std::shared_ptr<model::voting::MethodOutcome const>>(outcome);
        auto const& shares = std::get<model::voting::CollegeMotionOutcome>(method.detail);
        model::voting::Rational const all = shares.for_share + shares.against_share;
        if (all > 0)
            page.decided.push_back(
                outlook.say("results.shares.figures", {decimal(outlook, shares.for_share * 100 / all),
                                                       decimal(outlook, shares.against_share * 100 / all)}));
    }
    if (poll.result->per_head) {
        bool const heads = std::get<model::voting::MotionOutcome>(*poll.result->per_head).adopted;
        page.decided.push_back(
            outlook.say(heads ? "results.shares.heads-adopted" : "results.shares.heads-rejected"));
    }
}

// A double majority. A college whose detail is withheld is not named, for or against.
void explain_colleges(Outlook const& outlook, model::Poll const& poll,
                      model::voting::MotionOutcome const& outcome, ResultPage& page) {
    if (outcome.decided_by == model::voting::DecidedBy::College)
        page.decided.push_back(outlook.say("results.double.rejected"));
    else
        page.decided.push_back(
            outlook.say(outcome.adopted ? "results.double.adopted" : "results.double.whole"));
    for (report::CollegeFigures const& one : report::college_figures(*outlook.session, poll)) {
        if (one.withheld || !one.college)
            continue;
        for (model::CollegeVerdict const& verdict : poll.result->verdicts)
            if (verdict.college == one.college)
                page.decided.push_back(
                    outlook.say(verdict.adopted ? "results.double.for" : "results.double.against",
                                {college_mark(outlook, *one.college).name}));
    }
}

void explain_motion(Outlook const& outlook, model::Poll const& poll,
                    model::voting::MotionOutcome const& outcome, ResultPage& page) {
    add_majority(outlook, poll, outcome, page);
    if (outcome.decided_by == model::voting::DecidedBy::Shares)
        explain_shares(outlook, poll, page);
    else if (poll.as.sheet.colleges.weighing == model::Weighing::DoubleMajority)
        explain_colleges(outlook, poll, outcome, page);
}

void fill_weighed(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    bool const hidden = shares_tell(outlook, poll);
    Reading const shares{outlook, poll, hidden ? Measure::Hidden : Measure::Shares, whole_of(outlook, poll)};
    page.total = figures_of(shares, poll.result->outcome);
    page.weights_note = outlook.say(hidden ? "results.weights.hidden" : "results.weights.note");
    if (poll.result->per_head)
        page.per_head = figures_of({outlook, poll}, *poll.result->per_head);
}

// What the line gave, in the rule sheet's options, ascending; or what comes first where nothing is retained.
std::vector<std::uint16_t> given_by(model::Poll const& poll, model::Outcome const& outcome,
                                    std::vector<std::uint16_t> const& options) {
    model::voting::Cut const cut = model::cut_of(outcome);
    std::vector<std::uint32_t> places = cut.retained;
    places.insert(places.end(), cut.tied.begin(), cut.tied.end());
    auto const tiers = model::tiers_of(outcome);
    if (poll.as.sheet.retain == 0 && places.empty() && !tiers.empty())
        places = tiers.front();
    std::vector<std::uint16_t> given;
    for (std::uint32_t const place : places)
        given.push_back(options[place]);
    std::ranges::sort(given);
    return given;
}

std::string titles_of(Outlook const& outlook, model::Poll const& poll,
                      std::vector<std::uint16_t> const& options) {
    std::string titles;
    for (std::uint16_t const option : options)
        titles +=
            (titles.empty() ? "" : ", ") + report::words_of(*outlook.session, poll.as.sheet.options[option]);
    return titles.empty() ? outlook.say("results.retained.none") : titles;
}

void add_withdrawn(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    if (poll.withdrawn.empty() || !poll.result->before)
        return;
    auto const count = static_cast<std::int64_t>(poll.withdrawn.size());
    page.withdrawn.push_back(
        outlook.say("results.withdrawn.which", count, {titles_of(outlook, poll, poll.withdrawn)}));
    std::vector<std::uint16_t> all(poll.as.sheet.options.size());
    for (std::uint16_t i = 0; i < all.size(); i += 1)
        all[i] = i;
    auto const before = given_by(poll, *poll.result->before, all);
    auto const after = given_by(poll, poll.result->outcome, poll.result->options);
    if (before == after) {
        page.withdrawn.push_back(outlook.say("results.withdrawn.same"));
        return;
    }
    page.withdrawn.push_back(outlook.say("results.withdrawn.before", {titles_of(outlook, poll, before)}));
    page.withdrawn.push_back(outlook.say("results.withdrawn.after", {titles_of(outlook, poll, after)}));
}

void add_by_hand(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    if (!poll.result->by_hand)
        return;
    bool const paper = poll.result->by_hand->by == model::HandCount::Paper;
    std::int64_t const count = poll.result->by_hand->envelopes;
    page.remarks.push_back(outlook.say(paper ? "results.by-hand.paper" : "results.by-hand.hands", count,
                                       {std::to_string(count)}));
}

// The first three that a college puts first, in order; ties count as they stand.
std::vector<std::vector<std::uint32_t>> first_three(model::Outcome const& outcome) {
    auto tiers = model::tiers_of(outcome);
    std::size_t places = 0;
    std::size_t kept = 0;
    while (kept < tiers.size() && places < 3) {
        places += tiers[kept].size();
        kept += 1;
    }
    tiers.resize(kept);
    return tiers;
}

} // namespace

void fill_figures(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    take_words(outlook, poll, page);
    add_late(outlook, poll, page);
    add_by_hand(outlook, poll, page);
    add_withdrawn(outlook, poll, page);
    model::voting::Cut const cut = model::cut_of(poll.result->outcome);
    for (std::uint32_t const place : cut.tied)
        page.tied.push_back(poll.result->options[place]);
    auto const* motion = std::get_if<model::voting::MotionOutcome>(&poll.result->outcome);
    if (motion != nullptr)
        explain_motion(outlook, poll, *motion, page);
    if (motion == nullptr && weighs(poll))
        fill_weighed(outlook, poll, page);
    else
        page.total = figures_of({outlook, poll}, poll.result->outcome);
}

void fill_colleges(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    bool withheld = false;
    bool differ = false;
    std::optional<std::vector<std::vector<std::uint32_t>>> first;
    for (report::CollegeFigures const& one : report::college_figures(*outlook.session, poll)) {
        CollegeResult row;
        row.college = one.college ? college_mark(outlook, *one.college) : CollegeMark{};
        row.name = row.college.known ? row.college.name : outlook.say("results.college.none");
        withheld = withheld || one.withheld;
        auto const ballots = static_cast<std::int64_t>(one.ballots);
        row.note = one.withheld ? outlook.say("results.college.withheld")
                                : outlook.say("results.college.ballots", ballots, {std::to_string(ballots)});
        if (!one.withheld) {
            row.figures = figures_of({outlook, poll}, one.outcome);
            auto theirs = first_three(one.outcome);
            differ = differ || (first && *first != theirs);
            first = std::move(theirs);
        }
        page.colleges.push_back(std::move(row));
    }
    if (withheld)
        page.colleges_note =
            outlook.say("results.college.why-withheld", {std::to_string(report::kSmallestGroup)});
    if (differ)
        page.colleges_differ = outlook.say("results.college.differ");
}

} // namespace tablee::client
