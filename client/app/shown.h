// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a window shows, frame by frame: the app, or a page of the tests. Thread: the window's.
#include "client/widgets/ui.h"
#include "model/base/result.h"

#include <string>

namespace tablee::client {

class Shown {
  public:
    struct View {
        float width = 1280; // of the window, pixels
        float height = 800;
        float display_scale = 1; // what the desktop wants things enlarged by
        double seconds = 0;      // since some start; never goes back
    };
    virtual ~Shown() = default;

    // What comes by itself, looked at several times a second; answers whether any of it shows.
    [[nodiscard]] virtual bool turn() = 0;
    virtual void frame(Ui& ui, View const& view) = 0;
    // How long what is shown stays as it is if nobody does anything; 0: another frame at once.
    [[nodiscard]] virtual double quiet_seconds(Ui const& ui) const = 0;
    [[nodiscard]] virtual bool wants_to_end() const = 0;
    [[nodiscard]] virtual bool wants_to_front() = 0;
    [[nodiscard]] virtual std::string title() const = 0;
    [[nodiscard]] virtual Colour page() const = 0; // the colour behind everything
    virtual void tell(model::Error const& error) = 0;
};

} // namespace tablee::client
