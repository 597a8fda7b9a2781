// SPDX-License-Identifier: Apache-2.0
#pragma once

// Puts what was drawn on the screen: Dear ImGui's triangles, through OpenGL. Thread: the window's.
//
// The page's colour is laid by clearing, not by a rectangle: under a software rasteriser each layer as large
// as the window costs ten milliseconds. The current Dear ImGui context is the one that draws, at every call.
#include "client/platform/window.h"

namespace tablee::client {

class GlPainter {
  public:
    // Requires: a window, whose context is current, and a Dear ImGui context with baked fonts; both outlive
    // this. Errors: error.window.no-opengl {reason}.
    [[nodiscard]] static model::Result<GlPainter> open();
    GlPainter(GlPainter&& other) noexcept;
    GlPainter& operator=(GlPainter&&) = delete;
    ~GlPainter();

    // The texture is made again from the fonts: they were baked anew.
    void take_fonts();
    // Red, green and blue of the page, from 0 to 1.
    struct Page {
        float red = 1;
        float green = 1;
        float blue = 1;
    };
    // The last whole frame of the context; before the first, the page alone.
    void paint(PixelSize pixels, Page page);

  private:
    GlPainter() = default;
    bool owns_ = true;
};

} // namespace tablee::client
