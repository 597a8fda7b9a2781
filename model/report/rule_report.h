// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rule sheet of a poll in plain words: the method, what colleges weigh, how a tie is settled, what it
// follows, who asked for a secret ballot. Pure.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

[[nodiscard]] std::vector<Block> rule_blocks(Session const& session, Poll const& poll);

} // namespace tablee::model::report
