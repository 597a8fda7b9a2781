// SPDX-License-Identifier: Apache-2.0
#include "client/paper/paper_pdf.h"

#include "client/paper/paper_layout.h"
#include "tests/client/paper/paper_samples.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// Of a PDF whose objects are not packed, as cairo writes it.
std::size_t pages_in(std::vector<std::uint8_t> const& octets) {
    std::string const file(octets.begin(), octets.end());
    std::size_t found = 0;
    for (std::size_t at = file.find("/Type /Page"); at != std::string::npos;
         at = file.find("/Type /Page", at + 1))
        found += file.compare(at, 12, "/Type /Pages") != 0 ? 1 : 0;
    return found;
}

} // namespace

TEST_SUITE("client/paper") {
    TEST_CASE("the file has the pages that were laid out, and is the same twice") {
        Catalogue const words = paper_words();
        auto const measure = make_text_measure();
        for (std::size_t const size : {0, 7}) {
            PaperKit const kit = sample_kit(size, size);
            std::size_t pages = 0;
            for (PaperSection const& section : paper_sections(kit, {}, words, *measure))
                pages += section.sheets.size();
            auto const first = draw_paper_kit(kit, {}, words);
            REQUIRE(first);
            CHECK(std::string(first->begin(), first->begin() + 5) == "%PDF-");
            CHECK(pages_in(*first) == pages);
            CHECK(*draw_paper_kit(kit, {}, words) == *first);
        }
    }
    TEST_CASE("the largest committee has its kit") {
        PaperKit const kit = sample_kit(500, 200, 70);
        auto const file = draw_paper_kit(kit, {}, paper_words(Language::English));
        REQUIRE(file);
        CHECK(pages_in(*file) > 300);
    }
    TEST_CASE("in its true letters, no page is left and no words meet") {
        auto const measure = make_text_measure();
        PaperKit const kit = sample_kit(9, 9, 200);
        for (PaperSection const& section : paper_sections(kit, {}, paper_words(), *measure))
            for (Sheet const& sheet : section.sheets)
                CHECK_FALSE_MESSAGE(fault_of(sheet), fault_of(sheet).value_or(""));
    }
    TEST_CASE("a kit without any part is refused") {
        auto const file =
            draw_paper_kit(sample_kit(1, 1), {false, false, false, false, false}, paper_words());
        CHECK(file.error().key == "error.paper.no-part");
    }
}
