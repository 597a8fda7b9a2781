// SPDX-License-Identifier: Apache-2.0
#include "client/i18n/catalogue.h"

#include "model/base/assert.h"

#include <clocale>
#include <cstdlib>
#include <libintl.h>
#include <mutex>
#include <system_error>

// glibc's own counter of catalogue changes: gettext forgets what it has cached when it moves. It is the
// documented way to change language while running (GNU gettext manual, "Being a gettext grok").
extern "C" int _nl_msg_cat_cntr; // NOLINT(*-reserved-identifier,*-naming): the name is glibc's

namespace tablee::client {
namespace {

constexpr char kDomain[] = "tablee";

// Which language and folder gettext looks in now, and the lock that guards it.
struct Gettext {
    std::mutex lock;
    bool started = false;
    std::string language;
    std::string folder;
};

Gettext& gettext_state() {
    static Gettext state;
    return state;
}

// LANGUAGE is honoured in any locale but "C", so we need one; C.UTF-8 is on every Debian.
void start(Gettext& state) {
    if (state.started)
        return;
    if (std::setlocale(LC_MESSAGES, "C.UTF-8") == nullptr)
        std::setlocale(LC_MESSAGES, "");
    state.started = true;
}

// Requires: state.lock is held.
void switch_to(Gettext& state, std::string_view language, std::string const& folder) {
    start(state);
    if (state.language == language && state.folder == folder)
        return;
    state.language = language;
    state.folder = folder;
    setenv("LANGUAGE", state.language.c_str(), 1);
    bindtextdomain(kDomain, folder.c_str());
    bind_textdomain_codeset(kDomain, "UTF-8");
    _nl_msg_cat_cntr += 1;
}

// The number of the place that opens at `at`, such as {0} or {12}; moves `at` behind it. -1: not a place.
int place_at(std::string_view sentence, std::size_t& at) {
    std::size_t end = at + 1;
    int number = 0;
    while (end < sentence.size() && end <= at + 2 && sentence[end] >= '0' && sentence[end] <= '9') {
        number = number * 10 + (sentence[end] - '0');
        end += 1;
    }
    if (end == at + 1 || end >= sentence.size() || sentence[end] != '}')
        return -1;
    at = end + 1;
    return number;
}

} // namespace

struct Catalogue::Impl {
    Language language = Language::French;
    std::string folder;
    std::set<std::string> missing; // guarded by gettext_state().lock

    // Requires: the lock is held. gettext hands back the very pointer it was given when it knows no sentence.
    std::string answer(char const* given, char const* found) {
        if (found == given)
            missing.emplace(given);
        return found;
    }
};

Catalogue::Catalogue(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

model::Result<Catalogue> Catalogue::open(Language language, std::filesystem::path const& locale_dir) {
    std::string const code(code_of(language));
    std::filesystem::path const file = locale_dir / code / "LC_MESSAGES" / (std::string(kDomain) + ".mo");
    std::error_code fault;
    if (!std::filesystem::is_regular_file(file, fault))
        return model::failure("error.i18n.no-catalogue", {file.string()});

    auto impl = std::make_unique<Impl>();
    impl->language = language;
    impl->folder = locale_dir.string();
    Gettext& state = gettext_state();
    std::scoped_lock const guard(state.lock);
    switch_to(state, code, impl->folder);
    // The empty key is the catalogue's header; a file that gettext cannot read has none.
    std::string_view const header = dgettext(kDomain, "");
    if (header.find("Language: " + code) == std::string_view::npos)
        return model::failure("error.i18n.damaged-catalogue", {file.string()});
    return Catalogue(std::move(impl));
}

std::string Catalogue::say(std::string_view key, PhraseArgs const& args) const {
    if (key.empty()) // gettext would answer with the header
        return {};
    std::string const given(key);
    Gettext& state = gettext_state();
    std::scoped_lock const guard(state.lock);
    switch_to(state, code_of(impl_->language), impl_->folder);
    return filled(impl_->answer(given.c_str(), dgettext(kDomain, given.c_str())), args);
}

std::string Catalogue::say(std::string_view key, std::int64_t count, PhraseArgs const& args) const {
    TABLEE_ASSERT(count >= 0);
    if (key.empty())
        return {};
    std::string const given(key);
    Gettext& state = gettext_state();
    std::scoped_lock const guard(state.lock);
    switch_to(state, code_of(impl_->language), impl_->folder);
    char const* const found =
        dngettext(kDomain, given.c_str(), given.c_str(), static_cast<unsigned long>(count));
    return filled(impl_->answer(given.c_str(), found), args);
}

std::string Catalogue::say(model::Error const& error) const {
    return say(error.key, error.args);
}

Language Catalogue::language() const {
    return impl_->language;
}

std::set<std::string> Catalogue::missing_keys() const {
    std::scoped_lock const guard(gettext_state().lock);
    return impl_->missing;
}

std::string filled(std::string_view sentence, PhraseArgs const& args) {
    std::string out;
    out.reserve(sentence.size());
    std::size_t at = 0;
    while (at < sentence.size()) {
        std::size_t const from = at;
        int const place = sentence[at] == '{' ? place_at(sentence, at) : -1;
        if (place >= 0 && static_cast<std::size_t>(place) < args.size()) {
            out += args[static_cast<std::size_t>(place)];
            continue;
        }
        at = at == from ? at + 1 : at;
        out += sentence.substr(from, at - from);
    }
    return out;
}

std::string sentence_without_catalogue(Language language, model::Error const& error) {
    std::string const detail = error.args.empty() ? std::string() : " (" + error.args.front() + ")";
    if (language == Language::French)
        return "Les textes de Tablée sont introuvables ou abîmés" + detail +
               "\u00a0: installez de nouveau le programme, ou relancez scripts/setup.";
    return "Tablée's texts are missing or damaged" + detail +
           ": install the program again, or run scripts/setup again.";
}

} // namespace tablee::client
