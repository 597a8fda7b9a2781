// SPDX-License-Identifier: Apache-2.0
#include "client/app/session_search.h"

#include "model/crypto/digest.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee::client;
using tablee::sync::Address;
using tablee::sync::Found;
using tablee::sync::SessionTag;

namespace {

Found heard(std::uint8_t session, std::uint16_t port) {
    SessionTag tag{};
    tag.fill(session);
    return {{"127.0.0.1", port}, tag};
}

// "" while it listens; then the address, or the error and what fills it.
std::string said(SessionSearch const& search, std::int64_t now_ms) {
    auto const verdict = search.verdict(now_ms);
    if (!verdict)
        return {};
    return *verdict ? to_text(**verdict) : verdict->error().key + " " + verdict->error().args.front();
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("the one session that is heard is joined, three seconds after its first beacon") {
        SessionSearch search(1000);
        CHECK(said(search, 1000) == "");
        search.hear({}, 2000);
        search.hear({heard(1, 4000)}, 5000);
        CHECK(said(search, 7999) == "");
        CHECK(said(search, 8000) == "127.0.0.1:4000");
        search.hear({heard(1, 4001)}, 7000); // another post of it changes nothing
        CHECK(said(search, 7999) == "");
        CHECK(said(search, 8000) == "127.0.0.1:4000");
    }

    TEST_CASE("of several sessions, one address each is offered") {
        SessionSearch search(0);
        search.hear({heard(2, 5000), heard(2, 3000)}, 10);
        search.hear({heard(1, 4000)}, 3009);
        CHECK(said(search, 3009) == "");
        CHECK(said(search, 3010) == "error.peer.several-sessions 127.0.0.1:4000, 127.0.0.1:5000");
    }

    TEST_CASE("after ten seconds of silence nobody is there") {
        SessionSearch search(500);
        search.hear({}, 9000);
        CHECK(said(search, 10'499) == "");
        CHECK(said(search, 10'500) == "error.peer.nobody 10");
        search.hear({heard(1, 4000)}, 10'499); // at the last moment: it is waited for others
        CHECK(said(search, 10'500) == "");
        CHECK(said(search, 13'499) == "127.0.0.1:4000");
    }

    TEST_CASE("who no longer wants it is told that nobody is there") {
        auto const port = static_cast<std::uint16_t>(33'000 + std::hash<std::string>{}(__FILE__) % 1000);
        auto const found = find_session(port, [] { return false; });
        REQUIRE_FALSE(found);
        CHECK(found.error().key == "error.peer.nobody");
    }

    TEST_CASE("the tag of a session is the beginning of a digest of its id") {
        tablee::model::SessionId id{};
        id.octets[0] = 1;
        auto const digest = tablee::model::blake2b(id.view());
        auto const tag = tag_of(id);
        CHECK(std::equal(tag.begin(), tag.end(), digest.octets.begin()));
        CHECK(tag != tag_of({}));
    }
}
