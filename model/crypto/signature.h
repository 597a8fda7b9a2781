// SPDX-License-Identifier: Apache-2.0
#pragma once

// The octets of an Ed25519 signature (RFC 8032). Pure.
#include <array>
#include <cstdint>

namespace tablee::model {

using Signature = std::array<std::uint8_t, 64>;

} // namespace tablee::model
