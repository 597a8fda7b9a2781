// SPDX-License-Identifier: Apache-2.0
#pragma once

// The variables that whoever started the program left for it. They come in as a function, so that what is
// computed from them is computed in tests from others. Thread: any, as long as nobody sets one.
#include <functional>
#include <optional>
#include <string>

namespace tablee::client {

// The value of an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(char const* name)>;

// That of this process.
[[nodiscard]] Environment system_environment();

} // namespace tablee::client
