// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every verb that writes does once its events are on disk. Thread: the program's main one.
#include "client/app/offline_post.h"
#include "client/cli/context.h"

namespace tablee::client {

// Makes the readable tables and tells what there is to tell of the key. What fails here is a warning: the
// events are safe.
void finish(OfflinePost& post, std::filesystem::path const& file, CliContext& context);

} // namespace tablee::client
