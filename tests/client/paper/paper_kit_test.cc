// SPDX-License-Identifier: Apache-2.0
#include "client/paper/paper_kit.h"

#include "tests/client/paper/paper_samples.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;
using namespace tablee::test;

TEST_SUITE("client/paper") {
    TEST_CASE("members come by college, then by name; who has none comes last") {
        Meeting meeting(2);
        model::MemberEnrolled early;
        early.last_name = {"Ébène"};
        early.college = meeting.college;
        meeting.keeper().write(early);
        PaperKit const kit = paper_kit_of(meeting.session(), paper_words());
        std::string order;
        for (PaperMember const& member : kit.members)
            order += member.last_name + (member.college.empty() ? "" : "+") + "|";
        CHECK(order == "Ébène+|Membre 0+|Membre 1+|Delphine|Karim|Sylvie|");
        CHECK(kit.voices == 3);
    }
    TEST_CASE("who holds a proxy and whom an alternate stands in for is said") {
        Meeting meeting(2, Start::Prepared);
        meeting.mark(0, model::Presence::Excused); // who is in the room gives no proxy
        meeting.keeper().write(model::ProxyGiven{meeting.members[0], meeting.members[1]});
        model::MemberEnrolled alternate;
        alternate.last_name = {"Zoé"};
        alternate.college = meeting.college;
        alternate.capacity = {"usagère"};
        alternate.standing = model::Standing::Alternate;
        alternate.alternate_of = meeting.members[0];
        meeting.keeper().write(alternate);
        PaperKit const kit = paper_kit_of(meeting.session(), paper_words());
        CHECK(kit.members.at(0).proxy == "Membre 1");
        CHECK(kit.members.at(2).capacity == "usagère, suppléance de Membre 0");
    }
    TEST_CASE("a session without proposals has numbered lines to write on") {
        Meeting meeting(0, Start::Prepared);
        PaperKit const kit = paper_kit_of(meeting.session(), paper_words());
        CHECK(kit.proposals.empty());
        auto const lines = proposals_or_lines(kit);
        CHECK(lines.size() == 10);
        CHECK(lines.back() == PaperProposal{"10", ""});
        CHECK(kit.made_at == "2026-03-12T14:00:00+01:00");
        CHECK(kit.dots == model::voting::DotsRules{5, 2});
        CHECK(kit.grades.size() == 6);
    }
    TEST_CASE("an open vote gives its question and its rules") {
        Meeting meeting(2);
        model::RuleSheet sheet = motion_sheet();
        sheet.question = {"Adopter le plan ?"};
        open_poll(meeting.keeper(), sheet);
        CHECK(paper_kit_of(meeting.session(), paper_words()).motion_question == "Adopter le plan ?");
    }
}
