// SPDX-License-Identifier: Apache-2.0
#pragma once

// The code on the wall, each symbol in a cell of its own, drawn like digits: nothing is taken for something
// else, here or across the room. Thread: the window's.
#include "client/widgets/column.h"

namespace tablee::client {

enum class CellSize : std::uint8_t { Typed, OnTheWall };

// As many cells as a code has, filled from the left. `name` is read, when it is not empty. In a column too
// narrow for cells, the code as one word.
void code_cells(Column& column, std::string_view code, std::string_view name, CellSize size);

} // namespace tablee::client
