// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/catalogue_rules.h"

#include <doctest/doctest.h>

using namespace tablee::tidy;

namespace {

std::string header(std::string const& language) {
    return "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: " +
           language + "\\n\"\n\"Plural-Forms: nplurals=2; plural=(n " + (language == "fr" ? "> 1" : "!= 1") +
           ");\\n\"\n\n";
}
std::string entry(std::string const& key, std::string const& sentence) {
    return "msgid \"" + key + "\"\nmsgstr \"" + sentence + "\"\n\n";
}
std::string plural(std::string const& key, std::string const& one, std::string const& several) {
    return "msgid \"" + key + "\"\nmsgid_plural \"" + key + "\"\nmsgstr[0] \"" + one + "\"\nmsgstr[1] \"" +
           several + "\"\n\n";
}
SourceFile french(std::string const& entries) {
    return {"assets/i18n/fr/a.po", header("fr") + entries};
}
SourceFile english(std::string const& entries) {
    return {"assets/i18n/en/a.po", header("en") + entries};
}

void check_pair(std::string const& in_french, std::string const& in_english, std::size_t expected) {
    CAPTURE(in_french);
    CAPTURE(in_english);
    CHECK(check_languages({french(in_french), english(in_english)}).size() == expected);
}

} // namespace

TEST_SUITE("tidy") {
    TEST_CASE("a .po file reads entry by entry") {
        auto const entries =
            parse_po("# c\n#, fuzzy\nmsgid \"a.b\"\nmsgstr \"one \"\n\"two\\n\\\"x\\\"\"\n\n" +
                     plural("c.d", "u", "p"));
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].key == "a.b");
        CHECK(entries[0].line == 3);
        CHECK(entries[0].fuzzy);
        CHECK(entries[0].sentences == std::vector<std::string>{"one two\n\"x\""});
        CHECK(entries[1].plural_key == "c.d");
        CHECK_FALSE(entries[1].fuzzy);
        CHECK(entries[1].sentences == std::vector<std::string>{"u", "p"});
        CHECK(parse_po("msgstr \"lost\"\n\"x\"\nmsgid_plural \"y\"\n").empty());
    }

    TEST_CASE("a fragment stands on its own") {
        auto check = [](SourceFile const& file, std::size_t expected) {
            CAPTURE(file.content);
            CHECK(check_po_file(file).size() == expected);
        };
        check(french(entry("a.b", "x") + plural("c.d", "u", "p")), 0);
        check(english(entry("a.b", "x")), 0);
        check({"assets/i18n/fr/a.po", header("en") + entry("a.b", "x")}, 2); // language and plural
        check({"assets/i18n/fr/a.po", entry("a.b", "x")}, 3);
        check(french(entry("a.b", "")), 1);
        check(french(plural("c.d", "u", "")), 1);
        check(french("msgid \"c.d\"\nmsgid_plural \"c.d\"\nmsgstr[0] \"u\"\n"), 1);
        check(french("msgid \"c.d\"\nmsgid_plural \"c.e\"\nmsgstr[0] \"u\"\nmsgstr[1] \"p\"\n"), 1);
        check(french(entry("A sentence as key", "x")), 1);
        check(french("#, fuzzy\n" + entry("a.b", "x")), 1);
    }

    TEST_CASE("both languages have each key once, with the same places") {
        check_pair(entry("a.b", "{0} et {1}"), entry("a.b", "{1} and {0}"), 0);
        check_pair(entry("a.b", "x"), "", 1);
        check_pair("", entry("a.b", "x"), 1);
        check_pair(entry("a.b", "{0}"), entry("a.b", "{0} {1}"), 1);
        check_pair(entry("a.b", "{0}"), entry("a.b", "x"), 1);
        check_pair(entry("a.b", "{x} {"), entry("a.b", "x"), 0);
        check_pair(plural("a.b", "un", "{0}"), plural("a.b", "{0} one", "{0}"), 0);
        check_pair(plural("a.b", "un", "{0}"), entry("a.b", "{0}"), 1);
        check_pair(entry("a.b", "x") + entry("a.b", "y"), entry("a.b", "x"), 1);
        SourceFile const elsewhere{"assets/i18n/en/b.po", header("en") + entry("a.b", "x")};
        CHECK(check_languages({french(entry("a.b", "x")), elsewhere}).size() == 1);
    }

    TEST_CASE("French typography: spaces that do not break, apostrophes that curl") {
        auto check = [](std::string const& sentence, bool right) {
            CAPTURE(sentence);
            CHECK(french_fault(sentence).empty() == right);
        };
        check("L’ordre du jour\u00a0: «\u00a0{0}\u00a0»\u00a0!", true);
        check("Vraiment\u202f?", true);
        check("L'ordre", false);
        check("Attention : lisez", false);
        check("Attention: lisez", false);
        check("Vraiment ?", false);
        check("Vraiment?", false);
        check("Vraiment\u00a0?!", true);
        check("un\u00a0; deux", true);
        check("un; deux", false);
        check("« {0}\u00a0»", false);
        check("«\u00a0{0} »", false);
        check("{0}: lisez", false);
        check("L’adresse 127.0.0.1:47200 ou https://exemple.fr/?a=1", true);
        check("{0}:{1}", true);
        check("séparées par (;)", true);
        check("", true);
        CHECK(check_typography(french(entry("a.b", "L'ordre"))).size() == 1);
        CHECK(check_typography(french(plural("a.b", "un", "Non !"))).size() == 1);
        CHECK(check_typography(english(entry("a.b", "It's fine: yes!"))).empty());
    }

    TEST_CASE("keys have a form") {
        for (char const* key : {"a.b", "error.csv.missing-column", "calendar.month.1"})
            CHECK(is_key(key));
        for (char const* text : {"", "error", "error.", ".error", "a..b", "A.b", "a b.c", "a_b.c", "é.b"})
            CHECK_FALSE(is_key(text));
    }

    TEST_CASE("code names only keys that are in the catalogues, and they hold no other") {
        auto check = [](std::string const& code, std::string const& entries, std::size_t expected) {
            CAPTURE(code);
            CAPTURE(entries);
            CHECK(check_keys_of_code({french(entries), english(entries), {"model/a/a.cc", code}}).size() ==
                  expected);
        };
        check("f(\"error.a.b\");", entry("error.a.b", "x"), 0);
        check("f(\"error.a.c\");", entry("error.a.b", "x"), 2); // one without sentence, one without source
        check("f(\"error.a.c\");", "", 1);
        check("// \"error.a.c\"\n", "", 0);
        check("f(\"month.\" + n);", entry("month.1", "x") + entry("month.2", "y"), 0);
        check("f(\"month.\" + n);", entry("months.1", "x"), 1);
        check("f(\"month.1\");", entry("month.1", "x"), 0);
        check("f(\"month.3\");", entry("month.1", "x"), 2);
        check("f(\"report.odt\"); f(\"model.base\"); f(\"error\");", "", 0);
        CHECK(check_keys_of_code({{"tests/a/a_test.cc", "f(\"error.a.c\");"}}).empty());
    }
}
