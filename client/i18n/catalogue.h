// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sentences of one language, looked up by stable keys such as "error.csv.missing-column".
//
// GNU gettext keeps one language for the whole process, but a document may be written in another language
// than the screen. So several catalogues may be alive at once, and each sentence is asked for under one lock
// that puts gettext into that catalogue's language first. When the language does not change between two
// sentences, which is the ordinary case, nothing is switched.
//
// A key without a sentence is never fatal: the key itself comes back, visibly, and `missing_keys` remembers
// it. Thread: any. The environment variable LANGUAGE belongs to this class once a catalogue is open: open the
// first one before starting threads that read the environment. LC_NUMERIC is never touched.
#include "client/i18n/language.h"
#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

using PhraseArgs = std::vector<std::string>;

class Catalogue {
  public:
    // `locale_dir` holds fr/LC_MESSAGES/tablee.mo (platform/asset_path.h finds it).
    // Errors: error.i18n.no-catalogue {file}, error.i18n.damaged-catalogue {file}.
    [[nodiscard]] static model::Result<Catalogue> open(Language language,
                                                       std::filesystem::path const& locale_dir);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    // The sentence, its places {0}, {1}… filled; a place without argument stays as it is.
    [[nodiscard]] std::string say(std::string_view key, PhraseArgs const& args = {}) const;
    // The same for a key that has a singular and a plural: `count` chooses, it does not fill a place.
    // Requires: count >= 0.
    [[nodiscard]] std::string say(std::string_view key, std::int64_t count,
                                  PhraseArgs const& args = {}) const;
    [[nodiscard]] std::string say(model::Error const& error) const;

    [[nodiscard]] Language language() const;
    [[nodiscard]] std::set<std::string> missing_keys() const;

  private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// "{0} of {1}" with its places filled, in one pass: what an argument contains is never read as a place.
[[nodiscard]] std::string filled(std::string_view sentence, PhraseArgs const& args);

// What to tell people when no catalogue could be opened: the only sentences outside the catalogues.
[[nodiscard]] std::string sentence_without_catalogue(Language language, model::Error const& error);

} // namespace tablee::client
