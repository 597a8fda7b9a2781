// SPDX-License-Identifier: Apache-2.0
#pragma once

// ENet started, for as long as somebody holds this: start-up is for the whole process, and several transports
// may live in one. Thread: any.
#include "model/base/result.h"

#include <memory>

namespace tablee::sync {

class EnetLibrary;

// Error: error.net.start {detail}.
[[nodiscard]] model::Result<std::shared_ptr<EnetLibrary const>> hold_enet();

} // namespace tablee::sync
