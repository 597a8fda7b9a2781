// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_clock.h"

#include <charconv>

namespace tablee::client {

model::Result<sync::TimeScale> demo_clock_in(std::string const& text) {
    auto const malformed = [&] { return model::failure("error.peer.demo-clock", {text}); };
    std::size_t const first = text.find(',');
    std::size_t const second = text.find(',', first == std::string::npos ? first : first + 1);
    if (second == std::string::npos)
        return malformed();
    auto const start = model::parse_iso_time(std::string_view(text).substr(0, first));
    std::int64_t speed = 0;
    std::int64_t epoch = 0;
    auto const number = [&](std::size_t from, std::size_t to, std::int64_t& out) {
        auto const [end, fault] = std::from_chars(text.data() + from, text.data() + to, out);
        return fault == std::errc{} && end == text.data() + to;
    };
    if (!start || !number(first + 1, second, speed) || !number(second + 1, text.size(), epoch) || speed < 0)
        return malformed();
    return sync::TimeScale{{epoch}, *start, static_cast<double>(speed)};
}

} // namespace tablee::client
