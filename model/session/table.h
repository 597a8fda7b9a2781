// SPDX-License-Identifier: Apache-2.0
#pragma once

// Things of one kind, in the order in which they came to be, found by id. Pure.
//
// Rows are shared between copies of a session until one changes: changing one row copies that row and a list
// of pointers, never the others.
#include "model/base/shared.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace tablee::model {

// Requires: Row has a public member `id` of type Id.
template <class Id, class Row>
class Table {
  public:
    [[nodiscard]] std::size_t size() const { return rows_->size(); }
    [[nodiscard]] bool empty() const { return rows_->empty(); }
    [[nodiscard]] Row const& at(std::size_t place) const { return *(*rows_)[place]; }

    [[nodiscard]] Row const* find(Id const& id) const {
        auto const place = place_of(id);
        return place == kNowhere ? nullptr : &at(place);
    }
    [[nodiscard]] Row* change(Id const& id) {
        auto const place = place_of(id);
        return place == kNowhere ? nullptr : &rows_.edit()[place].edit();
    }
    // Requires: no row of that id.
    Row& add(Row row) {
        auto& index = index_.edit();
        auto const place = static_cast<std::uint32_t>(size());
        index.insert(std::lower_bound(index.begin(), index.end(), std::pair(row.id, std::uint32_t{0})),
                     {row.id, place});
        return rows_.edit().emplace_back(Shared<Row>(std::move(row))).edit();
    }

    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = Row const*;
        using reference = Row const&;

        Iterator() = default;
        explicit Iterator(Shared<Row> const* at)
            : at_(at) {}
        Row const& operator*() const { return **at_; }
        Row const* operator->() const { return &**at_; }
        Iterator& operator++() {
            at_ += 1;
            return *this;
        }
        Iterator operator++(int) { return Iterator(at_++); }
        bool operator==(Iterator const&) const = default;

      private:
        Shared<Row> const* at_ = nullptr;
    };
    [[nodiscard]] Iterator begin() const { return Iterator(rows_->data()); }
    [[nodiscard]] Iterator end() const { return Iterator(rows_->data() + rows_->size()); }

  private:
    static constexpr std::size_t kNowhere = ~std::size_t{0};

    [[nodiscard]] std::size_t place_of(Id const& id) const {
        auto const at = std::lower_bound(index_->begin(), index_->end(), std::pair(id, std::uint32_t{0}));
        return at == index_->end() || at->first != id ? kNowhere : at->second;
    }

    Shared<std::vector<Shared<Row>>> rows_;
    Shared<std::vector<std::pair<Id, std::uint32_t>>> index_; // ids ascending
};

} // namespace tablee::model
