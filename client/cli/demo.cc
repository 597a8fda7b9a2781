// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo.h"

#include "client/cli/demo_stage.h"
#include "client/cli/demo_summary.h"
#include "client/platform/asset_path.h"
#include "model/session/digest.h"
#include "sync/runtime/system_clock.h"
#include "sync/store/atomic_file.h"

#include <chrono>
#include <ostream>

namespace tablee::client {
namespace {

using model::failure;
using model::Failure;
using model::Result;
using nlohmann::json;

constexpr std::size_t kScriptBytes = 1024 * 1024;
constexpr std::int64_t kVerbMs = 60'000;
constexpr char const* kFirstStart = "2026-03-12T13:55+01:00";
constexpr char const* kFacilitator = "animateur";
constexpr char const* kMinuteTaker = "secretaire";

class Demo {
  public:
    Demo(DemoOptions const& options, CliContext& context)
        : options_(options)
        , context_(context) {}

    Result<void> run();

  private:
    [[nodiscard]] Result<void> prepare_folder();
    [[nodiscard]] Result<void> prepare_register();
    [[nodiscard]] Result<void> play_session();
    [[nodiscard]] Result<void> play_beside_window();
    [[nodiscard]] Result<void> check_and_export();
    [[nodiscard]] Result<void> play_next_session();
    [[nodiscard]] Result<void> verb(std::vector<std::string> arguments);
    [[nodiscard]] std::string file(std::string const& name) const {
        return (options_.folder / name).string();
    }
    [[nodiscard]] std::string script(std::string_view name) const;
    [[nodiscard]] StageOptions stage_options(std::string const& start, std::int64_t speed) const;
    [[nodiscard]] StageEvents stage_events();
    void tell_phase(std::string const& phase);
    void tell_poll(json const& ended);

    DemoOptions options_;
    CliContext& context_;
    std::filesystem::path program_ = executable_path();
    std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
    std::vector<DemoPart> cast_;
    std::map<std::string, std::string> digests_;
};

std::string Demo::script(std::string_view name) const {
    auto const path = context_.assets.data / "demo" / "posts" / (std::string(name) + ".jsonl");
    auto const bytes = sync::read_file(path, kScriptBytes);
    return bytes ? std::string(model::text_of(*bytes)) : std::string();
}

Result<void> Demo::prepare_folder() {
    std::error_code fault;
    std::filesystem::create_directories(options_.folder, fault);
    if (fault)
        return failure("error.file.no-folder", {options_.folder.string()});
    if (!std::filesystem::is_empty(options_.folder, fault) || fault)
        return failure("error.demo.not-empty", {options_.folder.string()});
    return {};
}

// One verb of this program, as a secretary would call it; what it says goes to a log.
Result<void> Demo::verb(std::vector<std::string> arguments) {
    std::string const log = file("commandes.log");
    std::string const name = arguments.front();
    auto process = ChildProcess::start(program_, arguments, log);
    if (!process)
        return Failure(std::move(process.error()));
    std::optional<int> code;
    for (std::int64_t waited = 0; !code && waited < kVerbMs; waited += 20) {
        while ((*process)->next_line()) {
        }
        code = (*process)->wait(20);
    }
    return code == 0 ? Result<void>() : failure("error.demo.verb", {name, log});
}

Result<void> Demo::prepare_register() {
    std::string const registre = file(std::string(kFacilitator) + ".tablee");
    std::string const clock = "2026-03-12T13:45+01:00";
    std::vector<std::vector<std::string>> const verbs{
        {"create",       registre,
         "--committee",  context_.words.say("demo.committee"),
         "--title",      context_.words.say("demo.title"),
         "--date",       "2026-03-12",
         "--start",      "14:00",
         "--place",      context_.words.say("demo.place"),
         "--profile",    "commission",
         "--utc-offset", "+01:00",
         "--post-name",  cast_.front().label,
         "--clock",      clock},
        {"import", "members", registre, (context_.assets.data / "demo" / "membres.csv").string(), "--clock",
         clock},
        {"import", "agenda", registre, (context_.assets.data / "demo" / "ordre-du-jour.csv").string(),
         "--clock", clock},
        {"import", "plan", registre, (context_.assets.data / "demo" / "plan-precedent.csv").string(),
         "--clock", clock}};
    for (std::vector<std::string> const& one : verbs)
        if (auto done = verb(one); !done)
            return done;
    return {};
}

StageOptions Demo::stage_options(std::string const& start, std::int64_t speed) const {
    StageOptions options;
    options.program = program_;
    options.folder = options_.folder;
    options.clock = start + "," + std::to_string(speed) + "," + std::to_string(sync::SystemClock().now().ms);
    return options;
}

void Demo::tell_phase(std::string const& phase) {
    auto const now = std::chrono::steady_clock::now();
    auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(now - since_).count();
    since_ = now;
    std::string const seconds = std::to_string(took / 1000) + "." + std::to_string(took % 1000 / 100);
    context_.say("demo.phase." + phase, {seconds});
    context_.out.flush();
}

void Demo::tell_poll(json const& ended) {
    context_.say("demo.poll-ended",
                 {std::to_string(ended.value("poll", 0)), std::to_string(ended.value("counted", 0))});
    context_.out.flush();
}

StageEvents Demo::stage_events() {
    StageEvents events;
    events.phase = [this](std::string const& phase) { tell_phase(phase); };
    events.killed = [this](std::string const& label, bool comes_back) {
        context_.say(comes_back ? "demo.killed" : "demo.killed-for-good", {label});
        context_.out.flush();
    };
    events.back = [this](std::string const& label) { context_.say("demo.back", {label}); };
    events.poll_ended = [this](json const& ended) { tell_poll(ended); };
    return events;
}

Result<void> Demo::play_session() {
    DemoStage stage(stage_options(kFirstStart, options_.speed), stage_events());
    if (auto played = stage.play(cast_); !played)
        return played;
    digests_ = stage.digests();
    tell_phase("adjourned");
    return {};
}

// With a person at the facilitator's post, until the window is closed.
Result<void> Demo::play_beside_window() {
    std::vector<DemoPart> cast = cast_;
    cast_for_window(cast);
    StageOptions options = stage_options(kFirstStart, options_.window_speed);
    options.window = options_.window;
    options.language = code_of(context_.words.language());
    context_.say("demo.window-opens");
    DemoStage stage(std::move(options), stage_events());
    if (auto played = stage.play(std::move(cast)); !played)
        return played;
    context_.say("demo.window-closed", {options_.folder.string()});
    return {};
}

Result<void> Demo::check_and_export() {
    for (DemoPart const& part : cast_)
        if (auto done = verb({"verify", file(part.name + ".tablee")}); !done)
            return done;
    if (auto done = verb({"export", file(std::string(kMinuteTaker) + ".tablee"), "--to", file("documents")});
        !done)
        return done;
    tell_phase("verified");
    return {};
}

// The next session of the same committee, on the minute taker's register: it opens on this one's plan.
Result<void> Demo::play_next_session() {
    std::string const registre = file(std::string(kMinuteTaker) + ".tablee");
    auto created = verb({"create", registre, "--next", "--title", context_.words.say("demo.next-title"),
                         "--date", "2026-10-15", "--start", "14:00", "--utc-offset", "+02:00", "--clock",
                         "2026-10-15T13:45+02:00"});
    if (!created)
        return created;
    std::vector<DemoPart> cast(2);
    cast[0] = {kMinuteTaker, cast_[1].label, {"Sylvie Le Goff"}, script("suite-animateur"), {}};
    cast[1] = {
        "usagers", "Poste des usagers", {"Jeanne Maréchal", "Nadia Kaddour"}, script("suite-usagers"), {}};
    DemoStage stage(stage_options("2026-10-15T13:58+02:00", options_.speed), stage_events());
    if (auto played = stage.play(std::move(cast)); !played)
        return played;
    tell_phase("next");
    return {};
}

Result<void> Demo::run() {
    if (auto ready = prepare_folder(); !ready)
        return ready;
    auto cast = cast_demo([this](std::string_view name) { return script(name); }, options_.casting);
    if (!cast)
        return Failure(std::move(cast.error()));
    cast_ = std::move(*cast);
    context_.say("demo.begins", {std::to_string(cast_.size()), options_.folder.string()});
    if (auto prepared = prepare_register(); !prepared)
        return prepared;
    tell_phase("prepared");
    if (!options_.window.empty()) {
        auto played = play_beside_window();
        if (played || played.error().key != "error.demo.no-window")
            return played;
        context_.warn(played.error().key, played.error().args);
    }
    if (auto played = play_session(); !played)
        return played;
    if (auto checked = check_and_export(); !checked)
        return checked;
    auto summary = sum_up(file(std::string(kMinuteTaker) + ".tablee"), context_, digests_);
    if (!summary)
        return summary;
    if (auto played = play_next_session(); !played)
        return played;
    context_.say("demo.where",
                 {options_.folder.string(), file(std::string(kMinuteTaker) + ".tablee"), file("documents")});
    return {};
}

} // namespace

Result<void> run_demo(DemoOptions const& options, CliContext& context) {
    return Demo(options, context).run();
}

} // namespace tablee::client
