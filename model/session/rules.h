// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rulebook, version 1: what each event requires. Pure.
//
// One function for two uses: `decide` asks it before an event is made, `apply` before an event has effect, so
// that what a person is told and what every post does are the same rule. What a rule asks of *authority* or
// of *before and after* (was the poll closed? was the list frozen?) it asks of the actor's own causal past;
// the rest it asks of the state of the fold. No rule looks at words that may be erased: they are at one post
// before another, and both must judge alike. `decide` does.
#include "model/session/session.h"

namespace tablee::model {

constexpr std::uint32_t kRulesVersion = 1;

[[nodiscard]] Refusal refuse(Session const& session, Actor const& who, Body const& body);

} // namespace tablee::model
