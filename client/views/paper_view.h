// SPDX-License-Identifier: Apache-2.0
#pragma once

// The totals of a secret ballot on paper, entered by two scrutineers who do not see each other's. Thread: the
// window's.
#include "client/views/closing_view.h"

namespace tablee::client {

void draw_paper_part(Column& column, PaperForm& form, PaperPage const& page);
void draw_paper_form(Ui& ui, PaperForm& form, PaperPage const& page, model::PollId const& poll,
                     CommandSink& commands);

} // namespace tablee::client
