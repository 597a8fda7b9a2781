// SPDX-License-Identifier: Apache-2.0
#pragma once

// One hash of all that a session knows, to be compared between posts. Pure.
//
// It covers structure and commitments, never words: the heads of all logs (which commit to every octet) and
// the state that the fold made of them, so that a difference in either shows. An erased text changes nothing.
// Compared only within one version of the rules.
#include "model/event/frontier.h"
#include "model/session/session.h"

namespace tablee::model {

[[nodiscard]] Digest state_digest(Session const& session, Frontier const& frontier);

// For people: the first half as four groups of four hexadecimal digits.
[[nodiscard]] std::string short_form(Digest const& digest);

} // namespace tablee::model
