// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/store/projected_session.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tablee;
using namespace tablee::test;

namespace {

sync::ProjectedTable table_of(std::vector<sync::ProjectedSession> const& sessions, std::string const& name) {
    for (sync::ProjectedTable const& table : sync::project(sessions))
        if (table.name == name)
            return table;
    FAIL("no table " << name);
    return {};
}

// "1|Aubry|…", a row a line.
std::string text_of(sync::ProjectedTable const& table) {
    std::string out;
    for (auto const& row : table.rows) {
        REQUIRE(row.size() == table.columns.size());
        for (std::size_t i = 0; i < row.size(); i += 1) {
            auto const* number = std::get_if<std::int64_t>(&row[i]);
            bool const is_integer = table.columns[i].ends_with(" INTEGER");
            CHECK(is_integer == (number != nullptr));
            out += (i == 0 ? "" : "|") +
                   (number != nullptr ? std::to_string(*number) : std::get<std::string>(row[i]));
        }
        out += "\n";
    }
    return out;
}

std::string hex_of(std::uint8_t number, std::size_t octets = 16) {
    return model::hex(model::Bytes(octets, number));
}

void check(char const* table, std::string const& expected) {
    CHECK(text_of(table_of({projected(sample_session())}, table)) == expected);
}

} // namespace

TEST_SUITE("sync/store") {
    TEST_CASE("every table that is promised is there, the state first") {
        std::vector<std::string> names;
        for (sync::ProjectedTable const& table : sync::project({}))
            names.push_back(table.name);
        CHECK(names == std::vector<std::string>{"projection_state", "members", "attendance", "agenda",
                                                "proposals", "polls", "poll_totals", "decisions", "actions",
                                                "minutes"});
    }
    TEST_CASE("the state says which session in which state of the events") {
        check("projection_state", "1|" + hex_of(1) +
                                      "|CLAC|Mars|Salle|2026-03-12|open|2026-03-12T14:00:00+01:00||0|0|" +
                                      hex_of(9, 32) + "|1|1\n");
    }
    TEST_CASE("members stand with their college and their roles, removed ones marked") {
        check("members", "1|Aubry|Ana|étudiante|Usagers|U|1|titular||chair, minute_taker|1|" + hex_of(11) +
                             "\n1|Böhm||||" + "|0|alternate|Ana Aubry||1|" + hex_of(12) +
                             "\n1|Parti|||||1|titular|||0|" + hex_of(13) + "\n");
        check("attendance", "1|Ana Aubry|Usagers|late|2026-03-12T14:00:00+01:00|||" + hex_of(11) +
                                "\n1|Böhm||excused|||Ana Aubry|" + hex_of(12) + "\n");
    }
    TEST_CASE("the agenda, its minutes, the proposals and the plan stand in their own order") {
        check("agenda", "1|1|Priorisation|25|2026-03-12T14:00:00+01:00||" + hex_of(21) + "\n");
        check("minutes", "1|1|Priorisation|Débat.\nFin.|" + hex_of(21) + "\n");
        check("proposals", "1|1|A01|Un|Long|4|Ana Aubry|standing|||2|" + hex_of(31) +
                               "\n1|0||Deux||||merged|Un||1|" + hex_of(32) + "\n");
        check("actions", "1|Afficher|Mme Dufour|||2026-06-30|||40|in_progress||Un|" + hex_of(40) + "|" +
                             hex_of(41) + "\n");
    }
    TEST_CASE("every decision stands, the last one marked") {
        check("decisions", "1|Un|proposal|deferred||||0|" + hex_of(31) +
                               "\n1|Un|proposal|amended|M. Pons|2026-03-12|À "
                               "l’essai|1|" +
                               hex_of(31) + "\n1|Ouvrir le jeudi ?|motion|to_study||||1|" + hex_of(52) +
                               "\n");
    }
    TEST_CASE("polls have their figures and totals") {
        check("polls",
              "1|Lesquelles ?|dots|hidden_until_closed|Priorisation|closed|2026-03-12T14:00:00+01:00|"
              "2026-03-12T14:01:00+01:00|2|1|1|2|1|2||" +
                  hex_of(51) +
                  "\n1|Ouvrir le jeudi ?|motion|secret_on_paper||closed|2026-03-12T14:00:00+01:00|"
                  "2026-03-12T14:00:00+01:00|0|0|0|0|1|23|adopted|" +
                  hex_of(52) + "\n");
        check("poll_totals",
              "1|Lesquelles ?|Autre|3|1|1|" + hex_of(51) + "\n1|Lesquelles ?|Ancien titre|2|2|0|" +
                  hex_of(51) + "\n1|Ouvrir le jeudi ?|for|9|0|0|" + hex_of(52) +
                  "\n1|Ouvrir le jeudi ?|against|8|0|0|" + hex_of(52) +
                  "\n1|Ouvrir le jeudi ?|abstain|2|0|0|" + hex_of(52) + "\n1|Ouvrir le jeudi ?|blank|1|0|0|" +
                  hex_of(52) + "\n1|Ouvrir le jeudi ?|null|3|0|0|" + hex_of(52) + "\n");
    }
    TEST_CASE("what the chair retained stands before what the count did") {
        model::Session session = sample_session();
        session.polls.change(id_number<model::PollId>(51))->retained = model::RetainedSet{{}, {0}, {}, {}};
        std::string const totals = text_of(table_of({projected(session)}, "poll_totals"));
        CHECK(totals.find("|Autre|3|1|0|") != std::string::npos);
        CHECK(totals.find("|Ancien titre|2|2|1|") != std::string::npos);
    }
    TEST_CASE("a tie at the cut counts as retained only where both are kept") {
        model::Session session = sample_session();
        model::Poll& poll = *session.polls.change(id_number<model::PollId>(51));
        auto& dots = std::get<model::voting::DotsOutcome>(poll.result->outcome);
        dots.retained.clear();
        dots.tied = {0, 1};
        CHECK(text_of(table_of({projected(session)}, "poll_totals")).find("|Ancien titre|2|2|1|") !=
              std::string::npos);
        poll.as.sheet.cut_tie = model::CutTie::Lot;
        CHECK(text_of(table_of({projected(session)}, "poll_totals")).find("|Ancien titre|2|2|0|") !=
              std::string::npos);
    }
    TEST_CASE("how a motion ended is one word") {
        auto check_outcome = [](bool adopted, bool quorum, bool casting, char const* expected) {
            model::Session session = sample_session();
            auto& outcome = std::get<model::voting::MotionOutcome>(
                session.polls.change(id_number<model::PollId>(52))->result->outcome);
            outcome.adopted = adopted;
            outcome.quorum_reached = quorum;
            outcome.casting_vote_used = casting;
            std::string const polls = text_of(table_of({projected(session)}, "polls"));
            CHECK(polls.find(std::string("|23|") + expected + "|") != std::string::npos);
        };
        check_outcome(true, true, false, "adopted");
        check_outcome(true, true, true, "adopted_by_casting_vote");
        check_outcome(false, true, false, "rejected");
        check_outcome(false, true, true, "rejected_by_casting_vote");
        check_outcome(false, false, false, "no_quorum");
    }
    TEST_CASE("nobody's name, seat or ballot is near a vote, whatever the poll") {
        for (auto const secrecy : {model::Secrecy::Nominal, model::Secrecy::HiddenUntilClosed,
                                   model::Secrecy::AnonymousDisplay, model::Secrecy::SecretOnPaper}) {
            model::Session session = sample_session();
            session.polls.change(id_number<model::PollId>(51))->as.sheet.secrecy = secrecy;
            for (char const* name : {"polls", "poll_totals"}) {
                std::string const rows = text_of(table_of({projected(session)}, name));
                for (std::string const& told :
                     {std::string("Aubry"), std::string("Böhm"), hex_of(11), hex_of(12), hex_of(61)})
                    CHECK(rows.find(told) == std::string::npos);
            }
        }
    }
    TEST_CASE("a poll without a result has no totals") {
        model::Session session = sample_session();
        for (std::uint8_t const number : {std::uint8_t{51}, std::uint8_t{52}})
            session.polls.change(id_number<model::PollId>(number))->result.reset();
        CHECK(table_of({projected(session)}, "poll_totals").rows.empty());
        CHECK(table_of({projected(session)}, "polls").rows.size() == 2);
    }
    TEST_CASE("sessions are numbered in the order of the register") {
        model::Session second = sample_session();
        second.charter.edit().title.utf8 = "Juin";
        auto const state = table_of({projected(sample_session()), projected(second)}, "projection_state");
        REQUIRE(state.rows.size() == 2);
        CHECK(std::get<std::int64_t>(state.rows[0][0]) == 1);
        CHECK(std::get<std::int64_t>(state.rows[1][0]) == 2);
        CHECK(std::get<std::string>(state.rows[1][3]) == "Juin");
    }
}
