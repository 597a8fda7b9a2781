// SPDX-License-Identifier: Apache-2.0
#include "client/present/previous_plan_page.h"

#include "client/present/permission.h"

namespace tablee::client {

PreviousPlanPage previous_plan_page(Outlook const& outlook) {
    PreviousPlanPage page;
    for (PlanRow& row : plan_rows(outlook))
        if (row.before) {
            page.reviewed += row.reviewed ? 1U : 0U;
            page.rows.push_back(std::move(row));
        }
    if (!page.rows.empty())
        page.sentence = outlook.say("plan.previous.reviewed", static_cast<std::int64_t>(page.reviewed),
                                    {std::to_string(page.reviewed), std::to_string(page.rows.size())});
    // What the rules ask of the post; the action is asked for later.
    model::Refusal const refusal = refusal_of(outlook, model::ActionRevised{});
    page.can_review = refusal == model::Refusal::UnknownAction;
    if (!page.can_review)
        page.why_not = outlook.say(model::key_of(refusal));
    return page;
}

} // namespace tablee::client
