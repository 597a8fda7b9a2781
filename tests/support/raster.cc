// SPDX-License-Identifier: Apache-2.0
#include "tests/support/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <imgui.h>
#include <map>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_image.h>
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace tablee::test {
namespace {

using client::Colour;
using client::Rect;

struct Texture {
    unsigned char const* alphas = nullptr;
    int width = 0;
    int height = 0;

    [[nodiscard]] float texel(int x, int y) const {
        return alphas[std::clamp(y, 0, height - 1) * width + std::clamp(x, 0, width - 1)];
    }
    // Between its four neighbours, as a graphics card does; 0 to 255.
    [[nodiscard]] float at(float u, float v) const {
        float const x = u * static_cast<float>(width) - 0.5F;
        float const y = v * static_cast<float>(height) - 0.5F;
        float const left = std::floor(x);
        float const top = std::floor(y);
        auto const i = static_cast<int>(left);
        auto const j = static_cast<int>(top);
        float const above = texel(i, j) + (texel(i + 1, j) - texel(i, j)) * (x - left);
        float const below = texel(i, j + 1) + (texel(i + 1, j + 1) - texel(i, j + 1)) * (x - left);
        return above + (below - above) * (y - top);
    }
};

std::uint32_t over(std::uint32_t ground, Colour ink, float alpha) {
    auto const mix = [&](std::uint32_t shift) {
        auto const below = static_cast<float>(ground >> shift & 0xFFU);
        auto const above = static_cast<float>(ink.abgr >> shift & 0xFFU);
        return static_cast<std::uint32_t>(below + (above - below) * alpha + 0.5F) << shift;
    };
    return 0xFF000000U | mix(0) | mix(8) | mix(16);
}

struct Painter {
    Picture& picture;
    Texture texture;
    Rect clip;

    void triangle(ImDrawVert const& a, ImDrawVert b, ImDrawVert c) const {
        float area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
        if (area == 0)
            return;
        if (area < 0) {
            std::swap(b, c);
            area = -area;
        }
        auto const [x0, x1] = std::minmax({a.pos.x, b.pos.x, c.pos.x});
        auto const [y0, y1] = std::minmax({a.pos.y, b.pos.y, c.pos.y});
        int const left = static_cast<int>(std::max(clip.left, std::floor(x0)));
        int const right = static_cast<int>(std::min(clip.right, std::ceil(x1) + 1));
        int const bottom = static_cast<int>(std::min(clip.bottom, std::ceil(y1) + 1));
        for (int y = static_cast<int>(std::max(clip.top, std::floor(y0))); y < bottom; y += 1)
            for (int x = left; x < right; x += 1)
                pixel(a, b, c, area, x, y);
    }

    void pixel(ImDrawVert const& a, ImDrawVert const& b, ImDrawVert const& c, float area, int x,
               int y) const {
        ImVec2 const p{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
        auto const edge = [&](ImDrawVert const& from, ImDrawVert const& to) {
            return (to.pos.x - from.pos.x) * (p.y - from.pos.y) -
                   (to.pos.y - from.pos.y) * (p.x - from.pos.x);
        };
        // An edge that two triangles share belongs to one of them: the top left rule.
        auto const inside = [](float weight, ImDrawVert const& from, ImDrawVert const& to) {
            bool const owns = (from.pos.y == to.pos.y && to.pos.x > from.pos.x) || to.pos.y < from.pos.y;
            return weight > 0 || (weight == 0 && owns);
        };
        float const wa = edge(b, c);
        float const wb = edge(c, a);
        float const wc = edge(a, b);
        if (!inside(wa, b, c) || !inside(wb, c, a) || !inside(wc, a, b))
            return;
        float const u = (a.uv.x * wa + b.uv.x * wb + c.uv.x * wc) / area;
        float const v = (a.uv.y * wa + b.uv.y * wb + c.uv.y * wc) / area;
        auto const channel = [&](std::uint32_t shift) {
            auto const of = [&](ImDrawVert const& corner) {
                return static_cast<float>(corner.col >> shift & 0xFFU);
            };
            return (of(a) * wa + of(b) * wb + of(c) * wc) / area;
        };
        float const alpha = channel(24) / 255 * texture.at(u, v) / 255;
        if (alpha <= 0)
            return;
        Colour const ink{static_cast<std::uint32_t>(channel(0) + 0.5F) |
                         static_cast<std::uint32_t>(channel(8) + 0.5F) << 8 |
                         static_cast<std::uint32_t>(channel(16) + 0.5F) << 16};
        auto& at = picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                  static_cast<std::size_t>(x)];
        at = over(at, ink, alpha);
    }
};

} // namespace

Picture rasterised(client::Fonts const& fonts, Colour page) {
    ImDrawData const* data = ImGui::GetDrawData();
    Picture picture;
    picture.width = static_cast<int>(data->DisplaySize.x);
    picture.height = static_cast<int>(data->DisplaySize.y);
    picture.pixels.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height),
                          page.abgr);
    unsigned char* alphas = nullptr;
    Texture texture;
    fonts.atlas()->GetTexDataAsAlpha8(&alphas, &texture.width, &texture.height);
    texture.alphas = alphas;
    for (int n = 0; n < data->CmdListsCount; n += 1) {
        ImDrawList const& list = *data->CmdLists[n];
        for (ImDrawCmd const& command : list.CmdBuffer) {
            Rect const whole{0, 0, data->DisplaySize.x, data->DisplaySize.y};
            Rect const clip = whole.common(
                {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w});
            Painter const painter{picture, texture, clip};
            ImDrawIdx const* index = list.IdxBuffer.Data + command.IdxOffset;
            ImDrawVert const* vertices = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount && !clip.empty(); i += 3)
                painter.triangle(vertices[index[i]], vertices[index[i + 1]], vertices[index[i + 2]]);
        }
    }
    return picture;
}

Colour Picture::ground(Rect const& rect) const {
    std::map<std::uint32_t, int> counts;
    int const right = std::min(width, static_cast<int>(rect.right));
    int const bottom = std::min(height, static_cast<int>(rect.bottom));
    for (int y = std::max(0, static_cast<int>(rect.top)); y < bottom; y += 1)
        for (int x = std::max(0, static_cast<int>(rect.left)); x < right; x += 1)
            counts[at(x, y).abgr] += 1;
    auto const most = std::ranges::max_element(counts, {}, [](auto const& entry) { return entry.second; });
    return most == counts.end() ? Colour{} : Colour{most->first};
}

void save_png(Picture const& picture, std::filesystem::path const& file) {
    stbi_write_png(file.string().c_str(), picture.width, picture.height, 4, picture.pixels.data(),
                   picture.width * 4);
}

Picture load_png(std::filesystem::path const& file) {
    Picture picture;
    int channels = 0;
    unsigned char* data = stbi_load(file.string().c_str(), &picture.width, &picture.height, &channels, 4);
    if (data == nullptr)
        return {};
    auto const* first = reinterpret_cast<std::uint32_t const*>(data);
    picture.pixels.assign(first, first + static_cast<std::ptrdiff_t>(picture.width) * picture.height);
    std::free(data);
    return picture;
}

double difference(Picture const& one, Picture const& other) {
    if (one.width != other.width || one.height != other.height || one.pixels.empty())
        return 1;
    constexpr int kForgiven = 24; // of 255, a channel
    std::size_t differing = 0;
    for (std::size_t i = 0; i < one.pixels.size(); i += 1) {
        Colour const a{one.pixels[i]};
        Colour const b{other.pixels[i]};
        int const most = std::max(
            {std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
        differing += most > kForgiven ? 1 : 0;
    }
    return static_cast<double>(differing) / static_cast<double>(one.pixels.size());
}

} // namespace tablee::test
