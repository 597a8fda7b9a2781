// SPDX-License-Identifier: Apache-2.0
#pragma once

// How far each author's log is held: a version vector with head hashes. Pure.
#include "model/event/envelope.h"

#include <map>
#include <optional>

namespace tablee::model {

class Frontier {
  public:
    struct Head {
        std::uint64_t seq = 0;
        HeadHash hash;
        bool operator==(Head const&) const = default;
    };

    void set(AuthorId const& author, Head head) { heads_[author] = head; }
    [[nodiscard]] std::uint64_t seq_of(AuthorId const& author) const {
        auto at = heads_.find(author);
        return at == heads_.end() ? 0 : at->second.seq;
    }
    // Everything `seen` names is held.
    [[nodiscard]] bool covers(std::vector<Seen> const& seen) const {
        for (Seen const& entry : seen)
            if (seq_of(entry.author) < entry.seq)
                return false;
        return true;
    }
    [[nodiscard]] std::vector<Seen> entries() const { // authors ascending
        std::vector<Seen> out;
        out.reserve(heads_.size());
        for (auto const& [author, head] : heads_)
            out.push_back({author, head.seq, head.hash});
        return out;
    }
    [[nodiscard]] std::map<AuthorId, Head> const& heads() const { return heads_; }
    bool operator==(Frontier const&) const = default;

  private:
    std::map<AuthorId, Head> heads_;
};

} // namespace tablee::model
