// SPDX-License-Identifier: Apache-2.0
#pragma once

// How Tablée says that something could not be done. Pure.
//
// Two of the three kinds of trouble travel as values: a *refusal* (the rules say no) and *weather* (disk
// full, bad bytes, peer gone). The third kind, a bug, is TABLEE_ASSERT's (assert.h). An Error never carries a
// sentence: it carries a stable key, such as "error.csv.missing-column", that the translation catalogue turns
// into a sentence in the reader's language, and the arguments that fill its places {0}, {1}…
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace tablee::model {

struct Error {
    std::string key;               // in every catalogue of assets/i18n; a test holds us to it
    std::vector<std::string> args; // what fills {0}, {1}… of the sentence: places, names, figures

    bool operator==(Error const&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure failure(std::string_view key, std::vector<std::string> args = {}) {
    return Failure(Error{std::string(key), std::move(args)});
}

} // namespace tablee::model
