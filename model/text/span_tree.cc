// SPDX-License-Identifier: Apache-2.0
#include "model/text/span_tree.h"

#include "model/text/utf8.h"

#include <algorithm>
#include <numeric>

namespace tablee::model {

namespace {

using Leaf = SpanTree::Leaf;
using Branch = SpanTree::Branch;

std::uint32_t visible_before(Leaf const& leaf, std::uint32_t span) {
    return std::accumulate(leaf.spans.begin(), leaf.spans.begin() + span, 0U,
                           [](std::uint32_t sum, Span const& s) { return sum + s.visible(); });
}

std::uint32_t visible_before(Leaf const& leaf, SpanTree::Place place) {
    bool const shows = leaf.spans[place.span].visible() != 0;
    return visible_before(leaf, place.span) + (shows ? place.offset : 0);
}

std::size_t octets_before(Leaf const& leaf, std::uint32_t code_points) {
    return leaf.visible == leaf.text.size() ? code_points : octets_of(leaf.text, code_points);
}

bool is_one_span(Span const& a, Span const& b) {
    return b.first == a.at(a.length) && a.deleted == b.deleted && a.absent == b.absent &&
           a.length + b.length <= SpanTree::kSpanLength;
}

void open_slot(Leaf& leaf, std::uint32_t at, Span const& span) {
    std::copy_backward(leaf.spans.begin() + at, leaf.spans.begin() + leaf.used,
                       leaf.spans.begin() + leaf.used + 1);
    leaf.spans[at] = span;
    leaf.used += 1;
}

// Joins a span to the one after it when they are one.
void join(Leaf& leaf, std::uint32_t at) {
    if (at + 1 >= leaf.used || !is_one_span(leaf.spans[at], leaf.spans[at + 1]))
        return;
    leaf.spans[at].length += leaf.spans[at + 1].length;
    std::copy(leaf.spans.begin() + at + 2, leaf.spans.begin() + leaf.used, leaf.spans.begin() + at + 1);
    leaf.used -= 1;
}

// Makes two spans of one. Requires: 0 < offset < its length, and a free slot.
void cut_span(Leaf& leaf, std::uint32_t at, std::uint32_t offset) {
    Span tail = leaf.spans[at];
    tail.first = tail.at(offset);
    tail.length -= offset;
    leaf.spans[at].length = offset;
    open_slot(leaf, at + 1, tail);
}

void put_span(Leaf& leaf, SpanTree::Place place, Span const& span) {
    std::uint32_t at = place.span;
    if (place.offset != 0) {
        if (place.offset < leaf.spans[at].length)
            cut_span(leaf, at, place.offset);
        at += 1;
    }
    open_slot(leaf, at, span);
    if (at > 0)
        join(leaf, at - 1);
}

std::uint32_t slot_of(Branch const& branch, std::uint32_t child) {
    auto const at = std::find(branch.children.begin(), branch.children.begin() + branch.used, child);
    return static_cast<std::uint32_t>(at - branch.children.begin());
}

void open_slot(Branch& branch, std::uint32_t at, std::uint32_t child, std::uint32_t visible) {
    auto const shift = [&](auto& row, std::uint32_t value) {
        std::copy_backward(row.begin() + at, row.begin() + branch.used, row.begin() + branch.used + 1);
        row[at] = value;
    };
    shift(branch.children, child);
    shift(branch.visible, visible);
    branch.used += 1;
}

std::uint32_t sum_of(Branch const& branch) {
    return std::accumulate(branch.visible.begin(), branch.visible.begin() + branch.used, 0U);
}

} // namespace

SpanTree::SpanTree() {
    std::uint32_t const leaf = leaves_.add();
    root_ = branches_.add();
    leaves_.edit(leaf).parent = root_;
    Branch& root = branches_.edit(root_);
    root.children[0] = leaf;
    root.used = 1;
}

SpanTree::Place SpanTree::place_of(Char c, CharIndex const& index) const {
    std::uint32_t const number = index.leaf_of(c);
    Leaf const& leaf = leaves_.at(number);
    for (std::uint32_t i = 0; i < leaf.used; i += 1) {
        Span const& span = leaf.spans[i];
        if (span.first.author == c.author && c.clock - span.first.clock < span.length)
            return {number, i, c.clock - span.first.clock};
    }
    return {number, leaf.used, 0}; // cannot be: check() holds the index to the leaves
}

SpanTree::Place SpanTree::place_at(std::uint32_t position) const {
    std::uint32_t node = root_;
    for (bool above = true; above;) {
        Branch const& branch = branches_.at(node);
        std::uint32_t i = 0;
        for (; position >= branch.visible[i]; i += 1)
            position -= branch.visible[i];
        node = branch.children[i];
        above = !branch.over_leaves;
    }
    Leaf const& leaf = leaves_.at(node);
    std::uint32_t i = 0;
    for (; position >= leaf.spans[i].visible(); i += 1)
        position -= leaf.spans[i].visible();
    return {node, i, position};
}

std::uint32_t SpanTree::position_of(Place place) const {
    Leaf const& leaf = leaves_.at(place.leaf);
    std::uint32_t position = visible_before(leaf, place);
    std::uint32_t child = place.leaf;
    for (std::uint32_t node = leaf.parent; node != kNoNode; node = branches_.at(node).parent) {
        Branch const& branch = branches_.at(node);
        auto const end = branch.visible.begin() + slot_of(branch, child);
        position = std::accumulate(branch.visible.begin(), end, position);
        child = node;
    }
    return position;
}

std::optional<SpanTree::Place> SpanTree::next_span(Place place) const {
    Leaf const& leaf = leaves_.at(place.leaf);
    if (place.span + 1 < leaf.used)
        return Place{place.leaf, place.span + 1, 0};
    if (leaf.next == kNoNode)
        return std::nullopt;
    return Place{leaf.next, 0, 0};
}

void SpanTree::insert(Place place, Span span, std::string_view utf8, CharIndex& index) {
    place = with_room(place, 2, utf8.size(), index);
    Leaf& leaf = leaves_.edit(place.leaf);
    if (!utf8.empty())
        leaf.text.insert(octets_before(leaf, visible_before(leaf, place)), utf8);
    put_span(leaf, place, span);
    index.set_leaf(span.first, span.length, place.leaf);
    count(place.leaf, span.visible(), 0);
}

std::uint32_t SpanTree::remove(Char first, std::uint32_t most, CharIndex& index) {
    Place place = place_of(first, index);
    if (span_at(place).deleted)
        return std::min(most, span_at(place).length - place.offset);
    place = with_room(place, 2, 0, index);
    Leaf& leaf = leaves_.edit(place.leaf);
    std::uint32_t at = place.span;
    std::uint32_t const length = std::min(most, leaf.spans[at].length - place.offset);
    std::uint32_t const removed = leaf.spans[at].absent ? 0 : length;
    if (removed != 0) {
        std::size_t const begin = octets_before(leaf, visible_before(leaf, place));
        std::size_t const octets = leaf.visible == leaf.text.size()
                                       ? removed
                                       : octets_of(std::string_view(leaf.text).substr(begin), removed);
        leaf.text.erase(begin, octets);
    }
    if (place.offset != 0) {
        cut_span(leaf, at, place.offset);
        at += 1;
    }
    if (length < leaf.spans[at].length)
        cut_span(leaf, at, length);
    leaf.spans[at].deleted = true;
    join(leaf, at);
    if (at > 0)
        join(leaf, at - 1);
    count(place.leaf, 0, removed);
    return length;
}

SpanTree::Place SpanTree::with_room(Place place, std::uint32_t spans, std::size_t octets, CharIndex& index) {
    for (;;) {
        Leaf const& leaf = leaves_.at(place.leaf);
        if (leaf.used + spans <= kSpans && leaf.text.size() + octets <= kLeafOctets)
            return place;
        place = split_leaf(place, index);
    }
}

SpanTree::Place SpanTree::split_leaf(Place place, CharIndex& index) {
    std::uint32_t const before = leaves_.at(place.leaf).used;
    std::uint32_t const cut = cut_of(place.leaf);
    Leaf const& leaf = leaves_.at(place.leaf);
    if (leaf.used != before && place.span >= cut - 1) { // the span at cut - 1 was made two
        std::uint32_t const head = leaf.spans[cut - 1].length;
        if (place.span >= cut)
            place.span += 1;
        else if (place.offset >= head)
            place = {place.leaf, cut, place.offset - head};
    }
    std::uint32_t const right = leaves_.add();
    move_tail(place.leaf, right, cut, index);
    adopt(leaves_.at(place.leaf).parent, place.leaf, right, leaves_.at(right).visible);
    if (place.span < cut)
        return place;
    return {right, place.span - cut, place.offset};
}

// The span at which a leaf is cut in two. Many spans are shared out evenly; when few spans hold much text,
// the text is, and a span may be made two for that.
std::uint32_t SpanTree::cut_of(std::uint32_t number) {
    constexpr std::uint32_t few = 8;
    Leaf& leaf = leaves_.edit(number);
    if (leaf.used >= few)
        return leaf.used / 2;
    std::uint32_t rest = leaf.visible / 2;
    std::uint32_t at = 0;
    for (; rest >= leaf.spans[at].visible(); at += 1)
        rest -= leaf.spans[at].visible();
    if (rest == 0)
        return at;
    cut_span(leaf, at, rest);
    return at + 1;
}

void SpanTree::move_tail(std::uint32_t from, std::uint32_t to, std::uint32_t cut, CharIndex& index) {
    Leaf& left = leaves_.edit(from);
    Leaf& right = leaves_.edit(to);
    std::uint32_t const kept = visible_before(left, cut);
    std::size_t const octets = octets_before(left, kept);
    std::copy(left.spans.begin() + cut, left.spans.begin() + left.used, right.spans.begin());
    right.used = left.used - cut;
    right.visible = left.visible - kept;
    right.text.assign(left.text, octets);
    right.next = left.next;
    left.used = cut;
    left.visible = kept;
    left.text.resize(octets);
    left.next = to;
    for (std::uint32_t i = 0; i < right.used; i += 1)
        index.set_leaf(right.spans[i].first, right.spans[i].length, to);
}

// Takes `right` in after its neighbour `left`, from which `right_visible` characters moved to it.
void SpanTree::adopt(std::uint32_t number, std::uint32_t left, std::uint32_t right,
                     std::uint32_t right_visible) {
    if (branches_.at(number).used == kBranches) {
        std::uint32_t const upper = split_branch(number);
        Branch const& branch = branches_.at(number);
        if (slot_of(branch, left) == branch.used)
            number = upper;
    }
    Branch& branch = branches_.edit(number);
    std::uint32_t const at = slot_of(branch, left);
    branch.visible[at] -= right_visible;
    open_slot(branch, at + 1, right, right_visible);
    set_parent(branch, right, number);
}

std::uint32_t SpanTree::split_branch(std::uint32_t number) {
    constexpr std::uint32_t half = kBranches / 2;
    std::uint32_t const upper = branches_.add();
    if (number == root_) {
        root_ = branches_.add();
        Branch& root = branches_.edit(root_);
        root.over_leaves = false;
        root.children[0] = number;
        root.visible[0] = visible_;
        root.used = 1;
        branches_.edit(number).parent = root_;
    }
    Branch& low = branches_.edit(number);
    Branch& high = branches_.edit(upper);
    high.over_leaves = low.over_leaves;
    std::copy(low.children.begin() + half, low.children.end(), high.children.begin());
    std::copy(low.visible.begin() + half, low.visible.end(), high.visible.begin());
    high.used = kBranches - half;
    low.used = half;
    std::array<std::uint32_t, kBranches> const moved = high.children;
    for (std::uint32_t i = 0; i < kBranches - half; i += 1)
        set_parent(branches_.at(upper), moved[i], upper);
    adopt(branches_.at(number).parent, number, upper, sum_of(branches_.at(upper)));
    return upper;
}

void SpanTree::set_parent(Branch const& branch, std::uint32_t child, std::uint32_t parent) {
    if (branch.over_leaves)
        leaves_.edit(child).parent = parent;
    else
        branches_.edit(child).parent = parent;
}

void SpanTree::count(std::uint32_t number, std::uint32_t added, std::uint32_t removed) {
    visible_ = visible_ + added - removed;
    Leaf& leaf = leaves_.edit(number);
    leaf.visible = leaf.visible + added - removed;
    std::uint32_t child = number;
    for (std::uint32_t node = leaf.parent; node != kNoNode; node = branches_.at(node).parent) {
        Branch& branch = branches_.edit(node);
        std::uint32_t& visible = branch.visible[slot_of(branch, child)];
        visible = visible + added - removed;
        child = node;
    }
}

} // namespace tablee::model
