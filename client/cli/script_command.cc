// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_command.h"

#include "client/cli/script_names.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tablee::client {
namespace {

using model::Act;
using model::Body;
using model::Command;

// The session, the line, and the names that one finds in the other.
struct Reading {
    model::Session const& session;
    ScriptLine& line;
    Names names;

    // A small number: past its range it is a fault, never another number.
    template <class Small>
    Small small(std::string_view field, std::int64_t fallback) {
        std::int64_t const value = line.number_or(field, fallback);
        if (value < 0 || value > std::numeric_limits<Small>::max()) {
            line.blame({"error.script.wrong-kind", {std::string(field)}});
            return 0;
        }
        return static_cast<Small>(value);
    }
};

Command act(Body body) {
    return Act{std::move(body)};
}

// Posts, keeper, phases.
Command ask(Reading& in) {
    return act(model::AdmissionAsked{in.names.members("seats")});
}
Command admit(Reading& in) {
    model::PostAdmitted body{in.names.post("post"), in.names.members("seats")};
    model::AdmissionRequest const* asked = in.session.requests.find(body.post);
    if (!in.line.has("seats") && asked != nullptr)
        body.seats = asked->seats;
    return act(std::move(body));
}
Command hand_over(Reading& in) {
    return act(model::KeeperHandedOver{in.names.post("post")});
}
Command take_keepership(Reading& in) {
    model::KeepershipTaken body;
    body.unreachable = in.names.posts("unreachable");
    std::sort(body.unreachable.begin(), body.unreachable.end());
    return act(std::move(body));
}
Command support(Reading& in) {
    return act(model::SuccessorSupported{in.names.post("post")});
}
Command open(Reading&) {
    return model::OpenSession{};
}
Command adjourn(Reading&) {
    return act(model::SessionAdjourned{});
}
Command reopen(Reading&) {
    return act(model::SessionReopened{});
}

// The roll.
Command college(Reading& in) {
    return act(model::CollegeDefined{in.line.label("name"), in.line.label("letter")});
}
Command enrol(Reading& in) {
    model::MemberEnrolled body;
    body.last_name = in.line.title("last_name");
    body.first_name = in.line.title("first_name");
    body.capacity = in.line.title("capacity");
    body.college = in.names.college("college");
    body.has_voice = !in.line.flag("no_voice");
    return act(std::move(body));
}
Command alternate(Reading& in) {
    auto command = enrol(in);
    auto& body = std::get<model::MemberEnrolled>(std::get<Act>(command).body);
    body.standing = model::Standing::Alternate;
    body.alternate_of = in.names.member("of");
    return command;
}
Command remove(Reading& in) {
    return act(model::MemberRemoved{in.names.member("member")});
}
Command restore(Reading& in) {
    return act(model::MemberRestored{in.names.removed_member("member")});
}
Command role(Reading& in) {
    model::RoleAssigned body;
    body.member = in.names.member("member");
    body.role =
        static_cast<model::Role>(in.line.said_of("role", {"chair", "facilitator", "minute_taker", "deputy"}));
    body.grant = in.line.flag("withdrawn") ? model::Grant::Withdrawn : model::Grant::Given;
    return act(body);
}
Command attendance(Reading& in) {
    auto const as = in.line.said_of("as", {"present", "late", "excused", "absent", "left", "expected"});
    static constexpr std::array kAs{model::Presence::Present, model::Presence::Late,
                                    model::Presence::Excused, model::Presence::Absent,
                                    model::Presence::Left,    model::Presence::Expected};
    return act(model::AttendanceMarked{in.names.member("member"), kAs[as]});
}
Command proxy(Reading& in) {
    return act(model::ProxyGiven{in.names.member("from"), in.names.member("to")});
}
Command end_proxy(Reading& in) {
    return act(model::ProxyEnded{in.names.member("from")});
}

// The agenda and the minutes.
Command add_item(Reading& in) {
    return act(model::AgendaItemAdded{in.line.label("title"), in.small<std::uint16_t>("minutes", 0)});
}
Command change_item(Reading& in) {
    model::AgendaItemChanged body;
    body.item = in.names.item("item");
    model::AgendaItem const* now = in.session.items.find(body.item);
    body.title = in.line.has("title") || now == nullptr ? in.line.label("title") : now->title;
    body.planned_minutes = in.small<std::uint16_t>("minutes", now == nullptr ? 0 : now->planned_minutes);
    auto const& order = *in.session.agenda;
    auto const place = std::find(order.begin(), order.end(), body.item) - order.begin();
    auto const position = in.small<std::uint16_t>("position", place + 1);
    body.position = static_cast<std::uint16_t>(position == 0 ? 0 : position - 1);
    return act(std::move(body));
}
Command remove_item(Reading& in) {
    return act(model::AgendaItemRemoved{in.names.item("item")});
}
Command start_item(Reading& in) {
    return act(model::AgendaItemStarted{in.names.item("item")});
}
Command end_item(Reading& in) {
    return act(model::AgendaItemEnded{in.names.item("item")});
}
Command type(Reading& in) {
    model::TypeMinutes command;
    command.item = in.names.item("item");
    model::AgendaItem const* item = in.session.items.find(command.item);
    std::size_t const size = item == nullptr ? 0 : item->minutes.size();
    command.position = in.small<std::uint32_t>("at", static_cast<std::int64_t>(size));
    command.erase = in.small<std::uint32_t>("erase", 0);
    command.insert = in.line.has("text") ? in.line.text("text") : std::string();
    return command;
}

// Proposals.
Command propose(Reading& in) {
    model::ProposalEntered body;
    body.author = in.names.member("member");
    body.authorship = in.line.flag("anonymous") ? model::Authorship::Anonymous : model::Authorship::Named;
    body.reference = in.line.label("reference");
    body.pledge = in.line.label("pledge");
    body.title = in.line.title("title");
    body.description = in.line.long_text("description");
    return act(std::move(body));
}
Command edit_proposal(Reading& in) {
    model::ProposalEdited body;
    body.proposal = in.names.proposal("proposal");
    model::Proposal const* now = in.session.proposals.find(body.proposal);
    bool const known = now != nullptr;
    body.pledge = in.line.has("pledge") || !known ? in.line.label("pledge") : now->wording().pledge;
    body.title = in.line.has("title") || !known ? in.line.title("title") : now->wording().title;
    body.description =
        in.line.has("description") || !known ? in.line.long_text("description") : now->wording().description;
    return act(std::move(body));
}
Command merge(Reading& in) {
    return act(model::ProposalsMerged{in.names.proposal("into"), in.names.proposals("from")});
}
Command withdraw(Reading& in) {
    return act(model::ProposalWithdrawn{in.names.proposal("proposal"), in.line.long_text("motive")});
}
Command freeze(Reading&) {
    return model::FreezeProposals{};
}
Command unfreeze(Reading&) {
    return act(model::ProposalsUnfrozen{});
}

// Polls.
model::PollId poll_id(Reading& in) {
    model::Poll const* poll = in.names.poll("poll");
    return poll == nullptr ? model::PollId{} : poll->id;
}

std::vector<model::PollOption> options_of(Reading& in) {
    std::vector<model::PollOption> options;
    if (in.line.has("proposals")) {
        for (model::ProposalId const& id : in.names.proposals("proposals"))
            options.push_back({id, {}, {}});
        return options;
    }
    for (model::Proposal const& proposal : in.session.proposals)
        if (proposal.status == model::ProposalStatus::Standing && proposal.number > 0)
            options.push_back({proposal.id, {}, {}});
    std::sort(options.begin(), options.end(), [&](model::PollOption const& a, model::PollOption const& b) {
        return in.session.proposals.find(*a.proposal)->number <
               in.session.proposals.find(*b.proposal)->number;
    });
    return options;
}

model::Fraction threshold_of(Reading& in) {
    if (!in.line.has("threshold"))
        return {0, 1};
    std::string const text = in.line.text("threshold");
    std::size_t const slash = text.find('/');
    auto const number = [&](std::string const& digits) -> std::int64_t {
        bool const sound =
            !digits.empty() && digits.size() < 10 &&
            std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        return sound ? std::stoll(digits) : -1;
    };
    std::int64_t const top = number(text.substr(0, slash));
    std::int64_t const bottom = slash == std::string::npos ? -1 : number(text.substr(slash + 1));
    if (top < 0 || bottom < 1) {
        in.line.blame({"error.script.wrong-kind", {"threshold"}});
        return {0, 1};
    }
    return {top, bottom};
}

Command open_poll(Reading& in) {
    model::OpenPoll command;
    model::RuleSheet& sheet = command.sheet;
    sheet.question = in.line.label("question");
    sheet.secrecy = static_cast<model::Secrecy>(
        in.line.one_of("secrecy", {"nominal", "hidden", "anonymous", "secret_on_paper"}));
    sheet.item = in.names.item_if_any("item");
    if (in.line.said_of("method", {"dots", "motion"}) == 0) {
        sheet.method =
            model::voting::DotsRules{in.small<std::uint16_t>("dots", 3), in.small<std::uint16_t>("cap", 1)};
        sheet.retain = in.small<std::uint16_t>("retain", 1);
        sheet.cut_tie =
            static_cast<model::CutTie>(in.line.one_of("tie", {"keep_both", "vote_again", "chair", "lot"}));
        sheet.options = options_of(in);
        return command;
    }
    model::voting::MotionRules rules;
    rules.base = static_cast<model::voting::MajorityBase>(
        in.line.one_of("base", {"expressed", "cast", "present_or_represented", "members"}));
    rules.threshold = threshold_of(in);
    rules.tie = static_cast<model::voting::MotionTie>(in.line.one_of("tie", {"rejected", "casting_vote"}));
    sheet.method = rules;
    return command;
}

model::voting::Choice choice_of(Reading& in, model::Poll const& poll) {
    if (std::holds_alternative<model::voting::MotionRules>(poll.as.sheet.method))
        return model::voting::MotionChoice{static_cast<model::voting::Motion>(
            in.line.said_of("choice", {"for", "against", "abstain", "blank"}))};
    model::voting::DotsChoice choice;
    if (!in.line.flag("blank"))
        for (auto const& [called, dots] : in.line.counts("dots")) {
            auto const option = in.names.option(poll, called);
            if (dots < 0 || dots > UINT16_MAX)
                in.line.blame({"error.script.wrong-kind", {"dots"}});
            if (option)
                choice.dots.push_back({*option, static_cast<std::uint16_t>(dots)});
        }
    std::sort(choice.dots.begin(), choice.dots.end());
    return choice;
}

// "member" casts, in the name of "for" when a proxy was given; the warrant follows unless said.
Command vote(Reading& in) {
    model::CastVote command;
    command.seat = in.names.member("member");
    command.voice = in.line.has("for") ? in.names.member("for") : command.seat;
    bool const by_proxy = command.voice != command.seat;
    static constexpr std::array kWarrants{model::Warrant::Own, model::Warrant::Booth, model::Warrant::Proxy,
                                          model::Warrant::PaperPair, model::Warrant::Hands};
    auto const said = in.line.one_of("warrant", {"own", "booth", "proxy", "paper", "hands"});
    command.warrant = by_proxy && !in.line.has("warrant") ? model::Warrant::Proxy : kWarrants[said];
    if (model::Poll const* poll = in.names.poll("poll")) {
        command.poll = poll->id;
        command.choice = choice_of(in, *poll);
    }
    return command;
}
Command announce_closing(Reading& in) {
    return act(model::PollClosingAnnounced{poll_id(in), in.small<std::uint16_t>("seconds", 20)});
}
Command cancel_closing(Reading& in) {
    return act(model::PollClosingCancelled{poll_id(in)});
}
Command close(Reading& in) {
    return model::ClosePoll{poll_id(in)};
}
Command cancel_poll(Reading& in) {
    return act(model::PollCancelled{poll_id(in), in.line.long_text("motive")});
}

Command paper_totals(Reading& in) {
    model::PaperTotalsEntered body;
    body.scrutineer = in.names.member("scrutineer");
    body.envelopes = in.small<std::uint16_t>("envelopes", 0);
    body.signed_off = in.small<std::uint16_t>("signed_off", 0);
    model::Poll const* poll = in.names.poll("poll");
    if (poll == nullptr)
        return act(std::move(body));
    body.poll = poll->id;
    if (std::holds_alternative<model::voting::MotionRules>(poll->as.sheet.method)) {
        body.totals = model::voting::MotionVotes{
            in.small<std::uint32_t>("for", 0), in.small<std::uint32_t>("against", 0),
            in.small<std::uint32_t>("abstain", 0), in.small<std::uint32_t>("blank", 0),
            in.small<std::uint32_t>("null", 0)};
        return act(std::move(body));
    }
    model::voting::DotsTotals totals{std::vector<std::uint32_t>(poll->as.sheet.options.size(), 0)};
    for (auto const& [called, dots] : in.line.counts("dots")) {
        if (dots < 0 || dots > UINT32_MAX)
            in.line.blame({"error.script.wrong-kind", {"dots"}});
        if (auto const option = in.names.option(*poll, called))
            totals.dots[*option] = static_cast<std::uint32_t>(dots);
    }
    body.totals = std::move(totals);
    return act(std::move(body));
}

Command retain(Reading& in) {
    model::RetainedSet body;
    body.settlement = static_cast<model::Settlement>(
        in.line.one_of("settlement", {"as_counted", "kept_both", "voted_again", "chair", "lot"}));
    body.note = in.line.long_text("note");
    if (model::Poll const* poll = in.names.poll("poll")) {
        body.poll = poll->id;
        for (std::string const& called : in.line.texts("proposals"))
            if (auto const option = in.names.option(*poll, called))
                body.options.push_back(*option);
    }
    std::sort(body.options.begin(), body.options.end());
    return act(std::move(body));
}

// Decisions and the plan.
Command decide(Reading& in) {
    model::DecisionTaken body;
    if (in.line.has("proposal"))
        body.proposal = in.names.proposal("proposal");
    else
        body.poll = poll_id(in);
    body.verdict = static_cast<model::Verdict>(
        in.line.said_of("verdict", {"retained", "amended", "deferred", "to_study", "passed", "rejected"}));
    body.decided_by = in.line.title("by");
    body.date = in.line.date("date");
    body.motive = in.line.long_text("motive");
    return act(std::move(body));
}

// What a line leaves out stays as it was.
model::ActionContent content_of(Reading& in, model::ActionContent content) {
    auto const title = [&](std::string_view field, model::Title& into) {
        if (in.line.has(field))
            into = in.line.title(field);
    };
    auto const text = [&](std::string_view field, model::Text& into) {
        if (in.line.has(field))
            into = in.line.long_text(field);
    };
    title("title", content.title);
    title("owner", content.owner);
    title("partners", content.partners);
    text("resources", content.resources);
    text("measure", content.measure);
    text("motive", content.motive);
    content.start = in.line.has("start") ? in.line.date("start") : content.start;
    content.due = in.line.has("due") ? in.line.date("due") : content.due;
    content.progress = in.small<std::uint8_t>("progress", content.progress);
    if (in.line.has("state"))
        content.state = static_cast<model::ActionState>(
            in.line.one_of("state", {"not_started", "in_progress", "done", "dropped"}));
    return content;
}
Command plan(Reading& in) {
    model::ActionPlanned body;
    if (in.line.has("proposal"))
        body.proposal = in.names.proposal("proposal");
    if (model::Proposal const* proposal = body.proposal ? in.session.proposals.find(*body.proposal) : nullptr)
        body.content.title = proposal->wording().title;
    body.content = content_of(in, std::move(body.content));
    return act(std::move(body));
}
Command revise(Reading& in) {
    model::ActionRevised body;
    body.action = in.names.action("action");
    model::Action const* action = in.session.actions.find(body.action);
    body.content = content_of(in, action == nullptr ? model::ActionContent{} : action->now());
    return act(std::move(body));
}

struct Verb {
    std::string_view name;
    Command (*read)(Reading&);
};

constexpr std::array kVerbs{Verb{"ask", ask},
                            Verb{"admit", admit},
                            Verb{"hand_over", hand_over},
                            Verb{"take_keepership", take_keepership},
                            Verb{"support", support},
                            Verb{"open", open},
                            Verb{"adjourn", adjourn},
                            Verb{"reopen", reopen},
                            Verb{"college", college},
                            Verb{"enrol", enrol},
                            Verb{"alternate", alternate},
                            Verb{"remove", remove},
                            Verb{"restore", restore},
                            Verb{"role", role},
                            Verb{"attendance", attendance},
                            Verb{"proxy", proxy},
                            Verb{"end_proxy", end_proxy},
                            Verb{"add_item", add_item},
                            Verb{"change_item", change_item},
                            Verb{"remove_item", remove_item},
                            Verb{"start_item", start_item},
                            Verb{"end_item", end_item},
                            Verb{"type", type},
                            Verb{"propose", propose},
                            Verb{"edit_proposal", edit_proposal},
                            Verb{"merge", merge},
                            Verb{"withdraw", withdraw},
                            Verb{"freeze", freeze},
                            Verb{"unfreeze", unfreeze},
                            Verb{"open_poll", open_poll},
                            Verb{"vote", vote},
                            Verb{"announce_closing", announce_closing},
                            Verb{"cancel_closing", cancel_closing},
                            Verb{"close", close},
                            Verb{"cancel_poll", cancel_poll},
                            Verb{"paper_totals", paper_totals},
                            Verb{"retain", retain},
                            Verb{"decide", decide},
                            Verb{"plan", plan},
                            Verb{"revise", revise}};

Verb const* find_verb(std::string_view name) {
    auto const at =
        std::find_if(kVerbs.begin(), kVerbs.end(), [&](Verb const& verb) { return verb.name == name; });
    return at == kVerbs.end() ? nullptr : &*at;
}

} // namespace

bool is_session_verb(std::string_view verb) {
    return find_verb(verb) != nullptr;
}

model::Result<Command> command_of(model::Session const& session, ScriptLine& line) {
    Verb const* verb = find_verb(line.verb());
    if (verb == nullptr)
        return model::failure("error.script.unknown-verb", {line.verb()});
    Reading reading{session, line, Names(session, line)};
    Command command = verb->read(reading);
    if (line.fault())
        return model::Failure(*line.fault());
    return command;
}

} // namespace tablee::client
