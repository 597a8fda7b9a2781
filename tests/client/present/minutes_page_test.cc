// SPDX-License-Identifier: Apache-2.0
#include "client/present/minutes_page.h"

#include "tests/support/folders.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

namespace {

Catalogue const& french() {
    static Catalogue const words = [] {
        auto made = Catalogue::open(Language::French, test::in_build("share/locale"));
        REQUIRE(made);
        return std::move(*made);
    }();
    return words;
}

struct Hall {
    Meeting meeting{4};
    model::AgendaItemId welcome = add("Accueil", 10);
    model::AgendaItemId dots = add("Gommettes", 20);
    model::AgendaItemId rest = add("Questions", 0);

    model::AgendaItemId add(std::string title, std::uint16_t minutes) {
        return meeting.keeper().make<model::AgendaItemId>(
            model::AgendaItemAdded{{std::move(title)}, minutes});
    }
    [[nodiscard]] Outlook see(std::size_t desk, std::size_t posts = 5) {
        meeting.share();
        Outlook outlook;
        outlook.session = meeting[desk].published();
        outlook.author = meeting[desk].id();
        outlook.post = meeting[desk].post();
        outlook.now = meeting[desk].now;
        outlook.words = &french();
        outlook.posts = outlook.posts_holding_own = posts;
        return outlook;
    }
    [[nodiscard]] MinutesPage page(std::size_t desk = kKeeper) { return minutes_page(see(desk)); }
};

} // namespace

TEST_SUITE("client/present") {

    TEST_CASE("minutes_page: the items are those of the agenda, in its numbering, with their times") {
        Hall hall;
        hall.meeting.keeper().write(model::AgendaItemStarted{hall.welcome});
        hall.meeting.keeper().write(model::AgendaItemEnded{hall.welcome});
        hall.meeting.keeper().write(model::AgendaItemStarted{hall.dots});
        MinutesPage const page = hall.page();
        REQUIRE(page.items.size() == 3);
        CHECK(page.items[0].place == 1);
        CHECK(page.items[0].title == "Accueil");
        CHECK(page.items[0].step == MinutesStep::Done);
        CHECK(page.items[0].time.starts_with("de 14"));
        CHECK(page.items[1].time == "20 min · en cours");
        CHECK(page.items[2].time.empty());
        CHECK(page.running == 1);
        CHECK_FALSE(page.items[0].has_text);
    }

    TEST_CASE("minutes_page: who conducts writes, the others read, and nobody writes once it is adjourned") {
        Hall hall;
        CHECK(hall.page(kKeeper).can_type);
        CHECK(hall.page(kClerk).can_type);
        MinutesPage const seat = hall.page(kEven);
        CHECK_FALSE(seat.can_type);
        CHECK(seat.why_not.starts_with("Sur ce poste, le compte rendu se lit"));
        CHECK(hall.page().sentence.starts_with("Tenu par Sylvie."));
        REQUIRE(hall.meeting.keeper().ask(model::Act{model::SessionAdjourned{}}).empty());
        MinutesPage const over = hall.page();
        CHECK(over.adjourned);
        CHECK_FALSE(over.can_type);
        CHECK(over.why_not.starts_with("La séance est levée"));
    }

    TEST_CASE("minutes_page: votes and decisions stand beside the item in which they were taken") {
        Hall hall;
        Desk& keeper = hall.meeting.keeper();
        keeper.write(model::AgendaItemStarted{hall.welcome});
        auto const poll = open_poll(keeper, motion_sheet());
        CHECK(hall.page().items[0].marks.at(0).word == "Vote en cours");
        hall.meeting.desk_of(0).write(
            own_ballot(poll, hall.meeting.members[0], says(model::voting::Motion::For)));
        hall.meeting.share();
        REQUIRE(close_poll(keeper, poll).empty());
        model::DecisionTaken decision;
        decision.poll = poll;
        decision.verdict = model::Verdict::Deferred;
        decision.decided_by = {"Mme Diallo"};
        decision.date = {2026, 3, 12};
        REQUIRE(keeper.tell(decision) == model::Refusal::None);
        MinutesPage const page = hall.page();
        REQUIRE(page.items[0].marks.size() == 2);
        MinutesMark const vote{"Pour ou contre ?", "Adoptée", "Pour 1 · Contre 0 · Abstentions 0",
                               MarkTone::Good};
        CHECK(page.items[0].marks[0] == vote);
        MinutesMark const decided{"Pour ou contre ?", "Différée", "Mme Diallo, le 12/03/2026",
                                  MarkTone::Warn};
        CHECK(page.items[0].marks[1] == decided);
        CHECK(page.others.empty());
    }

    TEST_CASE("minutes_page: a vote names its item, or stands outside the agenda") {
        Hall hall;
        auto sheet = motion_sheet();
        static_cast<void>(open_poll(hall.meeting.keeper(), sheet));
        sheet.item = hall.rest;
        static_cast<void>(open_poll(hall.meeting.keeper(), sheet));
        MinutesPage const page = hall.page();
        CHECK(page.others.size() == 1);
        CHECK(page.items[2].marks.size() == 1);
    }

    TEST_CASE("minutes_page: where it is held is said, and when it is not") {
        Hall hall;
        CHECK(minutes_page(hall.see(kKeeper, 6)).safety == "Tout est enregistré sur 6 postes");
        MinutesPage const alone = minutes_page(hall.see(kKeeper, 1));
        CHECK(alone.in_trouble);
        CHECK(alone.safety.starts_with("Enregistré sur ce poste seulement"));
        Outlook outlook = hall.see(kKeeper);
        outlook.disk_in_trouble = true;
        CHECK(minutes_page(outlook).safety.starts_with("Le disque de ce poste"));
    }

    TEST_CASE("minutes_page: another revision when the session has changed") {
        Hall hall;
        MinutesPage const before = hall.page();
        REQUIRE(hall.meeting.keeper().ask(model::TypeMinutes{hall.dots, 0, 0, "Bonjour"}).empty());
        MinutesPage const after = hall.page();
        CHECK(after.revision != before.revision);
        CHECK(after.items[1].text.text() == "Bonjour");
        CHECK(after.items[1].has_text);
    }

} // TEST_SUITE
