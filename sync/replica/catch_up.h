// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whom this post asks for what it lacks: one neighbour at a time, so that a post that returns to twenty
// others does not get everything twenty times. Pure: moments come in.
//
// A neighbour that does not answer in time, or whose answer brought nothing, is left alone for a while, twice
// as long each time; another is asked instead.
#include "sync/ports/transport.h"

#include <map>
#include <optional>

namespace tablee::sync {

class CatchUp {
  public:
    static constexpr std::int64_t kAnswerMs = 1000; // between two parts of an answer
    static constexpr std::int64_t kFirstRestMs = 500;
    static constexpr std::int64_t kLastRestMs = 30'000;

    [[nodiscard]] std::optional<LinkId> asked() const { return asked_; }
    [[nodiscard]] bool may_ask(LinkId link, std::int64_t now_ms) const;
    void ask(LinkId link, std::int64_t now_ms);
    // A part of the answer: did it bring anything new?
    enum class Worth : std::uint8_t { Nothing, Something };
    void heard(LinkId link, Worth worth, std::int64_t now_ms);
    // The last part came, or none came in time.
    void end(LinkId link, std::int64_t now_ms);
    [[nodiscard]] bool is_overdue(std::int64_t now_ms) const;
    // The link is gone.
    void forget(LinkId link);

  private:
    struct Rest {
        std::int64_t length_ms = 0;
        std::int64_t until_ms = 0;
    };
    std::optional<LinkId> asked_;
    Worth worth_ = Worth::Nothing;
    std::int64_t heard_ms_ = 0;
    std::map<LinkId, Rest> rests_;
};

} // namespace tablee::sync
