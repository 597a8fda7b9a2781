// SPDX-License-Identifier: Apache-2.0
#pragma once

// The faces in which Tablée writes, baked into one texture at their true size: a change of scale bakes anew.
// Thread: the window's.
//
// Inter and Material Icons come from packages; Noto Sans and DejaVu stand in for Inter when it is missing,
// and a word takes the place of a picture when the icons are. Sizes are em sizes, as in a browser: Dear
// ImGui's are ascent + descent, which is 1.21 em for Inter.
#include "client/theme/type.h"
#include "model/base/result.h"

#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace tablee::client {

// Where the faces lie. Empty: not found.
struct FontFiles {
    std::filesystem::path regular, strong, title, icons;
    std::filesystem::path others; // for characters that those lack
    bool stands_in = false;       // another face than Inter
};
// Looks beside the program first, then in the system's folders.
[[nodiscard]] FontFiles find_fonts(std::span<std::filesystem::path const> folders);
[[nodiscard]] std::vector<std::filesystem::path> font_folders(std::filesystem::path const& assets);

class Fonts {
  public:
    // Errors: error.font.none when no face can be read.
    [[nodiscard]] static model::Result<Fonts> open(FontFiles files);
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts();

    // Bakes for that scale (pixels a dp); nothing to do when it is the one baked.
    void bake(float scale);
    [[nodiscard]] std::uint64_t bakes() const; // so many times: the texture is another one each time
    // A character that was asked for and is not baked: `bake` takes it in the next time.
    void want(char32_t character);

    [[nodiscard]] float scale() const;
    [[nodiscard]] ImFont* face(Type type) const;
    [[nodiscard]] float em(Type type) const;     // pixels
    [[nodiscard]] float height(Type type) const; // ascent + descent, pixels
    [[nodiscard]] float advance(Type type, char32_t character) const;
    [[nodiscard]] bool has(Type type, char32_t character) const; // baked
    [[nodiscard]] bool has_icons() const;
    [[nodiscard]] ImFontAtlas* atlas() const;

    // A soft shadow in the same texture: texture coordinates of its corners.
    struct Patch {
        float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    };
    [[nodiscard]] Patch shadow() const;

  private:
    struct Impl;
    explicit Fonts(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace tablee::client
