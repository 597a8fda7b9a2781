// SPDX-License-Identifier: Apache-2.0
#include "sync/net/mailbox.h"

#include "model/base/limits.h"

#include <doctest/doctest.h>

namespace tablee::sync {

namespace {

using Post = Mailbox::Post;
using Arrival = Mailbox::Arrival;

Address const kRemote{"127.0.0.1", 4};

model::Bytes octets(std::size_t size) {
    return model::Bytes(size, 'x');
}

template <class Event>
int count(std::vector<TransportEvent> const& events) {
    int found = 0;
    for (auto const& event : events)
        found += std::holds_alternative<Event>(event) ? 1 : 0;
    return found;
}

} // namespace

TEST_SUITE("sync/net") {
    TEST_CASE("only the first order after the last were taken wakes the network thread") {
        Mailbox mailbox;
        LinkId const link = mailbox.link_up(kRemote, true);
        CHECK(mailbox.dial(kRemote) == Post::First);
        CHECK(mailbox.send(link, octets(1)) == Post::Added);
        CHECK(mailbox.close(link) == Post::Added);
        auto const orders = mailbox.take_orders();
        REQUIRE(orders.size() == 3);
        CHECK(std::get<DialOrder>(orders[0]).remote == kRemote);
        CHECK(std::get<SendOrder>(orders[1]).message == octets(1));
        CHECK(std::get<CloseOrder>(orders[2]).link == link);
        CHECK(mailbox.take_orders().empty());
        CHECK(mailbox.dial(kRemote) == Post::First);
    }

    TEST_CASE("octets are unsent until the message's charge is gone") {
        Mailbox mailbox;
        LinkId const link = mailbox.link_up(kRemote, false);
        CHECK(mailbox.send(link, octets(0)) == Post::Refused);
        CHECK(mailbox.send(link, octets(model::limits::kPacketBytes + 1)) == Post::Refused);
        CHECK(mailbox.unsent_bytes(link) == 0);
        std::size_t const largest = model::limits::kPacketBytes;
        for (std::size_t sent = 0; sent < kUnsentBytesMax; sent += largest)
            REQUIRE(mailbox.send(link, octets(largest)) != Post::Refused);
        CHECK(mailbox.unsent_bytes(link) == kUnsentBytesMax);
        CHECK(mailbox.send(link, octets(1)) == Post::Refused);
        auto orders = mailbox.take_orders();
        CHECK(mailbox.send(link, octets(1)) == Post::Refused);
        orders.pop_back();
        CHECK(mailbox.unsent_bytes(link) == kUnsentBytesMax - largest);
        CHECK(mailbox.send(link, octets(largest)) == Post::First);
        CHECK(mailbox.send(link, octets(1)) == Post::Refused);
    }

    TEST_CASE("whoever ends a link first, the owner hears it once") {
        for (bool const owner_first : {true, false}) {
            Mailbox mailbox;
            LinkId const link = mailbox.link_up(kRemote, false);
            CHECK(mailbox.message(link, octets(1)) == Arrival::Kept);
            if (owner_first)
                CHECK(mailbox.close(link) == Post::First);
            mailbox.link_down(link);
            CHECK(mailbox.close(link) == Post::Refused);
            mailbox.link_down(link);
            CHECK(mailbox.message(link, octets(1)) == Arrival::NobodyListens);
            CHECK(mailbox.send(link, octets(1)) == Post::Refused);
            auto const events = mailbox.drain();
            REQUIRE(events.size() == 3);
            CHECK(count<LinkUp>(events) == 1);
            CHECK(std::holds_alternative<LinkMessage>(events[1]));
            CHECK(std::get<LinkDown>(events[2]).link == link);
        }
    }

    TEST_CASE("a link whose messages nobody drains is not listened to for ever") {
        Mailbox mailbox;
        LinkId const link = mailbox.link_up(kRemote, false);
        LinkId const other = mailbox.link_up(kRemote, false);
        CHECK(mailbox.message(link, octets(kUndrainedBytesMax - 1)) == Arrival::Kept);
        CHECK(mailbox.message(link, octets(2)) == Arrival::TooMuch);
        CHECK(mailbox.message(link, octets(1)) == Arrival::Kept);
        CHECK(mailbox.message(link, octets(1)) == Arrival::TooMuch);
        CHECK(mailbox.message(other, octets(1)) == Arrival::Kept);
        CHECK(count<LinkMessage>(mailbox.drain()) == 3);
        CHECK(mailbox.message(link, octets(kUndrainedBytesMax)) == Arrival::Kept);
        CHECK(mailbox.message(link, octets(1)) == Arrival::TooMuch);
    }

    TEST_CASE("news are told once, and not at all when they were drained before") {
        Mailbox mailbox;
        CHECK_FALSE(mailbox.take_news());
        mailbox.dial_failed(kRemote);
        CHECK(mailbox.take_news());
        CHECK_FALSE(mailbox.take_news());
        CHECK(mailbox.drain().size() == 1);
        mailbox.dial_failed(kRemote);
        CHECK(mailbox.drain().size() == 1);
        CHECK_FALSE(mailbox.take_news());
        LinkId const link = mailbox.link_up(kRemote, false);
        CHECK(mailbox.take_news());
        CHECK(mailbox.message(link, octets(1)) == Arrival::Kept);
        CHECK(mailbox.take_news());
        static_cast<void>(mailbox.close(link));
        CHECK(mailbox.take_news());
    }

    TEST_CASE("links are numbered, never twice the same") {
        Mailbox mailbox;
        LinkId const first = mailbox.link_up(kRemote, false);
        mailbox.link_down(first);
        CHECK(mailbox.link_up(kRemote, false) != first);
        CHECK(first != LinkId{0}); // which stands for none
    }
}

} // namespace tablee::sync
