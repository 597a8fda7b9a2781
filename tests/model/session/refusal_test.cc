// SPDX-License-Identifier: Apache-2.0
#include "model/session/refusal.h"
#include "tests/support/folders.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace tablee::model {
namespace {

std::string contents_of(std::string const& path) {
    std::ifstream file(test::in_sources(path));
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

std::vector<Refusal> all_refusals() {
    std::vector<Refusal> all;
    for (std::size_t i = 1; i <= static_cast<std::size_t>(Refusal::Last); i += 1)
        all.push_back(static_cast<Refusal>(i));
    return all;
}

} // namespace

TEST_SUITE("model/session") {
    TEST_CASE("every refusal has a key of its own, said in both languages") {
        std::set<std::string_view> keys;
        for (Refusal const refusal : all_refusals()) {
            std::string_view const key = key_of(refusal);
            CAPTURE(key);
            CHECK(key.starts_with("refusal."));
            CHECK(keys.insert(key).second);
            for (char const* language : {"fr", "en"}) {
                std::string const catalogue =
                    contents_of(std::string("assets/i18n/") + language + "/refusal.po");
                CHECK(catalogue.find("msgid \"" + std::string(key) + "\"") != std::string::npos);
            }
        }
        CHECK(keys.size() == static_cast<std::size_t>(Refusal::Last));
    }

    TEST_CASE("keys follow the order of the enumeration") {
        CHECK(key_of(Refusal::None) == "refusal.none");
        CHECK(key_of(Refusal::UnknownKind) == "refusal.unknown-kind");
        CHECK(key_of(Refusal::NotKeeper) == "refusal.not-keeper");
        CHECK(key_of(Refusal::SecondGenesis) == "refusal.second-genesis");
        CHECK(key_of(Refusal::Adjourned) == "refusal.adjourned");
        CHECK(key_of(Refusal::ListFrozen) == "refusal.list-frozen");
        CHECK(key_of(Refusal::NoOptions) == "refusal.no-options");
        CHECK(key_of(Refusal::VotedByProxy) == "refusal.voted-by-proxy");
        CHECK(key_of(Refusal::CountedTwice) == "refusal.counted-twice");
        CHECK(key_of(Refusal::EraseNothing) == "refusal.erase-nothing");
        CHECK(key_of(Refusal::CountedIncomplete) == "refusal.counted-incomplete");
        CHECK(key_of(Refusal::VotedInPerson) == "refusal.voted-in-person");
        CHECK(failure(Refusal::Empty).value() == Error{"refusal.empty", {}});
    }

    TEST_CASE("a number that no enumerator has is said as nothing") {
        CHECK(key_of(static_cast<Refusal>(static_cast<int>(Refusal::Last) + 1)) == "refusal.none");
        CHECK(key_of(static_cast<Refusal>(255)) == "refusal.none");
    }

    TEST_CASE("each fault of a ballot is a refusal of the same name") {
        using voting::ChoiceFault;
        CHECK(refusal_of(ChoiceFault::None) == Refusal::None);
        CHECK(refusal_of(ChoiceFault::WrongMethod) == Refusal::WrongMethod);
        CHECK(refusal_of(ChoiceFault::UnknownOption) == Refusal::UnknownOption);
        CHECK(refusal_of(ChoiceFault::NotAscending) == Refusal::NotAscending);
        CHECK(refusal_of(ChoiceFault::NoDots) == Refusal::NoDots);
        CHECK(refusal_of(ChoiceFault::TooManyOnOne) == Refusal::TooManyOnOne);
        CHECK(refusal_of(ChoiceFault::TooManyInAll) == Refusal::TooManyInAll);
    }
}

} // namespace tablee::model
