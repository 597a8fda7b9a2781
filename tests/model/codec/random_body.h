// SPDX-License-Identifier: Apache-2.0
#pragma once

// Any body of any kind, from a seed: every field may take any value that the codec lets through, lists and
// optionals may be empty. Written by hand field by field, so that a field which the codec forgot is missed.
#include "model/event/body.h"
#include "tests/support/dice.h"

#include <array>

namespace tablee::test {

// Requires: 1 <= kind < model::kKinds.
[[nodiscard]] model::Body random_body(std::uint16_t kind, Dice& dice);

[[nodiscard]] model::voting::Choice random_choice(Dice& dice);

// The name of each kind, for files and messages; UnknownKind first.
extern std::array<char const*, model::kKinds> const kKindNames;

} // namespace tablee::test
