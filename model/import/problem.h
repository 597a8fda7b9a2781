// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a file that people made becomes: values, and a list of what was wrong with it. Pure.
//
// An import never stops at the first trouble and never throws: the secretary corrects everything at once.
// Each problem names its place; its first argument is always the file, the second the line where there is
// one, the third the column where there is one.
#include "model/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tablee::model {

enum class Severity {
    Warning, // read all the same; worth a look
    Error,   // something was left out: a row, a proxy, a role or the whole file
};

struct Problem {
    Severity severity = Severity::Error;
    Error error;

    bool operator==(Problem const&) const = default;
};

template <class T>
struct Import {
    std::vector<T> rows; // in the file's order; every text of theirs is clean (model/base/text.h)
    std::vector<Problem> problems;

    bool operator==(Import const&) const = default;
};

// At most kProblemsShown of each severity are kept; the rest is counted, so that a hostile file of 64 MiB
// cannot become gigabytes of complaints that nobody reads.
constexpr std::size_t kProblemsShown = 100;

class ProblemList {
  public:
    // The file's name as people know it; cleaned here, because it goes in every message.
    explicit ProblemList(std::string_view file);

    // `args` follow the file's name. Keys: error.import.* or notice.import.* (Warning).
    void report(Severity severity, std::string_view key, std::vector<std::string> args = {});
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    // All of them; then error.import.more and notice.import.more {file, how many} where some were not kept.
    [[nodiscard]] std::vector<Problem> take() &&;

  private:
    std::string file_;
    std::vector<Problem> kept_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

// What a message quotes of a cell: its first 60 code points, cleaned, with … where it was cut.
[[nodiscard]] std::string quoted_part(std::string_view utf8);

} // namespace tablee::model
