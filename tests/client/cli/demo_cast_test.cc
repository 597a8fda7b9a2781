// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_cast.h"

#include "client/cli/script_command.h"
#include "client/cli/wait_condition.h"
#include "tests/support/folders.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace tablee::client;

namespace {

std::string asset(std::string_view name) {
    std::ifstream file(tablee::test::in_sources("assets/demo/posts/" + std::string(name) + ".jsonl"));
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::vector<DemoPart> cast(DemoCasting casting) {
    auto made = cast_demo(asset, casting);
    REQUIRE(made);
    return *made;
}

// Every line but waits and farewells, as one text whatever the spacing; each as often as it is said.
std::multiset<std::string> acts_of(std::vector<DemoPart> const& parts) {
    std::multiset<std::string> acts;
    for (DemoPart const& part : parts)
        for (std::string const& line : lines_of(part.script + part.second_script)) {
            auto const object = nlohmann::json::parse(line);
            bool const farewell = object.value("do", "") == "say" && object.value("text", "") == "done";
            if (object.value("do", "") != "wait" && !farewell)
                acts.insert(object.dump());
        }
    return acts;
}

// A cast of two shared posts, out of texts.
std::string small(std::string_view name) {
    if (name == "distribution")
        return R"({"post":"a","label":"Poste A","seats":["Ann"]})"
               "\n"
               R"({"post":"b","label":"Poste B","seats":["Bob","Cyd"]})";
    if (name == "a")
        return R"({"do":"wait","admitted":"$POSTS","safe":"$POSTS_LEFT","linked_most":"$OTHER_POSTS_LEFT"})"
               "\n"
               R"({"do":"role","member":"Dan","role":"deputy"})"
               "\n"
               R"({"do":"say","text":"done"})";
    if (name == "b")
        return R"({"do":"wait","phase":"open"})"
               "\n\n"
               R"({"do":"vote","member":"Cyd","choice":"for"})"
               "\n"
               R"({"do":"paper_totals","scrutineer":"Cyd"})"
               "\n"
               R"({"do":"wait","ballots":3})"
               "\n"
               R"({"do":"type","item":1,"text":"x"})"
               "\n"
               R"({"do":"say","text":"kill"})";
    if (name == "b-2")
        return R"({"do":"vote","member":"Bob","choice":"for"})"
               "\n"
               R"({"do":"vote","member":"Cyd","choice":"blank"})"
               "\n"
               R"({"do":"say","text":"done"})";
    return {};
}

std::string error_of(std::string const& missing, std::string const& instead) {
    auto const made =
        cast_demo([&](std::string_view name) { return name == missing ? instead : small(name); },
                  DemoCasting::PostsPerPerson);
    return made ? std::string() : made.error().key + " " + made.error().args.front();
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("six posts share twenty seats, the facilitator's first") {
        auto const posts = cast(DemoCasting::SharedPosts);
        REQUIRE(posts.size() == 6);
        std::vector<std::string> names;
        std::set<std::string> seats;
        for (DemoPart const& post : posts) {
            names.push_back(post.name);
            seats.insert(post.seats.begin(), post.seats.end());
            CHECK(post.script == [&] {
                std::string text = asset(post.name);
                for (auto const& [name, number] :
                     {std::pair{"\"$POSTS\"", "6"}, {"\"$POSTS_LEFT\"", "5"}, {"\"$OTHER_POSTS_LEFT\"", "4"}})
                    for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
                        text.replace(at, std::string(name).size(), number);
                return text;
            }());
        }
        CHECK(names == std::vector<std::string>{"animateur", "secretaire", "usagers", "agents", "elus",
                                                "partenaires"});
        CHECK(seats.size() == 20);
        CHECK(posts[2].label == "Poste des usagers");
        CHECK(posts[3].second_script == asset("agents-2"));
        for (std::size_t i : {0, 1, 2, 4, 5})
            CHECK(posts[i].second_script.empty());
    }

    TEST_CASE("parted among persons, every act is done once, by the one whose it is") {
        auto const shared = cast(DemoCasting::SharedPosts);
        auto const parted = cast(DemoCasting::PostsPerPerson);
        REQUIRE(parted.size() == 20);
        auto without_numbers = acts_of(shared);
        CHECK(without_numbers.size() > 130);
        CHECK(acts_of(parted) == without_numbers);
        std::set<std::string> names;
        std::set<std::string> labels;
        std::set<std::string> everybody;
        for (DemoPart const& part : parted) {
            REQUIRE(part.seats.size() == 1);
            names.insert(part.name);
            labels.insert(part.label);
            everybody.insert(part.seats.front());
        }
        CHECK(names.size() == 20);
        CHECK(labels.size() == 20);
        CHECK(everybody.size() == 20);
        for (DemoPart const& part : parted)
            for (std::string const& line : lines_of(part.script + part.second_script)) {
                auto const object = nlohmann::json::parse(line);
                for (char const* field : {"member", "scrutineer"})
                    if (std::string const who = object.value(field, ""); everybody.contains(who)) {
                        INFO(line);
                        CHECK((who == part.seats.front() || object.value("do", "") == "role"));
                    }
            }
    }

    TEST_CASE("each person waits for what lasts and says when it is over; only the first is killed") {
        auto const made = cast_demo(small, DemoCasting::PostsPerPerson);
        REQUIRE(made);
        REQUIRE(made->size() == 3);
        auto const& [a, bob, cyd] = std::tie((*made)[0], (*made)[1], (*made)[2]);
        CHECK(a.name == "a");
        CHECK(bob.name == "b");
        CHECK(bob.label == "Poste B");
        CHECK(cyd.name == "b-2");
        CHECK(cyd.label == "Cyd");
        CHECK(cyd.seats == std::vector<std::string>{"Cyd"});
        CHECK(lines_of(a.script) ==
              std::vector<std::string>{R"({"admitted":3,"do":"wait","linked_most":1,"safe":2})",
                                       R"({"do":"role","member":"Dan","role":"deputy"})",
                                       R"({"do":"say","text":"done"})"});
        CHECK(lines_of(bob.script) == std::vector<std::string>{R"({"do":"wait","phase":"open"})",
                                                               R"({"ballots":3,"do":"wait"})",
                                                               R"({"do":"type","item":1,"text":"x"})",
                                                               R"({"do":"say","text":"kill"})"});
        CHECK(lines_of(bob.second_script) ==
              std::vector<std::string>{R"({"choice":"for","do":"vote","member":"Bob"})",
                                       R"({"do":"say","text":"done"})"});
        CHECK(lines_of(cyd.script) ==
              std::vector<std::string>{
                  R"({"do":"wait","phase":"open"})", R"({"choice":"for","do":"vote","member":"Cyd"})",
                  R"({"do":"paper_totals","scrutineer":"Cyd"})",
                  R"({"choice":"blank","do":"vote","member":"Cyd"})", R"({"do":"say","text":"done"})"});
        CHECK(cyd.second_script.empty());
    }

    TEST_CASE("a script that is missing or is none is named") {
        CHECK(error_of("", "") == "");
        CHECK(error_of("distribution", "") == "error.demo.script distribution");
        CHECK(error_of("distribution", "[]") == "error.demo.script distribution");
        CHECK(error_of("distribution", R"({"post":"a"})") == "error.demo.script distribution");
        CHECK(error_of("distribution", R"({"post":"a","seats":[]})") == "error.demo.script distribution");
        CHECK(error_of("distribution", R"({"post":"a","seats":[1]})") == "error.demo.script distribution");
        CHECK(error_of("distribution", R"({"post":1,"seats":["Ann"]})") == "error.demo.script distribution");
        CHECK(error_of("b", "") == "error.demo.script b");
        CHECK(error_of("b", "not json") == "error.demo.script b");
        CHECK(error_of("b", R"({"does":"say"})") == "error.demo.script b");
        CHECK(error_of("b-2", "{}") == "error.demo.script b-2");
    }

    TEST_CASE("the scripts of the demo hold lines that a post understands") {
        std::vector<std::string> names{"suite-animateur", "suite-usagers"};
        std::string all;
        for (DemoPart const& post : cast(DemoCasting::SharedPosts))
            all += post.script + post.second_script;
        for (std::string const& name : names) {
            CHECK_FALSE(asset(name).empty());
            all += asset(name);
        }
        CHECK(all.find('$') == std::string::npos);
        for (std::string const& text : lines_of(all)) {
            INFO(text);
            auto line = ScriptLine::parse(text);
            REQUIRE(line);
            std::string const verb = line->verb();
            CHECK((is_session_verb(verb) || verb == "wait" || verb == "say" || verb == "admit_all"));
            if (verb == "wait") {
                static_cast<void>(read_wait(*line));
                CHECK_FALSE(line->fault());
            }
        }
    }
    TEST_CASE("beside a window nobody kills the facilitator, who hands over; everybody waits a day") {
        auto const usual = cast(DemoCasting::SharedPosts);
        auto played = usual;
        cast_for_window(played);
        REQUIRE(played.size() == usual.size());
        auto const lines = lines_of(played.front().script);
        CHECK(nlohmann::json::parse(lines.back()) ==
              nlohmann::json{{"do", "hand_over"}, {"post", played[1].label}});
        CHECK(lines.size() == lines_of(usual.front().script).size());
        CHECK(played[1].script.find("take_keepership") == std::string::npos);
        CHECK(played[1].script.find("linked_most") == std::string::npos);
        CHECK(played[1].script.find("keeper_here") != std::string::npos);
        CHECK(lines_of(played[1].script).size() + 1 == lines_of(usual[1].script).size());
        for (std::size_t i = 0; i < played.size(); i += 1) {
            for (std::string const& line : lines_of(played[i].script + played[i].second_script)) {
                auto const object = nlohmann::json::parse(line);
                if (object.value("do", "") == "wait")
                    CHECK(object.value("seconds", 0) == 86'400);
            }
            if (i < 2)
                continue;
            CHECK(lines_of(played[i].script).size() == lines_of(usual[i].script).size());
            CHECK(played[i].second_script.empty() == usual[i].second_script.empty());
        }
    }
}
