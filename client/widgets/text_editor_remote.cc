// SPDX-License-Identifier: Apache-2.0
// What others do to a text while a person types it. Each step of the history is an operation on the text that
// the steps below it left; a change by others is carried down through them, and bends each of them on its way
// (C. A. Ellis and S. J. Gibbs, "Concurrency control in groupware systems", 1989, on a stack of inverses).
#include "client/widgets/text_editor.h"

#include <algorithm>

namespace tablee::client {

void TextEditor::apply_remote(TextChange const& change) {
    std::size_t const at = std::min(change.at, text_.size());
    std::size_t const erased = std::min(change.erased, text_.size() - at);
    if (erased == 0 && change.inserted.empty())
        return;
    if (erased > 0)
        shift_all({at, erased, 0});
    if (!change.inserted.empty())
        shift_all({at, 0, change.inserted.size()});
    text_.replace(at, erased, change.inserted);
    caret_ = stand_back(caret_);
    anchor_ = stand_back(anchor_);
    wanted_x_ = -1;
    revision_ += 1;
}

void TextEditor::shift_all(Shift const& shift) {
    shift_pair(shift, caret_, anchor_);
    shift_pair(shift, drag_from_.from, drag_from_.to);
    shift_steps(undo_, undo_.size(), shift, Way::Undo);
    shift_steps(redo_, redo_.size(), shift, Way::Redo);
}

// What comes just where the caret is comes after it; what comes at an end of a selection stays out of it.
void TextEditor::shift_pair(Shift const& shift, std::size_t& caret, std::size_t& anchor) {
    std::size_t const low = std::min(caret, anchor);
    bool const selects = caret != anchor;
    auto const moved = [&](std::size_t position) {
        if (shift.erased > 0) {
            std::size_t const end = shift.at + shift.erased;
            return position >= end ? position - shift.erased : std::min(position, shift.at);
        }
        bool const after = position > shift.at || (selects && position == low && position == shift.at);
        return after ? position + shift.inserted : position;
    };
    std::size_t const moved_caret = moved(caret);
    anchor = moved(anchor);
    caret = moved_caret;
}

// Others typed `within` what a step put there: it becomes two, before and after what they typed, undone and
// done again together.
void TextEditor::split(std::vector<Step>& steps, std::size_t index, std::size_t within, Shift const& shift,
                       Way way) {
    Step& first = steps[index];
    Step second = first;
    second.at = first.at + within + shift.inserted;
    if (way == Way::Undo) {
        second.inserted = first.inserted.substr(within);
        second.erased.clear();
        second.joined = true;
        first.inserted.resize(within);
    } else { // the second is done first
        second.erased = first.erased.substr(within);
        second.inserted.clear();
        first.erased.resize(within);
        first.joined = true;
    }
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
}

// Carries a change through the first `count` steps, from the last of them on. `here` is what a step has in
// the text above it, `there` what it has in the text below it.
void TextEditor::shift_steps(std::vector<Step>& steps, std::size_t count, Shift shift, Way way) {
    while (count > 0) {
        count -= 1;
        Step& step = steps[count];
        std::string& here = way == Way::Undo ? step.inserted : step.erased;
        std::size_t const there = (way == Way::Undo ? step.erased : step.inserted).size();
        std::size_t const end = step.at + here.size();
        if (way == Way::Redo)
            shift_pair(shift, step.caret, step.anchor);
        if (shift.inserted > 0) {
            if (shift.at <= step.at) {
                step.at += shift.inserted;
            } else if (shift.at >= end) {
                shift.at = shift.at - here.size() + there;
            } else {
                split(steps, count, shift.at - step.at, shift, way);
                shift.at = steps[count].at + there;
            }
            if (way == Way::Undo)
                shift_pair(shift, steps[count].caret, steps[count].anchor);
            continue;
        }
        std::size_t const stop = shift.at + shift.erased;
        Shift const before{shift.at, shift.at < step.at ? std::min(stop, step.at) - shift.at : 0, 0};
        std::size_t const after_from = std::max(shift.at, end);
        Shift const after{after_from - here.size() + there, stop > after_from ? stop - after_from : 0, 0};
        std::size_t const cut_from = std::max(shift.at, step.at);
        std::size_t const cut_to = std::min(stop, end);
        if (cut_from < cut_to)
            here.erase(cut_from - step.at, cut_to - cut_from);
        step.at -= before.erased;
        for (Shift const& half : {after, before})
            if (way == Way::Undo && half.erased > 0)
                shift_pair(half, step.caret, step.anchor);
        if (before.erased > 0 && after.erased > 0)
            shift_steps(steps, count, after, way); // never splits: the steps stay where they are
        shift = before.erased > 0 ? before : after;
        if (shift.erased == 0)
            return;
    }
}

} // namespace tablee::client
