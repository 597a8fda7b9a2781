// SPDX-License-Identifier: Apache-2.0
#pragma once

// How many pixels a dp has: the display's scale, the person's text size, and a little more on a large window,
// so that a projector's or a wide screen's room is used. Pure.

namespace tablee::client {

// Sizes in pixels, `text_size` in per cent. In steps of a twentieth, so that dragging a window's edge does
// not bake letters at every pixel.
[[nodiscard]] float user_scale(float width, float height, float display_scale, int text_size);

} // namespace tablee::client
