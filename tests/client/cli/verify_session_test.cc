// SPDX-License-Identifier: Apache-2.0
#include "client/cli/verify_session.h"

#include "model/session/digest.h"
#include "sync/store/register_copy.h"
#include "tests/client/cli/cli_desk.h"

using namespace tablee;
using client::verify_session;
using test::CliDesk;

namespace {

struct Held {
    CliDesk desk;
    model::SessionId id;
    sync::JournalBatch batch;
    Held() {
        auto copy = sync::read_register(desk.prepared());
        REQUIRE(copy);
        id = copy->sessions()->front();
        batch = *copy->load(id);
    }
    // The key of what is found after a change; empty when all is well.
    template <class Change>
    [[nodiscard]] model::Error fault_after(Change const& change) const {
        sync::JournalBatch changed = batch;
        change(changed);
        auto const verified = verify_session(4, id, std::move(changed));
        return verified ? model::Error{} : verified.error();
    }
};

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("a sound session is counted and has the digest that everybody computes") {
        Held const held;
        auto const verified = verify_session(1, held.id, held.batch);
        REQUIRE(verified);
        CHECK(verified->session->events == held.batch.events.size());
        CHECK(verified->frames == held.batch.frames.size());
        CHECK(verified->authors == 5);
        CHECK(verified->digest == client::read_session(held.desk / "clac.tablee", {})->digest());
    }
    TEST_CASE("a changed octet anywhere is found, at its place") {
        Held const held;
        std::size_t const nth = 30;
        std::string const author = hex(model::author_in(held.batch.events[nth].envelope));
        std::string const seq = std::to_string(model::seq_in(held.batch.events[nth].envelope));
        auto check = [&](auto const& change, char const* key) {
            model::Error const fault = held.fault_after(change);
            CHECK(fault.key == key);
            REQUIRE(fault.args.size() >= 3);
            CHECK(fault.args[0] == "4");
            CHECK(fault.args[1] == author);
            CHECK(fault.args[2] == seq);
        };
        check([&](auto& b) { b.events[nth].structure[0] ^= 1U; }, "error.verify.refused");
        check([&](auto& b) { b.events[nth].envelope.back() ^= 1U; }, "error.verify.refused");
        check([&](auto& b) { b.frames[nth].signature[7] ^= 1U; }, "error.verify.signature");
        std::size_t texts = nth;
        while (held.batch.events[texts].texts.empty())
            texts += 1;
        model::Error const text = held.fault_after([&](auto& b) { b.events[texts].texts[0].utf8 = {'x'}; });
        CHECK(text.key == "error.verify.refused");
    }
    TEST_CASE("of several false signatures the first is named, whichever core finds it") {
        Held const held;
        for (std::size_t const first : {std::size_t{3}, std::size_t{20}, held.batch.frames.size() - 2}) {
            model::Error const fault = held.fault_after([&](auto& b) {
                for (std::size_t i = first; i < b.frames.size(); i += 1)
                    b.frames[i].signature[0] ^= 1U;
            });
            CHECK(fault.key == "error.verify.signature");
            CHECK(fault.args[1] == hex(held.batch.frames[first].author));
            CHECK(fault.args[2] == std::to_string(held.batch.frames[first].seq));
        }
    }
    TEST_CASE("what is missing is missed") {
        Held const held;
        CHECK(held.fault_after([](auto& b) { b = {}; }).key == "error.verify.empty");
        CHECK(held.fault_after([](auto& b) { b.frames.pop_back(); }).key == "error.verify.unsigned");
        model::Error const gap = held.fault_after([](auto& b) {
            b.events.erase(b.events.begin() + 20);
            b.frames.erase(b.frames.begin() + 20);
        });
        CHECK(gap.key == "error.verify.refused");
        CHECK(gap.args[3] == "error.verify.missing-before");
    }
    TEST_CASE("an erased text is no fault and changes no digest") {
        Held const held;
        sync::JournalBatch erased = held.batch;
        for (model::EventRecord& record : erased.events)
            for (model::TextRecord& text : record.texts)
                text = {{}, {}, true};
        auto const before = verify_session(1, held.id, held.batch);
        auto const after = verify_session(1, held.id, erased);
        REQUIRE(before);
        REQUIRE(after);
        CHECK(after->digest == before->digest);
    }
}
