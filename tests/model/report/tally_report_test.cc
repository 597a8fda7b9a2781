// SPDX-License-Identifier: Apache-2.0
#include "model/report/tally_report.h"
#include "model/session/poll_count.h"

#include "tests/model/report/report_support.h"
#include "tests/support/meeting.h"

#include <doctest/doctest.h>

namespace tablee::model::report {
namespace {

using namespace tablee::test;
using voting::Motion;
using Lines = std::vector<std::string>;

Lines tally(Desk const& desk, PollId const& poll) {
    return flat(tally_report(desk.session(), PlainLexicon(), poll_in(desk, poll)));
}

// Each of the members votes so; closed.
PollId voted(Meeting& meeting, RuleSheet const& sheet, std::vector<voting::Choice> const& choices) {
    auto const poll = open_poll(meeting.keeper(), sheet);
    meeting.share();
    for (std::size_t i = 0; i < choices.size(); i += 1)
        REQUIRE(meeting.desk_of(i).ask(
                    CastVote{poll, meeting.members[i], meeting.members[i], Warrant::Own, choices[i]}) == "");
    meeting.share();
    REQUIRE(close_poll(meeting.keeper(), poll) == "");
    return poll;
}

} // namespace

TEST_SUITE("model/report") {
    TEST_CASE("a nominal motion shows its figures, its result, and who voted what") {
        Meeting meeting(4);
        auto const poll =
            voted(meeting, motion_sheet(),
                  {says(Motion::For), says(Motion::For), says(Motion::Against), says(Motion::Blank)});
        Lines const lines = tally(meeting.keeper(), poll);
        CHECK(lines.front() == "### Pour ou contre ?");
        CHECK(has(lines, "poll.participation(4, 4, 4, 0)"));
        CHECK(has(lines, "base.expressed motion.required(2, 3)"));
        CHECK(has(lines, "| motion.for | 2 |"));
        CHECK(has(lines, "| motion.against | 1 |"));
        CHECK(has(lines, "| motion.abstain | 0 |"));
        CHECK(has(lines, "| motion.blank | 1 |"));
        CHECK_FALSE(has(lines, "| motion.null | 0 |"));
        CHECK(has(lines, "! motion.adopted(2, 1, 0, 1, 0, 2, 3)"));
        CHECK(has(lines, "~ poll.channels channel.own(4)."));
        CHECK(has(lines, "| Membre 0 | motion.for |"));
        CHECK(has(lines, "| Membre 2 | motion.against |"));
        CHECK(has(lines, "| Membre 3 | motion.blank |"));
    }

    TEST_CASE("hidden and anonymous polls name nobody") {
        for (Secrecy const secrecy : {Secrecy::HiddenUntilClosed, Secrecy::AnonymousDisplay}) {
            Meeting meeting(3);
            auto const poll = voted(meeting, motion_sheet(secrecy),
                                    {says(Motion::For), says(Motion::For), says(Motion::Against)});
            for (std::string const& line : tally(meeting.keeper(), poll))
                CHECK(line.find("Membre") == std::string::npos);
            CHECK(has(tally(meeting.keeper(), poll), "! motion.adopted(2, 1, 0, 0, 0, 2, 3)"));
        }
    }

    TEST_CASE("dots are ranked, those without a dot counted, the retained named") {
        Meeting meeting(3);
        RuleSheet const sheet = dots_sheet(Secrecy::Nominal, 4, {5, 2}, 1);
        auto const poll = voted(meeting, sheet, {dots({{1, 2}, {2, 1}}), dots({{1, 1}}), dots({})});
        Lines const lines = tally(meeting.keeper(), poll);
        CHECK(has(lines, "| 1 | Option 1 | 3 | 2 |"));
        CHECK(has(lines, "| 2 | Option 2 | 1 | 1 |"));
        CHECK(has(lines, "~ dots.without(2)"));
        CHECK(has(lines, "rule.dots(5, 2) rule.retain(1) cut.keep-both"));
        CHECK(has(lines, "- Option 1"));
        CHECK_FALSE(has(lines, "- Option 2"));
        CHECK(has(lines, "| Membre 0 | Option 1 (2), Option 2 (1) |"));
        CHECK(has(lines, "| Membre 2 | motion.blank |"));
        CHECK(outcome_sentence(poll_in(meeting.keeper(), poll)) ==
              Phrase{"report.dots.sentence", {"3", "4", "1"}, -1});
        meeting.keeper().write(RetainedSet{poll, {1, 2}, Settlement::Chair, {"La présidente"}});
        CHECK(has(tally(meeting.keeper(), poll), "- Option 2"));
        CHECK(has(tally(meeting.keeper(), poll), "La présidente"));
    }

    TEST_CASE("a tie at the cut keeps both only where the sheet says so") {
        for (CutTie const tie : {CutTie::KeepBoth, CutTie::VoteAgain, CutTie::Chair, CutTie::Lot}) {
            Meeting meeting(2);
            RuleSheet sheet = dots_sheet(Secrecy::HiddenUntilClosed, 3, {5, 2}, 1);
            sheet.cut_tie = tie;
            auto const poll = voted(meeting, sheet, {dots({{0, 2}, {2, 2}})});
            using Options = std::vector<std::uint16_t>;
            CHECK(retained_options(poll_in(meeting.keeper(), poll)) ==
                  (tie == CutTie::KeepBoth ? Options{0, 2} : Options{}));
            CHECK(has(tally(meeting.keeper(), poll), "dots.tied(1)"));
        }
    }

    TEST_CASE("on paper the envelopes are what is known") {
        Meeting meeting(4);
        auto const poll = open_poll(meeting.keeper(), dots_sheet(Secrecy::SecretOnPaper, 2, {5, 2}, 1));
        for (std::size_t who : {0U, 1U})
            meeting.keeper().write(
                PaperTotalsEntered{poll, meeting.members[who], voting::DotsTotals{{4, 1}}, 3, 4});
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        Lines const lines = tally(meeting.keeper(), poll);
        CHECK(has(lines, "poll.participation-paper(4, 3, 4, 0)"));
        CHECK(has(lines, "| 1 | Option 0 | 4 | – |"));
        CHECK(outcome_sentence(poll_in(meeting.keeper(), poll)).args == Lines{"3", "5", "1"});
        CHECK_FALSE(has(lines, "~ poll.channels"));
    }

    TEST_CASE("every channel is told, totals counted by hand with the ballots") {
        Meeting meeting(6);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        meeting.share();
        auto const cast = [&](std::size_t who, Warrant warrant) {
            REQUIRE(meeting.desk_of(who).ask(CastVote{poll, meeting.members[who], meeting.members[who],
                                                      warrant, says(Motion::For)}) == "");
        };
        cast(0, Warrant::Own);
        cast(1, Warrant::Booth);
        meeting.share();
        REQUIRE(meeting.keeper().ask(CastVote{poll,
                                              meeting.members[2],
                                              meeting.members[2],
                                              Warrant::PaperPair,
                                              says(Motion::For),
                                              {meeting.members[0], meeting.members[1]},
                                              {}}) == "");
        for (std::size_t const who : {0U, 1U}) {
            PaperTotalsEntered entry;
            entry.poll = poll;
            entry.scrutineer = meeting.members[who];
            entry.totals = voting::MotionVotes{1, 1, 0, 0, 0};
            entry.envelopes = entry.signed_off = 2;
            entry.by = HandCount::Hands;
            meeting.keeper().write(entry);
        }
        REQUIRE(close_poll(meeting.keeper(), poll) == "");
        Lines const lines = tally(meeting.keeper(), poll);
        CHECK(has(lines,
                  "~ poll.channels channel.own(1), channel.booth(1), channel.paper(1), channel.hands(2)."));
        CHECK(has(lines, "~ by-hand.hands(2, 2, 0)"));
        CHECK(has(lines, "! motion.adopted(4, 1, 0, 0, 0, 3, 5)"));
    }

    TEST_CASE("a motion says why it is not adopted") {
        auto const key = [](std::vector<voting::Choice> const& choices, voting::MotionRules rules,
                            bool quorum = true) {
            SessionCreated charter = session_body();
            if (!quorum)
                charter.quorum = {{1, 1}, true, false}; // more than all
            Meeting meeting(4, Start::Open, charter);
            auto const poll = voted(meeting, motion_sheet(Secrecy::Nominal, rules), choices);
            return outcome_sentence(poll_in(meeting.keeper(), poll)).key;
        };
        voting::MotionRules const casting{{}, {0, 1}, voting::MotionTie::CastingVote};
        auto const yes = says(Motion::For);
        auto const no = says(Motion::Against);
        auto const abstains = says(Motion::Abstain);
        CHECK(key({yes, no, no}, {}) == "report.motion.not-adopted");
        CHECK(key({yes, no, yes}, {}) == "report.motion.adopted");
        CHECK(key({yes, no}, {}) == "report.motion.tied");
        CHECK(key({yes, no}, casting) == "report.motion.adopted-by-chair");
        CHECK(key({no, yes}, casting) == "report.motion.not-adopted-by-chair");
        CHECK(key({abstains, yes, no}, casting) == "report.motion.tied");
        CHECK(key({yes, yes}, {}, false) == "report.motion.no-quorum");
    }

    TEST_CASE("a poll without a result says that it has none, and why") {
        Meeting meeting(2);
        auto const poll = open_poll(meeting.keeper(), motion_sheet());
        CHECK(tally(meeting.keeper(), poll) == Lines{"### Pour ou contre ?", "poll.still-open"});
        CHECK(outcome_sentence(poll_in(meeting.keeper(), poll)).key == "report.poll.still-open");
        CHECK(retained_options(poll_in(meeting.keeper(), poll)).empty());
        meeting.keeper().write(PollCancelled{poll, {"Erreur de question"}});
        CHECK(tally(meeting.keeper(), poll).back() == "poll.cancelled(Erreur de question)");
        Poll contested = poll_in(meeting.keeper(), poll);
        contested.status = PollStatus::Contested;
        CHECK(outcome_sentence(contested).key == "report.poll.contested");
    }
}

} // namespace tablee::model::report
