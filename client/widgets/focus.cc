// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/focus.h"

#include <algorithm>

namespace tablee::client {
namespace {

using Stops = std::vector<Node const*>;

bool is_usable(Node const& node, int scope) {
    return is_control(node.role) && node.enabled && node.scope == scope;
}

// Better than the control that stands for its group so far.
bool stands_for_group(Node const& node, Node const& so_far, WidgetId focused) {
    if (so_far.id == focused)
        return false;
    return node.id == focused || (node.checked && !so_far.checked);
}

Stops stops_of(Tree const& tree, WidgetId focused) {
    int const scope = deepest_scope(tree);
    Stops stops;
    for (Node const& node : tree) {
        if (!is_usable(node, scope))
            continue;
        auto const same_group = [&](Node const* stop) { return stop->group == node.group; };
        auto const group =
            node.group == 0 ? stops.end() : std::find_if(stops.begin(), stops.end(), same_group);
        if (group == stops.end())
            stops.push_back(&node);
        else if (stands_for_group(node, **group, focused))
            *group = &node;
    }
    return stops;
}

WidgetId walked(Stops const& stops, WidgetId focused, Walk walk, bool around) {
    if (stops.empty())
        return 0;
    auto const at = std::ranges::find(stops, focused, &Node::id);
    auto const count = static_cast<std::ptrdiff_t>(stops.size());
    std::ptrdiff_t place = at - stops.begin();
    bool const lost = at == stops.end();
    switch (walk) {
    case Walk::First:
        place = 0;
        break;
    case Walk::Last:
        place = count - 1;
        break;
    case Walk::Next:
        place = lost ? 0 : place + 1;
        break;
    case Walk::Previous:
        place = lost ? count - 1 : place - 1;
        break;
    }
    place = around ? (place + count) % count : std::clamp<std::ptrdiff_t>(place, 0, count - 1);
    return stops[static_cast<std::size_t>(place)]->id;
}

} // namespace

int deepest_scope(Tree const& tree) {
    int deepest = 0;
    for (Node const& node : tree)
        deepest = std::max(deepest, node.scope);
    return deepest;
}

WidgetId next_stop(Tree const& tree, WidgetId focused, Walk walk) {
    return walked(stops_of(tree, focused), focused, walk, true);
}

WidgetId next_in_group(Tree const& tree, WidgetId focused, Walk walk) {
    Node const* from = node_of(tree, focused);
    if (from == nullptr || from->group == 0)
        return 0;
    Stops members;
    for (Node const& node : tree)
        if (is_usable(node, from->scope) && node.group == from->group)
            members.push_back(&node);
    return walked(members, focused, walk, false);
}

WidgetId next_region(Tree const& tree, WidgetId focused, Walk walk) {
    Stops const stops = stops_of(tree, focused);
    Node const* from = node_of(tree, focused);
    Stops firsts;
    for (Node const* stop : stops)
        if (firsts.empty() || firsts.back()->region != stop->region)
            firsts.push_back(stop);
    WidgetId here = 0;
    for (Node const* first : firsts)
        if (from != nullptr && first->region == from->region)
            here = first->id;
    return walked(firsts, here, walk, true);
}

WidgetId first_of_scope(Tree const& tree) {
    int const scope = deepest_scope(tree);
    WidgetId first = 0;
    for (Node const& node : tree) {
        if (!is_usable(node, scope))
            continue;
        if (node.role == Role::Field || node.role == Role::Area)
            return node.id;
        if (first == 0)
            first = node.id;
    }
    return first;
}

Node const* node_of(Tree const& tree, WidgetId id) {
    auto const found = std::ranges::find(tree, id, &Node::id);
    return id == 0 || found == tree.end() ? nullptr : &*found;
}

} // namespace tablee::client
