// SPDX-License-Identifier: Apache-2.0
#pragma once

// An area that shows a part of something higher: wheel, bar, Page keys, and the focus brought into view.
// Thread: the window's.
#include "client/widgets/column.h"

namespace tablee::client {

class Scroll {
  public:
    struct Padding {
        float x_dp = 0;
        float y_dp = 0;
    };
    Scroll(Ui& ui, std::string_view key, Rect const& area, Padding padding = {});
    ~Scroll(); // the content is as high as the column has become
    Scroll(Scroll const&) = delete;
    Scroll& operator=(Scroll const&) = delete;

    [[nodiscard]] Column& column() { return column_; }
    void to_top();

  private:
    Ui& ui_;
    WidgetId id_;
    Rect area_;
    float padding_bottom_;
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
