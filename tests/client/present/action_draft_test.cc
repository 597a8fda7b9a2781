// SPDX-License-Identifier: Apache-2.0
#include "client/present/action_draft.h"

#include "tests/client/present/seen_by.h"

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

ActionDraft draft(void (*change)(ActionDraft&)) {
    ActionDraft made;
    made.title = "Rappeler les appels manqués";
    change(made);
    return made;
}

// What is wrong, field by field.
std::string faults(ActionDraft const& typed) {
    ActionCheck const check = check_action(typed, french_words());
    std::string all;
    for (auto const& [field, wrong] :
         {std::pair("title", check.title), std::pair("start", check.start), std::pair("due", check.due),
          std::pair("progress", check.progress), std::pair("motive", check.motive)})
        if (!wrong.empty())
            all += std::string(all.empty() ? "" : " ") + field;
    CHECK(check.content.has_value() == all.empty());
    return all;
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("each field that is wrong says so, and nothing is made of it") {
        CHECK(faults(draft([](ActionDraft&) {})) == "");
        CHECK(faults(draft([](ActionDraft& d) { d.title = " "; })) == "title");
        CHECK(faults(draft([](ActionDraft& d) { d.title = std::string(201, 'a'); })) == "title");
        CHECK(faults(draft([](ActionDraft& d) { d.owner = std::string(201, 'a'); })) == "title");
        CHECK(faults(draft([](ActionDraft& d) { d.start = "demain"; })) == "start");
        CHECK(faults(draft([](ActionDraft& d) { d.due = "31/02/2026"; })) == "due");
        CHECK(faults(draft([](ActionDraft& d) { d.progress = "101"; })) == "progress");
        CHECK(faults(draft([](ActionDraft& d) { d.progress = "beaucoup"; })) == "progress");
        CHECK(faults(draft([](ActionDraft& d) { d.progress = "100"; })) == "");
        CHECK(faults(draft([](ActionDraft& d) { d.state = model::ActionState::Dropped; })) == "motive");
        CHECK(faults(draft([](ActionDraft& d) {
                  d.start = "02/04/2026";
                  d.due = "01/04/2026";
              })) == "due");
        CHECK(faults(draft([](ActionDraft& d) { d.start = d.due = "2026-04-01"; })) == "");
    }

    TEST_CASE("a content comes back as it went") {
        Meeting meeting(0);
        model::ActionContent content;
        content.title = {"Aménager un coin confidentiel"};
        content.owner = {"Mélanie Dufour"};
        content.partners = {"service immobilier"};
        content.start = {2026, 4, 1};
        content.due = {2026, 9, 30};
        content.resources = {"2\u00a0400\u00a0€"};
        content.measure = {"80 % de satisfaits"};
        content.progress = 40;
        content.state = model::ActionState::Dropped;
        content.motive = {"coût"};
        auto const back = check_action(draft_of(seen_by(meeting), content), french_words()).content;
        REQUIRE(back);
        CHECK((*back == content));
        content.due = {};
        CHECK(check_action(draft_of(seen_by(meeting), content), french_words()).content->due.is_none());
    }

    TEST_CASE("late follows from the day, and only while there is something to do") {
        auto late = [](model::ActionState state, model::Date due) {
            model::ActionContent content;
            content.state = state;
            content.due = due;
            return is_late(content, {2026, 3, 12});
        };
        CHECK(late(model::ActionState::InProgress, {2026, 3, 11}));
        CHECK(late(model::ActionState::NotStarted, {2025, 12, 31}));
        CHECK_FALSE(late(model::ActionState::InProgress, {2026, 3, 12}));
        CHECK_FALSE(late(model::ActionState::InProgress, {}));
        CHECK_FALSE(late(model::ActionState::Done, {2026, 3, 11}));
        CHECK_FALSE(late(model::ActionState::Dropped, {2026, 3, 11}));
    }

    TEST_CASE("the four states have their words") {
        CHECK(state_words(french_words(), model::ActionState::NotStarted) == "Non démarrée");
        CHECK(state_words(french_words(), model::ActionState::InProgress) == "En cours");
        CHECK(state_words(french_words(), model::ActionState::Done) == "Réalisée");
        CHECK(state_words(french_words(), model::ActionState::Dropped) == "Abandonnée");
    }
}
