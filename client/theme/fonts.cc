// SPDX-License-Identifier: Apache-2.0
#include "client/theme/fonts.h"

#include "client/theme/icons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <imgui_freetype.h>

namespace tablee::client {
namespace {

namespace fs = std::filesystem;
using Ranges = ImVector<ImWchar>;

constexpr std::size_t kWanted = 4000; // characters beyond the usual ones, at most
constexpr int kShadowPixels = 64;

// Latin-1, Latin Extended-A, and the punctuation and signs of French and English texts.
constexpr std::array<ImWchar, 35> kUsual = {
    0x0020, 0x007E, 0x00A0, 0x017F, 0x02C6, 0x02DC, 0x2010, 0x2015, 0x2018, 0x201E, 0x2020, 0x2022,
    0x2026, 0x2026, 0x202F, 0x202F, 0x2030, 0x2030, 0x2039, 0x203A, 0x20AC, 0x20AC, 0x2116, 0x2116,
    0x2122, 0x2122, 0x2190, 0x2193, 0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};
constexpr std::array<ImWchar, 7> kFigures = {0x0020, 0x007E, 0x00A0, 0x00A0, 0x202F, 0x202F, 0};

// Dear ImGui's size of a face is its ascent + descent, in em.
float ascent_and_descent(fs::path const& file) {
    std::string const name = file.filename().string();
    if (name.starts_with("Inter"))
        return 1.21F;
    return name.starts_with("Noto") ? 1.362F : 1.164F;
}

bool is_file(fs::path const& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

fs::path first_of(std::span<fs::path const> folders, std::initializer_list<char const*> names) {
    for (char const* name : names)
        for (fs::path const& folder : folders)
            if (is_file(folder / name))
                return folder / name;
    return {};
}

// A soft-edged square, drawn once: shadows are made of its corners and edges.
void paint_shadow(unsigned char* pixels, int width, ImFontAtlasCustomRect const& rect) {
    constexpr float kBlur = 14;
    constexpr float kRadius = 10;
    constexpr float kHalf = kShadowPixels / 2.0F;
    for (int y = 0; y < kShadowPixels; y += 1)
        for (int x = 0; x < kShadowPixels; x += 1) {
            float const dx = std::abs(static_cast<float>(x) + 0.5F - kHalf) - (kHalf - kBlur - kRadius);
            float const dy = std::abs(static_cast<float>(y) + 0.5F - kHalf) - (kHalf - kBlur - kRadius);
            float const outside = std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F)) +
                                  std::min(std::max(dx, dy), 0.0F) - kRadius;
            float const share = std::clamp((kBlur - outside) / (2 * kBlur), 0.0F, 1.0F);
            float const soft = share * share * (3 - 2 * share);
            pixels[(rect.Y + y) * width + rect.X + x] = static_cast<unsigned char>(255 * soft + 0.5F);
        }
}

} // namespace

std::vector<fs::path> font_folders(fs::path const& assets) {
    return {assets / "fonts",
            "/usr/share/fonts/opentype/inter",
            "/usr/share/fonts/inter",
            "/usr/share/fonts/truetype/material-design-icons-iconfont",
            "/usr/share/fonts/truetype/noto",
            "/usr/share/fonts/truetype/dejavu",
            "/usr/share/fonts/TTF",
            "/usr/share/fonts/dejavu-sans-fonts"};
}

FontFiles find_fonts(std::span<fs::path const> folders) {
    FontFiles files;
    files.regular = first_of(
        folders, {"Inter-Regular.otf", "Inter-Regular.ttf", "NotoSans-Regular.ttf", "DejaVuSans.ttf"});
    files.strong = first_of(
        folders, {"Inter-SemiBold.otf", "Inter-SemiBold.ttf", "NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf"});
    files.title = first_of(folders, {"InterDisplay-SemiBold.otf", "Inter-SemiBold.otf", "Inter-SemiBold.ttf",
                                     "NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf"});
    files.icons = first_of(folders, {"MaterialIcons-Regular.ttf"});
    files.others = first_of(folders, {"DejaVuSans.ttf", "NotoSans-Regular.ttf"});
    if (files.strong.empty())
        files.strong = files.regular;
    if (files.title.empty())
        files.title = files.strong;
    files.stands_in = !files.regular.filename().string().starts_with("Inter");
    return files;
}

struct Fonts::Impl {
    FontFiles files;
    ImFontAtlas atlas;
    std::array<ImFont*, kTypes> faces{};
    std::array<float, kTypes> ems{};
    float scale = 0;
    Patch shadow;
    std::set<char32_t> wanted;
    bool wants_more = false;
    std::uint64_t bakes = 0;
    // Outlive the atlas' use of them.
    Ranges text_ranges, wanted_ranges, icon_ranges;

    void make_ranges();
    void add(Type type);
    void build();
};

void Fonts::Impl::make_ranges() {
    ImFontGlyphRangesBuilder text;
    ImFontGlyphRangesBuilder more;
    text.AddRanges(kUsual.data());
    for (char32_t const character : wanted) {
        text.AddChar(static_cast<ImWchar>(character));
        more.AddChar(static_cast<ImWchar>(character));
    }
    text_ranges.clear();
    wanted_ranges.clear();
    text.BuildRanges(&text_ranges);
    more.BuildRanges(&wanted_ranges);
    if (icon_ranges.empty()) {
        ImFontGlyphRangesBuilder icons;
        for (Icon const icon : kAllIcons)
            icons.AddChar(static_cast<ImWchar>(icon));
        icons.BuildRanges(&icon_ranges);
    }
}

void Fonts::Impl::add(Type type) {
    auto const place = static_cast<std::size_t>(type);
    float const em = std::floor(metrics_of(type).em_dp * scale + 0.5F);
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    bool const is_icon = type == Type::Icon || type == Type::IconSmall || type == Type::IconLarge;
    if (is_icon) {
        faces[place] = files.icons.empty() ? nullptr
                                           : atlas.AddFontFromFileTTF(files.icons.string().c_str(), em,
                                                                      &config, icon_ranges.Data);
        ems[place] = em;
        return;
    }
    bool const strong = type == Type::SmallStrong || type == Type::BodyStrong || type == Type::Heading3;
    bool const title = type == Type::Heading2 || type == Type::Heading1 || type == Type::Number;
    fs::path const& file = title ? files.title : strong ? files.strong : files.regular;
    float const size = std::floor(em * ascent_and_descent(file) + 0.5F);
    ImWchar const* ranges = type == Type::Number ? kFigures.data() : text_ranges.Data;
    faces[place] = atlas.AddFontFromFileTTF(file.string().c_str(), size, &config, ranges);
    ems[place] = em;
    if (!wanted.empty() && type != Type::Number && !files.others.empty()) {
        config.MergeMode = true; // only what the face itself lacks
        atlas.AddFontFromFileTTF(files.others.string().c_str(), em, &config, wanted_ranges.Data);
    }
}

void Fonts::Impl::build() {
    atlas.Clear();
    atlas.TexDesiredWidth = scale > 1.4F ? 2048 : 1024;
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting; // none rounds advances up: loose words
    make_ranges();
    for (int type = 0; type < kTypes; type += 1)
        add(static_cast<Type>(type));
    int const id = atlas.AddCustomRectRegular(kShadowPixels, kShadowPixels);
    atlas.Build();
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    ImFontAtlasCustomRect const& rect = *atlas.GetCustomRectByIndex(id);
    paint_shadow(pixels, width, rect);
    auto const w = static_cast<float>(width);
    auto const h = static_cast<float>(height);
    shadow = {static_cast<float>(rect.X) / w, static_cast<float>(rect.Y) / h,
              static_cast<float>(rect.X + kShadowPixels) / w, static_cast<float>(rect.Y + kShadowPixels) / h};
}

model::Result<Fonts> Fonts::open(FontFiles files) {
    if (files.regular.empty() || !is_file(files.regular))
        return model::failure("error.font.none");
    auto impl = std::make_unique<Impl>();
    impl->files = std::move(files);
    return Fonts(std::move(impl));
}

Fonts::Fonts(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

void Fonts::bake(float scale) {
    if (scale == impl_->scale && !impl_->wants_more)
        return;
    impl_->scale = scale;
    impl_->wants_more = false;
    impl_->bakes += 1;
    impl_->build();
}

std::uint64_t Fonts::bakes() const {
    return impl_->bakes;
}

void Fonts::want(char32_t character) {
    bool const can_be_baked = character >= 0x20 && character <= 0xFFFF && impl_->wanted.size() < kWanted;
    if (can_be_baked && impl_->wanted.insert(character).second)
        impl_->wants_more = true;
}

float Fonts::scale() const {
    return impl_->scale;
}
ImFont* Fonts::face(Type type) const {
    return impl_->faces[static_cast<std::size_t>(type)];
}
float Fonts::em(Type type) const {
    return impl_->ems[static_cast<std::size_t>(type)];
}
float Fonts::height(Type type) const {
    return face(type) == nullptr ? em(type) : face(type)->FontSize;
}
float Fonts::advance(Type type, char32_t character) const {
    ImFont const* font = face(type);
    if (font == nullptr)
        return em(type);
    return font->GetCharAdvance(character > 0xFFFF ? ImWchar{0xFFFD} : static_cast<ImWchar>(character));
}
bool Fonts::has(Type type, char32_t character) const {
    ImFont const* font = face(type);
    return font != nullptr && character <= 0xFFFF &&
           font->FindGlyphNoFallback(static_cast<ImWchar>(character)) != nullptr;
}
bool Fonts::has_icons() const {
    return !impl_->files.icons.empty();
}
ImFontAtlas* Fonts::atlas() const {
    return &impl_->atlas;
}
Fonts::Patch Fonts::shadow() const {
    return impl_->shadow;
}

} // namespace tablee::client
