// SPDX-License-Identifier: Apache-2.0
#include "client/present/open_poll_page.h"

#include "client/present/rule_words.h"

#include "tests/support/desk_outlook.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

// Five members, one of them represented; four proposals.
struct Room {
    Meeting meeting{5};
    std::vector<model::ProposalId> proposals;

    Room() {
        for (char const* title : {"Un banc", "Une fiche", "Un café", "Un abri"})
            proposals.push_back(meeting.keeper().make<model::ProposalId>(
                model::ProposalEntered{meeting.members[0], {}, {}, {}, {title}, {}}));
        meeting.mark(4, model::Presence::Excused);
        meeting.keeper().write(model::ProxyGiven{meeting.members[4], meeting.members[1]});
        meeting.share();
    }
    OpenPollPage page(std::size_t desk = kKeeper) { return open_poll_page(outlook_of(meeting[desk])); }
};

Catalogue const& french() {
    return catalogue(Language::French);
}

} // namespace

TEST_SUITE("client/present") {
    TEST_CASE("the page says who may vote, and who may open") {
        Room room;
        CHECK(room.page().electorate == "5 voix votent\u00a0: 4 présentes, 1 représentées.");
        CHECK(room.page().cannot_open.empty());
        CHECK(room.page(kEven).cannot_open.find("Seul le poste qui anime") == 0);
        CHECK(room.page().chair == "Membre 0");
        CHECK(room.page().list_warning.find("n’est pas arrêtée") != std::string::npos);
        room.meeting.keeper().ask(model::FreezeProposals{});
        CHECK(room.page().list_warning.empty());
        CHECK(room.page().candidates[1].title == "2. Une fiche");
    }

    TEST_CASE("a session that is not open opens no poll") {
        Meeting prepared(3, Start::Prepared);
        CHECK(open_poll_page(outlook_of(prepared.keeper())).cannot_open ==
              "La séance n’est pas ouverte. Ouvrez-la d’abord.");
    }

    TEST_CASE("the usual dots are one sentence") {
        Room room;
        OpenPollPage const page = room.page();
        PollDraft draft = fresh_draft(page, PollMethod::Dots);
        CHECK(rule_sentence(french(), page, draft) ==
              "Chacun place jusqu’à 5 gommettes sur 4 propositions, 2 au plus sur une même proposition. "
              "Les 4 propositions arrivées en tête sont retenues. À égalité au seuil, toutes sont "
              "retenues. Personne ne voit les votes avant la clôture\u00a0; ensuite les écrans montrent les "
              "totaux, et les postes de la séance gardent qui a voté quoi.");
        draft.retain = 0;
        CHECK(rule_sentence(french(), page, draft).find("Aucune n’est retenue d’office.") !=
              std::string::npos);
        CHECK(rule_sentence(catalogue(Language::English), page, draft).find("up to 5 dots") !=
              std::string::npos);
    }

    TEST_CASE("only the vote on paper is called secret") {
        Room room;
        OpenPollPage const page = room.page();
        REQUIRE(page.secrecies.size() == 4);
        for (std::size_t i = 0; i < 3; i += 1) {
            std::string const words = page.secrecies[i].name + page.secrecies[i].detail;
            bool const secret = words.find("secret") != std::string::npos;
            CHECK(secret == (words.find("Ce n’est pas un scrutin secret") != std::string::npos));
        }
        CHECK(page.secrecies[3].detail.find("Scrutin secret") == 0);
    }

    TEST_CASE("the chair is told about the casting vote before opening") {
        Room room;
        OpenPollPage const page = room.page();
        PollDraft draft = fresh_draft(page, PollMethod::Motion);
        CHECK(rule_sentence(french(), page, draft)
                  .find("Pour être adoptée, la question doit réunir plus de la moitié des suffrages exprimés "
                        "(pour et contre). En cas d’égalité, elle est rejetée.") == 0);
        draft.casting_vote = true;
        CHECK(rule_sentence(french(), page, draft)
                  .find("En cas d’égalité, le vote de Membre 0 décide\u00a0; son abstention vaut rejet.") !=
              std::string::npos);
    }

    TEST_CASE("what must be changed is told before it is opened") {
        Room room;
        OpenPollPage const page = room.page();
        auto const check = [&](PollDraft const& draft, std::string_view part) {
            std::string const problem = problem_in(french(), page, draft);
            CHECK_MESSAGE((part.empty() ? problem.empty() : problem.find(part) != std::string::npos),
                          problem);
        };
        PollDraft draft = fresh_draft(page, PollMethod::Dots);
        check(draft, "question");
        draft.question = "Lesquelles ?";
        check(draft, "");
        draft.cap = 6;
        check(draft, "plafond");
        draft.cap = 5;
        check(draft, "");
        draft.retain = 5;
        check(draft, "retenir plus");
        draft.retain = 1;
        draft.chosen.resize(1);
        check(draft, "au moins deux");
        draft.method = PollMethod::Motion;
        draft.casting_vote = true;
        check(draft, "");
        draft.secrecy = model::Secrecy::SecretOnPaper;
        check(draft, "prépondérante");
        OpenPollPage headless = page;
        headless.chair.clear();
        CHECK(problem_in(french(), headless, draft).find("Personne ne préside") == 0);
    }

    TEST_CASE("the sheet that comes out is accepted by the rules") {
        Room room;
        OpenPollPage const page = room.page();
        PollDraft draft = fresh_draft(page, PollMethod::Dots);
        draft.question = "Lesquelles ?";
        draft.chosen = {room.proposals[2], room.proposals[0]};
        draft.retain = 1;
        model::RuleSheet const sheet = sheet_of(draft, page.frame);
        REQUIRE(sheet.options.size() == 2);
        CHECK(sheet.options[0].proposal == room.proposals[0]); // in the order of the page
        CHECK(room.meeting.keeper().ask(model::OpenPoll{sheet}) == "");
        PollDraft motion = fresh_draft(page, PollMethod::Motion);
        motion.question = "D’accord ?";
        motion.threshold = 1;
        motion.casting_vote = true;
        model::RuleSheet const second = sheet_of(motion, page.frame);
        auto const& rules = std::get<model::voting::MotionRules>(second.method);
        CHECK(rules.threshold == model::Fraction{2, 3});
        CHECK(rules.tie == model::voting::MotionTie::CastingVote);
        CHECK(room.meeting.keeper().ask(model::OpenPoll{second}) == "");
    }

    TEST_CASE("the item that runs is the poll's") {
        Room room;
        auto const item =
            room.meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Accueil"}, 10});
        room.meeting.keeper().make<model::AgendaItemId>(model::AgendaItemAdded{{"Bilan"}, 10});
        room.meeting.keeper().write(model::AgendaItemStarted{item});
        OpenPollPage const page = room.page();
        CHECK(page.current_item == 0);
        PollDraft draft = fresh_draft(page, PollMethod::Motion);
        CHECK(sheet_of(draft, page.frame).item == item);
    }
}
