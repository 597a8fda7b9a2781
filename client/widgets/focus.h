// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the keyboard goes, from the tree of the last frame alone: Tab walks the stops, arrows walk inside a
// group, F6 walks the regions, and nothing leaves the deepest scope. Pure.
#include "client/widgets/tree.h"

namespace tablee::client {

enum class Walk : std::uint8_t { Next, Previous, First, Last };

[[nodiscard]] int deepest_scope(Tree const& tree);
// The stop after or before the one that has the focus; the first or last if none has. A group is one stop:
// the control in it that has the focus, else the checked one, else the first. 0 when there is none.
[[nodiscard]] WidgetId next_stop(Tree const& tree, WidgetId focused, Walk walk);
// The control that an arrow leads to; 0 when the focus is not in a group.
[[nodiscard]] WidgetId next_in_group(Tree const& tree, WidgetId focused, Walk walk);
// The first stop of the next region.
[[nodiscard]] WidgetId next_region(Tree const& tree, WidgetId focused, Walk walk);
// The first field of the deepest scope, else its first control.
[[nodiscard]] WidgetId first_of_scope(Tree const& tree);
[[nodiscard]] Node const* node_of(Tree const& tree, WidgetId id);

} // namespace tablee::client
