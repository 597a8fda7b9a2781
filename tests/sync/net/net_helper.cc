// SPDX-License-Identifier: Apache-2.0
//
// A second process for the network tests, to be killed without a word or to be heard from outside:
//   tablee_net_helper call PORT              calls 127.0.0.1:PORT, says "alive", stays
//   tablee_net_helper beacon BEACON PORT     cries PORT with the tag "abcdefgh" on beacon port BEACON, stays
// It ends by itself when its standard input does, so that no test leaves it behind.
#include "sync/net/enet_transport.h"
#include "sync/net/lan_discovery.h"

#include <cstdlib>
#include <future>
#include <iostream>
#include <string>

using namespace tablee;

namespace {

void wait_for_the_end() {
    for (std::string line; std::getline(std::cin, line);) {
    }
}

std::uint16_t port_of(char const* text) {
    return static_cast<std::uint16_t>(std::atoi(text));
}

int call(std::uint16_t port) {
    std::promise<void> woken;
    bool once = false; // the network thread's
    auto const wake = [&] {
        if (!std::exchange(once, true))
            woken.set_value();
    };
    auto transport = sync::EnetTransport::open({.listen = {"127.0.0.1", 0}, .wake = wake});
    if (!transport || !(*transport)->dial({"127.0.0.1", port}))
        return EXIT_FAILURE;
    woken.get_future().wait();
    for (auto const& event : (*transport)->drain())
        if (auto const* up = std::get_if<sync::LinkUp>(&event))
            (*transport)->send(up->link, model::view_of("alive"));
    wait_for_the_end();
    return EXIT_SUCCESS;
}

int beacon(std::uint16_t beacon_port, std::uint16_t port) {
    auto discovery = sync::LanDiscovery::open(
        {.beacon_port = beacon_port, .tag = {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'}, .port = port});
    if (!discovery)
        return EXIT_FAILURE;
    auto const heard = (*discovery)->poll(0);
    std::cout << "cried, heard " << heard.size() << std::endl;
    wait_for_the_end();
    for (auto const& found : (*discovery)->poll(1))
        std::cout << "heard " << sync::to_text(found.address) << std::endl;
    return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** arguments) {
    std::string const verb = count > 1 ? arguments[1] : "";
    if (verb == "call" && count == 3)
        return call(port_of(arguments[2]));
    if (verb == "beacon" && count == 4)
        return beacon(port_of(arguments[2]), port_of(arguments[3]));
    return EXIT_FAILURE;
}
