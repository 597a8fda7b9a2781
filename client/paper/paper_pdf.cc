// SPDX-License-Identifier: Apache-2.0
#include "client/paper/paper_pdf.h"

#include "client/paper/paper_layout.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <type_traits>

namespace tablee::client {
namespace {

constexpr double kPointsAMm = 72.0 / 25.4;
constexpr char const* kFamilies = "Inter, DejaVu Sans";

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(cairo_t* one) const { cairo_destroy(one); }
    void operator()(cairo_surface_t* one) const { cairo_surface_destroy(one); }
    void operator()(PangoFontDescription* one) const { pango_font_description_free(one); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// Words as pango lays them out, the same for measuring as for drawing.
class Letters final : public TextMeasure {
  public:
    Letters()
        : map_(pango_cairo_font_map_new())
        , context_(pango_font_map_create_context(map_.get()))
        , layout_(nullptr) {
        pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72); // a unit is a point
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context_.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context_.get(), FALSE);
        layout_.reset(pango_layout_new(context_.get()));
        pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_single_paragraph_mode(layout_.get(), FALSE);
    }

    PangoLayout* laid_out(std::string_view text, TextStyle const& style, double width) const {
        Owned<PangoFontDescription> face(pango_font_description_new());
        pango_font_description_set_family_static(face.get(), kFamilies);
        pango_font_description_set_weight(face.get(),
                                          style.strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_size(face.get(), static_cast<int>(style.pt * PANGO_SCALE));
        pango_layout_set_font_description(layout_.get(), face.get());
        pango_layout_set_width(layout_.get(), static_cast<int>(width * kPointsAMm * PANGO_SCALE));
        pango_layout_set_alignment(layout_.get(), style.side == Side::Left     ? PANGO_ALIGN_LEFT
                                                  : style.side == Side::Centre ? PANGO_ALIGN_CENTER
                                                                               : PANGO_ALIGN_RIGHT);
        pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
        return layout_.get();
    }

    double height(std::string_view text, TextStyle const& style, double width) const override {
        int units = 0;
        pango_layout_get_size(laid_out(text, style, width), nullptr, &units);
        return static_cast<double>(units) / PANGO_SCALE / kPointsAMm;
    }

  private:
    Owned<PangoFontMap> map_;
    Owned<PangoContext> context_;
    Owned<PangoLayout> layout_;
};

void draw(cairo_t* to, Words const& words, Letters const& letters) {
    char const* const tag = words.style.heading ? "H1" : "P";
    cairo_tag_begin(to, tag, nullptr);
    cairo_move_to(to, words.x * kPointsAMm, words.y * kPointsAMm);
    pango_cairo_show_layout(to, letters.laid_out(words.text, words.style, words.width));
    cairo_tag_end(to, tag);
}

void draw(cairo_t* to, Line const& line, Letters const&) {
    static constexpr double kDashes[] = {5, 4};
    bool const cut = line.stroke == Stroke::Cut;
    double const grey = line.stroke == Stroke::Hair || cut ? 0.5 : 0;
    cairo_set_source_rgb(to, grey, grey, grey);
    cairo_set_dash(to, kDashes, cut ? 2 : 0, 0);
    cairo_set_line_width(to, line.stroke == Stroke::Thin ? 1.2 : line.stroke == Stroke::Write ? 0.9 : 0.6);
    cairo_move_to(to, line.x1 * kPointsAMm, line.y1 * kPointsAMm);
    cairo_line_to(to, line.x2 * kPointsAMm, line.y2 * kPointsAMm);
    cairo_stroke(to);
    cairo_set_dash(to, nullptr, 0, 0);
    cairo_set_source_rgb(to, 0, 0, 0);
}

void draw(cairo_t* to, Box const& box, Letters const&) {
    cairo_set_line_width(to, 1);
    cairo_rectangle(to, box.x * kPointsAMm, box.y * kPointsAMm, box.width * kPointsAMm,
                    box.height * kPointsAMm);
    cairo_stroke(to);
}

void draw(cairo_t* to, Ring const& ring, Letters const&) {
    cairo_set_line_width(to, 1.2);
    cairo_new_sub_path(to);
    cairo_arc(to, ring.x * kPointsAMm, ring.y * kPointsAMm, ring.radius * kPointsAMm, 0,
              2 * 3.14159265358979);
    cairo_stroke(to);
}

void draw_section(cairo_surface_t* surface, cairo_t* to, PaperSection const& section, std::size_t page,
                  Letters const& letters) {
    std::string const at = "page=" + std::to_string(page) + " pos=[0 0]";
    cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, section.title.c_str(), at.c_str(),
                                  static_cast<cairo_pdf_outline_flags_t>(0));
    for (Sheet const& sheet : section.sheets) {
        cairo_pdf_surface_set_size(surface, sheet.width * kPointsAMm, sheet.height * kPointsAMm);
        for (Mark const& mark : sheet.marks)
            std::visit([&](auto const& one) { draw(to, one, letters); }, mark);
        cairo_show_page(to);
    }
}

void describe(cairo_surface_t* surface, PaperKit const& kit, Catalogue const& words) {
    std::string const title = words.say("paper.kit.file-title", {kit.committee, kit.title});
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, kit.committee.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tablée");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, kit.made_at.c_str());
}

cairo_status_t keep(void* closure, unsigned char const* data, unsigned int length) {
    auto& octets = *static_cast<std::vector<std::uint8_t>*>(closure);
    octets.insert(octets.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

std::unique_ptr<TextMeasure> make_text_measure() {
    return std::make_unique<Letters>();
}

model::Result<std::vector<std::uint8_t>> draw_paper_kit(PaperKit const& kit, PaperParts parts,
                                                        Catalogue const& words) {
    Letters const letters;
    auto const sections = paper_sections(kit, parts, words, letters);
    if (sections.empty())
        return model::failure("error.paper.no-part");
    std::vector<std::uint8_t> octets;
    Owned<cairo_surface_t> const surface(
        cairo_pdf_surface_create_for_stream(keep, &octets, 210 * kPointsAMm, 297 * kPointsAMm));
    describe(surface.get(), kit, words);
    {
        Owned<cairo_t> const to(cairo_create(surface.get()));
        std::size_t page = 1;
        for (PaperSection const& section : sections) {
            draw_section(surface.get(), to.get(), section, page, letters);
            page += section.sheets.size();
        }
        if (auto const fault = cairo_status(to.get()); fault != CAIRO_STATUS_SUCCESS)
            return model::failure("error.paper.not-drawn", {cairo_status_to_string(fault)});
    }
    cairo_surface_finish(surface.get());
    if (auto const fault = cairo_surface_status(surface.get()); fault != CAIRO_STATUS_SUCCESS)
        return model::failure("error.paper.not-drawn", {cairo_status_to_string(fault)});
    return octets;
}

} // namespace tablee::client
