// SPDX-License-Identifier: Apache-2.0
#include "client/app/member_names.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

namespace {

model::Session roll() {
    model::Session session;
    std::uint8_t number = 0;
    auto const add = [&](char const* first, char const* last, bool removed = false) {
        number += 1;
        model::Member member;
        member.id = model::MemberId::first_of(model::Bytes(16, number));
        member.as.first_name.utf8 = first;
        member.as.last_name.utf8 = last;
        member.removed = removed;
        session.members.add(std::move(member));
    };
    add("Zoé", "Aubry");
    add("André", "Gœury");
    add("Ana", "Dufour", true);
    add("Mélanie", "Dufour");
    add("Jean", "Martin");
    add("Luc", "Martin");
    return session;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("a member is found by both names, whatever the case and the accents") {
        model::Session const session = roll();
        auto check = [&](char const* last, char const* first, char const* expected) {
            model::Member const* found = member_named(session, last, first);
            CHECK((found == nullptr ? std::string() : full_name(*found)) == expected);
        };
        check("Aubry", "Zoé", "Zoé Aubry");
        check("AUBRY", "zoe", "Zoé Aubry");
        check("GOEURY", "Andre", "André Gœury");
        check("Aubry", "", "");
        check("Dufour", "Ana", "");
    }
    TEST_CASE("a member is called by both names in any order, or by the last when nobody else bears it") {
        model::Session const session = roll();
        auto check = [&](char const* name, char const* expected) {
            model::Member const* found = member_called(session, name);
            CHECK((found == nullptr ? std::string() : full_name(*found)) == expected);
        };
        check("Zoé Aubry", "Zoé Aubry");
        check("aubry zoe", "Zoé Aubry");
        check("Dufour", "Mélanie Dufour");
        check("Martin", "");
        check("Luc Martin", "Luc Martin");
        check("Zoé", "");
        check("", "");
    }
}
