// SPDX-License-Identifier: Apache-2.0
#include "model/voting/consent.h"

namespace tablee::model::voting {

ConsentOutcome count_consent(ConsentVotes const& votes) {
    ConsentOutcome outcome;
    outcome.standing = votes.objections - votes.lifted;
    outcome.spoke = votes.consent + votes.reservations + votes.objections;
    if (outcome.standing > 0)
        outcome.verdict = ConsentVerdict::Objected;
    else if (outcome.spoke == 0)
        outcome.verdict = ConsentVerdict::NobodySpoke;
    else
        outcome.verdict =
            votes.reservations > 0 ? ConsentVerdict::AdoptedWithReservations : ConsentVerdict::Adopted;
    return outcome;
}

} // namespace tablee::model::voting
