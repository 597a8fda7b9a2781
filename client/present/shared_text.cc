// SPDX-License-Identifier: Apache-2.0
#include "client/present/shared_text.h"

#include "model/base/code_points.h"
#include "model/base/limits.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace tablee::client {
namespace {

using model::Integration;

constexpr std::size_t kPieceOctets = 4096;
constexpr std::size_t kRunsPerEvent = 1000; // two thirds of what the structure of an event may hold
constexpr int kLooks = 20;                  // sessions after which what was taken is sent again

bool begins_character(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0U) != 0x80U;
}

std::size_t count_of(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, begins_character));
}

// Where the last `count` characters begin.
std::size_t tail_of(std::string_view utf8, std::size_t count) {
    std::size_t at = utf8.size();
    for (; count > 0 && at > 0; count -= begins_character(utf8[at]) ? 1 : 0)
        at -= 1;
    return at;
}

// As long a beginning as one operation may carry.
std::size_t piece_of(std::string_view utf8) {
    std::size_t at = 0;
    std::size_t marks = 0;
    while (at < utf8.size() && at < kPieceOctets) {
        model::CodePoint const point = model::code_point_at(utf8, at);
        marks = model::is_combining_mark(point.value) ? marks + 1 : 0;
        if (marks > model::limits::kCombiningMarks)
            break;
        at += point.octets;
    }
    return at;
}

struct Common {
    std::size_t front = 0;
    std::size_t back = 0;
};
// Whole characters at both ends that do not differ.
Common common_of(std::string_view one, std::string_view other) {
    std::size_t const most = std::min(one.size(), other.size());
    Common common;
    while (common.front < most && one[common.front] == other[common.front])
        common.front += 1;
    while (common.front > 0 && common.front < std::max(one.size(), other.size()) &&
           ((common.front < one.size() && !begins_character(one[common.front])) ||
            (common.front < other.size() && !begins_character(other[common.front]))))
        common.front -= 1;
    while (common.back < most - common.front &&
           one[one.size() - 1 - common.back] == other[other.size() - 1 - common.back])
        common.back += 1;
    while (common.back > 0 && !begins_character(one[one.size() - common.back]))
        common.back -= 1;
    return common;
}

// Characters of a middle: what they are called, and their octets.
struct Middle {
    std::vector<model::CharId> ids;
    std::vector<std::string_view> octets;
    std::set<model::CharId> all;
};
Middle middle_of(model::Sequence const& sequence, std::string_view text, Common const& common) {
    Middle middle;
    std::size_t position = count_of(text.substr(0, common.front));
    std::size_t const end = text.size() - common.back;
    for (std::size_t at = common.front; at < end; position += 1) {
        std::size_t next = at + 1;
        while (next < end && !begins_character(text[next]))
            next += 1;
        middle.ids.push_back(sequence.id_at(position).value_or(model::CharId{}));
        middle.octets.push_back(text.substr(at, next - at));
        at = next;
    }
    middle.all.insert(middle.ids.begin(), middle.ids.end());
    return middle;
}

} // namespace

std::vector<TextPatch> patches_between(model::Sequence const& from, std::string const& from_text,
                                       model::Sequence const& to, std::string const& to_text) {
    Common const common = common_of(from_text, to_text);
    std::size_t const gone = from_text.size() - common.front - common.back;
    std::size_t const come = to_text.size() - common.front - common.back;
    if (gone == 0 && come == 0)
        return {};
    if (gone == 0 || come == 0)
        return {{common.front, gone, to_text.substr(common.front, come)}};
    Middle const before = middle_of(from, from_text, common);
    Middle const after = middle_of(to, to_text, common);
    std::vector<TextPatch> patches;
    std::size_t at = common.front;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.ids.size() || j < after.ids.size()) {
        TextPatch patch{at, 0, {}};
        for (; i < before.ids.size() && !after.all.contains(before.ids[i]); i += 1)
            patch.erased += before.octets[i].size();
        for (; j < after.ids.size() && !before.all.contains(after.ids[j]); j += 1)
            patch.inserted += after.octets[j];
        at += patch.inserted.size();
        if (patch.erased > 0 || !patch.inserted.empty())
            patches.push_back(std::move(patch));
        // Characters that both have stand in one order: that is what makes the texts one.
        for (; i < before.ids.size() && j < after.ids.size() && before.ids[i] == after.ids[j]; i += 1, j += 1)
            at += after.octets[j].size();
    }
    return patches;
}

void SharedText::type(TextPatch const& patch) {
    std::string_view const text = text_;
    Typed typed{count_of(text.substr(0, patch.at)), count_of(text.substr(patch.at, patch.erased)),
                count_of(patch.inserted), patch.inserted};
    text_.replace(patch.at, patch.erased, patch.inserted);
    if (!typed_.empty()) {
        Typed& last = typed_.back();
        std::size_t const end = last.position + last.count;
        bool const erases = typed.erased > 0 && typed.count == 0;
        if (typed.erased == 0 && typed.position == end) { // typing goes on
            last.inserted += typed.inserted;
            last.count += typed.count;
            return;
        }
        if (erases && typed.position >= last.position && typed.position + typed.erased == end) {
            last.inserted.resize(tail_of(last.inserted, typed.erased)); // typed and taken back
            last.count -= typed.erased;
            return;
        }
        if (erases && last.count == 0 && typed.position + typed.erased == last.position) {
            last.position = typed.position;
            last.erased += typed.erased;
            return;
        }
    }
    typed_.push_back(std::move(typed));
}

void SharedText::plan() {
    for (Typed const& typed : typed_)
        add_to_plan(typed);
    typed_.clear();
}

void SharedText::add_to_plan(Typed const& typed) {
    if (typed.erased > 0)
        for (model::DeleteOp& op : local_.erase(typed.position, typed.erased))
            queue_.emplace_back(std::move(op));
    std::string_view left = typed.inserted;
    for (std::size_t position = typed.position; !left.empty();) {
        std::string_view const piece = left.substr(0, piece_of(left));
        auto op = local_.insert_at(position, piece, author_);
        if (op)
            queue_.emplace_back(std::move(*op));
        else
            stranded_ += piece; // the text has had all the characters that it ever may
        position += count_of(piece);
        left.remove_prefix(piece.size());
    }
}

std::vector<model::TextOp> SharedText::next_batch() {
    plan();
    if (!out_.empty())
        return {};
    std::size_t texts = 0;
    std::size_t octets = 0;
    std::size_t runs = 0;
    while (!queue_.empty()) {
        model::TextOp& op = queue_.front();
        if (auto const* insertion = std::get_if<model::InsertOp>(&op)) {
            texts += 1;
            octets += insertion->utf8.size();
        } else {
            runs += std::get<model::DeleteOp>(op).runs.size();
        }
        bool const fits = texts <= model::limits::kTextsPerEvent && octets <= model::limits::kTextBytes &&
                          runs <= kRunsPerEvent;
        if (!fits && !out_.empty())
            break;
        out_.push_back(std::move(op));
        queue_.pop_front();
    }
    return out_;
}

// Sent again as it was: an operation that the session has already changes nothing there.
void SharedText::settle(Fate fate) {
    if (fate != Fate::Taken)
        queue_.insert(queue_.begin(), out_.begin(), out_.end());
    else if (!out_shows_)
        for (model::TextOp& op : out_)
            taken_.push_back({std::move(op), 0});
    out_.clear();
    out_shows_ = false;
}

std::vector<TextPatch> SharedText::follow(model::Sequence const& session) {
    plan();
    note_what_was_undone(session);
    model::Sequence fresh = session;
    replay(fresh);
    std::string text = fresh.text();
    auto patches = patches_between(local_, text_, fresh, text);
    local_ = std::move(fresh);
    text_ = std::move(text);
    return patches;
}

// All that was typed here and that the session does not show, in the order typed.
void SharedText::replay(model::Sequence& onto) {
    auto const is_lost = [](Integration how) {
        return how == Integration::Missing || how == Integration::Malformed;
    };
    std::vector<Taken> still;
    std::vector<model::TextOp> again;
    for (Taken& taken : taken_) {
        Integration const how = onto.integrate(taken.op);
        if (is_lost(how))
            strand(taken.op);
        else if (how == Integration::Applied && ++taken.looks > kLooks)
            again.push_back(std::move(taken.op));
        else if (how == Integration::Applied)
            still.push_back(std::move(taken));
    }
    taken_ = std::move(still);
    out_shows_ = true;
    for (model::TextOp const& op : out_)
        out_shows_ = onto.integrate(op) == Integration::Duplicate && out_shows_;
    std::deque<model::TextOp> queue;
    for (model::TextOp& op : queue_) {
        Integration const how = onto.integrate(op);
        if (is_lost(how) && out_.empty())
            strand(op);
        else if (how != Integration::Duplicate)
            queue.push_back(std::move(op)); // what others erased too need not be said
    }
    queue.insert(queue.begin(), again.begin(), again.end());
    queue_ = std::move(queue);
}

void SharedText::strand(model::TextOp const& op) {
    if (auto const* insertion = std::get_if<model::InsertOp>(&op))
        stranded_ += insertion->utf8;
}

// The session showed words of this author and does not know them any more: it was over, or this post was not
// admitted, before they were typed, as is heard only now.
void SharedText::note_what_was_undone(model::Sequence const& session) {
    std::uint64_t const known = session.next_clock(author_);
    if (known < seen_clock_) {
        std::size_t position = 0;
        for (std::size_t at = 0; at < text_.size(); position += 1) {
            std::size_t next = at + 1;
            while (next < text_.size() && !begins_character(text_[next]))
                next += 1;
            auto const id = local_.id_at(position);
            if (id && id->author == author_ && id->clock >= known && id->clock < seen_clock_)
                stranded_.append(text_, at, next - at);
            at = next;
        }
    }
    seen_clock_ = known;
}

std::string SharedText::untaken_words() const {
    std::string words = stranded_;
    auto const add = [&](model::TextOp const& op) {
        if (auto const* insertion = std::get_if<model::InsertOp>(&op))
            words += insertion->utf8;
    };
    std::ranges::for_each(taken_, add, &Taken::op);
    std::ranges::for_each(out_, add);
    std::ranges::for_each(queue_, add);
    for (Typed const& typed : typed_)
        words += typed.inserted;
    return words;
}

} // namespace tablee::client
