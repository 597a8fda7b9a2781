// SPDX-License-Identifier: Apache-2.0
#include "client/platform/gl_painter.h"

#include <GLFW/glfw3.h> // and with it the system's OpenGL header
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <utility>

namespace tablee::client {

model::Result<GlPainter> GlPainter::open() {
    if (!ImGui_ImplOpenGL3_Init("#version 150"))
        return model::failure("error.window.no-opengl", {"OpenGL 3.2"});
    ImGui_ImplOpenGL3_NewFrame(); // makes shaders and texture
    return GlPainter();
}

GlPainter::GlPainter(GlPainter&& other) noexcept
    : owns_(std::exchange(other.owns_, false)) {}

GlPainter::~GlPainter() {
    if (owns_)
        ImGui_ImplOpenGL3_Shutdown();
}

void GlPainter::take_fonts() {
#if IMGUI_VERSION_NUM < 19200 // from then on the atlas tells the backend itself
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

void GlPainter::paint(PixelSize pixels, Page page) {
    glViewport(0, 0, pixels.width, pixels.height);
    glClearColor(page.red, page.green, page.blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (ImDrawData* const drawn = ImGui::GetDrawData(); drawn != nullptr)
        ImGui_ImplOpenGL3_RenderDrawData(drawn);
}

} // namespace tablee::client
