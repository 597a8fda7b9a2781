// SPDX-License-Identifier: Apache-2.0
#pragma once

// The locale in which keys and the clipboard are read. Thread: the main one, before others exist.

namespace tablee::client {

// Takes the account's locale for characters; where it has no UTF-8, or is not installed, C.UTF-8, without
// which dead keys and accents would be lost. Figures and words are never taken from it. Answers false when
// UTF-8 could not be had at all: what people type then lacks its accents.
[[nodiscard]] bool speak_utf8();

} // namespace tablee::client
