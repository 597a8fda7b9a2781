// SPDX-License-Identifier: Apache-2.0
#include "client/i18n/catalogue.h"

#include "tests/support/folders.h"
#include "tests/support/mo_file.h"

#include <doctest/doctest.h>
#include <thread>

using namespace tablee::client;
using tablee::test::MoFolder;

namespace {

std::string const kFrench = "Language: fr\nContent-Type: text/plain; charset=UTF-8\n"
                            "Plural-Forms: nplurals=2; plural=(n > 1);\n";
std::string const kEnglish = "Language: en\nContent-Type: text/plain; charset=UTF-8\n"
                             "Plural-Forms: nplurals=2; plural=(n != 1);\n";

// Two small catalogues, apart from those of the product.
struct Planted {
    MoFolder folder{"catalogue_test"};
    Planted() {
        folder.write(
            "fr", {{"", kFrench}, {"greet", "Bonjour {0}"}, {"votes", "votes", "{0} voix", "{0} les voix"}});
        folder.write(
            "en", {{"", kEnglish}, {"greet", "Good day {0}"}, {"votes", "votes", "{0} vote", "{0} votes"}});
    }
    [[nodiscard]] Catalogue open(Language language) const {
        auto catalogue = Catalogue::open(language, folder.path());
        REQUIRE(catalogue);
        return std::move(*catalogue);
    }
};

} // namespace

TEST_SUITE("client/i18n") {
    TEST_CASE("places are filled once, and what fills them is never read again") {
        auto check = [](char const* sentence, PhraseArgs const& args, char const* expected) {
            CHECK(filled(sentence, args) == expected);
        };
        check("{0} of {1}", {"a", "b"}, "a of b");
        check("{1}{0}{1}", {"a", "b"}, "bab");
        check("{0}", {"{1}", "b"}, "{1}");
        check("{2} {x} {} { {0", {"a", "b"}, "{2} {x} {} { {0");
        check("{{0}}", {"a"}, "{a}");
        check("{9}{10}", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ten"}, "9ten");
        check("{99999999999999999999}", {"a"}, "{99999999999999999999}");
        check("", {"a"}, "");
    }

    TEST_CASE("two languages alive at once never mix") {
        Planted const planted;
        Catalogue const french = planted.open(Language::French);
        Catalogue const english = planted.open(Language::English);
        for (int round = 0; round < 3; round += 1) {
            CHECK(french.say("greet", {"Zoé"}) == "Bonjour Zoé");
            CHECK(english.say("greet", {"Zoé"}) == "Good day Zoé");
        }
        CHECK(french.language() == Language::French);
        CHECK(english.language() == Language::English);
    }

    TEST_CASE("two threads in two languages never mix") {
        Planted const planted;
        Catalogue const french = planted.open(Language::French);
        Catalogue const english = planted.open(Language::English);
        int wrong_french = 0;
        int wrong_english = 0;
        auto ask = [](Catalogue const& catalogue, std::string const& expected, int& wrong) {
            for (int round = 0; round < 500; round += 1)
                wrong += catalogue.say("greet", {"x"}) == expected ? 0 : 1;
        };
        std::thread other([&] { ask(french, "Bonjour x", wrong_french); });
        ask(english, "Good day x", wrong_english);
        other.join();
        CHECK(wrong_french == 0);
        CHECK(wrong_english == 0);
    }

    TEST_CASE("each language has its own plural: French counts none as one") {
        Planted const planted;
        Catalogue const french = planted.open(Language::French);
        Catalogue const english = planted.open(Language::English);
        auto check = [&](std::int64_t count, char const* in_french, char const* in_english) {
            PhraseArgs const args{std::to_string(count)};
            CHECK(french.say("votes", count, args) == in_french);
            CHECK(english.say("votes", count, args) == in_english);
        };
        check(0, "0 voix", "0 votes");
        check(1, "1 voix", "1 vote");
        check(2, "2 les voix", "2 votes");
        check(1'000'000'000'000, "1000000000000 les voix", "1000000000000 votes");
    }

    TEST_CASE("a key without a sentence comes back as it is, and is remembered") {
        Planted const planted;
        Catalogue const french = planted.open(Language::French);
        Catalogue const english = planted.open(Language::English);
        CHECK(french.missing_keys().empty());
        CHECK(french.say("error.nobody.wrote-me", {"x"}) == "error.nobody.wrote-me");
        CHECK(french.say("error.plural", 3) == "error.plural");
        CHECK(french.say("") == "");
        CHECK(french.say("", 2) == "");
        CHECK(french.missing_keys() == std::set<std::string>{"error.nobody.wrote-me", "error.plural"});
        CHECK(english.missing_keys().empty());
    }

    TEST_CASE("a missing or damaged catalogue is an error that names the file, never a crash") {
        MoFolder const folder("catalogue_missing_test");
        auto missing = Catalogue::open(Language::French, folder.path());
        REQUIRE_FALSE(missing);
        CHECK(missing.error().key == "error.i18n.no-catalogue");
        std::string const file = (folder.path() / "fr/LC_MESSAGES/tablee.mo").string();
        CHECK(missing.error().args == std::vector<std::string>{file});
        CHECK(sentence_without_catalogue(Language::French, missing.error()).find(file) != std::string::npos);
        CHECK(sentence_without_catalogue(Language::English, missing.error()).find(file) != std::string::npos);

        folder.write_bytes("fr", "not a catalogue");
        auto damaged = Catalogue::open(Language::French, folder.path());
        REQUIRE_FALSE(damaged);
        CHECK(damaged.error().key == "error.i18n.damaged-catalogue");
        folder.write("en", {{"", kFrench}}); // the wrong language under the right name
        CHECK_FALSE(Catalogue::open(Language::English, folder.path()));
    }

    TEST_CASE("catalogues of two folders do not mix") {
        Planted const planted;
        MoFolder const other("catalogue_other_test");
        other.write("fr", {{"", kFrench}, {"greet", "Salut {0}"}});
        Catalogue const here = planted.open(Language::French);
        auto there = Catalogue::open(Language::French, other.path());
        REQUIRE(there);
        CHECK(here.say("greet", {"a"}) == "Bonjour a");
        CHECK(there->say("greet", {"a"}) == "Salut a");
        CHECK(here.say("greet", {"a"}) == "Bonjour a");
    }

    TEST_CASE("the product's catalogues say an error in both languages") {
        std::filesystem::path const built = tablee::test::in_build("share/locale");
        auto french = Catalogue::open(Language::French, built);
        auto english = Catalogue::open(Language::English, built);
        REQUIRE(french);
        REQUIRE(english);
        tablee::model::Error const error{"error.i18n.damaged-catalogue", {"x.mo"}};
        CHECK(french->say(error) ==
              "Le fichier de textes x.mo est abîmé. Installez de nouveau le programme.");
        CHECK(english->say(error) == "The file of texts x.mo is damaged. Install the program again.");
    }
}
