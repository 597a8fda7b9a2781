// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/focus.h"

#include <doctest/doctest.h>

using namespace tablee::client;

namespace {

Node control(WidgetId id, Role role = Role::Button, WidgetId group = 0) {
    Node node;
    node.id = id;
    node.role = role;
    node.group = group;
    return node;
}

} // namespace

TEST_SUITE("client/widgets") {
    TEST_CASE("Tab goes round the controls that may be used") {
        Tree tree{control(1), Node{}, control(2), control(3)};
        tree[2].enabled = false;
        CHECK(next_stop(tree, 0, Walk::Next) == 1);
        CHECK(next_stop(tree, 1, Walk::Next) == 3);
        CHECK(next_stop(tree, 3, Walk::Next) == 1);
        CHECK(next_stop(tree, 1, Walk::Previous) == 3);
        CHECK(next_stop(tree, 99, Walk::Next) == 1);
        CHECK(next_stop({}, 1, Walk::Next) == 0);
    }
    TEST_CASE("a group is one stop: where the focus is, else the checked one, else the first") {
        Tree tree{control(1), control(2, Role::Radio, 7), control(3, Role::Radio, 7), control(4)};
        CHECK(next_stop(tree, 1, Walk::Next) == 2);
        tree[2].checked = true;
        CHECK(next_stop(tree, 1, Walk::Next) == 3);
        CHECK(next_stop(tree, 2, Walk::Next) == 4);
        CHECK(next_stop(tree, 4, Walk::Previous) == 3);
    }
    TEST_CASE("arrows stay in their group and stop at its ends") {
        Tree const tree{control(1), control(2, Role::Radio, 7), control(3, Role::Radio, 7), control(4)};
        CHECK(next_in_group(tree, 2, Walk::Next) == 3);
        CHECK(next_in_group(tree, 3, Walk::Next) == 3);
        CHECK(next_in_group(tree, 3, Walk::First) == 2);
        CHECK(next_in_group(tree, 1, Walk::Next) == 0);
    }
    TEST_CASE("a dialog is all there is") {
        Tree tree{control(1), control(2), control(3)};
        tree[1].scope = tree[2].scope = 1;
        CHECK(deepest_scope(tree) == 1);
        CHECK(next_stop(tree, 3, Walk::Next) == 2);
        CHECK(first_of_scope(tree) == 2);
        tree[2].role = Role::Field;
        CHECK(first_of_scope(tree) == 3);
    }
    TEST_CASE("F6 goes from region to region") {
        Tree tree{control(1), control(2), control(3), control(4)};
        tree[2].region = tree[3].region = 1;
        CHECK(next_region(tree, 1, Walk::Next) == 3);
        CHECK(next_region(tree, 2, Walk::Next) == 3);
        CHECK(next_region(tree, 4, Walk::Next) == 1);
        CHECK(next_region(tree, 4, Walk::Previous) == 1);
    }
}
