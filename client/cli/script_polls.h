// SPDX-License-Identifier: Apache-2.0
#pragma once

// Polls in a script: the rule sheet that a line opens one on, and a ballot, or totals, as a line gives them.
// Pure. Fields by method: docs/SCRIPTS.md. A fault is left on the line; what is read is then worthless.
#include "client/cli/script_reading.h"

namespace tablee::client {

[[nodiscard]] model::RuleSheet rule_sheet_in(Reading& in);
[[nodiscard]] model::voting::Choice choice_in(Reading& in, model::Poll const& poll);
// Of a method that is not counted from totals: some that the rules refuse.
[[nodiscard]] model::voting::Totals totals_in(Reading& in, model::Poll const& poll);

} // namespace tablee::client
