// SPDX-License-Identifier: Apache-2.0
#include "client/present/next_votes.h"

#include "client/present/open_poll_page.h"
#include "model/report/session_words.h"
#include "model/session/poll_count.h"
#include "model/voting/withdrawal.h"

#include <algorithm>

namespace tablee::client {
namespace {

constexpr std::size_t kSecondRounds[] = {2, 3, 5}; // how many options go on

// Those options alone, under the same rule. Wordings are named anew when it is opened.
model::RuleSheet sheet_among(model::Poll const& poll, std::vector<std::uint16_t> kept) {
    std::ranges::sort(kept);
    std::vector<std::uint16_t> left_out;
    model::RuleSheet sheet = poll.as.sheet;
    sheet.options.clear();
    for (std::uint16_t option = 0; option < poll.as.sheet.options.size(); option += 1) {
        if (!std::ranges::binary_search(kept, option)) {
            left_out.push_back(option);
            continue;
        }
        sheet.options.push_back(poll.as.sheet.options[option]);
        sheet.options.back().revision = {};
    }
    sheet.method = model::voting::Kept(poll.as.sheet.options.size(), left_out).of(sheet.method);
    sheet.follows = poll.id;
    sheet.secret_requests = 0;
    return sheet;
}

// All that were not withdrawn since.
model::RuleSheet sheet_again(model::Poll const& poll) {
    return sheet_among(poll, model::voting::Kept(poll.as.sheet.options.size(), poll.withdrawn).options());
}

model::RuleSheet sheet_among_tied(Outlook const& outlook, model::Poll const& poll,
                                  std::vector<std::uint16_t> const& tied) {
    model::RuleSheet sheet = sheet_among(poll, tied);
    sheet.retain = static_cast<std::uint16_t>(model::cut_of(poll.result->outcome).seats_left);
    sheet.question = {outlook.say("results.again.question", {sheet.question.utf8})};
    return sheet;
}

// The first ones and all that are equal to the last of them; nothing where that leaves nobody out.
std::vector<std::uint16_t> first_options(model::Poll const& poll, std::size_t wanted) {
    std::vector<std::uint16_t> first;
    for (auto const& tier : model::tiers_of(poll.result->outcome)) {
        if (first.size() >= wanted)
            break;
        for (std::uint32_t const place : tier)
            first.push_back(poll.result->options[place]);
    }
    return first.size() < poll.result->options.size() ? first : std::vector<std::uint16_t>{};
}

std::vector<SecondRound> second_rounds(Outlook const& outlook, model::Poll const& poll) {
    std::vector<SecondRound> rounds;
    std::size_t before = 1;
    for (std::size_t const wanted : kSecondRounds) {
        std::vector<std::uint16_t> const first = first_options(poll, wanted);
        if (first.size() <= before)
            continue;
        before = first.size();
        SecondRound round;
        std::string titles;
        for (std::uint16_t const option : first)
            titles += (titles.empty() ? "" : ", ") +
                      model::report::words_of(*outlook.session, poll.as.sheet.options[option]);
        round.name = outlook.say("results.second.among", static_cast<std::int64_t>(first.size()),
                                 {std::to_string(first.size()), titles});
        round.sheet = sheet_among(poll, first);
        auto const most = static_cast<std::uint16_t>(first.size() - 1);
        round.sheet.retain = std::clamp<std::uint16_t>(poll.as.sheet.retain, 1, most);
        round.sheet.question = {outlook.say("results.second.question", {poll.as.sheet.question.utf8})};
        if (model::voting::sound_rules(round.sheet.method, round.sheet.options.size()))
            rounds.push_back(std::move(round));
    }
    return rounds;
}

} // namespace

NextVotes next_votes(Outlook const& outlook, model::Poll const& poll,
                     std::vector<std::uint16_t> const& tied) {
    NextVotes next;
    if (!open_poll_page(outlook).cannot_open.empty() || poll.status == model::PollStatus::Open)
        return next;
    next.changed = sheet_again(poll);
    if (!poll.result) {
        next.again = next.changed;
        return next;
    }
    if (!tied.empty() && poll.as.sheet.cut_tie == model::CutTie::VoteAgain && !poll.retained)
        next.among_tied = sheet_among_tied(outlook, poll, tied);
    // A budget funds as much as it can: the first ones under the same budget would only be funded again.
    bool const orders = model::voting::retains_options(poll.as.sheet.method) &&
                        !std::holds_alternative<model::voting::BudgetPoll>(poll.as.sheet.method);
    if (orders)
        next.second_rounds = second_rounds(outlook, poll);
    return next;
}

} // namespace tablee::client
