// SPDX-License-Identifier: Apache-2.0
#include "client/views/ballot_consent_view.h"

#include "client/i18n/lexicon.h"
#include "client/views/ballot_parts.h"
#include "client/widgets/text_field.h"
#include "model/report/choice_words.h"

#include <array>

namespace tablee::client {

void draw_consent_ballot(Column& column, BallotDraft& draft, BallotSheet const& sheet) {
    Ui& ui = column.ui();
    using model::voting::Consent;
    constexpr std::array<Icon, 4> kIcons{Icon::ThumbUp, Icon::Warning, Icon::Block, Icon::Circle};
    DocumentLexicon const words(ui.words());
    std::array<LargeChoice, 4> choices; // in the order of the enumeration
    for (std::size_t i = 0; i < choices.size(); i += 1)
        choices[i] = {kIcons[i], words.say(model::report::name_of(static_cast<Consent>(i)))};
    int chosen = draft.consent ? static_cast<int>(*draft.consent) : -1;
    if (draw_large_choices(column, "consent", choices, chosen))
        draft.consent = static_cast<Consent>(chosen);
    bool const objects = draft.consent == Consent::Objection;
    if (sheet.takes_reason && (objects || draft.consent == Consent::Reservation)) {
        text_field(column, ui.say(objects ? "vote.consent.why-objection" : "vote.consent.why-reservation"),
                   draft.reason,
                   {.hint = ui.say("vote.consent.why-hint"), .key = "reason", .height_dp = 110});
        column.space(12);
    }
    column.note(sheet.rule);
    column.note(sheet.blank);
}

} // namespace tablee::client
