// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a session's things are named in documents: phrases for its enumerations, names for its people. Pure.
#include "model/report/report.h"
#include "model/session/session.h"

namespace tablee::model::report {

[[nodiscard]] Phrase name_of(Presence presence);
[[nodiscard]] Phrase name_of(Role role);
[[nodiscard]] Phrase name_of(Secrecy secrecy);
[[nodiscard]] Phrase name_of(Verdict verdict);
[[nodiscard]] Phrase name_of(ActionState state);
[[nodiscard]] Phrase name_of(voting::Motion motion);
[[nodiscard]] Phrase name_of(voting::MajorityBase base);
[[nodiscard]] Phrase name_of(CutTie tie);

// "Jeanne Maréchal, association familiale".
[[nodiscard]] std::string name_and_capacity(Member const& member);
[[nodiscard]] std::string name_in(Session const& session, MemberId const& member);
// "A07. Tenir une fiche…": its number once frozen, its reference before that, its title.
[[nodiscard]] std::string title_of(Proposal const& proposal);
// An option of a poll, in the wording that was voted on.
[[nodiscard]] std::string words_of(Session const& session, PollOption const& option);

// "CLAC-2026-03-12-7f3a9c": kind, day and the beginning of the session's id.
[[nodiscard]] std::string reference_of(Session const& session, std::string_view kind);

// The hour of a moment in the session's own time.
[[nodiscard]] std::string hour_of(Session const& session, Lexicon const& lexicon, Instant moment);

} // namespace tablee::model::report
