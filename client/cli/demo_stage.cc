// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_stage.h"

#include <algorithm>
#include <fstream>
#include <thread>

namespace tablee::client {
namespace {

using model::failure;
using model::Result;
using nlohmann::json;

constexpr auto kGlance = std::chrono::milliseconds(10);
constexpr std::int64_t kGoodbyeMs = 30'000; // on a machine with other things to do

} // namespace

std::string DemoStage::log_of(Post const& post) const {
    return (options_.folder / (post.part.name + ".log")).string();
}

std::string DemoStage::some_address(Post const& besides) const {
    for (Post const& post : posts_)
        if (&post != &besides && !post.gone && !post.address.empty())
            return post.address;
    return {};
}

std::vector<std::string> DemoStage::arguments_of(Post const& post, std::filesystem::path const& script,
                                                 std::string const& join) const {
    std::string const registre = (options_.folder / (post.part.name + ".tablee")).string();
    std::vector<std::string> arguments{"--name",        post.part.label, "--script",
                                       script.string(), "--demo-clock",  options_.clock};
    if (is_window(post)) {
        arguments.insert(arguments.end(), {"--language", options_.language, registre});
        return arguments;
    }
    arguments.insert(arguments.begin(), {"peer", "--register", registre});
    if (!join.empty())
        arguments.insert(arguments.end(), {"--join", join});
    for (std::string const& seat : post.part.seats)
        arguments.insert(arguments.end(), {"--seats", seat});
    return arguments;
}

Result<void> DemoStage::start(Post& post, std::string const& script, std::string const& join) {
    std::filesystem::path const path = options_.folder / (post.part.name + ".jsonl");
    std::ofstream(path, std::ios::binary) << script;
    auto process = ChildProcess::start(is_window(post) ? options_.window : options_.program,
                                       arguments_of(post, path, join), log_of(post));
    if (!process)
        return model::Failure(std::move(process.error()));
    post.process = std::move(*process);
    post.address.clear();
    return {};
}

Result<void> DemoStage::kill(Post& post) {
    bool const comes_back = !post.part.second_script.empty();
    post.process->kill();
    static_cast<void>(post.process->wait(5000));
    events_.killed(post.part.label, comes_back);
    if (!comes_back) {
        post.gone = true;
        return {};
    }
    std::string const script = std::exchange(post.part.second_script, {});
    if (auto started = start(post, script, some_address(post)); !started)
        return started;
    events_.back(post.part.label);
    return {};
}

Result<void> DemoStage::take(Post& post, json const& said) {
    std::string const event = said.value("event", "");
    if (event == "ready")
        post.address = said.value("address", "");
    else if (event == "refused" && options_.window.empty())
        return failure("error.demo.refused", {post.part.label, said.value("message", "")});
    else if (event == "status")
        post.digest = said.value("digest", "");
    else if (event == "poll_ended" && ended_polls_.try_emplace(said.value("poll", 0), true).second)
        events_.poll_ended(said);
    if (event != "said")
        return {};
    std::string const text = said.value("text", "");
    if (text == "kill")
        return kill(post);
    if (text == "done")
        post.done = true;
    if (text.starts_with("phase:"))
        events_.phase(text.substr(6));
    return {};
}

Result<void> DemoStage::hear(Post& post) {
    std::ofstream log(log_of(post), std::ios::binary | std::ios::app);
    while (auto line = post.process->next_line()) {
        log << *line << '\n';
        json const said = json::parse(*line, nullptr, false);
        if (!said.is_object())
            continue;
        if (auto taken = take(post, said); !taken || post.gone)
            return taken;
    }
    if (!post.process->wait(0))
        return {};
    if (is_window(post) && post.address.empty())
        return failure("error.demo.no-window", {log_of(post)});
    post.gone = !options_.window.empty();
    return post.gone ? Result<void>() : failure("error.demo.post-ended", {post.part.label, log_of(post)});
}

Result<void> DemoStage::hear_until(std::function<bool()> const& enough, std::string_view otherwise) {
    while (!enough()) {
        for (Post& post : posts_) {
            if (post.gone || post.process == nullptr)
                continue;
            if (auto heard = hear(post); !heard)
                return heard;
        }
        bool const hurried = options_.window.empty(); // a person takes their time
        if (hurried && Clock::now() - began_ > std::chrono::milliseconds(options_.patience_ms))
            return failure(otherwise, {options_.folder.string()});
        std::this_thread::sleep_for(kGlance);
    }
    return {};
}

// Asks each post where it stands until all say the same.
Result<void> DemoStage::agree() {
    auto const same = [this] {
        std::string digest;
        for (Post const& post : posts_) {
            if (post.gone)
                continue;
            if (post.digest.empty() || (!digest.empty() && post.digest != digest))
                return false;
            digest = post.digest;
        }
        return true;
    };
    while (!same()) {
        for (Post& post : posts_) {
            post.digest.clear();
            if (!post.gone)
                post.process->tell(R"({"do":"status"})");
        }
        auto const all_said = [this] {
            return std::ranges::all_of(posts_,
                                       [](Post const& post) { return post.gone || !post.digest.empty(); });
        };
        if (auto heard = hear_until(all_said, "error.demo.apart"); !heard)
            return heard;
        if (!same() && Clock::now() - began_ > std::chrono::milliseconds(options_.patience_ms))
            return failure("error.demo.apart", {options_.folder.string()});
    }
    return {};
}

Result<void> DemoStage::open_curtain(std::vector<DemoPart> cast) {
    for (DemoPart& part : cast)
        posts_.push_back({std::move(part), nullptr, {}, false, false, {}});
    Post& first = posts_.front();
    if (auto started = start(first, first.part.script, {}); !started)
        return started;
    auto const is_ready = [&] { return !first.address.empty() || first.gone; };
    if (auto ready = hear_until(is_ready, "error.demo.too-long"); !ready)
        return ready;
    for (std::size_t i = 1; i < posts_.size(); i += 1)
        if (auto started = start(posts_[i], posts_[i].part.script, first.address); !started)
            return started;
    return {};
}

Result<void> DemoStage::say_goodbye() {
    for (Post& post : posts_)
        if (!post.gone)
            post.process->tell(R"({"do":"quit"})");
    for (Post& post : posts_)
        if (!post.gone && post.process->wait(kGoodbyeMs) != 0)
            return failure("error.demo.post-ended", {post.part.label, log_of(post)});
    return {};
}

Result<void> DemoStage::play_beside_window() {
    auto const is_closed = [this] { return posts_.front().gone; };
    if (auto played = hear_until(is_closed, "error.demo.too-long"); !played)
        return played;
    for (Post& post : posts_)
        if (!post.gone)
            post.process->ask_to_end(); // it may be waiting for what the person will not do any more
    for (Post& post : posts_)
        static_cast<void>(post.process->wait(kGoodbyeMs));
    return {};
}

Result<void> DemoStage::play(std::vector<DemoPart> cast) {
    if (auto opened = open_curtain(std::move(cast)); !opened)
        return opened;
    if (!options_.window.empty())
        return play_beside_window();
    auto const all_done = [this] {
        return std::ranges::all_of(posts_, [](Post const& post) { return post.done || post.gone; });
    };
    if (auto played = hear_until(all_done, "error.demo.too-long"); !played)
        return played;
    if (auto agreed = agree(); !agreed)
        return agreed;
    for (Post const& post : posts_)
        if (!post.gone)
            digests_[post.part.label] = post.digest;
    return say_goodbye();
}

} // namespace tablee::client
