// SPDX-License-Identifier: Apache-2.0
#pragma once

// A rule sheet as it will be read aloud: one large sentence or a few short ones, and how long it should take.
// Pure.
#include "client/present/open_poll_page.h"

namespace tablee::client {

[[nodiscard]] std::string rule_sentence(Catalogue const& words, OpenPollPage const& page,
                                        PollDraft const& draft);

// Minutes, from what people take for one ballot of that kind, one after the other at the busiest post; at
// least 1. An expectation, never a limit.
[[nodiscard]] int expected_minutes(OpenPollPage const& page, PollDraft const& draft);
[[nodiscard]] std::string duration_sentence(Catalogue const& words, OpenPollPage const& page,
                                            PollDraft const& draft);

} // namespace tablee::client
