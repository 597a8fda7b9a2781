// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/register_projector.h"

#include "model/session/digest.h"
#include "sync/replica/chronicle.h"
#include "sync/store/projections.h"

namespace tablee::sync {

model::Result<void> rebuild_projections(SqliteJournal& journal) {
    auto const sessions = journal.sessions();
    if (!sessions)
        return model::Failure(sessions.error());
    std::vector<ProjectedSession> projected;
    for (model::SessionId const& id : *sessions) {
        auto chronicle = Chronicle::load(id, journal);
        if (!chronicle)
            return model::Failure(chronicle.error());
        auto const session = (*chronicle)->session();
        projected.push_back({session, model::state_digest(*session, (*chronicle)->log().frontier())});
    }
    return write_projections(journal.database(), projected);
}

model::Result<void> refresh_projections(SqliteJournal& journal) {
    auto const current = are_projections_current(journal.database());
    if (!current)
        return model::Failure(current.error());
    return *current ? model::Result<void>{} : rebuild_projections(journal);
}

} // namespace tablee::sync
