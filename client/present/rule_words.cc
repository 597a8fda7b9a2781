// SPDX-License-Identifier: Apache-2.0
#include "client/present/rule_words.h"

#include "client/i18n/lexicon.h"
#include "model/report/choice_words.h"

#include <algorithm>

namespace tablee::client {
namespace {

std::string figure(std::size_t number) {
    return std::to_string(number);
}

std::string motion_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    std::string sentence =
        words.say("polling.sentence.motion", {page.thresholds[draft.threshold].name,
                                              page.bases[static_cast<std::size_t>(draft.base)].detail});
    sentence += " ";
    sentence += draft.casting_vote ? words.say("polling.sentence.casting-vote", {page.chair})
                                   : words.say("polling.sentence.tie-rejects");
    return sentence;
}

std::string judgment_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    DocumentLexicon const lexicon(words);
    auto const grades = static_cast<std::size_t>(draft.grades);
    std::string const worst = lexicon.say(model::report::grade_name(0, grades));
    std::string const best = lexicon.say(model::report::grade_name(grades - 1, grades));
    return words.say("polling.sentence.judgment", {worst, best}) + " " +
           page.no_opinions[static_cast<std::size_t>(draft.no_opinion)].detail;
}

std::string method_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    std::string const options = figure(draft.chosen.size());
    switch (draft.method) {
    case PollMethod::Dots:
        return words.say("polling.sentence.dots", draft.dots,
                         {std::to_string(draft.dots), options, std::to_string(draft.cap)});
    case PollMethod::Judgment:
        return judgment_sentence(words, page, draft);
    case PollMethod::Motion:
        return motion_sentence(words, page, draft);
    case PollMethod::Consent:
        return words.say("polling.sentence.consent");
    case PollMethod::Placing:
        return words.say("polling.sentence.placing");
    case PollMethod::Budget:
        return words.say("polling.sentence.budget", {draft.budget.empty() ? "…" : draft.budget}) + " " +
               page.fundings[static_cast<std::size_t>(draft.funding)].detail;
    case PollMethod::Ranking:
        return words.say("polling.sentence.ranking") + " " +
               page.counts[static_cast<std::size_t>(draft.count)].detail;
    case PollMethod::Score:
        return words.say("polling.sentence.score", {std::to_string(draft.top)}) + " " +
               page.aggregates[static_cast<std::size_t>(draft.aggregate)].detail;
    case PollMethod::Approval:
        return draft.at_most == 0 ? words.say("polling.sentence.approval")
                                  : words.say("polling.sentence.approval-most", draft.at_most,
                                              {std::to_string(draft.at_most)});
    case PollMethod::Comparing:
        return words.say("polling.sentence.comparing", draft.pairs, {std::to_string(draft.pairs)});
    }
    return {};
}

std::string retain_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    if (!retains_options(draft.method))
        return {};
    if (draft.retain == 0)
        return " " + words.say("polling.sentence.retain-none");
    return " " + words.say("polling.sentence.retain", draft.retain, {std::to_string(draft.retain)}) + " " +
           page.cut_ties[static_cast<std::size_t>(draft.cut_tie)].name;
}

std::string colleges_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    if (draft.weighing == model::Weighing::PerHead)
        return {};
    std::string sentence = " " + page.weighings[static_cast<std::size_t>(draft.weighing)].detail;
    if (draft.weighing != model::Weighing::StatedShares)
        return sentence;
    std::string shares;
    for (std::size_t i = 0; i < page.colleges.size() && i < draft.shares.size(); i += 1) {
        shares += shares.empty() ? "" : ", ";
        shares += words.say("polling.share", {page.colleges[i], std::to_string(draft.shares[i])});
    }
    return sentence + " " + shares + ".";
}

// Seconds for one ballot: reading the question, then each option; measured on nobody, said as "about".
int seconds_a_ballot(PollDraft const& draft) {
    auto const options = static_cast<int>(draft.chosen.size());
    switch (draft.method) {
    case PollMethod::Motion:
        return 20;
    case PollMethod::Consent:
        return 30;
    case PollMethod::Dots:
        return 30 + 4 * options;
    case PollMethod::Approval:
    case PollMethod::Budget:
        return 20 + 5 * options;
    case PollMethod::Judgment:
    case PollMethod::Score:
        return 20 + 8 * options;
    case PollMethod::Ranking:
        return 30 + 10 * options;
    case PollMethod::Placing:
        return 20 + 14 * options;
    case PollMethod::Comparing:
        return 20 + 7 * draft.pairs;
    }
    return 60;
}

} // namespace

std::string rule_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    return method_sentence(words, page, draft) + retain_sentence(words, page, draft) +
           colleges_sentence(words, page, draft) + " " +
           page.secrecies[static_cast<std::size_t>(draft.secrecy)].detail;
}

int expected_minutes(OpenPollPage const& page, PollDraft const& draft) {
    constexpr int kHandOver = 20;
    constexpr int kCountOnPaper = 300;
    bool const paper = draft.secrecy == model::Secrecy::SecretOnPaper;
    int const in_line = paper ? 1 : std::max(1, page.busiest_post);
    int seconds = in_line * seconds_a_ballot(draft) + (in_line - 1) * kHandOver;
    if (paper) // everybody writes at once, signs one after the other, then the box is counted
        seconds += page.voices * 10 + kCountOnPaper;
    return std::max(1, (seconds + 59) / 60);
}

std::string duration_sentence(Catalogue const& words, OpenPollPage const& page, PollDraft const& draft) {
    int const minutes = expected_minutes(page, draft);
    return words.say("polling.duration", minutes, {std::to_string(minutes)});
}

} // namespace tablee::client
