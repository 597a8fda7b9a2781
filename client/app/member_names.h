// SPDX-License-Identifier: Apache-2.0
#pragma once

// Members found, and told apart, by what people call them. Pure.
#include "model/session/session.h"

#include <string>

namespace tablee::client {

// On the roll, case, accents and punctuation apart; nothing when nobody bears it.
[[nodiscard]] model::Member const* member_named(model::Session const& session, std::string const& last,
                                                std::string const& first);
// Written "first last", "last first" or, when only one member bears it, the last name alone.
[[nodiscard]] model::Member const* member_called(model::Session const& session, std::string const& name);

} // namespace tablee::client
