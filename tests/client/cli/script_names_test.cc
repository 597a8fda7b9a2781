// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_names.h"

#include "model/session/fold.h"
#include "tests/client/cli/script_room.h"

using namespace tablee::client;
using tablee::test::ScriptRoom;
namespace model = tablee::model;

namespace {

// The key of the fault that the reading leaves; "" for none.
template <class Read>
std::string fault_of(ScriptRoom const& room, std::string const& value, Read read) {
    auto line = ScriptLine::parse(R"({"do":"x","x":)" + value + "}");
    REQUIRE(line);
    Names names(room.session(), *line);
    read(names);
    return line->fault() ? line->fault()->key : std::string();
}

// Who is found by that name; the fault's key when nobody is.
std::string found(ScriptRoom const& room, std::string const& name) {
    model::MemberId id;
    auto const fault = fault_of(room, '"' + name + '"', [&](Names& names) { id = names.member("x"); });
    return fault.empty() ? model::full_name(*room.session().members.find(id)) : fault;
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("members are found by their names in either order, accents, case and ligatures aside") {
        ScriptRoom const room = ScriptRoom::opened();
        for (char const* name : {"Jeanne Maréchal", "Maréchal Jeanne", "jeanne marechal", "MARÉCHAL",
                                 "Marechal", "  Jeanne   Maréchal "}) {
            INFO(name);
            CHECK(found(room, name) == "Jeanne Maréchal");
        }
        CHECK(found(room, "ANDRE GOEURY") == "André Gœury");
        CHECK(found(room, "prefecture") == "Préfecture");
    }

    TEST_CASE("a surname that several have needs a first name") {
        ScriptRoom const room = ScriptRoom::opened();
        CHECK(found(room, "Martin") == "error.script.ambiguous-member");
        CHECK(found(room, "Martin Paul") == "Paul Martin");
        CHECK(found(room, "Zoe Martin") == "Zoé Martin");
    }

    TEST_CASE("a first name alone, half a name and no name are nobody's") {
        ScriptRoom const room = ScriptRoom::opened();
        for (char const* name : {"Jeanne", "Maréch", "Jeanne Gœury", "", "Paul Marti", "1"}) {
            INFO(name);
            CHECK(found(room, name) == "error.script.unknown-member");
        }
        CHECK(fault_of(room, "null", [](Names& names) { static_cast<void>(names.member("x")); }) ==
              "error.script.wrong-kind");
        CHECK(fault_of(room, "1", [](Names& names) { static_cast<void>(names.member("y")); }) ==
              "error.script.missing");
    }

    TEST_CASE("two members of one whole name are told apart by nothing, and that is said") {
        ScriptRoom room = ScriptRoom::opened();
        room.does(R"({"do":"enrol","first_name":"Jeanne","last_name":"Maréchal"})");
        CHECK(found(room, "Jeanne Maréchal") == "error.script.ambiguous-member");
        CHECK(found(room, "Maréchal") == "error.script.ambiguous-member");
    }

    TEST_CASE("a removed member is found by nothing but what restores") {
        ScriptRoom room = ScriptRoom::opened();
        room.does(R"({"do":"remove","member":"Paul Martin"})");
        CHECK(found(room, "Paul Martin") == "error.script.unknown-member");
        CHECK(found(room, "Martin") == "Zoé Martin");
        model::MemberId id;
        auto const removed = [&](Names& names) { id = names.removed_member("x"); };
        CHECK(fault_of(room, R"("martin")", removed) == "");
        CHECK(id == room.member("Martin", "Paul"));
        CHECK(fault_of(room, R"("Zoé Martin")", removed) == "error.script.unknown-member");
    }

    TEST_CASE("proposals are found by reference, number or title, in that order") {
        ScriptRoom room = ScriptRoom::frozen();
        auto const title = [&](std::string const& called) {
            model::Proposal const* one = find_proposal(room.session(), called);
            return one == nullptr ? std::string() : one->wording().title.utf8;
        };
        CHECK(title("A01") == "Rappeler");
        CHECK(title("A02") == "Ouvrir le jeudi");
        CHECK(title("1") == "Rappeler");
        CHECK(title("2") == "Ouvrir le jeudi");
        CHECK(title("ouvrir LE jeudi") == "Ouvrir le jeudi");
        for (char const* none : {"", "a01", "0", "3", "-1", "1 ", "99999999999999999999", "Ouvrir"}) {
            INFO(none);
            CHECK(title(none) == "");
        }
        room.does(R"({"do":"unfreeze"})");
        room.does(R"({"do":"propose","member":"Gœury","reference":"2","title":"Deux"})");
        CHECK(title("2") == "Deux");
        CHECK(fault_of(room, R"("A09")", [](Names& names) { static_cast<void>(names.proposal("x")); }) ==
              "error.script.unknown-proposal");
        std::vector<model::ProposalId> several;
        CHECK(fault_of(room, R"(["A02",1])", [&](Names& names) { several = names.proposals("x"); }) == "");
        CHECK(several == std::vector{room.session().proposals.at(1).id, room.session().proposals.at(0).id});
    }

    TEST_CASE("items, polls and actions are counted from one") {
        ScriptRoom room = ScriptRoom::frozen();
        auto const item = [](Names& names) { static_cast<void>(names.item("x")); };
        CHECK(fault_of(room, "1", item) == "");
        CHECK(fault_of(room, "2", item) == "");
        for (char const* none : {"0", "3", R"("1.0")", R"("un")", R"("")"}) {
            INFO(none);
            CHECK(fault_of(room, none, item) == "error.script.unknown-item");
        }
        auto const poll = [](Names& names) { static_cast<void>(names.poll("x")); };
        CHECK(fault_of(room, R"("last")", poll) == "error.script.unknown-poll");
        room.does(R"({"do":"open_poll","method":"motion","question":"Oui ?"})");
        room.does(R"({"do":"open_poll","method":"motion","question":"Non ?"})");
        auto line = ScriptLine::parse(R"({"do":"x","first":1})");
        Names names(room.session(), *line);
        CHECK(names.poll("first") == &room.session().polls.at(0));
        CHECK(names.poll("absent") == &room.session().polls.at(1));
        CHECK(fault_of(room, "0", poll) == "error.script.unknown-poll");
        CHECK(fault_of(room, "3", poll) == "error.script.unknown-poll");
        auto const action = [](Names& reader) { static_cast<void>(reader.action("x")); };
        CHECK(fault_of(room, "1", action) == "error.script.unknown-action");
        room.does(R"({"do":"plan","title":"Rappeler","owner":"Paul"})");
        CHECK(fault_of(room, "1", action) == "");
        CHECK(fault_of(room, "2", action) == "error.script.unknown-action");
    }

    TEST_CASE("an item number no longer names what was taken off the agenda") {
        ScriptRoom room = ScriptRoom::opened();
        room.does(R"({"do":"remove_item","item":1})");
        auto line = ScriptLine::parse(R"({"do":"x","x":1})");
        Names names(room.session(), *line);
        CHECK(room.session().items.find(names.item("x"))->title.utf8 == "Vœux");
        CHECK_FALSE(names.item_if_any("absent"));
    }

    TEST_CASE("posts are found by label or id, colleges by name") {
        ScriptRoom const room = ScriptRoom::opened();
        model::PostId const here = room.published().post;
        model::PostId found_post;
        auto const post = [&](Names& names) { found_post = names.post("x"); };
        CHECK(fault_of(room, R"("poste DU greffe")", post) == "");
        CHECK(found_post == here);
        CHECK(fault_of(room, '"' + hex(here) + '"', post) == "");
        CHECK(found_post == here);
        CHECK(fault_of(room, R"("greffe")", post) == "error.script.unknown-post");
        CHECK(label_of(room.session(), here) == "Poste du greffe");
        CHECK(label_of(room.session(), {}) == "");
        auto const college = [](Names& names) { static_cast<void>(names.college("x")); };
        CHECK(fault_of(room, R"("ELUS")", college) == "");
        CHECK(fault_of(room, R"("Agents")", college) == "refusal.unknown-college");
    }

    TEST_CASE("a label that two posts have names neither") {
        using namespace tablee::test;
        Author chair = Author::founder(1);
        Author second = Author::joiner(1, chair, 2); // the same post after a restart, under another label
        Author third = Author::joiner(3, second);
        Author namesake = Author::listener(4, third);
        namesake.write(model::RunStarted{namesake.keys(), {"Poste 3"}});
        auto const events = events_of(namesake.log());
        model::Session const session = model::fold(events);
        auto const post = [&](char const* called) {
            auto line = ScriptLine::parse(std::string(R"({"do":"x","x":")") + called + "\"}");
            Names names(session, *line);
            auto const id = names.post("x");
            return line->fault() ? line->fault()->key : hex(id);
        };
        CHECK(post("Poste 1") == hex(chair.post()));
        CHECK(post("Poste 3") == "error.script.ambiguous-post");
        CHECK(post(hex(third.post()).c_str()) == hex(third.post()));
        auto line = ScriptLine::parse(R"({"do":"x","x":["Poste 1","Poste 9"]})");
        Names names(session, *line);
        CHECK(names.posts("x").size() == 2);
        CHECK(line->fault()->key == "error.script.unknown-post");
    }
}
