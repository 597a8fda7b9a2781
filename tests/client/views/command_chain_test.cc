// SPDX-License-Identifier: Apache-2.0
#include "client/views/command_chain.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

namespace {

model::Body act(std::uint8_t number) {
    model::MemberRemoved body;
    body.member.octets[0] = number;
    return body;
}

} // namespace

TEST_SUITE("client/views") {
    TEST_CASE("each is sent once the one before it is done") {
        CommandSink commands;
        CommandChain chain;
        chain.start({act(1), act(2)}, commands);
        CHECK(chain.busy());
        auto first = commands.take_sent();
        REQUIRE(first.size() == 1);
        CHECK_FALSE(chain.advance(commands));
        CHECK(commands.take_sent().empty());
        commands.settle(first[0].ticket, {});
        CHECK_FALSE(chain.advance(commands));
        auto second = commands.take_sent();
        REQUIRE(second.size() == 1);
        commands.settle(second[0].ticket, {});
        CHECK(chain.advance(commands));
        CHECK_FALSE(chain.busy());
        CHECK_FALSE(chain.advance(commands));
    }

    TEST_CASE("a refusal stops the rest and is kept until the next start") {
        CommandSink commands;
        CommandChain chain;
        chain.start({act(1), act(2)}, commands);
        commands.settle(commands.take_sent()[0].ticket, model::failure("refusal.adjourned"));
        CHECK_FALSE(chain.advance(commands));
        CHECK_FALSE(chain.busy());
        REQUIRE(chain.refused());
        CHECK(chain.refused()->key == "refusal.adjourned");
        CHECK(commands.take_sent().empty());
        chain.start({act(3)}, commands);
        CHECK_FALSE(chain.refused());
    }

    TEST_CASE("what is sent apart waits for nothing") {
        CommandSink commands;
        CommandChain chain;
        chain.send_apart(act(1), commands);
        chain.send_apart(act(2), commands);
        auto sent = commands.take_sent();
        REQUIRE(sent.size() == 2);
        CHECK_FALSE(chain.busy());
        commands.settle(sent[1].ticket, model::failure("refusal.adjourned"));
        CHECK_FALSE(chain.advance(commands));
        CHECK(chain.refused());
    }
}
