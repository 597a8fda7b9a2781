// SPDX-License-Identifier: Apache-2.0
#pragma once

// One session of a register, believed only after everything was computed again: hashes, commitments, links,
// certificates, every signature, and the state twice, in the order of arrival and in the one order of the
// fold. Pure, but for the threads that share the signatures.
#include "client/app/register_session.h"

#include <map>

namespace tablee::client {

struct VerifiedSession {
    std::size_t number = 0;
    std::shared_ptr<model::Session const> session;
    model::Frontier frontier;
    model::Digest digest;
    std::size_t frames = 0; // signatures checked
    std::size_t authors = 0;
};

// Errors, the first fault in the order of the register: error.verify.refused {session, author, seq, the key
// and the arguments of why}, error.verify.signature {session, author, seq}, error.verify.unsigned {session,
// author}, error.verify.empty {session}, error.verify.fold {session}.
[[nodiscard]] model::Result<VerifiedSession> verify_session(std::size_t number, model::SessionId const& id,
                                                            sync::JournalBatch batch);

} // namespace tablee::client
