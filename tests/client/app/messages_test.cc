// SPDX-License-Identifier: Apache-2.0
#include "client/app/messages.h"

#include <doctest/doctest.h>

using namespace tablee::client;

TEST_SUITE("client/app") {
    TEST_CASE("a sentence is told once, a topic has one sentence") {
        Messages messages;
        messages.tell(MessageKind::Trouble, "disque", 0, "disk");
        messages.tell(MessageKind::Trouble, "disque plein", 0, "disk");
        messages.tell(MessageKind::Notice, "bonjour", 0);
        messages.tell(MessageKind::Notice, "bonjour", 0);
        REQUIRE(messages.shown().size() == 2);
        CHECK(messages.shown()[0].sentence == "disque plein");
        messages.withdraw("disk");
        CHECK(messages.shown().size() == 1);
        messages.dismiss(messages.shown()[0].number);
        CHECK(messages.shown().empty());
    }
    TEST_CASE("trouble stays, what needs no answer goes by itself") {
        Messages messages;
        messages.tell(MessageKind::Trouble, "un", 0);
        messages.tell(MessageKind::Done, "deux", 0);
        CHECK(messages.any_expires());
        CHECK(!messages.expire(Messages::kNoticeMs - 1));
        CHECK(messages.expire(Messages::kNoticeMs));
        CHECK(!messages.any_expires());
        CHECK(messages.shown().size() == 1);
    }
    TEST_CASE("the oldest gives way") {
        Messages messages;
        for (char letter = 'a'; letter < 'h'; letter += 1)
            messages.tell(MessageKind::Trouble, std::string(1, letter), 0);
        CHECK(messages.shown().size() == Messages::kShown);
        CHECK(messages.shown().front().sentence == "d");
    }
}
