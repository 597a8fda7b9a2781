// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is printed for the people of the roll: the list to sign when they come in, and a card for each place
// at the table. Pure.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"

namespace tablee::client {

// On its side, with lines at the end for who was not expected.
[[nodiscard]] PaperSection sign_in_sheets(PaperKit const& kit, Catalogue const& words,
                                          TextMeasure const& measure);
// Four on a page, a cut below each; without members, cards to write on.
[[nodiscard]] PaperSection seat_cards(PaperKit const& kit, Catalogue const& words,
                                      TextMeasure const& measure);

} // namespace tablee::client
