// SPDX-License-Identifier: Apache-2.0
#pragma once

// A white sheet on the page, as high as what stands on it. Thread: the window's.
#include "client/widgets/column.h"

namespace tablee::client {

enum class CardKind : std::uint8_t { Raised, Flat, Inset, Soft };

class Card {
  public:
    explicit Card(Column& outer, CardKind kind = CardKind::Raised, float padding_dp = 20);
    ~Card(); // the outer column goes on below it
    Card(Card const&) = delete;
    Card& operator=(Card const&) = delete;

    [[nodiscard]] Column& column() { return inner_; }
    // A strip of that colour along its left edge.
    void edge(Colour colour) { edge_ = colour; }

  private:
    Column& outer_;
    float padding_;
    Rect provisional_;
    int from_;
    int to_;
    std::optional<Colour> edge_;
    Column inner_;
};

// A row of a list that may be clicked: `height` px, drawn before its content. Answers what hands did.
struct RowLook {
    bool selected = false;
    bool enabled = true;
    Role role = Role::Row;
    float radius_dp = 12;
};
Use clickable_row(Ui& ui, Rect const& rect, std::string_view name, std::string_view key, RowLook look = {});

} // namespace tablee::client
