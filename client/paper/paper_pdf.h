// SPDX-License-Identifier: Apache-2.0
#pragma once

// The paper kit as a PDF file. Home of cairo and pango; nothing of theirs shows. Thread: any, one kit each.
//
// Inter, or DejaVu Sans where it is not installed; the system's other faces for letters that those lack.
// Title and date of the file come from the session: equal kits give equal octets on one machine. Cost: about
// a millisecond a page.
#include "client/paper/paper_kit.h"
#include "client/paper/sheet.h"
#include "model/base/result.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tablee::client {

// Errors: error.paper.no-part, error.paper.not-drawn {what cairo says}.
[[nodiscard]] model::Result<std::vector<std::uint8_t>> draw_paper_kit(PaperKit const& kit, PaperParts parts,
                                                                      Catalogue const& words);

// What words take in the faces that the kit is drawn with.
[[nodiscard]] std::unique_ptr<TextMeasure> make_text_measure();

} // namespace tablee::client
