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

// For one page: a line a decision, with the owner and the due date of the action that carries it out.
[[nodiscard]] std::vector<Block> record_section(Session const& session, Lexicon const& lexicon);

// The actions still to do that no decision of this session tells of.
[[nodiscard]] std::vector<Block> open_actions_section(Session const& session, Lexicon const& lexicon);

} // namespace tablee::model::report
