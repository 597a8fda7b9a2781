// SPDX-License-Identifier: Apache-2.0
#pragma once

// The third kind of trouble: a bug. Checked in release too, because a wrong count is worse than a stop, and
// the register on disk is already safe. Bytes from a peer or a file, and what people type, never reach it.

namespace tablee::model {

[[noreturn]] void assertion_failed(char const* condition, char const* file, int line);

} // namespace tablee::model

#define TABLEE_ASSERT(condition)                                                                             \
    ((condition) ? static_cast<void>(0) : ::tablee::model::assertion_failed(#condition, __FILE__, __LINE__))
