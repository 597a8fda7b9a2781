// SPDX-License-Identifier: Apache-2.0
#pragma once

// The agenda and its times, the proposals, the decisions, the plan, the minutes' texts. Pure values.
#include "model/base/shared.h"
#include "model/event/agenda.h"
#include "model/event/envelope.h"
#include "model/text/sequence.h"

#include <optional>
#include <vector>

namespace tablee::model {

struct AgendaItem {
    AgendaItemId id;
    Label title;
    std::uint16_t planned_minutes = 0;
    bool removed = false;
    std::optional<Instant> started; // by the clock of the post that said so
    std::optional<Instant> ended;
    Sequence minutes; // typed by several at once
};

// One wording of a proposal: options of a poll are frozen by naming it.
struct Revision {
    HeadHash id; // of the event that worded it
    Label pledge;
    Title title;
    Text description;
};

struct Decision {
    DecisionTaken as;
    Instant at;
};

enum class ProposalStatus : std::uint8_t { Standing, Merged, Withdrawn };

struct Proposal {
    ProposalId id;
    MemberId author;
    Authorship authorship = Authorship::Named;
    Label reference;
    std::vector<Revision> revisions; // oldest first, at least one
    ProposalStatus status = ProposalStatus::Standing;
    std::optional<ProposalId> merged_into;
    Text motive;                     // of withdrawing
    std::uint32_t number = 0;        // 0 until the list is frozen
    std::vector<Decision> decisions; // the last one stands

    [[nodiscard]] Revision const& wording() const { return revisions.back(); }
    [[nodiscard]] Revision const* revision(HeadHash const& named) const {
        for (Revision const& one : revisions)
            if (one.id == named)
                return &one;
        return nullptr;
    }
};

struct Action {
    ActionId id;
    std::optional<ProposalId> proposal;
    std::optional<ActionId> carried;
    std::vector<ActionContent> history; // oldest first, at least one

    [[nodiscard]] ActionContent const& now() const { return history.back(); }
};

} // namespace tablee::model
