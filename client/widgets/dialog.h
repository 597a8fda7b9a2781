// SPDX-License-Identifier: Apache-2.0
#pragma once

// A sheet over everything: what is behind cannot be used until it closes, then the focus goes back to where
// it was. Escape closes it. Thread: the window's.
#include "client/widgets/scroll.h"

#include <memory>

namespace tablee::client {

class Dialog {
  public:
    Dialog(Ui& ui, std::string_view key, std::string_view title, float width_dp = 560);
    ~Dialog();
    Dialog(Dialog const&) = delete;
    Dialog& operator=(Dialog const&) = delete;

    [[nodiscard]] Column& column() { return scroll_->column(); } // below the title; scrolls when too high
    [[nodiscard]] bool dismissed() const { return dismissed_; }  // Escape, in this frame

  private:
    struct Before; // what was being drawn
    Ui& ui_;
    WidgetId id_;
    std::unique_ptr<Before> before_;
    bool dismissed_ = false;
    std::optional<Scroll> scroll_;
};

} // namespace tablee::client
