// SPDX-License-Identifier: Apache-2.0
#include "client/views/command_sink.h"

#include <doctest/doctest.h>

using namespace tablee::client;
using tablee::model::failure;

TEST_SUITE("client/views") {
    TEST_CASE("what is asked is taken once, and answered under its ticket") {
        CommandSink sink;
        Ticket const one = sink.act(tablee::model::SessionAdjourned{});
        Ticket const two = sink.send(tablee::model::OpenSession{});
        CHECK(one != two);
        CHECK(sink.answer(one).state == AnswerState::Waiting);
        CHECK(sink.take_sent().size() == 2);
        CHECK(sink.take_sent().empty());
        sink.settle(one, {});
        sink.settle(two, failure("error.refused"));
        CHECK(sink.answer(one).state == AnswerState::Done);
        CHECK(sink.answer(two).state == AnswerState::Refused);
        CHECK(sink.answer(two).why.key == "error.refused");
        CHECK(sink.answer({}).state == AnswerState::None);
    }
    TEST_CASE("old answers are forgotten, the last ones are not") {
        CommandSink sink;
        Ticket const first = sink.send(tablee::model::OpenSession{});
        Ticket last;
        for (int i = 0; i < 600; i += 1)
            last = sink.send(tablee::model::OpenSession{});
        CHECK(sink.answer(first).state == AnswerState::None);
        CHECK(sink.answer(last).state == AnswerState::Waiting);
    }
}
