// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_line.h"

#include "model/base/text.h"

namespace tablee::client {
namespace {

constexpr int kDepthMax = 8;
constexpr std::size_t kShownBytes = 60; // of a line that is complained of

// Whether brackets ever nest deeper than we read: asked before the parser recurses.
bool nests_too_deep(std::string_view line) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); i += 1) {
        char const c = line[i];
        if (quoted) {
            if (c == '\\')
                i += 1;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            depth += 1;
            if (depth > kDepthMax)
                return true;
        } else if (c == '}' || c == ']') {
            depth -= 1;
        }
    }
    return false;
}

model::Failure not_json(std::string_view line) {
    std::string shown(line.substr(0, kShownBytes));
    for (int cut = 0; cut < 3 && line.size() > kShownBytes && !model::is_utf8(shown); cut += 1)
        shown.pop_back(); // a character that was cut through
    if (!model::is_utf8(shown))
        shown = "…";
    return model::failure("error.script.not-json", {std::move(shown)});
}

} // namespace

model::Result<ScriptLine> ScriptLine::parse(std::string_view line) {
    if (line.size() > kScriptLineBytes || nests_too_deep(line))
        return not_json(line);
    ScriptLine read;
    read.object_ = nlohmann::json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!read.object_.is_object())
        return not_json(line);
    auto const verb = read.object_.find("do");
    if (verb == read.object_.end() || !verb->is_string())
        return model::failure("error.script.missing", {"do"});
    read.verb_ = verb->get<std::string>();
    return read;
}

bool ScriptLine::has(std::string_view field) const {
    return object_.contains(field);
}

void ScriptLine::blame(model::Error error) {
    if (!fault_)
        fault_ = std::move(error);
}

nlohmann::json const* ScriptLine::value(std::string_view field, bool required) {
    auto const at = object_.find(field);
    if (at != object_.end())
        return &*at;
    if (required)
        blame({"error.script.missing", {std::string(field)}});
    return nullptr;
}

std::string ScriptLine::text(std::string_view field) {
    nlohmann::json const* found = value(field, true);
    if (found == nullptr)
        return {};
    if (found->is_number_unsigned()) // {"proposal": 7} as good as "7"
        return std::to_string(found->get<std::uint64_t>());
    if (!found->is_string()) {
        blame({"error.script.wrong-kind", {std::string(field)}});
        return {};
    }
    return found->get<std::string>();
}

std::string ScriptLine::text_or(std::string_view field, std::string fallback) {
    return has(field) ? text(field) : std::move(fallback);
}

std::int64_t ScriptLine::number(std::string_view field) {
    nlohmann::json const* found = value(field, true);
    if (found == nullptr)
        return 0;
    if (!found->is_number_integer() ||
        (found->is_number_unsigned() && found->get<std::uint64_t>() > INT64_MAX)) {
        blame({"error.script.wrong-kind", {std::string(field)}});
        return 0;
    }
    return found->get<std::int64_t>();
}

std::int64_t ScriptLine::number_or(std::string_view field, std::int64_t fallback) {
    return has(field) ? number(field) : fallback;
}

bool ScriptLine::flag(std::string_view field) {
    nlohmann::json const* found = value(field, false);
    if (found == nullptr)
        return false;
    if (!found->is_boolean()) {
        blame({"error.script.wrong-kind", {std::string(field)}});
        return false;
    }
    return found->get<bool>();
}

std::vector<std::string> ScriptLine::texts(std::string_view field) {
    std::vector<std::string> out;
    nlohmann::json const* found = value(field, false);
    if (found == nullptr)
        return out;
    if (!found->is_array()) {
        blame({"error.script.wrong-kind", {std::string(field)}});
        return out;
    }
    for (nlohmann::json const& one : *found) {
        if (one.is_number_unsigned()) {
            out.push_back(std::to_string(one.get<std::uint64_t>()));
            continue;
        }
        if (!one.is_string()) {
            blame({"error.script.wrong-kind", {std::string(field)}});
            return {};
        }
        out.push_back(one.get<std::string>());
    }
    return out;
}

nlohmann::json const* ScriptLine::value_of_kind(std::string_view field, nlohmann::json::value_t kind) {
    nlohmann::json const* found = value(field, true);
    if (found == nullptr || found->type() == kind)
        return found;
    blame({"error.script.wrong-kind", {std::string(field)}});
    return nullptr;
}

std::optional<std::string> ScriptLine::text_in(nlohmann::json const& one, std::string_view field) {
    if (one.is_number_unsigned())
        return std::to_string(one.get<std::uint64_t>());
    if (one.is_string())
        return one.get<std::string>();
    blame({"error.script.wrong-kind", {std::string(field)}});
    return std::nullopt;
}

std::optional<std::int64_t> ScriptLine::whole_in(nlohmann::json const& one, std::string_view field) {
    bool const fits =
        one.is_number_integer() && !(one.is_number_unsigned() && one.get<std::uint64_t>() > INT64_MAX);
    if (fits)
        return one.get<std::int64_t>();
    blame({"error.script.wrong-kind", {std::string(field)}});
    return std::nullopt;
}

std::vector<std::pair<std::string, std::int64_t>> ScriptLine::counts(std::string_view field) {
    std::vector<std::pair<std::string, std::int64_t>> out;
    if (auto const* found = value_of_kind(field, nlohmann::json::value_t::object))
        for (auto const& [name, one] : found->items())
            if (auto const count = whole_in(one, field))
                out.emplace_back(name, *count);
    return out;
}

std::vector<std::pair<std::string, std::string>> ScriptLine::named_texts(std::string_view field) {
    std::vector<std::pair<std::string, std::string>> out;
    if (auto const* found = value_of_kind(field, nlohmann::json::value_t::object))
        for (auto const& [name, one] : found->items())
            if (auto said = text_in(one, field))
                out.emplace_back(name, std::move(*said));
    return out;
}

std::vector<std::pair<std::string, std::vector<std::int64_t>>> ScriptLine::rows(std::string_view field) {
    std::vector<std::pair<std::string, std::vector<std::int64_t>>> out;
    auto const* found = value_of_kind(field, nlohmann::json::value_t::object);
    if (found == nullptr)
        return out;
    for (auto const& [name, row] : found->items()) {
        if (!row.is_array())
            blame({"error.script.wrong-kind", {std::string(field)}});
        auto& numbers = out.emplace_back(name, std::vector<std::int64_t>()).second;
        for (nlohmann::json const& one : row)
            if (auto const number = whole_in(one, field))
                numbers.push_back(*number);
    }
    return out;
}

std::vector<std::vector<std::string>> ScriptLine::lists(std::string_view field) {
    std::vector<std::vector<std::string>> out;
    auto const* found = value_of_kind(field, nlohmann::json::value_t::array);
    if (found == nullptr)
        return out;
    for (nlohmann::json const& list : *found) {
        auto& texts = out.emplace_back();
        if (!list.is_array()) {
            if (auto one = text_in(list, field))
                texts.push_back(std::move(*one));
            continue;
        }
        for (nlohmann::json const& one : list)
            if (auto said = text_in(one, field))
                texts.push_back(std::move(*said));
    }
    return out;
}

model::Title ScriptLine::title(std::string_view field) {
    auto cleaned = model::clean_title(text_or(field, {}));
    if (!cleaned)
        blame(std::move(cleaned.error()));
    return {cleaned ? *cleaned : std::string(), false};
}

model::Text ScriptLine::long_text(std::string_view field) {
    auto cleaned = model::clean_text(text_or(field, {}));
    if (!cleaned)
        blame(std::move(cleaned.error()));
    return {cleaned ? *cleaned : std::string(), false};
}

model::Label ScriptLine::label(std::string_view field) {
    return {title(field).utf8};
}

model::Label ScriptLine::cleaned_label(std::string const& words) {
    auto cleaned = model::clean_title(words);
    if (!cleaned)
        blame(std::move(cleaned.error()));
    return {cleaned ? *cleaned : std::string()};
}

model::Date ScriptLine::date(std::string_view field) {
    if (!has(field))
        return {};
    auto const day = model::parse_iso_date(text(field));
    if (!day)
        blame({"error.script.wrong-kind", {std::string(field)}});
    return day.value_or(model::Date{});
}

std::size_t ScriptLine::one_of(std::string_view field, std::vector<std::string_view> const& words) {
    if (!has(field))
        return 0;
    std::string const word = text(field);
    for (std::size_t i = 0; i < words.size(); i += 1)
        if (words[i] == word)
            return i;
    blame({"error.script.unknown-word", {std::string(field), word}});
    return 0;
}

std::size_t ScriptLine::said_of(std::string_view field, std::vector<std::string_view> const& words) {
    static_cast<void>(value(field, true));
    return one_of(field, words);
}

} // namespace tablee::client
