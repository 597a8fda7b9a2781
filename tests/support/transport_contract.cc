// SPDX-License-Identifier: Apache-2.0
#include "tests/support/transport_contract.h"

#include "model/base/limits.h"

#include <array>
#include <doctest/doctest.h>

namespace tablee::tests {

using model::limits::kPacketBytes;
using sync::LinkId;
using sync::Transport;

namespace {

bool say(Transport& post, LinkId link, std::string_view text) {
    return post.send(link, model::view_of(text));
}

std::string numbered(int number) {
    return std::to_string(number) + std::string(static_cast<std::size_t>(number % 97) * 31, '.');
}

void one_link_at_both_ends(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    static_cast<void>(link(rig, a, b));
    auto const at_a = links_up(rig.heard(a));
    auto const at_b = links_up(rig.heard(b));
    CHECK(at_a.at(0).dialed);
    CHECK(at_a.at(0).remote == b.local_address());
    CHECK_FALSE(at_b.at(0).dialed);
    CHECK(at_b.at(0).remote == a.local_address());
    CHECK(rig.heard(a).size() == 1);
    CHECK(rig.heard(b).size() == 1);
}

void order_within_a_link(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const ends = link(rig, a, b);
    LinkId const to_b = ends.caller;
    LinkId const to_a = ends.called;
    std::vector<std::string> sent;
    for (int number = 0; number < 600; number += 1) {
        sent.push_back(numbered(number));
        REQUIRE(say(a, to_b, sent.back()));
        REQUIRE(say(b, to_a, sent.back()));
    }
    CHECK(rig.until([&] {
        return messages(rig.heard(b), to_a).size() >= sent.size() &&
               messages(rig.heard(a), to_b).size() >= sent.size();
    }));
    CHECK(messages(rig.heard(b), to_a) == sent);
    CHECK(messages(rig.heard(a), to_b) == sent);
    CHECK(rig.until([&] { return a.unsent_bytes(to_b) == 0 && b.unsent_bytes(to_a) == 0; }));
}

void sizes(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const ends = link(rig, a, b);
    LinkId const to_b = ends.caller;
    LinkId const to_a = ends.called;
    std::string largest(kPacketBytes, 'x');
    largest.front() = '<';
    largest.back() = '>';
    CHECK_FALSE(say(a, to_b, ""));
    CHECK_FALSE(say(a, to_b, largest + "x"));
    CHECK(a.unsent_bytes(to_b) == 0);
    CHECK(say(a, to_b, largest));
    CHECK(say(a, to_b, "1"));
    CHECK(rig.until([&] { return messages(rig.heard(b), to_a).size() >= 2; }));
    CHECK(messages(rig.heard(b), to_a) == std::vector<std::string>{largest, "1"});
    CHECK(links_up(rig.heard(b)).size() == 1);
    CHECK(times_down(rig.heard(b), to_a) == 0);
}

void a_call_nobody_answers(TransportRig& rig) {
    Transport& a = rig.open();
    sync::Address const nobody = rig.nobody();
    CHECK(a.dial(nobody));
    CHECK(rig.until([&] { return !failed_dials(rig.heard(a)).empty(); }));
    CHECK(failed_dials(rig.heard(a)) == std::vector{nobody});
    CHECK(rig.heard(a).size() == 1);
}

void closing(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const ends = link(rig, a, b);
    LinkId const to_b = ends.caller;
    LinkId const to_a = ends.called;
    std::vector<std::string> sent;
    for (int number = 0; number < 200; number += 1) {
        sent.push_back(numbered(number));
        REQUIRE(say(a, to_b, sent.back()));
    }
    a.close(to_b);
    CHECK_FALSE(say(a, to_b, "too late"));
    CHECK(a.unsent_bytes(to_b) == 0);
    a.close(to_b);
    rig.hear();
    CHECK(times_down(rig.heard(a), to_b) == 1);
    CHECK(rig.until([&] { return times_down(rig.heard(b), to_a) > 0; }));
    CHECK(messages(rig.heard(b), to_a) == sent);
    CHECK_FALSE(say(b, to_a, "to nobody"));
    b.close(to_a);
    auto const again = link(rig, a, b);
    CHECK(again.caller != to_b);
    CHECK(again.called != to_a);
    CHECK(times_down(rig.heard(a), to_b) == 1);
    CHECK(times_down(rig.heard(b), to_a) == 1);
}

void nothing_after_link_down(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const ends = link(rig, a, b);
    LinkId const to_b = ends.caller;
    LinkId const to_a = ends.called;
    for (int number = 0; number < 300; number += 1) {
        bool const taken = say(b, to_a, numbered(number)); // from the closing on, b may know
        CHECK((taken || number > 150));
        if (number == 150)
            a.close(to_b);
    }
    CHECK(rig.until([&] { return times_down(rig.heard(b), to_a) > 0; }));
    auto const again = link(rig, b, a);
    REQUIRE(say(b, again.caller, "after"));
    CHECK(rig.until([&] { return messages(rig.heard(a), again.called).size() == 1; }));
    bool down = false;
    for (auto const& event : rig.heard(a)) {
        if (auto const* lost = std::get_if<sync::LinkDown>(&event))
            down = down || lost->link == to_b;
        if (auto const* message = std::get_if<sync::LinkMessage>(&event))
            CHECK_FALSE((down && message->link == to_b));
    }
    CHECK(down);
    CHECK(times_down(rig.heard(a), to_b) == 1);
}

void death(TransportRig& rig) {
    Transport& a = rig.open();
    rig.mortal_calls(a);
    REQUIRE(rig.until([&] { return rig.heard(a).size() >= 2; }));
    LinkId const mortal = links_up(rig.heard(a)).at(0).link;
    CHECK(messages(rig.heard(a), mortal) == std::vector<std::string>{"alive"});
    rig.kill_mortal();
    CHECK(a.dial(rig.nobody()));
    CHECK(rig.until([&] { return !failed_dials(rig.heard(a)).empty(); }));
    CHECK(times_down(rig.heard(a), mortal) == 1);
    CHECK(std::holds_alternative<sync::DialFailed>(rig.heard(a).back())); // which takes longer
    CHECK_FALSE(say(a, mortal, "anybody there"));
    CHECK(a.unsent_bytes(mortal) == 0);
}

// "At once" is sooner than a death is noticed, which begins before.
void leaving(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const ends = link(rig, a, b);
    LinkId const to_b = ends.caller;
    LinkId const to_a = ends.called;
    rig.mortal_calls(b);
    REQUIRE(rig.until([&] { return links_up(rig.heard(b)).size() == 2; }));
    LinkId const mortal = links_up(rig.heard(b))[1].link;
    std::string const last_words(50'000, 'w');
    rig.kill_mortal();
    REQUIRE(say(a, to_b, last_words));
    rig.leave(a);
    CHECK(rig.until([&] { return times_down(rig.heard(b), mortal) > 0; }));
    CHECK(messages(rig.heard(b), to_a) == std::vector{last_words});
    CHECK(times_down(rig.heard(b), to_a) == 1);
    auto const* last = std::get_if<sync::LinkDown>(&rig.heard(b).back());
    REQUIRE(last != nullptr);
    CHECK(last->link == mortal);
}

void the_bound_of_what_is_unsent(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Linked const ends = link(rig, a, b);
    LinkId const to_b = ends.caller;
    LinkId const to_a = ends.called;
    std::string const large(kPacketBytes, 'x');
    std::size_t accepted = 0;
    while (accepted < 100'000 && say(a, to_b, large)) {
        accepted += 1;
        REQUIRE(a.unsent_bytes(to_b) <= sync::kUnsentBytesMax);
    }
    CHECK(accepted >= sync::kUnsentBytesMax / kPacketBytes);
    CHECK(accepted < 100'000);
    CHECK(rig.until([&] { return messages(rig.heard(b), to_a).size() >= accepted; }));
    CHECK(rig.until([&] { return a.unsent_bytes(to_b) == 0; }));
    CHECK(say(a, to_b, "again"));
    CHECK(rig.until([&] { return messages(rig.heard(b), to_a).size() > accepted; }));
    CHECK(messages(rig.heard(b), to_a).back() == "again");
}

void links_apart(TransportRig& rig) {
    Transport& a = rig.open();
    Transport& b = rig.open();
    Transport& c = rig.open();
    auto const first = link(rig, a, b);
    auto const second = link(rig, a, b);
    auto const third = link(rig, c, a);
    CHECK(first.caller != second.caller);
    CHECK(first.called != second.called);
    REQUIRE(say(a, first.caller, "one"));
    REQUIRE(say(a, second.caller, "two"));
    REQUIRE(say(a, third.called, "three"));
    CHECK(rig.until([&] {
        return messages(rig.heard(b), first.called).size() + messages(rig.heard(b), second.called).size() ==
                   2 &&
               messages(rig.heard(c), third.caller).size() == 1;
    }));
    a.close(first.caller);
    CHECK(rig.until([&] { return times_down(rig.heard(b), first.called) == 1; }));
    REQUIRE(say(b, second.called, "four"));
    CHECK(rig.until([&] { return messages(rig.heard(a), second.caller).size() == 1; }));
    CHECK(messages(rig.heard(b), first.called) == std::vector<std::string>{"one"});
    CHECK(messages(rig.heard(b), second.called) == std::vector<std::string>{"two"});
    CHECK(messages(rig.heard(c), third.caller) == std::vector<std::string>{"three"});
    CHECK(times_down(rig.heard(b), second.called) == 0);
}

void links_that_never_were(TransportRig& rig) {
    Transport& a = rig.open();
    CHECK_FALSE(say(a, LinkId{77}, "hello"));
    CHECK(a.unsent_bytes(LinkId{77}) == 0);
    a.close(LinkId{77});
    rig.hear();
    CHECK(rig.heard(a).empty());
}

constexpr std::array kContract{
    ContractCase{"a call is one link, known at both ends by the other's address", one_link_at_both_ends},
    ContractCase{"messages arrive whole, once and in order, both ways", order_within_a_link},
    ContractCase{"a message has 1 to 65,536 octets", sizes},
    ContractCase{"a call nobody answers fails, once", a_call_nobody_answers},
    ContractCase{"closing sends what was handed over, then ends both ends once, for ever", closing},
    ContractCase{"nothing is heard of a link after its end", nothing_after_link_down},
    ContractCase{"the sudden death of a post ends its link", death},
    ContractCase{"a post that leaves is missed at once, after its last words", leaving},
    ContractCase{"what is unsent is bounded, and flows again once sent", the_bound_of_what_is_unsent},
    ContractCase{"links do not mix", links_apart},
    ContractCase{"a link that never was takes nothing", links_that_never_were},
};

} // namespace

std::span<ContractCase const> transport_contract() {
    return kContract;
}

void TransportRig::hear() {
    for (auto& [post, events] : heard_)
        for (auto& event : post->drain())
            events.push_back(std::move(event));
}

std::vector<std::string> messages(Heard const& heard, LinkId link) {
    std::vector<std::string> found;
    for (auto const& event : heard)
        if (auto const* message = std::get_if<sync::LinkMessage>(&event); message && message->link == link)
            found.emplace_back(model::text_of(message->bytes));
    return found;
}

std::vector<sync::LinkUp> links_up(Heard const& heard) {
    std::vector<sync::LinkUp> found;
    for (auto const& event : heard)
        if (auto const* up = std::get_if<sync::LinkUp>(&event))
            found.push_back(*up);
    return found;
}

int times_down(Heard const& heard, LinkId link) {
    int times = 0;
    for (auto const& event : heard)
        if (auto const* down = std::get_if<sync::LinkDown>(&event); down && down->link == link)
            times += 1;
    return times;
}

std::vector<sync::Address> failed_dials(Heard const& heard) {
    std::vector<sync::Address> found;
    for (auto const& event : heard)
        if (auto const* failed = std::get_if<sync::DialFailed>(&event))
            found.push_back(failed->remote);
    return found;
}

Linked link(TransportRig& rig, Transport& caller, Transport& called) {
    rig.hear();
    std::size_t const before = links_up(rig.heard(caller)).size();
    std::size_t const before_called = links_up(rig.heard(called)).size();
    REQUIRE(caller.dial(called.local_address()));
    REQUIRE(rig.until([&] {
        return links_up(rig.heard(caller)).size() > before &&
               links_up(rig.heard(called)).size() > before_called;
    }));
    return {links_up(rig.heard(caller)).back().link, links_up(rig.heard(called)).back().link};
}

} // namespace tablee::tests
