// SPDX-License-Identifier: Apache-2.0
#include "model/report/minutes_report.h"

#include "tests/model/report/report_support.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model::report {
namespace {

using namespace tablee::test;
using Lines = std::vector<std::string>;

// An opened session with one of each state of presence.
struct Session4 {
    Session4() {
        SessionCreated charter = session_body();
        charter.place = {"salle Simone-Veil"};
        charter.quorum = {{1, 2}, false, true};
        meeting = std::make_unique<Meeting>(6, Start::Prepared, charter);
        meeting->mark(1, Presence::Excused);
        meeting->mark(2, Presence::Excused);
        meeting->mark(3, Presence::Absent);
        meeting->keeper().write(ProxyGiven{meeting->members[1], meeting->members[0]});
        meeting->keeper().ask(OpenSession{});
        item = meeting->keeper().make<AgendaItemId>(AgendaItemAdded{{"Accueil"}, 5});
        meeting->mark(4, Presence::Left);
        meeting->keeper().ask(TypeMinutes{item, 0, 0, "Bonjour.\n\nMerci."});
    }
    std::unique_ptr<Meeting> meeting;
    AgendaItemId item;
};

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("minutes say where, who, quorum, agenda, debates and digest") {
        Session4 on;
        Session const& session = on.meeting->session();
        Document const document = minutes_report(session, PlainLexicon(), "0000 1111 2222 3333");
        CHECK(well_formed(document).has_value());
        CHECK(document.title == Phrase{"report.minutes.title", {"Comité d’usagers"}, -1});
        CHECK(document.committee == "Valbreuil");
        CHECK(document.draft);
        CHECK(document.date == Date{2026, 3, 12});
        CHECK(document.reference == "CR-2026-03-12-" + hex(session.id).substr(0, 6));
        Lines const lines = flat(document.blocks);
        CHECK(has(lines, "head.place = salle Simone-Veil"));
        CHECK(has(lines, "head.opened = 14:00"));
        CHECK(has(lines, "role.chair = Membre 0"));
        CHECK(has(lines, "role.facilitator = Karim"));
        CHECK(has(lines, "- attendance.proxy(Membre 1, Membre 0)"));
        CHECK(has(lines, "- Membre 2"));
        CHECK(has(lines, "- Membre 3"));
        CHECK(has(lines, "- Membre 4attendance.left(14:00)"));
        CHECK(has(lines, "quorum.reached(3, 1, 4, 3, 6)"));
        CHECK(has(lines, "1. Accueil"));
        CHECK(has(lines, "## 1. Accueil"));
        CHECK(has(lines, "Bonjour."));
        CHECK(has(lines, "Merci."));
        CHECK(has(lines, "sign role.chair – Membre 0"));
        CHECK(has(lines, "sign role.minute-taker – Sylvie"));
        CHECK(lines.back() == "~ digest(0000 1111 2222 3333)");
    }

    TEST_CASE("a poll stands under its item, and one without an item apart") {
        Session4 on;
        Desk& keeper = on.meeting->keeper();
        RuleSheet sheet = motion_sheet();
        sheet.item = on.item;
        open_poll(keeper, sheet);
        Lines lines = flat(minutes_report(keeper.session(), PlainLexicon(), "").blocks);
        CHECK(has(lines, "### Pour ou contre ?"));
        CHECK_FALSE(has(lines, "## items.other-polls"));
        open_poll(keeper, motion_sheet());
        lines = flat(minutes_report(keeper.session(), PlainLexicon(), "").blocks);
        CHECK(has(lines, "## items.other-polls"));
        CHECK(std::count(lines.begin(), lines.end(), "### Pour ou contre ?") == 2);
    }

    TEST_CASE("the record of decisions has advice, decisions and what is to be done") {
        Session4 on;
        Desk& keeper = on.meeting->keeper();
        open_poll(keeper, motion_sheet());
        keeper.write(
            ActionPlanned{{}, {}, {{"Chaises"}, {"Inès"}, {}, {}, {2026, 12, 31}, {}, {}, 0, {}, {}}});
        Document const document = decision_record(keeper.session(), PlainLexicon(), "d");
        CHECK(well_formed(document).has_value());
        CHECK(document.reference.starts_with("RD-"));
        Lines const lines = flat(document.blocks);
        CHECK(has(lines, "- Pour ou contre ? – poll.still-open"));
        CHECK(has(lines, "- Chaises – Inès, 2026-12-31"));
        CHECK(has(lines, "head.digest = d"));
    }

    TEST_CASE("an empty session gives documents that stand") {
        Meeting meeting(0, Start::Prepared);
        for (Document const& document : {minutes_report(meeting.session(), PlainLexicon(), ""),
                                         decision_record(meeting.session(), PlainLexicon(), "")})
            CHECK(well_formed(document).has_value());
    }
}

} // namespace tablee::model::report
