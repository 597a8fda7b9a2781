// SPDX-License-Identifier: Apache-2.0
#include "client/app/rule_profile.h"

#include "tests/support/folders.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace tablee;
using namespace tablee::client;

namespace {

constexpr char const* kSound =
    "# one\nsource = Statuts\nquorum = 2/5\nquorum-strict = no\nproxies-count = yes\n"
    "proxies-per-holder = 3\nmajority = cast\ncasting-vote = yes\nsecret-share = 1/3\n";

std::string with(std::string const& line, std::string const& instead) {
    std::string text = kSound;
    return text.replace(text.find(line), line.size(), instead);
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("the four profiles are read from their files, and say what their texts say") {
        ProfileFolders const folders{test::in_sources("assets/profiles"), std::nullopt};
        using model::voting::MajorityBase;
        auto const check = [&](model::Profile profile, model::QuorumRule quorum, int proxies,
                               PollDefaults polls) {
            auto const rules = load_profile(folders, profile);
            REQUIRE(rules);
            CHECK(rules->quorum == quorum);
            CHECK(rules->proxies_per_holder == proxies);
            CHECK(rules->polls == polls);
            CHECK_FALSE(rules->source.empty());
        };
        check(model::Profile::Workshop, {{0, 1}, false, false}, 1, {});
        check(model::Profile::ConsultativeCommission, {{1, 2}, false, true}, 1,
              {MajorityBase::PresentOrRepresented, true, {0, 1}});
        check(model::Profile::Assembly, {{1, 2}, true, false}, 1, {MajorityBase::Expressed, true, {1, 3}});
        check(model::Profile::Association, {{1, 3}, false, true}, 2, {});
    }

    TEST_CASE("one's own copy is read instead") {
        test::TempFolder const own;
        std::ofstream(own.path() / "assembly.conf") << kSound;
        ProfileFolders const folders{test::in_sources("assets/profiles"), own.path()};
        CHECK(load_profile(folders, model::Profile::Assembly)->quorum.share == model::Fraction{2, 5});
        CHECK(load_profile(folders, model::Profile::Workshop)->quorum.share == model::Fraction{0, 1});
        CHECK(load_profile({own.path() / "none", {}}, model::Profile::Workshop).error().key ==
              "error.file.missing");
    }

    TEST_CASE("a line that means nothing is told by its number, a key that lacks by its name") {
        REQUIRE(parse_profile(kSound, "f").has_value());
        struct Case {
            std::string text;
            std::string number;
        };
        for (Case const& one :
             {Case{with("2/5", "5/2"), "3"}, Case{with("2/5", "1/0"), "3"}, Case{with("2/5", "-1/2"), "3"},
              Case{with("2/5", "0.4"), "3"}, Case{with("quorum-strict = no", "quorum-strict = maybe"), "4"},
              Case{with("= 3", "= 10"), "6"}, Case{with("cast\n", "most\n"), "7"},
              Case{with("source", "sauce"), "2"}, Case{with("source = Statuts", "source"), "2"},
              Case{std::string(kSound) + "quorum = 0\n", "10"}}) {
            auto const read = parse_profile(one.text, "f");
            REQUIRE_FALSE(read.has_value());
            CHECK(read.error().key == "error.profile.line");
            CHECK(read.error().args[1] == one.number);
        }
        auto const lacking = parse_profile(with("majority = cast\n", ""), "f");
        CHECK(lacking.error() == model::Error{"error.profile.missing", {"f", "majority"}});
        CHECK(parse_profile("", "f").error().key == "error.profile.missing");
    }
}
