// SPDX-License-Identifier: Apache-2.0
#pragma once

// tablee-cli without its process: arguments and environment in, sentences and an exit code out.
#include "client/app/language_choice.h"
#include "client/platform/asset_path.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace tablee::client {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

// Without the program's own name. The number that the shell gets: Exit of context.h. Never throws.
[[nodiscard]] int run_program(std::vector<std::string> const& arguments, Environment const& environment,
                              AssetPaths const& assets, Streams const& streams);

// The same without assets to speak from: one sentence, and a number.
[[nodiscard]] int complain_without_assets(std::vector<std::string> const& arguments,
                                          Environment const& environment, model::Error const& error,
                                          std::ostream& err);

} // namespace tablee::client
