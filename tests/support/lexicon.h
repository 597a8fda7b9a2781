// SPDX-License-Identifier: Apache-2.0
#pragma once

// Lexicons for tests, which need no catalogue on disk. Pure.
//
// KeyLexicon answers with the key and its arguments, "report.page(3|7)", so that a test of a report states
// what is said and not how. SentenceLexicon knows the sentences it is given and the demo's dates in French,
// for documents that somebody looks at; what it does not know it answers as KeyLexicon does.
#include "model/report/report.h"

#include <map>
#include <string>
#include <utility>

namespace tablee::tests {

class KeyLexicon : public model::report::Lexicon {
  public:
    [[nodiscard]] std::string say(model::report::Phrase const& phrase) const override;
    [[nodiscard]] std::string long_date(model::Date date) const override;  // "2026-03-12"
    [[nodiscard]] std::string short_date(model::Date date) const override; // "2026-03-12"
    [[nodiscard]] std::string hour(model::Reading reading) const override; // "14:05"
    [[nodiscard]] std::string language_tag() const override { return "fr-FR"; }
};

class SentenceLexicon final : public KeyLexicon {
  public:
    explicit SentenceLexicon(std::map<std::string, std::string> sentences, std::string tag = "fr-FR")
        : sentences_(std::move(sentences))
        , tag_(std::move(tag)) {}
    [[nodiscard]] std::string say(model::report::Phrase const& phrase) const override;
    [[nodiscard]] std::string long_date(model::Date date) const override;  // "jeudi 12 mars 2026"
    [[nodiscard]] std::string short_date(model::Date date) const override; // "12/03/2026"
    [[nodiscard]] std::string hour(model::Reading reading) const override; // "14 h 05"
    [[nodiscard]] std::string language_tag() const override { return tag_; }

  private:
    std::map<std::string, std::string> sentences_;
    std::string tag_;
};

// What every export says around a document, in French, and the sentences of the samples under tests/vectors.
[[nodiscard]] SentenceLexicon sample_lexicon();

} // namespace tablee::tests
