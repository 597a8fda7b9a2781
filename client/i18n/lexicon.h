// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of a document: a report's phrases, dates and hours in the catalogue's language. Thread: any.
//
// Typographic apostrophes and non-breaking spaces stand in the catalogues themselves, where a test demands
// them; nothing is corrected here, because what fills the places of a sentence is what people typed.
#include "client/i18n/catalogue.h"
#include "model/report/report.h"

namespace tablee::client {

class DocumentLexicon final : public model::report::Lexicon {
  public:
    // Requires: the catalogue outlives the lexicon.
    explicit DocumentLexicon(Catalogue const& catalogue)
        : catalogue_(catalogue) {}

    [[nodiscard]] std::string say(model::report::Phrase const& phrase) const override;
    // "jeudi 12 mars 2026", "mercredi 1er avril 2026", "Thursday 12 March 2026"; empty for no date.
    [[nodiscard]] std::string long_date(model::Date date) const override;
    [[nodiscard]] std::string short_date(model::Date date) const override; // "12/03/2026"; empty for no date
    // "14 h 05" with non-breaking spaces, "14:05".
    [[nodiscard]] std::string hour(model::Reading reading) const override;
    [[nodiscard]] std::string language_tag() const override; // "fr-FR", "en-GB"

  private:
    Catalogue const& catalogue_;
};

} // namespace tablee::client
