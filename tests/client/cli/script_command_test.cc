// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_command.h"

#include "tests/client/cli/script_room.h"

using namespace tablee::client;
using tablee::test::ScriptRoom;
namespace model = tablee::model;
namespace voting = tablee::model::voting;

namespace {

// The act that a line means. Requires: it means one.
template <class Body>
Body act_of(ScriptRoom const& room, std::string_view text) {
    INFO(std::string(text));
    auto const command = room.command(text);
    REQUIRE(command);
    auto const* act = std::get_if<model::Act>(&*command);
    REQUIRE(act != nullptr);
    auto const* body = std::get_if<Body>(&act->body);
    REQUIRE(body != nullptr);
    return *body;
}

template <class Wanted>
Wanted command_of_line(ScriptRoom const& room, std::string_view text) {
    INFO(std::string(text));
    auto const command = room.command(text);
    REQUIRE(command);
    auto const* wanted = std::get_if<Wanted>(&*command);
    REQUIRE(wanted != nullptr);
    return *wanted;
}

// "key arg arg" of what a line is refused with, before any rule is asked.
std::string refused(ScriptRoom const& room, std::string_view text) {
    auto const command = room.command(text);
    if (command)
        return {};
    std::string said = command.error().key;
    for (std::string const& arg : command.error().args)
        said += " " + arg;
    return said;
}

struct Row {
    char const* line;
    char const* refusal;
};

template <std::size_t N>
void check_all(ScriptRoom const& room, Row const (&rows)[N]) {
    for (Row const& row : rows) {
        INFO(row.line);
        CHECK(refused(room, row.line) == row.refusal);
    }
}

} // namespace

TEST_SUITE("client/cli") {
    TEST_CASE("posts and phases") {
        ScriptRoom const room = ScriptRoom::opened();
        model::MemberId const jeanne = room.member("Maréchal");
        model::MemberId const paul = room.member("Martin", "Paul");
        model::PostId const here = room.published().post;
        CHECK(act_of<model::AdmissionAsked>(room, R"({"do":"ask","seats":["Maréchal","Paul Martin"]})") ==
              model::AdmissionAsked{{jeanne, paul}});
        CHECK(act_of<model::AdmissionAsked>(room, R"({"do":"ask"})") == model::AdmissionAsked{});
        CHECK(act_of<model::PostAdmitted>(
                  room, R"({"do":"admit","post":"Poste du greffe","seats":["Paul Martin"]})") ==
              model::PostAdmitted{here, {paul}});
        CHECK(act_of<model::KeeperHandedOver>(room, R"({"do":"hand_over","post":"poste du greffe"})") ==
              model::KeeperHandedOver{here});
        CHECK(act_of<model::KeepershipTaken>(
                  room, R"({"do":"take_keepership","unreachable":["Poste du greffe"]})") ==
              model::KeepershipTaken{{here}});
        CHECK(act_of<model::KeepershipTaken>(room, R"({"do":"take_keepership"})") ==
              model::KeepershipTaken{});
        CHECK(act_of<model::SuccessorSupported>(room, R"({"do":"support","post":"Poste du greffe"})") ==
              model::SuccessorSupported{here});
        static_cast<void>(command_of_line<model::OpenSession>(room, R"({"do":"open"})"));
        static_cast<void>(act_of<model::SessionAdjourned>(room, R"({"do":"adjourn"})"));
        static_cast<void>(act_of<model::SessionReopened>(room, R"({"do":"reopen"})"));
    }

    TEST_CASE("who is admitted without seats named is admitted for those asked for") {
        ScriptRoom room = ScriptRoom::opened();
        room.does(R"({"do":"ask","seats":["Paul Martin"]})");
        model::MemberId const paul = room.member("Martin", "Paul");
        CHECK(act_of<model::PostAdmitted>(room, R"({"do":"admit","post":"Poste du greffe"})").seats ==
              std::vector{paul});
        CHECK(act_of<model::PostAdmitted>(room, R"({"do":"admit","post":"Poste du greffe","seats":[]})")
                  .seats.empty());
    }

    TEST_CASE("the roll") {
        ScriptRoom room = ScriptRoom::opened();
        model::MemberId const jeanne = room.member("Maréchal");
        model::MemberId const andre = room.member("Gœury");
        CHECK(act_of<model::CollegeDefined>(room, R"({"do":"college","name":" Agents ","letter":"A"})") ==
              model::CollegeDefined{{"Agents"}, {"A"}});
        model::MemberEnrolled wanted;
        wanted.last_name = {"Dieu"};
        wanted.first_name = {"Françoise"};
        wanted.capacity = {"maire"};
        wanted.college = room.session().colleges.at(1).id;
        CHECK(act_of<model::MemberEnrolled>(
                  room, R"({"do":"enrol","last_name":"Dieu","first_name":"Françoise","capacity":"maire",)"
                        R"("college":"Élus"})") == wanted);
        wanted.has_voice = false;
        wanted.standing = model::Standing::Alternate;
        wanted.alternate_of = andre;
        CHECK(act_of<model::MemberEnrolled>(
                  room, R"({"do":"alternate","last_name":"Dieu","first_name":"Françoise",)"
                        R"("capacity":"maire","college":"Élus","no_voice":true,"of":"Gœury"})") == wanted);
        CHECK(act_of<model::MemberRemoved>(room, R"({"do":"remove","member":"Gœury"})") ==
              model::MemberRemoved{andre});
        for (auto const& [word, role] : {std::pair{"chair", model::Role::Chair},
                                         {"facilitator", model::Role::Facilitator},
                                         {"minute_taker", model::Role::MinuteTaker},
                                         {"deputy", model::Role::Deputy}})
            CHECK(act_of<model::RoleAssigned>(room, std::string(R"({"do":"role","member":"Gœury","role":")") +
                                                        word + "\"}") ==
                  model::RoleAssigned{andre, role, model::Grant::Given});
        CHECK(act_of<model::RoleAssigned>(
                  room, R"({"do":"role","member":"Gœury","role":"deputy","withdrawn":true})")
                  .grant == model::Grant::Withdrawn);
        for (auto const& [word, as] : {std::pair{"present", model::Presence::Present},
                                       {"late", model::Presence::Late},
                                       {"excused", model::Presence::Excused},
                                       {"absent", model::Presence::Absent},
                                       {"left", model::Presence::Left},
                                       {"expected", model::Presence::Expected}})
            CHECK(act_of<model::AttendanceMarked>(
                      room, std::string(R"({"do":"attendance","member":"Gœury","as":")") + word + "\"}") ==
                  model::AttendanceMarked{andre, as});
        CHECK(act_of<model::ProxyGiven>(room, R"({"do":"proxy","from":"Gœury","to":"Maréchal"})") ==
              model::ProxyGiven{andre, jeanne});
        CHECK(act_of<model::ProxyEnded>(room, R"({"do":"end_proxy","from":"Gœury"})") ==
              model::ProxyEnded{andre});
        check_all(room,
                  {{R"({"do":"restore","member":"Gœury"})", "error.script.unknown-member Gœury"},
                   {R"({"do":"restore"})", "error.script.missing member"},
                   {R"({"do":"role","member":"Gœury"})", "error.script.missing role"},
                   {R"({"do":"role","member":"Gœury","role":"boss"})", "error.script.unknown-word role boss"},
                   {R"({"do":"attendance","member":"Gœury"})", "error.script.missing as"},
                   {R"({"do":"attendance","as":"present"})", "error.script.missing member"},
                   {R"({"do":"enrol","last_name":"X","college":"Agents"})", "refusal.unknown-college Agents"},
                   {R"({"do":"enrol","last_name":7.5})", "error.script.wrong-kind last_name"},
                   {R"({"do":"enrol","last_name":"X","no_voice":"no"})", "error.script.wrong-kind no_voice"},
                   {R"({"do":"alternate","last_name":"X"})", "error.script.missing of"},
                   {R"({"do":"proxy","from":"Gœury"})", "error.script.missing to"},
                   {R"({"do":"proxy","from":"Gœury","to":"Nobody"})", "error.script.unknown-member Nobody"},
                   {R"({"do":"ask","seats":"Gœury"})", "error.script.wrong-kind seats"},
                   {R"({"do":"ask","seats":["Gœury","Nobody"]})", "error.script.unknown-member Nobody"},
                   {R"({"do":"admit","post":"Ailleurs"})", "error.script.unknown-post Ailleurs"},
                   {R"({"do":"admit"})", "error.script.missing post"},
                   {R"({"do":"take_keepership","unreachable":["Ailleurs"]})",
                    "error.script.unknown-post Ailleurs"}});
        room.does(R"({"do":"remove","member":"Gœury"})");
        CHECK(act_of<model::MemberRestored>(room, R"({"do":"restore","member":"Gœury"})") ==
              model::MemberRestored{andre});
    }

    TEST_CASE("the agenda and the minutes") {
        ScriptRoom room = ScriptRoom::opened();
        auto const item = [&](std::size_t place) { return (*room.session().agenda)[place]; };
        CHECK(act_of<model::AgendaItemAdded>(room, R"({"do":"add_item","title":"Divers","minutes":65535})") ==
              model::AgendaItemAdded{{"Divers"}, 65535});
        CHECK(act_of<model::AgendaItemAdded>(room, R"({"do":"add_item","title":"Divers"})").planned_minutes ==
              0);
        // What the line leaves out stays as it was.
        CHECK(act_of<model::AgendaItemChanged>(room, R"({"do":"change_item","item":2})") ==
              model::AgendaItemChanged{item(1), {"Vœux"}, 15, 1});
        CHECK(act_of<model::AgendaItemChanged>(
                  room, R"({"do":"change_item","item":2,"title":"Divers","minutes":5,"position":1})") ==
              model::AgendaItemChanged{item(1), {"Divers"}, 5, 0});
        CHECK(act_of<model::AgendaItemChanged>(room, R"({"do":"change_item","item":1,"position":0})")
                  .position == 0);
        CHECK(act_of<model::AgendaItemRemoved>(room, R"({"do":"remove_item","item":"2"})") ==
              model::AgendaItemRemoved{item(1)});
        CHECK(act_of<model::AgendaItemStarted>(room, R"({"do":"start_item","item":1})") ==
              model::AgendaItemStarted{item(0)});
        CHECK(act_of<model::AgendaItemEnded>(room, R"({"do":"end_item","item":1})") ==
              model::AgendaItemEnded{item(0)});
        room.does(R"({"do":"type","item":1,"text":"Né à l’été"})");
        auto const typed = command_of_line<model::TypeMinutes>(room, R"({"do":"type","item":1,"text":"!"})");
        CHECK(typed.item == item(0));
        CHECK(typed.position == 10); // at the end, in code points
        CHECK(typed.erase == 0);
        CHECK(typed.insert == "!");
        auto const erased =
            command_of_line<model::TypeMinutes>(room, R"({"do":"type","item":1,"at":2,"erase":4294967295})");
        CHECK(erased.position == 2);
        CHECK(erased.erase == 4294967295U);
        CHECK(erased.insert == "");
        check_all(room,
                  {{R"({"do":"add_item","minutes":65536})", "error.script.wrong-kind minutes"},
                   {R"({"do":"add_item","minutes":-1})", "error.script.wrong-kind minutes"},
                   {R"({"do":"change_item","item":3})", "error.script.unknown-item 3"},
                   {R"({"do":"change_item","item":1,"position":65536})", "error.script.wrong-kind position"},
                   {R"({"do":"start_item"})", "error.script.missing item"},
                   {R"({"do":"start_item","item":"un"})", "error.script.unknown-item un"},
                   {R"({"do":"type","item":1,"at":-1})", "error.script.wrong-kind at"},
                   {R"({"do":"type","item":1,"erase":4294967296})", "error.script.wrong-kind erase"},
                   {R"({"do":"type","item":1,"text":["a"]})", "error.script.wrong-kind text"}});
    }

    TEST_CASE("proposals") {
        ScriptRoom room = ScriptRoom::frozen();
        model::ProposalId const first = room.session().proposals.at(0).id;
        model::ProposalId const second = room.session().proposals.at(1).id;
        model::ProposalEntered entered;
        entered.author = room.member("Martin", "Zoé");
        entered.reference = {"A03"};
        entered.pledge = {"2"};
        entered.title = {"Afficher"};
        entered.description = {"Le tableau.\nEt le site."};
        CHECK(act_of<model::ProposalEntered>(
                  room, R"({"do":"propose","member":"Zoé Martin","reference":"A03","pledge":2,)"
                        R"("title":"Afficher","description":"Le tableau.\nEt le site."})") == entered);
        CHECK(act_of<model::ProposalEntered>(
                  room, R"({"do":"propose","member":"Zoé Martin","title":"X","anonymous":true})")
                  .authorship == model::Authorship::Anonymous);
        CHECK(
            act_of<model::ProposalEdited>(room, R"({"do":"edit_proposal","proposal":"A01","pledge":"7"})") ==
            model::ProposalEdited{first, {"7"}, {"Rappeler"}, {}});
        CHECK(act_of<model::ProposalEdited>(
                  room,
                  R"({"do":"edit_proposal","proposal":1,"title":"Rappeler vite","description":"48 h"})") ==
              model::ProposalEdited{first, {}, {"Rappeler vite"}, {"48 h"}});
        CHECK(act_of<model::ProposalsMerged>(room, R"({"do":"merge","into":"A01","from":["A02"]})") ==
              model::ProposalsMerged{first, {second}});
        CHECK(act_of<model::ProposalWithdrawn>(
                  room, R"({"do":"withdraw","proposal":"A02","motive":"déjà fait"})") ==
              model::ProposalWithdrawn{second, {"déjà fait"}});
        static_cast<void>(command_of_line<model::FreezeProposals>(room, R"({"do":"freeze"})"));
        static_cast<void>(act_of<model::ProposalsUnfrozen>(room, R"({"do":"unfreeze"})"));
        std::string const long_title = R"({"do":"propose","member":"Zoé Martin","title":")";
        CHECK(refused(room, long_title + std::string(200, 'x') + "\"}") == "");
        CHECK(refused(room, long_title + std::string(201, 'x') + "\"}") == "error.text.too-long 201 200");
        CHECK(refused(room, long_title + std::string(100'000, 'x') + "\"}") ==
              "error.text.too-long 100000 200");
        check_all(room, {{R"({"do":"propose","title":"X"})", "error.script.missing member"},
                         {R"({"do":"edit_proposal","proposal":"A09"})", "error.script.unknown-proposal A09"},
                         {R"({"do":"merge","into":"A01","from":"A02"})", "error.script.wrong-kind from"},
                         {R"({"do":"merge","from":["A02"]})", "error.script.missing into"},
                         {R"({"do":"withdraw","motive":"x"})", "error.script.missing proposal"}});
    }

    TEST_CASE("polls are opened on a rule sheet") {
        ScriptRoom const room = ScriptRoom::frozen();
        auto dots =
            command_of_line<model::OpenPoll>(
                room,
                R"({"do":"open_poll","method":"dots","question":"Lesquelles ?","dots":5,"cap":2,"retain":4,)"
                R"("secrecy":"hidden","tie":"lot","item":2})")
                .sheet;
        CHECK(std::get<voting::DotsRules>(dots.method) == voting::DotsRules{5, 2});
        CHECK(dots.question.utf8 == "Lesquelles ?");
        CHECK(dots.retain == 4);
        CHECK(dots.secrecy == model::Secrecy::HiddenUntilClosed);
        CHECK(dots.cut_tie == model::CutTie::Lot);
        CHECK(dots.item == (*room.session().agenda)[1]);
        REQUIRE(dots.options.size() == 2); // all that stand, by number
        CHECK(dots.options[0].proposal == room.session().proposals.at(0).id);
        CHECK(dots.options[1].proposal == room.session().proposals.at(1).id);
        dots = command_of_line<model::OpenPoll>(
                   room, R"({"do":"open_poll","method":"dots","question":"?","proposals":["A02"]})")
                   .sheet;
        CHECK(std::get<voting::DotsRules>(dots.method) == voting::DotsRules{3, 1});
        CHECK(dots.retain == 1);
        CHECK(dots.cut_tie == model::CutTie::KeepBoth);
        CHECK(dots.secrecy == model::Secrecy::Nominal);
        CHECK_FALSE(dots.item);
        REQUIRE(dots.options.size() == 1);
        CHECK(dots.options[0].proposal == room.session().proposals.at(1).id);

        auto const motion = [&](std::string const& fields) {
            return command_of_line<model::OpenPoll>(
                       room, R"({"do":"open_poll","method":"motion","question":"?")" + fields + "}")
                .sheet;
        };
        auto const rules = [&](std::string const& fields) {
            return std::get<voting::MotionRules>(motion(fields).method);
        };
        CHECK(rules("") == voting::MotionRules{});
        CHECK(motion("").options.empty());
        for (auto const& [word, base] :
             {std::pair{"expressed", voting::MajorityBase::Expressed},
              {"cast", voting::MajorityBase::Cast},
              {"present_or_represented", voting::MajorityBase::PresentOrRepresented},
              {"members", voting::MajorityBase::Members}})
            CHECK(rules(std::string(R"(,"base":")") + word + '"').base == base);
        CHECK(rules(R"(,"tie":"rejected")").tie == voting::MotionTie::Rejected);
        CHECK(rules(R"(,"tie":"casting_vote")").tie == voting::MotionTie::CastingVote);
        CHECK(rules(R"(,"threshold":"2/3")").threshold == model::Fraction{2, 3});
        for (auto const& [word, secrecy] : {std::pair{"nominal", model::Secrecy::Nominal},
                                            {"hidden", model::Secrecy::HiddenUntilClosed},
                                            {"anonymous", model::Secrecy::AnonymousDisplay},
                                            {"secret_on_paper", model::Secrecy::SecretOnPaper}})
            CHECK(motion(std::string(R"(,"secrecy":")") + word + '"').secrecy == secrecy);
        for (auto const& [word, tie] : {std::pair{"keep_both", model::CutTie::KeepBoth},
                                        {"vote_again", model::CutTie::VoteAgain},
                                        {"chair", model::CutTie::Chair},
                                        {"lot", model::CutTie::Lot}})
            CHECK(command_of_line<model::OpenPoll>(
                      room, std::string(R"({"do":"open_poll","method":"dots","question":"?","tie":")") +
                                word + "\"}")
                      .sheet.cut_tie == tie);
        for (char const* threshold : {"2", "2/", "/3", "2/0", "-1/2", "2/3/4", "1234567890/3", "a/b", ""}) {
            INFO(threshold);
            CHECK(refused(room, std::string(R"({"do":"open_poll","method":"motion","threshold":")") +
                                    threshold + "\"}") == "error.script.wrong-kind threshold");
        }
        check_all(
            room,
            {{R"({"do":"open_poll","question":"?"})", "error.script.missing method"},
             {R"({"do":"open_poll","method":"plurality"})", "error.script.unknown-word method plurality"},
             {R"({"do":"open_poll","method":"dots","dots":65536})", "error.script.wrong-kind dots"},
             {R"({"do":"open_poll","method":"dots","cap":-1})", "error.script.wrong-kind cap"},
             {R"({"do":"open_poll","method":"dots","retain":"2"})", "error.script.wrong-kind retain"},
             {R"({"do":"open_poll","method":"dots","proposals":["A09"]})",
              "error.script.unknown-proposal A09"},
             {R"({"do":"open_poll","method":"motion","item":9})", "error.script.unknown-item 9"},
             {R"({"do":"open_poll","method":"motion","tie":"lot"})", "error.script.unknown-word tie lot"}});
    }

    TEST_CASE("votes: who casts, in whose name, by what right, what") {
        ScriptRoom room = ScriptRoom::frozen();
        CHECK(refused(room, R"({"do":"vote","member":"Gœury","choice":"for"})") ==
              "error.script.unknown-poll last");
        room.does(R"({"do":"open_poll","method":"dots","question":"?","dots":3,"cap":2})");
        room.does(R"({"do":"open_poll","method":"motion","question":"?"})");
        model::MemberId const andre = room.member("Gœury");
        model::MemberId const paul = room.member("Martin", "Paul");
        auto const vote = [&](std::string const& fields) {
            return command_of_line<model::CastVote>(room, R"({"do":"vote","member":"Gœury",)" + fields + "}");
        };
        auto const own = vote(R"("choice":"for")");
        CHECK(own.poll == room.session().polls.at(1).id);
        CHECK(own.seat == andre);
        CHECK(own.voice == andre);
        CHECK(own.warrant == model::Warrant::Own);
        auto const proxy = vote(R"("choice":"for","for":"Paul Martin")");
        CHECK(proxy.seat == andre);
        CHECK(proxy.voice == paul);
        CHECK(proxy.warrant == model::Warrant::Proxy);
        CHECK(vote(R"("choice":"for","for":"Gœury")").warrant == model::Warrant::Own);
        for (auto const& [word, warrant] : {std::pair{"own", model::Warrant::Own},
                                            {"booth", model::Warrant::Booth},
                                            {"proxy", model::Warrant::Proxy},
                                            {"paper", model::Warrant::PaperPair},
                                            {"hands", model::Warrant::Hands}}) {
            std::string const said = std::string(R"("choice":"for","warrant":")") + word + '"';
            CHECK(vote(said).warrant == warrant);
            CHECK(vote(said + R"(,"for":"Paul Martin")").warrant == warrant);
        }
        for (auto const& [word, choice] : {std::pair{"for", voting::Motion::For},
                                           {"against", voting::Motion::Against},
                                           {"abstain", voting::Motion::Abstain},
                                           {"blank", voting::Motion::Blank}})
            CHECK(vote(std::string(R"("choice":")") + word + '"').choice ==
                  voting::Choice{voting::MotionChoice{choice}});
        auto const dots = [&](std::string const& fields) {
            return std::get<voting::DotsChoice>(vote(R"("poll":1,)" + fields).choice).dots;
        };
        using Dots = decltype(voting::DotsChoice::dots);
        CHECK(vote(R"("poll":1,"dots":{})").poll == room.session().polls.at(0).id);
        CHECK(dots(R"("dots":{"A02":2,"A01":1})") == Dots{{0, 1}, {1, 2}});
        CHECK(dots(R"("dots":{"2":1})") == Dots{{1, 1}});
        CHECK(dots(R"("dots":{"A01":65535})") == Dots{{0, 65535}});
        CHECK(dots(R"("blank":true)").empty());
        check_all(
            room,
            {{R"({"do":"vote","member":"Gœury"})", "error.script.missing choice"},
             {R"({"do":"vote","member":"Gœury","choice":"yes"})", "error.script.unknown-word choice yes"},
             {R"({"do":"vote","choice":"for"})", "error.script.missing member"},
             {R"({"do":"vote","member":"Gœury","choice":"for","for":"X"})", "error.script.unknown-member X"},
             {R"({"do":"vote","member":"Gœury","choice":"for","poll":3})", "error.script.unknown-poll 3"},
             {R"({"do":"vote","member":"Gœury","poll":1})", "error.script.missing dots"},
             {R"({"do":"vote","member":"Gœury","poll":1,"blank":false})", "error.script.missing dots"},
             {R"({"do":"vote","member":"Gœury","poll":1,"dots":{"A09":1}})",
              "error.script.unknown-proposal A09"},
             {R"({"do":"vote","member":"Gœury","poll":1,"dots":{"A01":65536}})",
              "error.script.wrong-kind dots"},
             {R"({"do":"vote","member":"Gœury","poll":1,"dots":{"A01":-1}})", "error.script.wrong-kind dots"},
             {R"({"do":"vote","member":"Gœury","choice":"for","warrant":"gun"})",
              "error.script.unknown-word warrant gun"}});
    }

    TEST_CASE("polls are closed in two steps, or cancelled, or counted on paper") {
        ScriptRoom room = ScriptRoom::frozen();
        room.does(R"({"do":"open_poll","method":"dots","question":"?","secrecy":"secret_on_paper"})");
        room.does(R"({"do":"open_poll","method":"motion","question":"?"})");
        model::PollId const first = room.session().polls.at(0).id;
        model::PollId const last = room.session().polls.at(1).id;
        CHECK(act_of<model::PollClosingAnnounced>(room, R"({"do":"announce_closing"})") ==
              model::PollClosingAnnounced{last, 20});
        CHECK(
            act_of<model::PollClosingAnnounced>(room, R"({"do":"announce_closing","poll":1,"seconds":0})") ==
            model::PollClosingAnnounced{first, 0});
        CHECK(act_of<model::PollClosingCancelled>(room, R"({"do":"cancel_closing"})") ==
              model::PollClosingCancelled{last});
        CHECK(command_of_line<model::ClosePoll>(room, R"({"do":"close","poll":1})").poll == first);
        CHECK(act_of<model::PollCancelled>(room, R"({"do":"cancel_poll","motive":"erreur"})") ==
              model::PollCancelled{last, {"erreur"}});
        auto motion = act_of<model::PaperTotalsEntered>(
            room, R"({"do":"paper_totals","scrutineer":"Gœury","envelopes":20,"signed_off":19,)"
                  R"("for":8,"against":7,"abstain":3,"blank":1,"null":1})");
        CHECK(motion.scrutineer == room.member("Gœury"));
        CHECK(motion.poll == last);
        CHECK(motion.envelopes == 20);
        CHECK(motion.signed_off == 19);
        CHECK(std::get<voting::MotionVotes>(motion.totals) == voting::MotionVotes{8, 7, 3, 1, 1});
        auto dots = act_of<model::PaperTotalsEntered>(
            room, R"({"do":"paper_totals","poll":1,"scrutineer":"Gœury","dots":{"A02":4294967295}})");
        CHECK(std::get<voting::DotsTotals>(dots.totals).dots == std::vector<std::uint32_t>{0, 4294967295U});
        check_all(room,
                  {{R"({"do":"close","poll":0})", "error.script.unknown-poll 0"},
                   {R"({"do":"announce_closing","seconds":65536})", "error.script.wrong-kind seconds"},
                   {R"({"do":"cancel_poll","poll":3})", "error.script.unknown-poll 3"},
                   {R"({"do":"paper_totals","for":1})", "error.script.missing scrutineer"},
                   {R"({"do":"paper_totals","scrutineer":"Gœury","for":-1})", "error.script.wrong-kind for"},
                   {R"({"do":"paper_totals","scrutineer":"Gœury","null":4294967296})",
                    "error.script.wrong-kind null"},
                   {R"({"do":"paper_totals","scrutineer":"Gœury","envelopes":65536})",
                    "error.script.wrong-kind envelopes"},
                   {R"({"do":"paper_totals","poll":1,"scrutineer":"Gœury","dots":{"A01":-1}})",
                    "error.script.wrong-kind dots"},
                   {R"({"do":"paper_totals","poll":1,"scrutineer":"Gœury","dots":{"A01":4294967296}})",
                    "error.script.wrong-kind dots"},
                   {R"({"do":"paper_totals","poll":1,"scrutineer":"Gœury"})", "error.script.missing dots"}});
    }

    TEST_CASE("what is retained, decided and planned") {
        ScriptRoom room = ScriptRoom::frozen();
        room.does(R"({"do":"open_poll","method":"dots","question":"?","dots":3})");
        model::PollId const poll = room.session().polls.at(0).id;
        model::ProposalId const first = room.session().proposals.at(0).id;
        CHECK(act_of<model::RetainedSet>(room, R"({"do":"retain","proposals":["A02","A01"],"note":"vu"})") ==
              model::RetainedSet{poll, {0, 1}, model::Settlement::AsCounted, {"vu"}});
        for (auto const& [word, settlement] : {std::pair{"as_counted", model::Settlement::AsCounted},
                                               {"kept_both", model::Settlement::KeptBoth},
                                               {"voted_again", model::Settlement::VotedAgain},
                                               {"chair", model::Settlement::Chair},
                                               {"lot", model::Settlement::Lot}})
            CHECK(act_of<model::RetainedSet>(room,
                                             std::string(R"({"do":"retain","settlement":")") + word + "\"}")
                      .settlement == settlement);
        CHECK(
            act_of<model::DecisionTaken>(
                room, R"({"do":"decide","proposal":"A01","verdict":"deferred","by":"Hélène Garnier",)"
                      R"("date":"2026-03-12","motive":"coût"})") ==
            model::DecisionTaken{
                first, std::nullopt, model::Verdict::Deferred, {"Hélène Garnier"}, {2026, 3, 12}, {"coût"}});
        CHECK(act_of<model::DecisionTaken>(room, R"({"do":"decide","poll":1,"verdict":"rejected"})") ==
              model::DecisionTaken{std::nullopt, poll, model::Verdict::Rejected, {}, {}, {}});
        for (auto const& [word, verdict] : {std::pair{"retained", model::Verdict::Retained},
                                            {"amended", model::Verdict::Amended},
                                            {"deferred", model::Verdict::Deferred},
                                            {"to_study", model::Verdict::ToStudy},
                                            {"passed", model::Verdict::PassedToDirection},
                                            {"rejected", model::Verdict::Rejected}})
            CHECK(act_of<model::DecisionTaken>(
                      room, std::string(R"({"do":"decide","proposal":1,"verdict":")") + word + "\"}")
                      .verdict == verdict);
        model::ActionContent content{{"Rappeler"},  {"Fatou"},        {"standard"},
                                     {2026, 3, 16}, {2026, 4, 30},    {"5 h"},
                                     {"90 %"},      std::uint8_t{10}, model::ActionState::InProgress,
                                     {"lancé"}};
        std::string const fields = R"("owner":"Fatou","partners":"standard","start":"2026-03-16",)"
                                   R"("due":"2026-04-30","resources":"5 h","measure":"90 %","progress":10,)"
                                   R"("state":"in_progress","motive":"lancé")";
        CHECK(act_of<model::ActionPlanned>(room, R"({"do":"plan","proposal":"A01",)" + fields + "}") ==
              model::ActionPlanned{first, std::nullopt, content}); // the title is the proposal's
        content.title = {"Autre"};
        CHECK(act_of<model::ActionPlanned>(room, R"({"do":"plan","title":"Autre",)" + fields + "}") ==
              model::ActionPlanned{std::nullopt, std::nullopt, content});
        room.does(R"({"do":"plan","title":"Autre",)" + fields + "}");
        auto revised = content;
        revised.progress = 255;
        revised.state = model::ActionState::Done;
        CHECK(act_of<model::ActionRevised>(room,
                                           R"({"do":"revise","action":1,"progress":255,"state":"done"})") ==
              model::ActionRevised{room.session().actions.at(0).id, revised});
        CHECK(act_of<model::ActionRevised>(room, R"({"do":"revise","action":1})").content == content);
        check_all(
            room,
            {{R"({"do":"decide","proposal":"A01"})", "error.script.missing verdict"},
             {R"({"do":"decide","proposal":"A09","verdict":"retained"})",
              "error.script.unknown-proposal A09"},
             {R"({"do":"decide","verdict":"retained","date":"2026-13-01"})", "error.script.wrong-kind date"},
             {R"({"do":"retain","proposals":["A09"]})", "error.script.unknown-proposal A09"},
             {R"({"do":"retain","settlement":"kept"})", "error.script.unknown-word settlement kept"},
             {R"({"do":"plan","title":"X","progress":256})", "error.script.wrong-kind progress"},
             {R"({"do":"plan","title":"X","progress":-1})", "error.script.wrong-kind progress"},
             {R"({"do":"plan","title":"X","state":"paused"})", "error.script.unknown-word state paused"},
             {R"({"do":"plan","title":"X","due":"demain"})", "error.script.wrong-kind due"},
             {R"({"do":"revise","progress":1})", "error.script.missing action"},
             {R"({"do":"revise","action":2})", "error.script.unknown-action 2"}});
    }

    TEST_CASE("verbs are known by their exact names; the post's own are not the session's") {
        ScriptRoom const room = ScriptRoom::opened();
        check_all(room, {{R"({"do":"Open"})", "error.script.unknown-verb Open"},
                         {R"({"do":""})", "error.script.unknown-verb "},
                         {R"({"do":"wait"})", "error.script.unknown-verb wait"}});
        for (char const* verb : {"ask",
                                 "admit",
                                 "hand_over",
                                 "take_keepership",
                                 "support",
                                 "open",
                                 "adjourn",
                                 "reopen",
                                 "college",
                                 "enrol",
                                 "alternate",
                                 "remove",
                                 "restore",
                                 "role",
                                 "attendance",
                                 "proxy",
                                 "end_proxy",
                                 "add_item",
                                 "change_item",
                                 "remove_item",
                                 "start_item",
                                 "end_item",
                                 "type",
                                 "propose",
                                 "edit_proposal",
                                 "merge",
                                 "withdraw",
                                 "freeze",
                                 "unfreeze",
                                 "open_poll",
                                 "vote",
                                 "announce_closing",
                                 "cancel_closing",
                                 "close",
                                 "cancel_poll",
                                 "paper_totals",
                                 "retain",
                                 "decide",
                                 "plan",
                                 "revise"}) {
            INFO(verb);
            CHECK(is_session_verb(verb));
        }
        for (char const* verb : {"wait", "status", "call", "admit_all", "say", "quit", "", "Open", "opens"}) {
            INFO(verb);
            CHECK_FALSE(is_session_verb(verb));
        }
    }
}
