// SPDX-License-Identifier: Apache-2.0
#include "model/import/problem.h"

#include "model/base/code_points.h"
#include "model/base/text.h"

namespace tablee::model {
namespace {

constexpr std::size_t kQuotedCodePoints = 60;

} // namespace

std::string quoted_part(std::string_view utf8) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < utf8.size() && count < kQuotedCodePoints; ++count)
        at += code_point_at(utf8, at).octets;
    std::string const shown = clean_title(utf8.substr(0, at)).value_or("?");
    return at < utf8.size() ? shown + "…" : shown;
}

ProblemList::ProblemList(std::string_view file)
    : file_(quoted_part(file)) {}

void ProblemList::report(Severity severity, std::string_view key, std::vector<std::string> args) {
    std::size_t& count = severity == Severity::Error ? errors_ : warnings_;
    ++count;
    if (count > kProblemsShown)
        return;
    args.insert(args.begin(), file_);
    kept_.push_back({severity, Error{std::string(key), std::move(args)}});
}

std::vector<Problem> ProblemList::take() && {
    auto const say_more = [this](Severity severity, std::string_view key, std::size_t count) {
        if (count > kProblemsShown)
            kept_.push_back(
                {severity, Error{std::string(key), {file_, std::to_string(count - kProblemsShown)}}});
    };
    say_more(Severity::Error, "error.import.more", errors_);
    say_more(Severity::Warning, "notice.import.more", warnings_);
    return std::move(kept_);
}

} // namespace tablee::model
