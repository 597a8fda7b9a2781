// SPDX-License-Identifier: Apache-2.0
// A page with what hands meet everywhere: a field, a text, a button, something to scroll. Real input is
// tested on it whatever the product's screens become.
//
//     tablee_test_page --dump-tree FILE
#include "client/app/window_loop.h"
#include "client/platform/asset_path.h"
#include "client/platform/line_reader.h"
#include "client/platform/locale.h"
#include "client/widgets/button.h"
#include "client/widgets/scroll.h"
#include "client/widgets/text_field.h"

#include <cstdio>

namespace {

using namespace tablee;
using namespace tablee::client;

class TestPage final : public Shown {
  public:
    explicit TestPage(Catalogue const& words)
        : words_(words) {}

    bool turn() override { return false; }
    void frame(Ui& ui, View const& view) override {
        FrameInput input;
        input.width = view.width;
        input.height = view.height;
        input.scale = view.display_scale;
        input.seconds = view.seconds;
        ui.begin(input, words_);
        draw(ui);
        ui.end();
    }
    double quiet_seconds(Ui const& ui) const override {
        return ui.has_input() || ui.wants_frame() ? 0 : ui.caret_blinks() ? 0.5 : 60;
    }
    bool wants_to_end() const override { return ended_; }
    bool wants_to_front() override { return false; }
    std::string title() const override { return "Tablée"; }
    Colour page() const override { return palette_of(ThemeName::Light).page; }
    void tell(model::Error const& error) override { told_ = error.key; }

  private:
    void draw(Ui& ui) {
        Rect area = ui.screen().inset(ui.dp(20));
        Rect const right = area.cut_right(area.width() / 2);
        Column left(ui, area);
        text_field(left, "Nom", name_);
        text_field(left, "Texte", text_);
        if (button(left, "Ajouter"))
            clicks_ += 1;
        ui.announce(Role::Status, area, "Clics", std::to_string(clicks_));
        ui.announce(Role::Status, area, "Dit", told_);
        if (button(left, "Fermer"))
            ended_ = true;
        Scroll scroll(ui, "liste", right);
        for (int i = 1; i <= 60; i += 1)
            scroll.column().paragraph("Ligne " + std::to_string(i));
    }

    Catalogue const& words_;
    TextEditor name_;
    TextEditor text_{TextEditor::Lines::Many};
    int clicks_ = 0;
    bool ended_ = false;
    std::string told_;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 3 || !speak_utf8())
        return 2;
    auto const bell = std::make_shared<WindowBell>();
    on_stop_request([bell] { bell->ring(); });
    auto const assets = find_assets();
    auto const words = assets ? Catalogue::open(Language::French, assets->locale)
                              : model::Result<Catalogue>(model::Failure(assets.error()));
    auto fonts = assets ? Fonts::open(find_fonts(font_folders(assets->data)))
                        : model::Result<Fonts>(model::Failure(assets.error()));
    auto window = Window::open("Tablée", {1280, 800});
    if (!words || !fonts || !window)
        return 3;
    TestPage page(*words);
    return WindowLoop(page, **window, *fonts, *bell, arguments[2]).run() ? 0 : 4;
}
