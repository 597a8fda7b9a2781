// SPDX-License-Identifier: Apache-2.0
#include "client/cli/script_command.h"

#include "client/cli/script_polls.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

using model::Act;
using model::Body;
using model::Command;

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

Command open_poll(Reading& in) {
    return model::OpenPoll{rule_sheet_in(in)};
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
        command.choice = choice_in(in, *poll);
    }
    command.keyed_by = in.names.members("keyed_by");
    if (in.line.has("reason"))
        command.reason = in.line.long_text("reason");
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
    body.by = static_cast<model::HandCount>(in.line.one_of("by", {"paper", "hands"}));
    body.set_aside = in.small<std::uint16_t>("set_aside", 0);
    if (model::Poll const* poll = in.names.poll("poll")) {
        body.poll = poll->id;
        body.totals = totals_in(in, *poll);
    }
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
