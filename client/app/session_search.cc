// SPDX-License-Identifier: Apache-2.0
#include "client/app/session_search.h"

#include "model/crypto/digest.h"
#include "sync/runtime/system_clock.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace tablee::client {
namespace {

constexpr auto kGlance = std::chrono::milliseconds(50);

} // namespace

sync::SessionTag tag_of(model::SessionId const& session) {
    model::Digest const digest = model::blake2b(session.view());
    sync::SessionTag tag{};
    std::copy_n(digest.octets.begin(), tag.size(), tag.begin());
    return tag;
}

void SessionSearch::hear(std::vector<sync::Found> const& found, std::int64_t now_ms) {
    for (sync::Found const& one : found)
        sessions_.try_emplace(one.tag, one.address);
    if (!first_ms_ && !sessions_.empty())
        first_ms_ = now_ms;
}

std::optional<model::Result<sync::Address>> SessionSearch::verdict(std::int64_t now_ms) const {
    if (!first_ms_) {
        if (now_ms - began_ms_ < kSilenceMs)
            return std::nullopt;
        return model::failure("error.peer.nobody", {std::to_string(kSilenceMs / 1000)});
    }
    if (now_ms - *first_ms_ < kChoiceMs)
        return std::nullopt;
    if (sessions_.size() == 1)
        return sessions_.begin()->second;
    std::vector<std::string> addresses;
    for (auto const& [tag, address] : sessions_)
        addresses.push_back(to_text(address));
    std::sort(addresses.begin(), addresses.end());
    std::string all;
    for (std::string const& address : addresses)
        all += (all.empty() ? "" : ", ") + address;
    return model::failure("error.peer.several-sessions", {all});
}

model::Result<sync::Address> find_session(std::uint16_t beacon_port, std::function<bool()> const& wanted) {
    auto ear = sync::LanDiscovery::open({.beacon_port = beacon_port, .tag = {}, .port = 0});
    if (!ear)
        return model::Failure(std::move(ear.error()));
    sync::SystemClock const clock;
    SessionSearch search(clock.monotonic_ms());
    while (wanted()) {
        search.hear((*ear)->poll(clock.monotonic_ms()), clock.monotonic_ms());
        if (auto verdict = search.verdict(clock.monotonic_ms()))
            return std::move(*verdict);
        std::this_thread::sleep_for(kGlance);
    }
    return *SessionSearch(0).verdict(SessionSearch::kSilenceMs);
}

} // namespace tablee::client
