// SPDX-License-Identifier: Apache-2.0
#pragma once

// Nodes that share what was not edited since a copy was taken. Pure.
#include "model/base/shared.h"

#include <vector>

namespace tablee::model {

// Nodes that know one another by number, so that a node and its parent survive being shared.
template <class T>
class Pool {
  public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
    [[nodiscard]] T const& at(std::uint32_t number) const { return *nodes_[number]; }
    [[nodiscard]] T& edit(std::uint32_t number) { return nodes_[number].edit(); }
    [[nodiscard]] std::uint32_t add() {
        nodes_.emplace_back();
        return size() - 1;
    }

  private:
    std::vector<Shared<T>> nodes_;
};

} // namespace tablee::model
