// SPDX-License-Identifier: Apache-2.0
#include "model/report/session_words.h"

#include "tests/model/report/report_support.h"
#include "tests/support/folders.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace tablee::model::report {
namespace {

using namespace tablee::test;

std::string catalogue(std::string const& language) {
    std::ifstream file(test::in_sources("assets/i18n/" + language + "/report.po"));
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

template <class Enum>
void check_names(Enum last, std::string const& first_key, std::string const& last_key) {
    std::set<std::string> keys;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(last); i += 1) {
        Phrase const phrase = name_of(static_cast<Enum>(i));
        CAPTURE(phrase.key);
        CHECK(keys.insert(phrase.key).second);
        for (char const* language : {"fr", "en"})
            CHECK(catalogue(language).find("msgid \"" + phrase.key + "\"") != std::string::npos);
    }
    CHECK(name_of(Enum{}).key == first_key);
    CHECK(name_of(last).key == last_key);
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("every enumerator has a name of its own in both catalogues") {
        check_names(Presence::Left, "report.presence.expected", "report.presence.left");
        check_names(Role::Deputy, "report.role.chair", "report.role.deputy");
        check_names(Secrecy::SecretOnPaper, "report.secrecy.nominal", "report.secrecy.secret-on-paper");
        check_names(Verdict::Rejected, "report.verdict.retained", "report.verdict.rejected");
        check_names(ActionState::Dropped, "report.action.not-started", "report.action.dropped");
        check_names(voting::Motion::Blank, "report.motion.for", "report.motion.blank");
        check_names(voting::MajorityBase::Members, "report.base.expressed", "report.base.members");
        check_names(CutTie::Lot, "report.cut.keep-both", "report.cut.lot");
    }

    TEST_CASE(
        "a proposal is named by its reference, else by its number, and an option by its voted wording") {
        Meeting meeting(1);
        Desk& keeper = meeting.keeper();
        auto const enter = [&](std::string reference) {
            return keeper.make<ProposalId>(
                ProposalEntered{meeting.members[0], {}, {std::move(reference)}, {}, {"Titre"}, {}});
        };
        auto const plain = enter("");
        auto const referenced = enter("A07");
        auto const proposal = [&](ProposalId const& id) { return *keeper.session().proposals.find(id); };
        CHECK(title_of(proposal(plain)) == "Titre");
        PollOption const option{plain, proposal(plain).wording().id, {}};
        keeper.write(ProposalEdited{plain, {}, {"Autre titre"}, {}});
        CHECK(words_of(keeper.session(), option) == "Titre");
        CHECK(words_of(keeper.session(), {plain, {}, {}}) == "Autre titre");
        keeper.ask(FreezeProposals{});
        CHECK(title_of(proposal(referenced)) == "A07. Titre");
        CHECK(title_of(proposal(plain)) == "2. Autre titre");
        CHECK(words_of(keeper.session(), option) == "2. Titre");
        CHECK(words_of(keeper.session(), {referenced, {}, {}}) == "A07. Titre");
        CHECK(words_of(keeper.session(), {{}, {}, {"Des mots"}}) == "Des mots");
    }

    TEST_CASE("people are named with their capacity, and hours are the session's") {
        Meeting meeting(1);
        Member member = meeting.member(0);
        CHECK(name_and_capacity(member) == "Membre 0");
        member.as.capacity = {"maire"};
        CHECK(name_and_capacity(member) == "Membre 0, maire");
        CHECK(name_in(meeting.session(), meeting.members[0]) == "Membre 0");
        CHECK(name_in(meeting.session(), id_of<MemberId>(9)).empty());
        CHECK(hour_of(meeting.session(), PlainLexicon(), kAfternoon) == "14:00");
        CHECK(reference_of(meeting.session(), "X") ==
              "X-2026-03-12-" + hex(meeting.session().id).substr(0, 6));
    }
}

} // namespace tablee::model::report
