// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/tree.h"

#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace tablee::client;

TEST_SUITE("client/widgets") {
    TEST_CASE("every role has a name of its own, and controls come first") {
        std::set<std::string> names;
        for (int i = 0; i <= static_cast<int>(Role::Region); i += 1)
            names.insert(name_of(static_cast<Role>(i)));
        CHECK(names.size() == static_cast<std::size_t>(Role::Region) + 1);
        CHECK(is_control(Role::Button));
        CHECK(is_control(Role::Slider));
        CHECK(!is_control(Role::Heading));
        CHECK(!is_control(Role::Text));
    }
    TEST_CASE("what is seen is what the clip leaves") {
        Node node;
        node.rect = Rect::at(0, 0, 100, 100);
        node.clip = Rect::at(50, 50, 100, 100);
        CHECK(node.seen() == Rect{50, 50, 100, 100});
    }
}
