// SPDX-License-Identifier: Apache-2.0
#include "client/platform/gl_painter.h"

#include <GLFW/glfw3.h>
#include <array>
#include <doctest/doctest.h>
#include <imgui.h>

using namespace tablee;

namespace {

using Pixel = std::array<unsigned char, 3>;

Pixel pixel_at(int x, int y_from_bottom) {
    Pixel pixel{};
    glReadPixels(x, y_from_bottom, 1, 1, GL_RGB, GL_UNSIGNED_BYTE, pixel.data());
    return pixel;
}

// A frame of 64x64 whose lower half is blue.
void draw_half_blue() {
    ImGui::GetIO().DisplaySize = {64, 64};
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 32}, {64, 64}, IM_COL32(0, 0, 255, 255));
    ImGui::Render();
}

} // namespace

TEST_SUITE("client/platform") {
    TEST_CASE("the page is cleared, what was drawn stands on it, and new fonts do not disturb it") {
        auto const window = client::Window::open("Tablée", {200, 100});
        REQUIRE(window);
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        {
            auto painter = client::GlPainter::open();
            REQUIRE(painter);
            painter->paint({64, 64}, {0, 1, 0});
            CHECK(pixel_at(5, 3) == Pixel{0, 255, 0});
            for (int round = 0; round < 2; round += 1) {
                draw_half_blue();
                painter->paint({64, 64}, {1, 0, 0});
                CHECK(pixel_at(5, 60) == Pixel{255, 0, 0});
                CHECK(pixel_at(5, 3) == Pixel{0, 0, 255});
                painter->take_fonts();
            }
        }
        ImGui::DestroyContext();
    }
}
