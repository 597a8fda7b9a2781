// SPDX-License-Identifier: Apache-2.0
#pragma once

// What `show` shows of a session, as blocks without a format. Pure.
#include "client/app/register_session.h"
#include "model/event/body.h"
#include "model/report/report.h"

namespace tablee::client {

[[nodiscard]] std::vector<model::report::Block> summary_page(RegisterSession const& shown,
                                                             model::report::Lexicon const& lexicon);
[[nodiscard]] std::vector<model::report::Block> members_page(model::Session const& session);
[[nodiscard]] std::vector<model::report::Block> agenda_page(model::Session const& session,
                                                            model::report::Lexicon const& lexicon);
[[nodiscard]] std::vector<model::report::Block> proposals_page(model::Session const& session);
[[nodiscard]] std::vector<model::report::Block> polls_page(model::Session const& session,
                                                           model::report::Lexicon const& lexicon);
[[nodiscard]] std::vector<model::report::Block> actions_page(model::Session const& session,
                                                             model::report::Lexicon const& lexicon);
// Every event in the order of the fold: when, by which post, what; void ones with their reason.
[[nodiscard]] std::vector<model::report::Block> journal_page(model::Session const& session,
                                                             std::vector<model::Event> const& events,
                                                             model::report::Lexicon const& lexicon);

} // namespace tablee::client
