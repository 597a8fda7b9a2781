// SPDX-License-Identifier: Apache-2.0
#include "client/app/tree_dump.h"

#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace tablee::client;

namespace {

Node node(Role role, std::string name, std::string value) {
    Node made;
    made.role = role;
    made.name = std::move(name);
    made.value = std::move(value);
    made.rect = {10, 20, 110.4F, 69.6F};
    made.clip = {0, 30, 1000, 1000};
    return made;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("each node is a line: what it is, where it is seen, how it stands, what it says") {
        Node field = node(Role::Field, "Code\taffiché", "a\\b\nc");
        field.focused = field.checked = true;
        Node button = node(Role::Button, "Rejoindre", "");
        button.enabled = false;
        button.scope = 1;
        std::string const field_role = name_of(Role::Field);
        std::string const button_role = name_of(Role::Button);
        CHECK(to_text({field, button}, {7, 1280, 800}) ==
              "frame\t7\t1280\t800\n" + field_role +
                  "\t10\t30\t110\t70\tefc\t0\tCode\\taffiché\ta\\\\b\\nc\n" + button_role +
                  "\t10\t30\t110\t70\t---\t1\tRejoindre\t\n");
    }
    TEST_CASE("a long value is cut, and the file is whole") {
        tablee::test::TempFolder const folder;
        Tree const tree{node(Role::Area, "Texte", std::string(5000, 'x'))};
        dump_tree(folder / "tree", tree, {1, 2, 3});
        dump_tree(folder / "none/tree", tree, {1, 2, 3});
        std::ifstream file(folder / "tree", std::ios::binary);
        std::string const text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        CHECK(text == to_text(tree, {1, 2, 3}));
        CHECK(text.size() < 4200);
        CHECK(!std::filesystem::exists(folder / "tree.draft"));
    }
}
