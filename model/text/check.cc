// SPDX-License-Identifier: Apache-2.0
#include "model/text/check.h"

#include "model/text/fugue.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <vector>

namespace tablee::model {

namespace {

using Complaint = std::optional<std::string>;

Complaint complain(std::string what, std::uint64_t where) {
    return std::move(what) + " at " + std::to_string(where);
}

Complaint check_leaf(SpanTree::Leaf const& leaf, std::uint32_t number, CharIndex const& index) {
    if (leaf.used > SpanTree::kSpans || leaf.text.size() > SpanTree::kLeafOctets)
        return complain("a leaf is too full", number);
    std::uint32_t visible = 0;
    for (std::uint32_t i = 0; i < leaf.used; i += 1) {
        Span const& span = leaf.spans[i];
        visible += span.visible();
        if (span.length == 0 || span.length > SpanTree::kSpanLength)
            return complain("a span is empty or too long", number);
        for (std::uint32_t offset = 0; offset < span.length; offset += 1) {
            if (!index.holds(span.at(offset)) || index.leaf_of(span.at(offset)) != number)
                return complain("the index does not lead to this leaf", number);
        }
    }
    if (leaf.visible != visible || checked_code_points(leaf.text) != visible)
        return complain("a leaf's text has not the length of what shows", number);
    return std::nullopt;
}

// The leaves under a branch, in order.
Complaint check_branch(SpanTree const& spans, std::uint32_t number, std::vector<std::uint32_t>& leaves) {
    SpanTree::Branch const& branch = spans.branches().at(number);
    if (branch.used == 0 || branch.used > SpanTree::kBranches)
        return complain("a branch is empty or too full", number);
    for (std::uint32_t i = 0; i < branch.used; i += 1) {
        std::uint32_t const child = branch.children[i];
        if (branch.over_leaves) {
            SpanTree::Leaf const& leaf = spans.leaves().at(child);
            if (leaf.parent != number || leaf.visible != branch.visible[i])
                return complain("a branch and its leaf disagree", number);
            leaves.push_back(child);
            continue;
        }
        SpanTree::Branch const& below = spans.branches().at(child);
        std::uint32_t sum = 0;
        for (std::uint32_t j = 0; j < below.used; j += 1)
            sum += below.visible[j];
        if (below.parent != number || sum != branch.visible[i])
            return complain("a branch and the one below disagree", number);
        if (auto wrong = check_branch(spans, child, leaves))
            return wrong;
    }
    return std::nullopt;
}

Complaint check_tree(TextState const& state) {
    SpanTree const& spans = state.spans;
    std::vector<std::uint32_t> leaves;
    if (auto wrong = check_branch(spans, spans.root(), leaves))
        return wrong;
    if (spans.branches().at(spans.root()).parent != kNoNode || leaves.size() != spans.leaves().size())
        return complain("leaves are out of the tree", leaves.size());
    std::uint32_t visible = 0;
    for (std::size_t i = 0; i < leaves.size(); i += 1) {
        SpanTree::Leaf const& leaf = spans.leaves().at(leaves[i]);
        std::uint32_t const next = i + 1 < leaves.size() ? leaves[i + 1] : kNoNode;
        if (leaf.next != next || (leaf.used == 0 && leaves.size() > 1) || leaves[0] != 0)
            return complain("the chain of leaves is not the tree's", leaves[i]);
        visible += leaf.visible;
        if (auto wrong = check_leaf(leaf, leaves[i], state.index))
            return wrong;
    }
    if (visible != spans.visible())
        return complain("the count of what shows is wrong", visible);
    return std::nullopt;
}

bool hangs_as_marked(TextState const& state, Char c) {
    CharIndex const& index = state.index;
    return index.has(c, Mark::Left) == state.children.first(c, Side::Left).has_value() &&
           index.has(c, Mark::Right) == state.children.first(c, Side::Right).has_value();
}

Complaint check_children(TextState const& state) {
    auto const entries = state.children.entries();
    std::uint64_t continued = 0;
    std::uint64_t total = 0;
    for (std::uint32_t author = 0; author < state.index.authors(); author += 1) {
        total += state.index.count(author);
        for (Char c{author, 0}; c.clock < state.index.count(author); c.clock += 1) {
            continued += state.index.has(c, Mark::Continues) ? 1U : 0U;
            if (!hangs_as_marked(state, c) || (c.clock == 0 && state.index.has(c, Mark::Continues)))
                return complain("a mark is wrong", c.clock);
        }
    }
    if (total != state.total || entries.size() + continued != total)
        return complain("characters hang nowhere, or twice", total);
    for (std::size_t i = 0; i < entries.size(); i += 1) {
        Hook const hook{ChildIndex::parent_of(entries[i]), ChildIndex::side_of(entries[i])};
        bool const beginning = hook == Hook{};
        if (!state.index.holds(entries[i].child) || (!beginning && !state.index.holds(hook.parent)) ||
            is_continuation(hook, entries[i].child) || !hangs_on(state, hook, entries[i].child))
            return complain("an entry is wrong", i);
        bool const same = i > 0 && entries[i - 1].parent == entries[i].parent;
        if (i > 0 && entries[i - 1].parent > entries[i].parent)
            return complain("entries are out of order", i);
        if (same && !state.index.less(entries[i - 1].child, entries[i].child))
            return complain("siblings are out of order", i);
    }
    return std::nullopt;
}

std::vector<Char> children_of(TextState const& state, std::vector<ChildIndex::Entry> const& entries,
                              Hook hook) {
    std::uint64_t const key = ChildIndex::key_of(hook.parent, hook.side);
    auto at =
        std::partition_point(entries.begin(), entries.end(), [&](auto const& e) { return e.parent < key; });
    std::vector<Char> children;
    for (; at != entries.end() && at->parent == key; ++at)
        children.push_back(at->child);
    if (hook.side == Side::Right && hook.parent != kBeginning && state.index.is_continued(hook.parent))
        children.push_back(hook.parent.next());
    std::sort(children.begin(), children.end(), [&](Char a, Char b) { return state.index.less(a, b); });
    return children;
}

// The tree read from left to right, by its definition.
std::vector<Char> reading_order(TextState const& state) {
    struct Step {
        Char c;
        bool opened; // its left side has been read
    };
    auto const entries = state.children.entries();
    std::vector<Step> steps;
    std::vector<Char> order;
    auto const push = [&](Hook hook) {
        auto const children = children_of(state, entries, hook);
        for (auto c = children.rbegin(); c != children.rend(); ++c)
            steps.push_back({*c, false});
    };
    push({});
    while (!steps.empty()) {
        Step const step = steps.back();
        steps.pop_back();
        if (step.opened) {
            order.push_back(step.c);
            push({step.c, Side::Right});
        } else {
            steps.push_back({step.c, true});
            push({step.c, Side::Left});
        }
    }
    return order;
}

Complaint check_order(TextState const& state) {
    auto const order = reading_order(state);
    std::size_t at = 0;
    for (std::uint32_t leaf = 0; leaf != kNoNode; leaf = state.spans.leaves().at(leaf).next) {
        SpanTree::Leaf const& held = state.spans.leaves().at(leaf);
        for (std::uint32_t i = 0; i < held.used; i += 1) {
            for (std::uint32_t offset = 0; offset < held.spans[i].length; offset += 1, at += 1) {
                if (at >= order.size() || order[at] != held.spans[i].at(offset))
                    return complain("the text is not in the order of its tree", at);
            }
        }
    }
    return at == order.size() ? std::nullopt : complain("characters are out of the text", at);
}

} // namespace

std::optional<std::string> check(Sequence const& text) {
    return check(text.state());
}

std::optional<std::string> check(TextState const& state) {
    if (auto wrong = check_tree(state))
        return wrong;
    if (auto wrong = check_children(state))
        return wrong;
    return check_order(state);
}

} // namespace tablee::model
