// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/catalogue_rules.h"

#include "tests/tidy/scan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace tablee::tidy {
namespace {

// First segments that are always keys, even before a catalogue holds one.
constexpr std::array<std::string_view, 5> kFamilies = {"error", "refusal", "report", "cli", "void"};

// Last segments that make a dotted literal a file's name: "report.odt".
constexpr std::array<std::string_view, 20> kFileEndings = {
    "cc", "csv", "css", "h",   "html", "ics",    "json",   "jsonl", "log", "md",
    "mo", "odt", "ods", "pdf", "po",   "sqlite", "tablee", "txt",   "xml", "zip"};

bool is_french(std::string_view path) {
    return path.starts_with("assets/i18n/fr/") && path.ends_with(".po");
}

bool is_english(std::string_view path) {
    return path.starts_with("assets/i18n/en/") && path.ends_with(".po");
}

char unescaped(char c) {
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
}

// The text between the first and the last quote of a line.
std::string quoted(std::string_view line) {
    std::size_t const open = line.find('"');
    std::size_t const close = line.rfind('"');
    if (open == std::string_view::npos || close <= open)
        return {};
    std::string text;
    for (std::size_t i = open + 1; i < close; i += 1) {
        bool const escape = line[i] == '\\' && i + 1 < close;
        text.push_back(escape ? unescaped(line[i + 1]) : line[i]);
        i += escape ? 1 : 0;
    }
    return text;
}

std::u32string code_points(std::string_view utf8) {
    std::u32string points;
    for (char const c : utf8) {
        auto const octet = static_cast<unsigned char>(c);
        if ((octet & 0xC0U) != 0x80U)
            points.push_back(octet < 0x80U ? octet : octet < 0xE0U ? octet & 0x1FU : octet & 0x0FU);
        else if (!points.empty())
            points.back() = points.back() << 6U | (octet & 0x3FU);
    }
    return points;
}

constexpr bool is_no_break(char32_t c) {
    return c == U'\u00a0' || c == U'\u202f';
}

constexpr bool ends_a_word(char32_t c) {
    return c == 0 || c == U' ' || c == U'\n' || is_no_break(c) || c == U'»' || c == U')' || c == U'"';
}

constexpr bool is_high_mark(char32_t c) {
    return c == U':' || c == U';' || c == U'!' || c == U'?';
}

std::string fault_at(char32_t before, char32_t c, char32_t after) {
    if (c == U'\'')
        return "a straight apostrophe: write \u2019";
    if (c == U'«' && !is_no_break(after))
        return "no non-breaking space after «";
    if (c == U'»' && !is_no_break(before))
        return "no non-breaking space before »";
    // "127.0.0.1:47200" and "https://" are no punctuation; neither is what stands right behind a bracket.
    bool const tight = before == 0 || before == U'(' || is_high_mark(before) || is_no_break(before);
    if (is_high_mark(c) && ends_a_word(after) && !tight)
        return std::string("no non-breaking space before ") + static_cast<char>(c);
    return {};
}

std::set<std::string> places_in(PoEntry const& entry) {
    std::set<std::string> places;
    for (std::string const& sentence : entry.sentences) {
        for (std::size_t at = sentence.find('{'); at != std::string::npos; at = sentence.find('{', at + 1)) {
            std::size_t const close = sentence.find('}', at);
            std::string const inside =
                close == std::string::npos ? "" : sentence.substr(at + 1, close - at - 1);
            bool const number = !inside.empty() &&
                                std::ranges::all_of(inside, [](unsigned char c) { return std::isdigit(c); });
            if (number)
                places.insert(inside);
        }
    }
    return places;
}

struct Known {
    std::string path;
    PoEntry entry;
};
using Catalogue = std::map<std::string, Known, std::less<>>;

template <class Belongs>
Catalogue catalogue_of(std::vector<SourceFile> const& files, Belongs belongs, Findings& findings) {
    Catalogue catalogue;
    for (SourceFile const& file : files) {
        if (!belongs(file.path))
            continue;
        for (PoEntry& entry : parse_po(file.content)) {
            if (entry.key.empty())
                continue;
            auto const [at, fresh] = catalogue.try_emplace(entry.key, Known{file.path, entry});
            if (!fresh)
                findings.push_back({file.path, entry.line, entry.key + " is already in " + at->second.path});
        }
    }
    return catalogue;
}

void compare_entries(Known const& french, Known const& english, Findings& findings) {
    std::string const& key = french.entry.key;
    if (french.entry.plural_key.empty() != english.entry.plural_key.empty())
        findings.push_back({english.path, english.entry.line, key + " has a plural in one language only"});
    if (places_in(french.entry) != places_in(english.entry))
        findings.push_back({english.path, english.entry.line, key + " has other places {n} in French"});
    if (name_of(french.path) != name_of(english.path))
        findings.push_back({english.path, english.entry.line, key + " is in another fragment in French"});
}

void find_missing(Catalogue const& here, Catalogue const& there, std::string_view language,
                  Findings& findings) {
    for (auto const& [key, known] : here)
        if (!there.contains(key))
            findings.push_back(
                {known.path, known.entry.line, key + " has no sentence in " + std::string(language)});
}

// "error.csv." is the beginning of keys that code puts together.
bool is_stem(std::string_view text) {
    return text.ends_with('.') && is_key(std::string(text) + "x");
}

bool names_a_file(std::string_view key) {
    return std::ranges::find(kFileEndings, key.substr(key.rfind('.') + 1)) != kFileEndings.end();
}

std::string_view family_of(std::string_view key) {
    return key.substr(0, key.find('.'));
}

} // namespace

std::vector<PoEntry> parse_po(std::string_view content) {
    std::vector<PoEntry> entries;
    std::string* open = nullptr; // where a continued string goes on
    bool fuzzy = false;
    int number = 0;
    for (std::string_view line : lines_of(content)) {
        number += 1;
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos)
            fuzzy = true;
        if (line.starts_with("msgid_plural") && !entries.empty()) {
            entries.back().plural_key = quoted(line);
            open = &entries.back().plural_key;
        } else if (line.starts_with("msgid ")) {
            entries.push_back({number, quoted(line), {}, {}, fuzzy});
            fuzzy = false;
            open = &entries.back().key;
        } else if (line.starts_with("msgstr") && !entries.empty()) {
            entries.back().sentences.push_back(quoted(line));
            open = &entries.back().sentences.back();
        } else if (line.starts_with('"') && open != nullptr) {
            *open += quoted(line);
        }
    }
    return entries;
}

Findings check_po_file(SourceFile const& file) {
    Findings findings;
    if (!is_french(file.path) && !is_english(file.path))
        return findings;
    auto const entries = parse_po(file.content);
    std::string const language = is_french(file.path) ? "Language: fr\n" : "Language: en\n";
    std::string const plural = is_french(file.path) ? "plural=(n > 1);" : "plural=(n != 1);";
    bool const has_header = !entries.empty() && entries[0].key.empty() && !entries[0].sentences.empty();
    std::string const header = has_header ? entries[0].sentences[0] : "";
    for (std::string const& needed :
         {language, "Plural-Forms: nplurals=2; " + plural, std::string("charset=UTF-8")})
        if (header.find(needed) == std::string::npos)
            findings.push_back({file.path, 1, "the header lacks " + needed});
    for (PoEntry const& entry : entries) {
        if (entry.key.empty())
            continue;
        if (!is_key(entry.key))
            findings.push_back({file.path, entry.line, "not a key: " + entry.key});
        if (entry.fuzzy)
            findings.push_back({file.path, entry.line, "fuzzy, so gettext drops it: " + entry.key});
        if (entry.sentences.size() != (entry.plural_key.empty() ? 1U : 2U) ||
            std::ranges::any_of(entry.sentences, &std::string::empty))
            findings.push_back({file.path, entry.line, "a sentence is missing: " + entry.key});
        if (!entry.plural_key.empty() && entry.plural_key != entry.key)
            findings.push_back({file.path, entry.line, "msgid_plural is not the key: " + entry.key});
    }
    return findings;
}

Findings check_typography(SourceFile const& file) {
    Findings findings;
    if (!is_french(file.path))
        return findings;
    for (PoEntry const& entry : parse_po(file.content))
        for (std::string const& sentence : entry.sentences)
            if (std::string fault = entry.key.empty() ? "" : french_fault(sentence); !fault.empty())
                findings.push_back({file.path, entry.line, entry.key + ": " + fault});
    return findings;
}

Findings check_languages(std::vector<SourceFile> const& files) {
    Findings findings;
    Catalogue const french = catalogue_of(files, is_french, findings);
    Catalogue const english = catalogue_of(files, is_english, findings);
    find_missing(french, english, "English", findings);
    find_missing(english, french, "French", findings);
    for (auto const& [key, known] : french)
        if (auto const other = english.find(key); other != english.end())
            compare_entries(known, other->second, findings);
    return findings;
}

Findings check_keys_of_code(std::vector<SourceFile> const& files) {
    Findings findings;
    Findings ignored; // doubles are check_languages' to tell
    Catalogue const catalogue = catalogue_of(
        files, [](std::string_view path) { return is_french(path) || is_english(path); }, ignored);
    std::set<std::string, std::less<>> families(kFamilies.begin(), kFamilies.end());
    for (auto const& [key, known] : catalogue)
        families.emplace(family_of(key));
    std::set<std::string, std::less<>> used;
    std::set<std::string, std::less<>> stems;
    for (SourceFile const& file : files) {
        if (!is_product(file.path) || !is_cpp(file.path))
            continue;
        for (Literal const& literal : scan(file.content).literals) {
            if (!families.contains(family_of(literal.text)))
                continue;
            if (is_stem(literal.text))
                stems.insert(literal.text);
            if (!is_key(literal.text) || names_a_file(literal.text))
                continue;
            used.insert(literal.text);
            if (!catalogue.contains(literal.text))
                findings.push_back({file.path, literal.line, "no catalogue holds " + literal.text});
        }
    }
    for (auto const& entry : catalogue) {
        std::string const& key = entry.first;
        bool const built =
            std::ranges::any_of(stems, [&](auto const& stem) { return key.starts_with(stem); });
        if (!built && !used.contains(key))
            findings.push_back({entry.second.path, entry.second.entry.line, "no source names " + key});
    }
    return findings;
}

bool is_key(std::string_view text) {
    if (text.find('.') == std::string_view::npos || text.front() == '.' || text.back() == '.')
        return false;
    bool const letters = std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    return letters && text.find("..") == std::string_view::npos;
}

std::string french_fault(std::string_view sentence) {
    std::u32string const points = code_points(sentence);
    for (std::size_t i = 0; i < points.size(); i += 1) {
        char32_t const before = i == 0 ? 0 : points[i - 1];
        char32_t const after = i + 1 == points.size() ? 0 : points[i + 1];
        if (auto fault = fault_at(before, points[i], after); !fault.empty())
            return fault;
    }
    return {};
}

} // namespace tablee::tidy
