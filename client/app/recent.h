// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the registers opened lately hold, for the first screen. Thread: any; it reads the disk.
#include "client/present/home_page.h"

#include <filesystem>
#include <vector>

namespace tablee::client {

// In the same order. A file that is gone or cannot be read is in the list all the same, and says so.
[[nodiscard]] std::vector<RecentRegister> recent_registers(std::vector<std::filesystem::path> const& files);

} // namespace tablee::client
