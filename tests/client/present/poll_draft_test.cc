// SPDX-License-Identifier: Apache-2.0
#include "client/present/poll_draft.h"

#include "client/present/open_poll_page.h"
#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

constexpr std::array kEvery{PollMethod::Dots,     PollMethod::Judgment, PollMethod::Motion,
                            PollMethod::Consent,  PollMethod::Placing,  PollMethod::Budget,
                            PollMethod::Ranking,  PollMethod::Score,    PollMethod::Approval,
                            PollMethod::Comparing};

struct Room {
    Meeting meeting{4};
    OpenPollPage page;

    Room() {
        for (char const* title : {"Un banc", "Une fiche", "Un café"})
            meeting.keeper().write(model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}});
        page = open_poll_page(outlook_of(meeting.keeper()));
    }
    [[nodiscard]] PollDraft draft(PollMethod method) const {
        PollDraft draft = fresh_draft(page, method);
        draft.question = "Lesquelles ?";
        draft.budget = "20";
        for (model::ProposalId const& id : page.frame.candidates)
            draft.costs[id] = "7";
        return draft;
    }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("a fresh draft of every method is a sheet that the rules accept, and comes back from it") {
        for (PollMethod const method : kEvery) {
            Room room;
            PollDraft const draft = room.draft(method);
            INFO("method " << static_cast<int>(method));
            REQUIRE(fault_in(draft, room.page.frame, true) == DraftFault::None);
            model::RuleSheet const sheet = sheet_of(draft, room.page.frame);
            CHECK(method_of(sheet.method) == method);
            CHECK(room.meeting.keeper().ask(model::OpenPoll{sheet}) == "");
            CHECK(sheet_of(draft_of(sheet, room.page.frame), room.page.frame) == sheet);
        }
    }

    TEST_CASE("a draft from a sheet keeps what is still there") {
        Room room;
        model::RuleSheet sheet = sheet_of(room.draft(PollMethod::Judgment), room.page.frame);
        sheet.follows = id_of<model::PollId>(4);
        DraftFrame fewer = room.page.frame;
        fewer.candidates.pop_back();
        PollDraft const draft = draft_of(sheet, fewer);
        CHECK(draft.chosen == fewer.candidates);
        CHECK(draft.retain == 2);
        CHECK(draft.follows == sheet.follows);
    }

    TEST_CASE("what must be changed, by name") {
        Room room;
        auto const fault = [&](PollMethod method, auto change) {
            PollDraft draft = room.draft(method);
            change(draft);
            return fault_in(draft, room.page.frame, true);
        };
        using enum DraftFault;
        auto const on_paper = [](PollDraft& draft) { draft.secrecy = model::Secrecy::SecretOnPaper; };
        CHECK(fault(PollMethod::Ranking, on_paper) == NotOnPaper);
        CHECK(fault(PollMethod::Judgment, on_paper) == None);
        CHECK(fault(PollMethod::Judgment, [&](PollDraft& draft) {
                  on_paper(draft);
                  draft.weighing = model::Weighing::EqualShares;
              }) == SharesOnPaper);
        CHECK(fault(PollMethod::Approval, [](PollDraft& draft) {
                  draft.weighing = model::Weighing::StatedShares;
                  draft.shares.assign(1, 0);
              }) == NoShares);
        CHECK(fault(PollMethod::Budget, [](PollDraft& draft) { draft.budget = "beaucoup"; }) == NoBudget);
        CHECK(fault(PollMethod::Budget, [](PollDraft& draft) { draft.budget = "0"; }) == NoBudget);
        CHECK(fault(PollMethod::Budget, [](PollDraft& draft) { draft.costs.begin()->second = ""; }) ==
              NoCost);
        CHECK(fault(PollMethod::Comparing, [](PollDraft& draft) { draft.pairs = 4; }) == TooManyPairs);
        CHECK(fault(PollMethod::Comparing, [](PollDraft& draft) { draft.chosen.resize(21); }) ==
              TooManyCompared);
        CHECK(fault(PollMethod::Score, [](PollDraft& draft) { draft.chosen.clear(); }) == TooFewOptions);
        CHECK(fault(PollMethod::Consent, [](PollDraft& draft) { draft.question.clear(); }) == NoQuestion);
    }
}
