// SPDX-License-Identifier: Apache-2.0
#include "client/present/rule_words.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

struct Room {
    Meeting meeting{4};

    Room() {
        for (char const* title : {"Un banc", "Une fiche", "Un café"})
            meeting.keeper().write(model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}});
        meeting.share();
    }
    [[nodiscard]] OpenPollPage page() { return open_poll_page(outlook_of(meeting.keeper())); }
    [[nodiscard]] std::string said(PollDraft const& draft) {
        return rule_sentence(catalogue(Language::French), page(), draft);
    }
};

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("each method's rule is read aloud") {
        Room room;
        auto const begins = [&](PollMethod method, std::string_view with) {
            std::string const said = room.said(fresh_draft(room.page(), method));
            CHECK_MESSAGE(said.starts_with(with), said);
        };
        begins(PollMethod::Judgment,
               "Chacun donne à chaque proposition une appréciation, de «\u00a0À rejeter\u00a0» à "
               "«\u00a0Très bien\u00a0». «\u00a0Sans opinion\u00a0» compte comme la plus basse. "
               "Les 3 propositions arrivées en tête sont retenues.");
        begins(PollMethod::Consent, "La question est adoptée si personne n’a d’objection");
        begins(PollMethod::Placing, "Chacun situe chaque proposition selon son effet");
        begins(PollMethod::Ranking, "Chacun classe les propositions");
        begins(PollMethod::Score, "Chacun donne à chaque proposition une note de 0 à 10, ou aucune.");
        begins(PollMethod::Approval, "Chacun coche toutes les propositions qu’il soutient.");
        begins(PollMethod::Comparing, "Chacun compare 3 paires de propositions");
        PollDraft budget = fresh_draft(room.page(), PollMethod::Budget);
        budget.budget = "5000";
        CHECK(room.said(budget).starts_with(
            "Chacun coche les propositions qu’il soutient\u00a0; il y a 5000 à"));
    }

    TEST_CASE("what colleges weigh is said") {
        Room room;
        PollDraft draft = fresh_draft(room.page(), PollMethod::Approval);
        CHECK(room.said(draft).find("collège") == std::string::npos);
        draft.weighing = model::Weighing::EqualShares;
        CHECK(room.said(draft).find("Chaque collège pèse autant") != std::string::npos);
        draft.weighing = model::Weighing::StatedShares;
        CHECK(room.said(draft).find("Les collèges pèsent\u00a0: Usagers 100\u00a0%.") != std::string::npos);
    }

    TEST_CASE("a longer list, and more people at one post, take longer") {
        Room room;
        OpenPollPage page = room.page();
        CHECK(page.busiest_post == 2);
        PollDraft draft = fresh_draft(page, PollMethod::Judgment);
        int const short_list = expected_minutes(page, draft);
        draft.chosen.resize(15);
        int const long_list = expected_minutes(page, draft);
        page.busiest_post = 6;
        int const long_line = expected_minutes(page, draft);
        CHECK(short_list < long_list);
        CHECK(long_list < long_line);
        CHECK(long_line == 16); // six ballots of 2 min 20, five handings over of 20 s: 15 min 40 s
        CHECK(duration_sentence(catalogue(Language::French), page, draft) ==
              "Durée prévue\u00a0: environ 16 min.");
        draft.secrecy = model::Secrecy::SecretOnPaper;
        CHECK(expected_minutes(page, draft) < long_line); // everybody writes at once
    }
}
