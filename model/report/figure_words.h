// SPDX-License-Identifier: Apache-2.0
#pragma once

// Figures and orders of a poll in words. Pure.
#include "model/report/report.h"
#include "model/session/session.h"
#include "model/voting/exact.h"
#include "model/voting/ranking.h"

namespace tablee::model::report {

// As it is read: "12", or to the hundredth, "12,33", halves upwards. Sheets give the exact number instead.
[[nodiscard]] Span figure(voting::Rational const& value);
// The option at that place of the outcome.
[[nodiscard]] std::string title_at(Session const& session, Poll const& poll, std::uint32_t place);
// "1. Rappeler, 2. Ouvrir le jeudi, 2. Fermer": titles by place, `options` saying which place is which option
// of the rule sheet.
[[nodiscard]] std::string order_in_words(Session const& session, Poll const& poll, voting::Tiers const& tiers,
                                         std::vector<std::uint16_t> const& options);
// "Rappeler, Ouvrir le jeudi".
[[nodiscard]] std::string titles_of(Session const& session, Poll const& poll,
                                    std::vector<std::uint32_t> const& places);

} // namespace tablee::model::report
