// SPDX-License-Identifier: Apache-2.0
#include "model/text/fugue.h"

#include "model/text/utf8.h"

#include <algorithm>

namespace tablee::model {

namespace {

using Place = SpanTree::Place;

bool has_right_child(TextState const& state, Char c) {
    if (c == kBeginning)
        return state.total != 0;
    return state.index.has(c, Mark::Right) || state.index.is_continued(c);
}

// The later, by name, of two siblings.
std::optional<Char> later(TextState const& state, std::optional<Char> a, std::optional<Char> b) {
    if (!a || !b)
        return a ? a : b;
    return state.index.less(*a, *b) ? b : a;
}

// The last character, in the order of the text, of all that hangs on c, or c.
Char last_under(TextState const& state, Char c) {
    for (;;) {
        while (!state.index.has(c, Mark::Right)) {
            if (!state.index.is_continued(c))
                return c;
            c = c.next();
        }
        auto const typed_on = state.index.is_continued(c) ? std::optional(c.next()) : std::nullopt;
        c = *later(state, typed_on, state.children.last(c, Side::Right));
    }
}

Char first_under(TextState const& state, Char c) {
    while (state.index.has(c, Mark::Left))
        c = *state.children.first(c, Side::Left);
    return c;
}

Place after(TextState const& state, Char c) {
    if (c == kBeginning)
        return state.spans.beginning();
    Place place = state.spans.place_of(c, state.index);
    place.offset += 1;
    return place;
}

// After all that hangs on the sibling just before the child, or right after the parent.
Place place_right_of(TextState const& state, Char parent, Char child) {
    if (!has_right_child(state, parent))
        return after(state, parent);
    std::optional<Char> sibling = state.children.before(parent, Side::Right, child, state.index);
    if (parent != kBeginning && state.index.is_continued(parent) && state.index.less(parent.next(), child))
        sibling = later(state, sibling, parent.next());
    return after(state, sibling ? last_under(state, *sibling) : parent);
}

// Before all that hangs on the sibling just after the child, or right before the parent.
Place place_left_of(TextState const& state, Char parent, Char child) {
    Char next = parent;
    if (state.index.has(parent, Mark::Left)) {
        auto const sibling = state.children.after(parent, Side::Left, child, state.index);
        next = sibling ? first_under(state, *sibling) : parent;
    }
    return state.spans.place_of(next, state.index);
}

void hang(TextState& state, Hook hook, Char child) {
    if (is_continuation(hook, child)) {
        state.index.set(child, Mark::Continues);
        return;
    }
    state.children.insert(hook.parent, hook.side, child, state.index);
    if (hook.parent != kBeginning)
        state.index.set(hook.parent, hook.side == Side::Right ? Mark::Right : Mark::Left);
}

} // namespace

bool hangs_on(TextState const& state, Hook hook, Char child) {
    if (is_continuation(hook, child))
        return state.index.has(child, Mark::Continues);
    return state.children.holds(hook.parent, hook.side, child, state.index);
}

Hook hook_after(TextState const& state, Char left) {
    if (!has_right_child(state, left))
        return {left, Side::Right};
    Place next = after(state, left);
    if (next.offset == state.spans.span_at(next).length)
        next = *state.spans.next_span(next); // what hangs on the right of `left` comes after it
    return {state.spans.span_at(next).at(next.offset), Side::Left};
}

void add_characters(TextState& state, Hook hook, Char first, std::uint32_t length, std::string_view utf8) {
    Place place = hook.side == Side::Right ? place_right_of(state, hook.parent, first)
                                           : place_left_of(state, hook.parent, first);
    state.index.append(first.author, length);
    hang(state, hook, first);
    state.total += length;
    std::uint32_t const most = utf8.empty() ? SpanTree::kSpanLength : SpanTree::kPieceLength;
    for (std::uint32_t done = 0; done < length;) {
        Span const piece{
            {first.author, first.clock + done}, std::min(most, length - done), false, utf8.empty()};
        std::size_t const octets = utf8.size() <= most ? utf8.size() : octets_of(utf8, piece.length);
        state.spans.insert(place, piece, utf8.substr(0, octets), state.index);
        utf8.remove_prefix(octets);
        done += piece.length;
        if (done < length)
            place = after(state, piece.at(piece.length - 1));
    }
}

} // namespace tablee::model
