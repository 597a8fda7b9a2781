// SPDX-License-Identifier: Apache-2.0
#include "sync/net/beacon.h"

#include <doctest/doctest.h>
#include <vector>

namespace tablee::sync {

namespace {

Beacon const kBeacon{{1, 2, 3, 4, 5, 6, 7, 0xff}, 0xB8C4};

// At which of these instants it cries.
std::vector<std::int64_t> cries(BeaconPace& pace, std::vector<std::int64_t> const& instants) {
    std::vector<std::int64_t> cried;
    for (std::int64_t const now : instants)
        if (pace.due(now))
            cried.push_back(now);
    return cried;
}

} // namespace

TEST_SUITE("sync/net") {
    TEST_CASE("a beacon is fifteen octets, and reads back") {
        CHECK(model::hex(encode(kBeacon)) == "54424c4501"
                                             "01020304050607ff"
                                             "c4b8");
        CHECK(decode_beacon(encode(kBeacon)) == kBeacon);
    }

    TEST_CASE("anything that is not exactly a beacon of this version is nothing") {
        model::Bytes const good = encode(kBeacon);
        for (std::size_t size = 0; size < good.size(); size += 1)
            CHECK_FALSE(decode_beacon(model::ByteView(good).first(size)));
        model::Bytes longer = good;
        longer.push_back(0);
        CHECK_FALSE(decode_beacon(longer));
        for (std::size_t place = 0; place < 5; place += 1) {
            model::Bytes wrong = good;
            wrong[place] ^= 1;
            CHECK_FALSE(decode_beacon(wrong));
        }
        CHECK_FALSE(decode_beacon(encode({kBeacon.tag, 0})));
        CHECK(decode_beacon(encode({kBeacon.tag, 1})));
        CHECK(decode_beacon(encode({kBeacon.tag, 256})));
    }

    TEST_CASE("a beacon is cried every second for ten seconds, then every five") {
        BeaconPace pace;
        CHECK(cries(pace, {5000, 5001, 5999, 6000, 6500, 7000, 7999}) ==
              std::vector<std::int64_t>{5000, 6000, 7000});
        CHECK(cries(pace, {14'999, 15'998, 15'999, 20'998, 20'999, 25'998, 25'999}) ==
              std::vector<std::int64_t>{14'999, 15'999, 20'999, 25'999});
        pace.change();
        CHECK(cries(pace, {26'000, 26'999, 27'000, 35'999, 36'998, 36'999, 41'998, 41'999}) ==
              std::vector<std::int64_t>{26'000, 27'000, 35'999, 36'999, 41'999});
    }

    TEST_CASE("exactly ten seconds after a change the pace is slow") {
        BeaconPace pace;
        CHECK(cries(pace, {0, 10'000, 11'000, 14'999, 15'000}) ==
              std::vector<std::int64_t>{0, 10'000, 15'000});
    }
}

} // namespace tablee::sync
