// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a ballot says, in words: for the names of a nominal poll, and for the voter whose ballot it is. Pure.
#include "model/report/report.h"
#include "model/session/session.h"

#include <optional>

namespace tablee::model::report {

// "Pour", "A07. Tenir une fiche (2), A12. Aménager un coin (1)"; nothing: it is null.
[[nodiscard]] Line choice_words(Session const& session, Poll const& poll,
                                std::optional<voting::Choice> const& choice);

// What a grade is called, from the worst, in a scale of so many: three to seven of an appreciation, three to
// five of an effect or an effort.
[[nodiscard]] Phrase grade_name(std::size_t grade, std::size_t grades);
[[nodiscard]] Phrase level_name(std::size_t level, std::size_t levels);
[[nodiscard]] Phrase name_of(voting::Consent consent);

} // namespace tablee::model::report
