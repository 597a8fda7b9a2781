// SPDX-License-Identifier: Apache-2.0
#pragma once

// Blank ballots, one section a method: dots, grades, for or against. Pure.
//
// A ballot names no one. It carries the committee, the day and the question, says in one sentence how it is
// filled in and what a blank becomes. Those that fit stand several on a page with a cut between them; a
// longer one goes over pages that are printed on both sides.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"

namespace tablee::client {

[[nodiscard]] PaperSection dots_ballots(PaperKit const& kit, Catalogue const& words,
                                        TextMeasure const& measure);
[[nodiscard]] PaperSection grades_ballots(PaperKit const& kit, Catalogue const& words,
                                          TextMeasure const& measure);
[[nodiscard]] PaperSection motion_ballots(PaperKit const& kit, Catalogue const& words,
                                          TextMeasure const& measure);

// "Préparez 21 bulletins pour 21 voix : 2 par page, 11 pages à imprimer."
[[nodiscard]] std::string copies_advice(Catalogue const& words, std::uint32_t voices, std::size_t per_page,
                                        std::size_t pages);

} // namespace tablee::client
