// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the rules would say to an act of this post now: a page shows what is refused as disabled, with the
// reason, instead of letting a person try. Pure.
#include "client/present/outlook.h"
#include "model/session/rules.h"

namespace tablee::client {

[[nodiscard]] model::Refusal refusal_of(Outlook const& outlook, model::Body const& body);
[[nodiscard]] inline bool may(Outlook const& outlook, model::Body const& body) {
    return refusal_of(outlook, body) == model::Refusal::None;
}
// The sentence; empty when nothing is refused.
[[nodiscard]] std::string why_not(Outlook const& outlook, model::Body const& body);

// "Tout est enregistré sur 3 postes", or what stands in its way: writing still, the disk, nobody linked.
[[nodiscard]] std::string safety_sentence(Outlook const& outlook);

} // namespace tablee::client
