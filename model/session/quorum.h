// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who has a voice, who is here, and whether that is enough. Pure. Rules: docs/VOTING.md, "Quorum".
#include "model/session/session.h"

namespace tablee::model {

// Whether the member's voice counts now: on the roll, with a voice; an alternate only in person,
// while the titular is away without a proxy, and the first of them on the roll.
[[nodiscard]] bool has_voice_now(Session const& session, Member const& member);

[[nodiscard]] QuorumFigures quorum_now(Session const& session);

// The voices that may vote in a poll opened now, ascending, each with the seat that holds it.
[[nodiscard]] std::vector<Voice> electorate_now(Session const& session);

} // namespace tablee::model
