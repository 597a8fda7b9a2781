// SPDX-License-Identifier: Apache-2.0
#pragma once

// One text of the minutes as a person sees it while others type in it too. Pure values.
//
// It is the session's text with, on top, all that was typed here and that the session does not show yet. What
// is typed becomes operations of Fugue at once (model/text/edit.h), which name characters and not positions:
// however much the session moved between a frame and the moment when a command is decided, the words land
// where they were typed, an answer that is lost may be asked again, and two posts end with one text.
// (Commands by position were tried: what others had typed meanwhile moved them.)
//
// Nothing typed is lost: what is refused stays here and is sent again; what the session has taken and then
// lost, because it turned out to be over before, is kept in `untaken_words`.
#include "model/text/sequence.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace tablee::client {

// In octets of the text before it.
struct TextPatch {
    std::size_t at = 0;
    std::size_t erased = 0;
    std::string inserted;
    bool operator==(TextPatch const&) const = default;
};

class SharedText {
  public:
    explicit SharedText(model::AuthorId author)
        : author_(author) {}

    [[nodiscard]] std::string const& text() const { return text_; }
    [[nodiscard]] model::AuthorId const& author() const { return author_; }

    // What the person did. Requires: on characters of text().
    void type(TextPatch const& patch);
    // The session as it stands now. Answers what others did since the last time, in order, each on the text
    // that the one before it left.
    [[nodiscard]] std::vector<TextPatch> follow(model::Sequence const& session);

    // What is to be sent next, as one event holds it; nothing while one is out.
    [[nodiscard]] std::vector<model::TextOp> next_batch();
    enum class Fate : std::uint8_t { Taken, Refused, Forgotten };
    void settle(Fate fate); // of the one that is out
    [[nodiscard]] bool is_out() const { return !out_.empty(); }
    [[nodiscard]] bool has_unsent() const { return !typed_.empty() || !queue_.empty(); }
    [[nodiscard]] bool is_safe() const { return !has_unsent() && !is_out(); } // the session has taken all

    // Words typed here that the session does not have, in the order typed.
    [[nodiscard]] std::string untaken_words() const;
    // Of them, those that will not be sent again.
    [[nodiscard]] std::string const& lost_words() const { return stranded_; }

  private:
    struct Typed { // in code points
        std::size_t position = 0;
        std::size_t erased = 0;
        std::size_t count = 0; // of what is inserted
        std::string inserted;
    };
    struct Taken {
        model::TextOp op;
        int looks = 0; // sessions that came since and did not show it
    };
    void plan();
    void add_to_plan(Typed const& typed);
    void strand(model::TextOp const& op);
    void note_what_was_undone(model::Sequence const& session);
    void replay(model::Sequence& onto);

    model::AuthorId author_;
    model::Sequence local_;           // the session's, with all below
    std::string text_;                // of local_, with typed_
    std::vector<Typed> typed_;        // not planned yet, in order, each on what the one before it left
    std::deque<model::TextOp> queue_; // to be sent
    std::vector<model::TextOp> out_;  // sent, not answered
    bool out_shows_ = false;          // the session shows all of it, though it was not answered
    std::vector<Taken> taken_;        // answered, not seen in the session yet
    std::uint64_t seen_clock_ = 0;    // characters of this author that the session has shown
    std::string stranded_;
};

// What turns one text into the other, character by character: what both have stays.
// Requires: the octets are those of the sequences.
[[nodiscard]] std::vector<TextPatch> patches_between(model::Sequence const& from,
                                                     std::string const& from_text, model::Sequence const& to,
                                                     std::string const& to_text);

} // namespace tablee::client
