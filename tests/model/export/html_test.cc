// SPDX-License-Identifier: Apache-2.0
#include "model/export/html.h"

#include "model/report/compose.h"
#include "tests/model/export/samples.h"
#include "tests/support/golden.h"
#include "tests/support/lexicon.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace tablee::model;
using namespace tablee::tests;

namespace {

using namespace report;

std::string page_of(Document const& document, Lexicon const& lexicon) {
    auto const made = html(document, lexicon);
    REQUIRE(made);
    return std::string(text_of(*made));
}

// What stands in <main>, without its line ends.
std::string main_of(std::vector<Block> blocks) {
    Document const document{phrase("t"), "c", "r", "1", {2026, 3, 12}, false, std::move(blocks)};
    std::string const page = page_of(document, KeyLexicon());
    std::size_t const from = page.find("<main>") + 6;
    std::string inner = page.substr(from, page.find("</main>") - from);
    inner.erase(std::remove(inner.begin(), inner.end(), '\n'), inner.end());
    return inner;
}

// Every tag of a page, whole, as often as it stands there.
std::multiset<std::string> tags_of(std::string const& page) {
    std::multiset<std::string> tags;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1))
        tags.insert(page.substr(at, page.find('>', at) - at + 1));
    return tags;
}

} // namespace

TEST_SUITE("model/export") {
    TEST_CASE("the sample page is as reviewed") {
        std::string const page = page_of(sample_minutes(), sample_lexicon());
        keep_sample("minutes.html", page);
        CHECK(differs_from_golden("export/minutes.html", page) == "");
    }

    TEST_CASE("each block has its own kind of element, under the title") {
        CHECK(main_of({heading(1, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d")}) ==
              "<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5>");
        CHECK(main_of({paragraph("a\nb", strong("c")), decision("d"), remark("e")}) ==
              "<p>a<br>b<strong>c</strong></p><p class=\"decision\">d</p><p class=\"remark\">e</p>");
        CHECK(main_of({Facts{{fact(phrase("k"), "v"), fact(phrase("none"))}}}) ==
              "<dl><dt>report.fact(k)</dt><dd>v</dd></dl>");
        CHECK(main_of({bullets({line("a"), line()}), numbered({line("b")})}) ==
              "<ul><li>a</li></ul><ol><li>b</li></ol>");
        CHECK(main_of({Table{phrase("cap"),
                             {column(phrase("h")), figures(phrase("n"))},
                             {{line("a"), line(strong("2"))}}}}) ==
              "<table><caption>cap</caption><thead><tr><th scope=\"col\">h</th>"
              "<th scope=\"col\" class=\"figures\">n</th></tr></thead><tbody><tr><td>a</td>"
              "<td class=\"figures\"><strong>2</strong></td></tr></tbody></table>");
        CHECK(main_of({Signatures{{line("a"), line("b")}}}) ==
              "<div class=\"signatures\"><p>a</p><p>b</p></div>");
    }

    TEST_CASE("a line without a word leaves nothing behind") {
        CHECK(main_of({heading(1, " "), paragraph(), decision("\n"), Facts{}, bullets({line()}),
                       Signatures{}}) == "");
    }

    TEST_CASE("the page forbids itself everything but its own style") {
        std::string const page = page_of(sample_minutes(), sample_lexicon());
        CHECK(page.find("<html lang=\"fr-FR\">") != std::string::npos);
        CHECK(
            page.find("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                      "'unsafe-inline'\">") != std::string::npos);
        CHECK(page.find("http:") == std::string::npos);
        CHECK(page.find("src=") == std::string::npos);
        CHECK(page.find("href") == std::string::npos);
        CHECK(page.find("url(") == std::string::npos);
        // In the first 1,024 octets, where a browser looks for it.
        CHECK(page.find("<meta charset=\"utf-8\">") < 200);
    }

    TEST_CASE("whatever people type, the page has the tags of the same page without it") {
        auto const plain = tags_of(page_of(document_of("x"), KeyLexicon()));
        for (std::string const& text : hostile_texts()) {
            auto found = tags_of(page_of(document_of("x" + text + "x"), KeyLexicon()));
            found.erase("<br>");
            CHECK(found == plain);
        }
    }

    TEST_CASE("a tag or a language cannot break out of its attribute") {
        std::string const page = page_of(sample_minutes(), SentenceLexicon({}, "fr\"><script>&'"));
        CHECK(page.find("<html lang=\"fr&quot;&gt;&lt;script&gt;&amp;&#39;\">") != std::string::npos);
    }

    TEST_CASE("only a draft is marked") {
        auto settled = sample_minutes();
        settled.draft = false;
        CHECK(page_of(settled, sample_lexicon()).find("Projet") == std::string::npos);
        std::string const page = page_of(sample_minutes(), sample_lexicon());
        CHECK(page.find("<div class=\"mark\" aria-hidden=\"true\">Projet</div>") != std::string::npos);
        CHECK(page.find("<p class=\"draft\">Projet") != std::string::npos);
    }

    TEST_CASE("a page of a broken tree is refused") {
        Document const broken{phrase("t"), "c", "r", "1", {}, false, {paragraph("x"), Table{}}};
        CHECK(html(broken, KeyLexicon()).error() == Error{"error.export.malformed", {"2"}});
    }
}
