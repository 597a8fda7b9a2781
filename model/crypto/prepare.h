// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lets libsodium choose the fastest code for this machine. Call once, first thing in `main`; idempotent and
// safe from any thread. Nothing is wrong without it, only slower.

namespace tablee::model {

// False when the library finds no source of randomness: the program should stop and say so.
[[nodiscard]] bool prepare_crypto();

} // namespace tablee::model
