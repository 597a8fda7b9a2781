// SPDX-License-Identifier: Apache-2.0
#include "client/present/action_draft.h"

#include "model/base/text.h"
#include "model/import/cell_values.h"

namespace tablee::client {
namespace {

bool is_blank(std::string const& typed) {
    return typed.find_first_not_of(" \t\n") == std::string::npos;
}

// What people type, brought to what an event may hold; too long becomes a sentence.
std::string line_of(std::string const& typed, Catalogue const& words, std::string& wrong) {
    auto clean = model::clean_title(typed);
    if (clean)
        return *std::move(clean);
    wrong = words.say(clean.error());
    return {};
}

std::string text_of(std::string const& typed) {
    auto clean = model::clean_text(typed);
    return clean ? *std::move(clean) : std::string(); // the field takes no more than a text holds
}

model::Date day_typed(std::string const& typed, Catalogue const& words, std::string& wrong) {
    if (is_blank(typed))
        return {};
    auto const day = model::day_of(typed);
    if (!day)
        wrong = words.say("plan.field.bad-date");
    return day.value_or(model::Date{});
}

} // namespace

ActionDraft draft_of(Outlook const& outlook, model::ActionContent const& content) {
    ActionDraft draft;
    draft.title = content.title.utf8;
    draft.owner = content.owner.utf8;
    draft.partners = content.partners.utf8;
    draft.start = short_date(outlook, content.start);
    draft.due = short_date(outlook, content.due);
    draft.resources = content.resources.utf8;
    draft.measure = content.measure.utf8;
    draft.progress = std::to_string(content.progress);
    draft.motive = content.motive.utf8;
    draft.state = content.state;
    return draft;
}

ActionCheck check_action(ActionDraft const& draft, Catalogue const& words) {
    ActionCheck check;
    model::ActionContent content;
    std::string elsewhere; // an owner or partners that are too long: told under the title
    content.title.utf8 = line_of(draft.title, words, check.title);
    content.owner.utf8 = line_of(draft.owner, words, elsewhere);
    content.partners.utf8 = line_of(draft.partners, words, elsewhere);
    content.resources.utf8 = text_of(draft.resources);
    content.measure.utf8 = text_of(draft.measure);
    content.motive.utf8 = text_of(draft.motive);
    content.state = draft.state;
    if (content.title.utf8.empty() && check.title.empty())
        check.title = words.say("plan.field.no-title");
    if (check.title.empty())
        check.title = elsewhere;
    content.start = day_typed(draft.start, words, check.start);
    content.due = day_typed(draft.due, words, check.due);
    if (!content.start.is_none() && !content.due.is_none() && content.due < content.start)
        check.due = words.say("plan.field.due-before-start");
    auto const progress = is_blank(draft.progress) ? std::optional(0) : model::whole_of(draft.progress);
    if (progress && *progress <= 100)
        content.progress = static_cast<std::uint8_t>(*progress);
    else
        check.progress = words.say("plan.field.bad-progress");
    if (draft.state == model::ActionState::Dropped && content.motive.utf8.empty())
        check.motive = words.say("plan.field.no-motive");
    bool const whole = check.title.empty() && check.start.empty() && check.due.empty() &&
                       check.progress.empty() && check.motive.empty();
    if (whole)
        check.content = std::move(content);
    return check;
}

bool is_late(model::ActionContent const& content, model::Date today) {
    bool const open =
        content.state == model::ActionState::NotStarted || content.state == model::ActionState::InProgress;
    return open && !content.due.is_none() && content.due < today;
}

std::string state_words(Catalogue const& words, model::ActionState state) {
    switch (state) {
    case model::ActionState::NotStarted:
        return words.say("report.action.not-started");
    case model::ActionState::InProgress:
        return words.say("report.action.in-progress");
    case model::ActionState::Done:
        return words.say("report.action.done");
    case model::ActionState::Dropped:
        return words.say("report.action.dropped");
    }
    return {};
}

} // namespace tablee::client
