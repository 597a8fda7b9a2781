// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows of the committee's files into events of a session. What is there already is recognised, so that a file
// may be imported again after it was corrected: a member by name, an item by title, a proposal by reference
// or title, an action by title (case and accents apart).
#include "client/app/offline_post.h"
#include "model/import/agenda_csv.h"
#include "model/import/plan_csv.h"
#include "model/import/proposals_csv.h"
#include "model/import/roster_csv.h"

namespace tablee::client {

// How a roll is to be read for this session: with its colleges once it has some, and its proxies.
[[nodiscard]] model::RosterRules roster_rules(model::Session const& session);

// Errors of all of them: the session's refusals, Replica::command's.
struct MembersImported {
    std::size_t enrolled = 0;
    std::size_t known = 0;     // recognised
    std::size_t corrected = 0; // of those known: college, capacity or voice changed
    std::size_t excused = 0;
    std::size_t proxies = 0;
    std::size_t to_sign = 0; // announced as present or late: they sign in the session
};
[[nodiscard]] model::Result<MembersImported> import_members(OfflinePost& post,
                                                            std::vector<model::RosterRow> const& rows);

struct AgendaImported {
    std::size_t added = 0;
    std::size_t known = 0;
    std::int32_t minutes = 0; // planned, of all items
};
// In the order of their numbers.
[[nodiscard]] model::Result<AgendaImported> import_agenda(OfflinePost& post,
                                                          std::vector<model::AgendaRow> rows);

struct ProposalsImported {
    std::size_t added = 0;
    std::size_t known = 0;
};
[[nodiscard]] model::Result<ProposalsImported> import_proposals(OfflinePost& post,
                                                                std::vector<model::ProposalRow> const& rows,
                                                                model::MemberId const& author);

// The member of that name; without a name the facilitator, the minute taker, the chair or the first on the
// roll. Errors: error.session.no-member, error.session.unknown-member {name}.
[[nodiscard]] model::Result<model::MemberId> author_of_proposals(model::Session const& session,
                                                                 std::string const& name);

struct PlanImported {
    std::size_t added = 0;
    std::size_t known = 0;
    std::size_t open = 0; // of those added: not done, not dropped
};
[[nodiscard]] model::Result<PlanImported> import_plan(OfflinePost& post,
                                                      std::vector<model::PlanRow> const& rows);

} // namespace tablee::client
