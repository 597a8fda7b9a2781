// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where views put what a person asks for. The app takes it at the end of the frame; the answer comes back
// under the ticket, so that a form keeps its words until they are safe and gives them back when they are
// refused. Thread: the window's.
#include "client/i18n/language.h"
#include "client/theme/palette.h"
#include "model/base/result.h"
#include "model/session/command.h"

#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace tablee::client {

// A screen. Methods are never places: Now shows the current step, whatever it is.
enum class Place : std::uint8_t {
    Home,
    Now,
    Roll,
    Posts,
    Agenda,
    Proposals,
    Votes,
    OpenPoll,
    Minutes,
    Plan,
    PreviousPlan,
    Settings,
    Help
};

// What is not the session's: the app does it.
struct GoTo {
    Place place = Place::Now;
};
struct OpenPollLike { // the form to open a poll, begun with that sheet
    model::RuleSheet sheet;
};
struct JoinByCode {
    std::string code; // as typed
};
struct JoinAt {
    std::string address; // "192.168.1.20:47301"
};
struct OpenRegister {
    std::filesystem::path file;
};
struct Prepare {                // a first session in a new register, or the next one of a register
    std::filesystem::path file; // empty: a name made from the committee's, in the documents folder
    bool next = false;
    std::string committee, title, date, start, place; // as typed
    std::string profile;                              // "workshop", "commission", "assembly", "association"
    std::string facilitator; // first and last name of who prepares it: becomes a member with that role
};
struct LeaveSession {};
struct SaveDocuments {
    std::filesystem::path folder; // empty: beside the register
};
struct ChangeLanguage {
    Language language = Language::French;
};
struct ChangeTextSize {
    int percent = 100;
};
struct ChangeTheme {
    ThemeName theme = ThemeName::Light;
};
struct NamePost {
    std::string name;
};
struct Dismiss { // a sentence shown over the screens
    std::uint64_t number = 0;
};
struct Quit {};
using Wish =
    std::variant<GoTo, OpenPollLike, JoinByCode, JoinAt, OpenRegister, Prepare, LeaveSession, SaveDocuments,
                 ChangeLanguage, ChangeTextSize, ChangeTheme, NamePost, Dismiss, Quit>;

struct Ticket {
    std::uint64_t number = 0; // 0: nothing was sent
    bool operator==(Ticket const&) const = default;
};
enum class AnswerState : std::uint8_t { None, Waiting, Done, Refused };
struct Answer {
    AnswerState state = AnswerState::None;
    model::Error why; // when refused; `say` it
};

class CommandSink {
  public:
    // --- for views
    Ticket send(model::Command command);
    Ticket act(model::Body body) { return send(model::Act{std::move(body)}); }
    void ask(Wish wish) { wishes_.push_back(std::move(wish)); }
    [[nodiscard]] Answer answer(Ticket ticket) const;

    // --- for the app
    struct Sent {
        Ticket ticket;
        model::Command command;
    };
    [[nodiscard]] std::vector<Sent> take_sent();
    [[nodiscard]] std::vector<Wish> take_wishes();
    void settle(Ticket ticket, model::Result<void> const& how);

  private:
    static constexpr std::size_t kAnswers = 512; // older ones are forgotten

    std::uint64_t last_ = 0;
    std::vector<Sent> sent_;
    std::vector<Wish> wishes_;
    std::map<std::uint64_t, Answer> answers_;
};

} // namespace tablee::client
