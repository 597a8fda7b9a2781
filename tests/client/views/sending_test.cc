// SPDX-License-Identifier: Apache-2.0
#include "client/views/sending.h"

#include "model/session/refusal.h"
#include "tests/support/desk_outlook.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

TEST_SUITE("client/views") {
    TEST_CASE("what was sent is waited for, then done once") {
        CommandSink commands;
        Catalogue const& words = test::catalogue(Language::French);
        Sending sending;
        CHECK(sending.settle(commands, words) == AnswerState::None);
        sending.sent(commands.send(model::FreezeProposals{}));
        CHECK(sending.waiting());
        CHECK(sending.settle(commands, words) == AnswerState::Waiting);
        commands.settle(sending.ticket, {});
        CHECK(sending.settle(commands, words) == AnswerState::Done);
        CHECK(sending.settle(commands, words) == AnswerState::None);
    }

    TEST_CASE("a refusal leaves its sentence until something is sent again") {
        CommandSink commands;
        Catalogue const& words = test::catalogue(Language::French);
        Sending sending;
        sending.sent(commands.send(model::FreezeProposals{}));
        commands.settle(sending.ticket, model::failure(model::Refusal::PollClosed));
        CHECK(sending.settle(commands, words) == AnswerState::Refused);
        CHECK(sending.error == "Ce vote est clos.");
        CHECK_FALSE(sending.waiting());
        CHECK(sending.settle(commands, words) == AnswerState::None);
        sending.sent(commands.send(model::FreezeProposals{}));
        CHECK(sending.error.empty());
    }
}
