// SPDX-License-Identifier: Apache-2.0
#include "client/present/result_figures.h"

#include "client/i18n/lexicon.h"
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

void fill_dots(Outlook const& outlook, model::Poll const& poll, model::voting::DotsOutcome const& outcome,
               ResultPage& page) {
    for (std::uint32_t const option : outcome.order) {
        DotsBar bar;
        bar.option = poll.result->options[option];
        bar.title = report::words_of(*outlook.session, poll.option_at(option));
        bar.rank = std::to_string(outcome.ranks[option]);
        bar.dots = outcome.dots[option];
        auto const dots = static_cast<std::int64_t>(bar.dots);
        bar.figures = outlook.say("results.dots.dots", dots, {std::to_string(dots)});
        if (!poll.result->by_hand) {
            auto const voices = static_cast<std::int64_t>(outcome.voices[option]);
            bar.figures += ", " + outlook.say("results.dots.voices", voices, {std::to_string(voices)});
        }
        bar.tied = std::find(outcome.tied.begin(), outcome.tied.end(), option) != outcome.tied.end();
        page.dots.push_back(std::move(bar));
    }
}

// Places in the order of the method.
void fill_order(Outlook const& outlook, model::Poll const& poll, model::voting::Cut const& cut,
                ResultPage& page) {
    std::size_t rank = 1;
    for (std::vector<std::uint32_t> const& tier : model::tiers_of(poll.result->outcome)) {
        for (std::uint32_t const place : tier) {
            DotsBar bar;
            bar.option = poll.result->options[place];
            bar.title = report::words_of(*outlook.session, poll.option_at(place));
            bar.rank = std::to_string(rank);
            bar.tied = std::find(cut.tied.begin(), cut.tied.end(), place) != cut.tied.end();
            page.dots.push_back(std::move(bar));
        }
        rank += tier.size();
    }
}

std::vector<std::uint32_t> counts_of(model::voting::MotionVotes const& votes) {
    return {votes.votes_for, votes.against, votes.abstain, votes.blank};
}

void fill_motion(Outlook const& outlook, model::Poll const& poll, model::voting::MotionOutcome const& outcome,
                 ResultPage& page) {
    DocumentLexicon const lexicon(*outlook.words);
    using model::voting::Motion;
    std::vector<std::uint32_t> const counts = counts_of(outcome.votes);
    for (Motion const motion : {Motion::For, Motion::Against, Motion::Abstain, Motion::Blank})
        page.motion.push_back(
            {motion, lexicon.say(report::name_of(motion)), counts[static_cast<std::size_t>(motion)]});
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

std::size_t place_of(model::Poll const& poll, std::uint16_t option) {
    auto const& options = poll.result->options;
    return static_cast<std::size_t>(std::find(options.begin(), options.end(), option) - options.begin());
}

std::vector<std::uint64_t> figures_of(model::Poll const& poll, model::Outcome const& outcome,
                                      ResultPage const& page) {
    std::vector<std::uint64_t> figures;
    if (auto const* dots = std::get_if<model::voting::DotsOutcome>(&outcome)) {
        for (DotsBar const& bar : page.dots)
            figures.push_back(dots->dots[place_of(poll, bar.option)]);
        return figures;
    }
    if (auto const* motion = std::get_if<model::voting::MotionOutcome>(&outcome))
        for (std::uint32_t const count : counts_of(motion->votes))
            figures.push_back(count);
    return figures;
}

} // namespace

void fill_figures(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    take_words(outlook, poll, page);
    add_late(outlook, poll, page);
    model::voting::Cut const cut = model::cut_of(poll.result->outcome);
    for (std::uint32_t const place : cut.tied)
        page.tied.push_back(poll.result->options[place]);
    if (auto const* motion = std::get_if<model::voting::MotionOutcome>(&poll.result->outcome))
        fill_motion(outlook, poll, *motion, page);
    else if (auto const* dots = std::get_if<model::voting::DotsOutcome>(&poll.result->outcome))
        fill_dots(outlook, poll, *dots, page);
    else
        fill_order(outlook, poll, cut, page);
}

void fill_colleges(Outlook const& outlook, model::Poll const& poll, ResultPage& page) {
    bool withheld = false;
    for (report::CollegeFigures const& one : report::college_figures(*outlook.session, poll)) {
        CollegeResult row;
        row.college = one.college ? college_mark(outlook, *one.college) : CollegeMark{};
        row.name = row.college.known ? row.college.name : outlook.say("results.college.none");
        withheld = withheld || one.withheld;
        auto const ballots = static_cast<std::int64_t>(one.ballots);
        row.note = one.withheld ? outlook.say("results.college.withheld")
                                : outlook.say("results.college.ballots", ballots, {std::to_string(ballots)});
        if (!one.withheld)
            row.figures = figures_of(poll, one.outcome, page);
        page.colleges.push_back(std::move(row));
    }
    if (withheld)
        page.colleges_note =
            outlook.say("results.college.why-withheld", {std::to_string(report::kSmallestGroup)});
}

} // namespace tablee::client
