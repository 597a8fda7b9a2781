// SPDX-License-Identifier: Apache-2.0
#pragma once

// The service's decisions and the action plan, as blocks of a document. Pure.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

// Each decision that stands, with who took it and why. Empty when none was taken.
[[nodiscard]] std::vector<Block> decisions_section(Session const& session, Lexicon const& lexicon);

// All actions, those carried over included, with all they say.
[[nodiscard]] std::vector<Block> plan_section(Session const& session, Lexicon const& lexicon);

// The actions still to do: what, who, by when.
[[nodiscard]] std::vector<Block> plan_summary(Session const& session, Lexicon const& lexicon);

} // namespace tablee::model::report
