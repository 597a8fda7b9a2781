// SPDX-License-Identifier: Apache-2.0
#include "client/app/crash_note.h"

#include "client/platform/fatal_signal.h"
#include "sync/store/atomic_file.h"

#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

namespace tablee::client {
namespace {

constexpr std::size_t kNoteBytes = 16 * 1024;
constexpr std::string_view kPrefix = "running-";
constexpr std::string_view kRegister = "register = ";
constexpr std::string_view kStarted = "started = ";
constexpr std::string_view kSignal = "signal = ";

template <class Number>
std::optional<Number> number_in(std::string_view digits) {
    Number number{};
    char const* const end = digits.data() + digits.size();
    auto const [stopped, fault] = std::from_chars(digits.data(), end, number);
    return fault == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> process_of(std::filesystem::path const& path) {
    std::string const name = path.filename().string();
    return name.starts_with(kPrefix) ? number_in<std::int64_t>(std::string_view(name).substr(kPrefix.size()))
                                     : std::nullopt;
}

// The register comes last of what is written at the start, with its length, since a name may hold anything.
std::string to_text(std::filesystem::path const& register_path, model::Instant started) {
    std::string const name = register_path.string();
    return std::string(kStarted) + std::to_string(started.ms) + "\n" + std::string(kRegister) +
           std::to_string(name.size()) + " " + name + "\n";
}

bool pass(std::string_view& text, std::string_view expected) {
    bool const there = text.starts_with(expected);
    if (there)
        text.remove_prefix(expected.size());
    return there;
}

template <class Number>
std::optional<Number> pass_number(std::string_view& text, char end) {
    std::size_t const stop = text.find(end);
    if (stop == std::string_view::npos)
        return std::nullopt;
    auto const number = number_in<Number>(text.substr(0, stop));
    text.remove_prefix(stop + 1);
    return number;
}

std::optional<CrashNote> parse(std::string_view text) {
    if (!pass(text, kStarted))
        return std::nullopt;
    auto const started = pass_number<std::int64_t>(text, '\n');
    if (!started || !pass(text, kRegister))
        return std::nullopt;
    auto const length = pass_number<std::size_t>(text, ' ');
    if (!length || *length >= text.size() || text[*length] != '\n')
        return std::nullopt;
    CrashNote note{std::filesystem::path(text.substr(0, *length)), {*started}, {}};
    text.remove_prefix(*length + 1);
    if (pass(text, kSignal))
        note.signal = text.substr(0, text.find('\n'));
    return note;
}

} // namespace

std::optional<CrashNote> take_crash_note(UserFolders const& folders) {
    std::optional<CrashNote> last;
    if (!folders.state)
        return last;
    std::error_code fault;
    for (std::filesystem::directory_iterator at(*folders.state, fault), end; !fault && at != end;
         at.increment(fault)) {
        auto const process = process_of(at->path());
        if (!process || is_running(*process))
            continue;
        auto const bytes = sync::read_file(at->path(), kNoteBytes);
        auto note = bytes ? parse(model::text_of(*bytes)) : std::nullopt;
        std::error_code ignored;
        std::filesystem::remove(at->path(), ignored);
        bool const is_later = note && (!last || last->started < note->started);
        if (is_later && std::filesystem::exists(note->register_path, ignored))
            last = std::move(note);
    }
    return last;
}

model::Result<RunningNote> RunningNote::begin(UserFolders const& folders,
                                              std::filesystem::path const& register_path,
                                              model::Instant now) {
    RunningNote note;
    if (!folders.state)
        return note;
    std::error_code fault;
    std::filesystem::create_directories(*folders.state, fault); // told by the writing
    auto path = *folders.state / (std::string(kPrefix) + std::to_string(own_process()));
    std::string const text = to_text(std::filesystem::absolute(register_path, fault), now);
    if (!sync::write_file(path, model::view_of(text), sync::FileMode::Private))
        return model::failure("notice.crash.not-noted", {folders.state->string()});
    note.path_ = std::move(path);
    static_cast<void>(note_fatal_signals_in(note.path_)); // without it, the note alone
    return note;
}

RunningNote::RunningNote(RunningNote&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

RunningNote& RunningNote::operator=(RunningNote&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

RunningNote::~RunningNote() {
    std::error_code ignored;
    if (!path_.empty())
        std::filesystem::remove(path_, ignored);
}

} // namespace tablee::client
