// SPDX-License-Identifier: Apache-2.0

// What a frame costs us: every screen of a session of 60 members, 12 colleges and 500 proposals, without a
// window or a graphics card. Prints milliseconds of our own CPU a frame (median of 300), the ratio to a frame
// that shows nothing, and frames a second. The figure to reach is 1 ms a frame.
#include "client/app/app.h"
#include "tests/support/meeting.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

using namespace tablee::client;
namespace model = tablee::model;
using tablee::test::Meeting;

constexpr std::size_t kMembers = 60;
constexpr int kColleges = 12;
constexpr int kProposals = 500;
constexpr int kFrames = 300;

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// A session that stands still.
class StillDesk final : public Desk {
  public:
    explicit StillDesk(Meeting& meeting) {
        published_.session = meeting.keeper().published();
        published_.version = 1;
        published_.author = meeting.keeper().id();
        published_.post = meeting.keeper().post();
        now_ = meeting.keeper().now;
    }
    std::future<model::Result<void>> post(model::Command) override {
        std::promise<model::Result<void>> answer;
        answer.set_value({});
        return answer.get_future();
    }
    tablee::sync::Published published() const override { return published_; }
    std::vector<tablee::sync::Notice> take_notices() override { return {}; }
    model::Instant now() const override { return now_; }
    std::int64_t monotonic_ms() const override { return 0; }
    std::filesystem::path register_path() const override { return "bench.tablee"; }
    model::Result<void> look_around(std::int64_t) override { return {}; }
    model::Result<void> close() override { return {}; }

  private:
    tablee::sync::Published published_;
    model::Instant now_;
};

void fill(Meeting& meeting) {
    for (int i = 1; i < kColleges; i += 1)
        meeting.keeper().write(model::CollegeDefined{{"Collège " + std::to_string(i)}, {std::to_string(i)}});
    for (int i = 0; i < 9; i += 1)
        meeting.keeper().write(model::AgendaItemAdded{{"Point " + std::to_string(i)}, 20});
    meeting.share();
    for (int i = 0; i < kProposals; i += 1) {
        auto const who = static_cast<std::size_t>(i) % kMembers;
        model::ProposalEntered body{meeting.members[who], {}, {}, {}, {}, {}};
        body.title.utf8 = "Rappeler les usagers sous " + std::to_string(i) + " heures, même le jeudi";
        body.description.utf8 =
            "Tout message laissé au standard reçoit une réponse, même provisoire, en deux jours "
            "ouvrés, et l’usager sait qui le rappellera et quand.";
        meeting.desk_of(who).write(body);
    }
    meeting.share();
    meeting.keeper().ask(model::FreezeProposals{});
    auto const poll =
        tablee::test::open_poll(meeting.keeper(), tablee::test::dots_sheet(model::Secrecy::Nominal, 40));
    meeting.share();
    for (std::size_t i = 0; i < kMembers; i += 1)
        meeting.desk_of(i).ask(
            model::CastVote{poll, meeting.members[i], meeting.members[i], model::Warrant::Own,
                            tablee::test::dots({{static_cast<std::uint16_t>(i % 40), 2}})});
    meeting.share();
    tablee::test::close_poll(meeting.keeper(), poll);
}

double median_frame(auto const& frame) {
    std::vector<double> times;
    for (int i = 0; i < kFrames; i += 1) {
        double const began = cpu_ms();
        frame(i);
        times.push_back(cpu_ms() - began);
    }
    std::nth_element(times.begin(), times.begin() + kFrames / 2, times.end());
    return times[kFrames / 2];
}

struct Named {
    Place place;
    char const* name;
};
constexpr std::array kPlaces{Named{Place::Now, "now"},
                             Named{Place::Roll, "roll"},
                             Named{Place::Posts, "posts"},
                             Named{Place::Agenda, "agenda"},
                             Named{Place::Proposals, "board"},
                             Named{Place::Votes, "results"},
                             Named{Place::OpenPoll, "open poll"},
                             Named{Place::Minutes, "minutes"},
                             Named{Place::Plan, "plan"},
                             Named{Place::Settings, "settings"}};

int bench(std::filesystem::path const& share) {
    Meeting meeting(kMembers);
    fill(meeting);
    AppOptions options;
    options.assets = {share / "locale", share / "tablee"};
    Settings settings;
    settings.language = Language::French;
    options.settings.hold(settings, SettingsFile::Lasting::ThisTime);
    auto app = App::open(std::move(options), {});
    auto fonts = Fonts::open(find_fonts(font_folders(share / "tablee")));
    auto const words = Catalogue::open(Language::French, share / "locale");
    if (!app || !fonts || !words)
        return 1;
    (*app)->enter(std::make_unique<StillDesk>(meeting));
    Ui ui(*fonts, {[] { return std::string(); }, [](std::string const&) {}});
    double const empty = median_frame([&](int i) {
        ui.begin({1280, 800, 1, i / 60.0, ThemeName::Light}, *words);
        ui.end();
    });
    std::printf("%-10s %8.4f ms a frame\n", "nothing", empty);
    for (Named const& one : kPlaces) {
        (*app)->go_to(one.place);
        auto const frame = [&](int i) { (*app)->frame(ui, {1280, 800, 1, i / 60.0}); };
        double const page = median_frame([&](int i) { // the page made anew each time, as after an event
            (*app)->go_to(one.place);
            frame(i);
        });
        double const still = median_frame(frame);
        std::printf(
            "%-10s %8.4f ms a frame, %6.1f x nothing, %7.0f frames/s; %8.4f ms when the session changed\n",
            one.name, still, still / empty, 1000 / still, page);
    }
    return 0;
}

} // namespace

int main() {
    return bench(std::filesystem::path(TABLEE_BINARY_DIR) / "share");
}
