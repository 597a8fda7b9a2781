// SPDX-License-Identifier: Apache-2.0
#pragma once

// Does a sequence hold together? For tests and fuzzers, after each step; the program never calls it. Pure.
#include "model/text/sequence.h"

#include <optional>
#include <string>

namespace tablee::model {

// What is wrong, in English for developers; nothing when all is well. It walks the tree of Fugue from its
// definition and compares: linear in the characters ever typed.
[[nodiscard]] std::optional<std::string> check(Sequence const& text);
[[nodiscard]] std::optional<std::string> check(TextState const& state);

} // namespace tablee::model
