// SPDX-License-Identifier: Apache-2.0
#include "client/app/window_loop.h"

#include "tests/support/folders.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

using namespace tablee;
using namespace tablee::client;

namespace {

std::filesystem::path share() {
    return tablee::test::in_build("share");
}

// Shows its own number of frames, and ends when it was told to.
class Counter final : public Shown {
  public:
    explicit Counter(Catalogue const& words)
        : words_(words) {}
    bool turn() override {
        turns += 1;
        return is_new.exchange(false);
    }
    void frame(Ui& ui, View const& view) override {
        frames += 1;
        last = view;
        FrameInput input;
        input.width = view.width;
        input.height = view.height;
        ui.begin(input, words_);
        ui.announce(Role::Status, ui.screen(), "Images", std::to_string(frames));
        ui.end();
    }
    double quiet_seconds(Ui const&) const override { return quiet; }
    bool wants_to_end() const override { return ends(); }
    bool wants_to_front() override { return false; }
    std::string title() const override { return "Tablée"; }
    Colour page() const override { return Colour::rgb(0xF4F5FB); }
    void tell(model::Error const&) override {}

    std::function<bool()> ends = [] { return true; };
    View last;
    int frames = 0;
    int turns = 0;
    double quiet = 60;
    std::atomic<bool> is_new{false};

  private:
    Catalogue const& words_;
};

class Stage {
  public:
    Stage()
        : words_(*Catalogue::open(Language::French, share() / "locale"))
        , fonts_(*Fonts::open(find_fonts(font_folders(share() / "tablee"))))
        , window_(*Window::open("Tablée", {640, 400}))
        , counter(words_) {}
    void run(std::optional<std::filesystem::path> const& tree = {}) {
        CHECK(WindowLoop(counter, *window_, fonts_, bell, tree).run());
    }

  private:
    Catalogue words_;
    Fonts fonts_;
    std::unique_ptr<Window> window_;

  public:
    WindowBell bell;
    Counter counter;
};

using Clock = std::chrono::steady_clock;

std::function<bool()> after(std::chrono::milliseconds time) {
    return [end = Clock::now() + time] { return Clock::now() > end; };
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("nothing is drawn while nothing looks otherwise, and what comes by itself is looked at") {
        Stage stage;
        stage.counter.ends = after(std::chrono::milliseconds(2500));
        stage.run();
        CHECK(stage.counter.frames < 8); // what the first pixels take
        CHECK(stage.counter.turns >= 4);
        CHECK(stage.counter.last.width == 640);
        CHECK(stage.counter.last.height == 400);
    }
    TEST_CASE("a bell rung by another thread is answered at once") {
        Stage stage;
        auto const began = Clock::now();
        std::optional<Clock::time_point> rung;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(1200));
            rung = Clock::now();
            stage.counter.is_new = true;
            stage.bell.ring();
        });
        int before = 0;
        stage.counter.ends = [&] {
            if (Clock::now() - began < std::chrono::milliseconds(1100))
                before = stage.counter.frames;
            return stage.counter.frames > before + 1 || Clock::now() - began > std::chrono::seconds(20);
        };
        stage.run();
        other.join();
        CHECK(Clock::now() - *rung < std::chrono::seconds(10));
        CHECK(stage.counter.frames > before + 1);
    }
    TEST_CASE("each frame is told to who reads the tree, as a whole") {
        test::TempFolder const folder;
        Stage stage;
        stage.counter.ends = [&] { return stage.counter.frames >= 3; };
        stage.counter.quiet = 0;
        stage.run(folder / "tree");
        std::ifstream file(folder / "tree");
        std::string line;
        std::getline(file, line);
        CHECK(line.starts_with("frame\t"));
        CHECK(line.ends_with("\t640\t400"));
        std::getline(file, line);
        CHECK(line.find("Images\t" + std::to_string(stage.counter.frames)) != std::string::npos);
    }
}
