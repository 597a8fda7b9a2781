// SPDX-License-Identifier: Apache-2.0
#pragma once

// An area that shows a part of something higher: wheel, bar, Page keys, and the focus brought into view.
// Thread: the window's.
#include "client/widgets/column.h"

namespace tablee::client {

struct ScrollPadding {
    float x_dp = 0;
    float y_dp = 0;
};

class Scroll {
  public:
    using Padding = ScrollPadding;
    Scroll(Ui& ui, std::string_view key, Rect const& area, Padding padding = {});
    ~Scroll(); // the content is as high as the column has become
    Scroll(Scroll const&) = delete;
    Scroll& operator=(Scroll const&) = delete;

    [[nodiscard]] Column& column() { return column_; }
    void to_top();
    [[nodiscard]] float content_height() const; // so far, with its padding

  private:
    void scroll_by_hand(float& offset, float most);
    void drag_bar(float& offset, float most);
    void reveal(float& offset, float most);

    Ui& ui_;
    WidgetId id_;
    Rect area_;
    float padding_;
    bool overflows_ = false;
    Column column_;
};

// What every screen stands in: it scrolls as a whole, has its margins, its title and its sentence below.
class Page {
  public:
    Page(Ui& ui, std::string_view key, Rect const& area, std::string_view title,
         std::string_view sentence = {});
    [[nodiscard]] Column& column() { return scroll_.column(); }

  private:
    Scroll scroll_;
};

} // namespace tablee::client
