// SPDX-License-Identifier: Apache-2.0
#pragma once

// From the outcome of a poll, of one of its colleges, or of another way to weigh it, to what is drawn. Pure.
#include "client/present/outlook.h"
#include "client/present/result_parts.h"
#include "model/session/poll_count.h"
#include "model/voting/poll_method.h"

#include <string>

namespace tablee::client {

// Heads: in ballots. Shares: in hundredths of the weight of all colleges. Hidden: an order without figures,
// because colleges weigh and the figures would tell how a small one voted.
enum class Measure : std::uint8_t { Heads, Shares, Hidden };

// Whose outcome it is, and how its amounts are read.
struct Reading {
    Outlook const& outlook;
    model::Poll const& poll;
    Measure measure = Measure::Heads;
    model::voting::Rational whole = 0; // the weight of all colleges; of Shares only

    [[nodiscard]] std::string title(std::uint32_t place) const;
    // "12"; "38,5 %" of the whole where colleges weigh.
    [[nodiscard]] std::string amount(model::voting::Rational const& value) const;
    // "A", "A, B et C" between the quotation marks of the language.
    [[nodiscard]] std::string titles(std::vector<std::uint32_t> const& places) const;
    // Option lines in the order of the ranking, or of the sheet where there is none.
    [[nodiscard]] std::vector<OptionLine> lines(model::voting::Ranking const& ranking,
                                                model::voting::Cut const& cut) const;
    [[nodiscard]] std::string say(std::string_view key, PhraseArgs const& args = {}) const {
        return outlook.say(key, args);
    }
    [[nodiscard]] std::string say(std::string_view key, std::int64_t count, PhraseArgs const& args) const {
        return outlook.say(key, count, args);
    }
};

// At most two decimals, rounded half up, in the language: "4", "4,25".
[[nodiscard]] std::string decimal(Outlook const& outlook, model::voting::Rational const& value);
// 0 to 1000; 0 where the whole is.
[[nodiscard]] std::uint32_t thousandths(model::voting::Rational const& part,
                                        model::voting::Rational const& whole);

// Of any method. `Requires`: poll.result.
[[nodiscard]] Figures figures_of(Reading const& reading, model::Outcome const& outcome);

// The parts of figures_of, a method or two each.
using Detailed = model::voting::MethodOutcome;
void fill(Reading const& reading, Detailed const& all, model::voting::JudgmentDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::SchulzeDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::CopelandDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::RankedPairsDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::RunoffOutcome const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::TransferOutcome const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::SharesDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::GreedyDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::PlacingDetail const& one,
          Figures& figures);
void fill(Reading const& reading, Detailed const& all, model::voting::ConsentDetail const& one,
          Figures& figures);

} // namespace tablee::client
