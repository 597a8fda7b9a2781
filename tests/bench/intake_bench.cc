// SPDX-License-Identifier: Apache-2.0

// What believing one event costs: reading, hashing, linking and verifying a live frame of one, over a bare
// libsodium verification of the same size in the same run. The figure to reach is 1.3.
#include "tests/support/event_maker.h"

#include <sodium.h>

#include <chrono>
#include <cstdio>

namespace {

using namespace tablee::model;
using namespace tablee::test;

double seconds_of(auto const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main() {
    if (sodium_init() < 0)
        return 1;
    constexpr std::size_t kEvents = 2000;
    Author founder = Author::founder(1);
    std::vector<Frame> frames;
    for (std::size_t i = 0; i < kEvents; i += 1) {
        ProposalEntered body;
        body.title = {"Afficher les heures creuses"};
        body.description = {std::string(180, 'e')};
        frames.push_back(founder.write(body));
    }
    Author const other = Author::founder(1);
    std::array<std::uint8_t, 48> message{}; // a domain and an event id
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> key{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(key.data(), secret.data(), seed_of(3).data());
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret.data());
    double bare = 1e9;
    double intake = 1e9;
    std::size_t bad = 0;
    for (int turn = 0; turn < 5; turn += 1) {
        bare = std::min(bare, seconds_of([&] {
                            for (std::size_t i = 0; i < kEvents; i += 1)
                                bad += crypto_sign_verify_detached(signature.data(), message.data(),
                                                                   message.size(), key.data()) == 0
                                           ? 0U
                                           : 1U;
                        }));
        EventLog log = other.log();
        std::vector<Frame> offered = frames;
        intake = std::min(intake, seconds_of([&] {
                              for (Frame& frame : offered)
                                  bad += log.offer(std::move(frame)).intake == Intake::Accepted ? 0U : 1U;
                          }));
    }
    std::printf("bare verification: %.1f us; decode, link and verify one event: %.1f us; ratio %.2f\n",
                bare / kEvents * 1e6, intake / kEvents * 1e6, intake / bare);
    return bad == 0 ? 0 : 1;
}
