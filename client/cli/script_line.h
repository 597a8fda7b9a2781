// SPDX-License-Identifier: Apache-2.0
#pragma once

// One line of a script: a JSON object that says what to do, read with bounds and named faults. Pure.
//
// Reading never throws and never stops at the first fault: what is missing or of the wrong kind is remembered
// and `fault` says the first of it; the values read are then worthless. Errors: error.script.not-json {line},
// .missing {field}, .wrong-kind {field}, .unknown-member {name}, .ambiguous-member {name}, .unknown-item
// {text}, .unknown-proposal {text}, .unknown-poll {text}, .unknown-action {text}, .unknown-post {text},
// .unknown-word {field, word}, and those of model/base/text.h.
#include "model/session/session.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tablee::client {

constexpr std::size_t kScriptLineBytes = 256 * 1024;

class ScriptLine {
  public:
    // Error: error.script.not-json {line} when it is no object, too long, or nested deeper than 8.
    [[nodiscard]] static model::Result<ScriptLine> parse(std::string_view line);

    [[nodiscard]] std::string verb() const { return verb_; } // "do"
    [[nodiscard]] bool has(std::string_view field) const;

    [[nodiscard]] std::string text(std::string_view field); // must be there
    [[nodiscard]] std::string text_or(std::string_view field, std::string fallback);
    [[nodiscard]] std::int64_t number(std::string_view field); // must be there
    [[nodiscard]] std::int64_t number_or(std::string_view field, std::int64_t fallback);
    [[nodiscard]] bool flag(std::string_view field);                      // false when absent
    [[nodiscard]] std::vector<std::string> texts(std::string_view field); // empty when absent
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>>
    counts(std::string_view field); // an object; must be there
    // An object of texts, or of whole numbers as texts; must be there.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> named_texts(std::string_view field);
    // An object of lists of whole numbers; must be there.
    [[nodiscard]] std::vector<std::pair<std::string, std::vector<std::int64_t>>> rows(std::string_view field);
    // A list of lists of texts, one text standing for a list of one; must be there.
    [[nodiscard]] std::vector<std::vector<std::string>> lists(std::string_view field);

    // Cleaned for the register.
    [[nodiscard]] model::Title title(std::string_view field);
    [[nodiscard]] model::Text long_text(std::string_view field);
    [[nodiscard]] model::Label label(std::string_view field);
    [[nodiscard]] model::Label cleaned_label(std::string const& words);
    [[nodiscard]] model::Date date(std::string_view field); // ISO; none when absent

    // One of these words, by place; 0 and a fault otherwise. The first is meant when the field is absent.
    [[nodiscard]] std::size_t one_of(std::string_view field, std::vector<std::string_view> const& words);
    // The same, where no word may be meant that was not said: a vote, a verdict, a role.
    [[nodiscard]] std::size_t said_of(std::string_view field, std::vector<std::string_view> const& words);

    void blame(model::Error error);
    [[nodiscard]] std::optional<model::Error> const& fault() const { return fault_; }

  private:
    [[nodiscard]] nlohmann::json const* value(std::string_view field, bool required);
    // The field when it is there and of that kind; a fault otherwise.
    [[nodiscard]] nlohmann::json const* value_of_kind(std::string_view field, nlohmann::json::value_t kind);
    [[nodiscard]] std::optional<std::string> text_in(nlohmann::json const& one, std::string_view field);
    [[nodiscard]] std::optional<std::int64_t> whole_in(nlohmann::json const& one, std::string_view field);

    nlohmann::json object_;
    std::string verb_;
    std::optional<model::Error> fault_;
};

} // namespace tablee::client
