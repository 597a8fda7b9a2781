// SPDX-License-Identifier: Apache-2.0
#include "client/cli/peer.h"

#include "client/cli/peer_report.h"
#include "client/cli/script_command.h"
#include "client/cli/script_names.h"
#include "client/cli/wait_condition.h"
#include "client/platform/line_reader.h"
#include "sync/net/loopback.h"
#include "sync/store/atomic_file.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <ostream>

namespace tablee::client {
namespace {

using nlohmann::json;

constexpr std::size_t kScriptFileBytes = 16 * 1024 * 1024;
constexpr std::int64_t kLookAroundMs = 500;
constexpr std::int64_t kRollMs = 5000; // for the roll to come whole
constexpr std::int64_t kGlanceMs = 50; // between two looks at a clock that a script waits for

// Something happened, somewhere: the loop looks again.
class Nudge {
  public:
    void ring() {
        std::lock_guard const locked(door_);
        rung_ = true;
        bell_.notify_one();
    }
    void wait(std::int64_t at_most_ms) {
        std::unique_lock locked(door_);
        bell_.wait_for(locked, std::chrono::milliseconds(at_most_ms), [this] { return rung_; });
        rung_ = false;
    }

  private:
    std::mutex door_;
    std::condition_variable bell_;
    bool rung_ = false;
};

struct Waiting {
    WaitCondition condition;
    std::int64_t deadline_ms = 0;
};

class Peer {
  public:
    Peer(PeerOptions options, Catalogue const& words, std::ostream& out)
        : options_(std::move(options))
        , words_(words)
        , out_(out)
        , report_(words) {}

    model::Result<void> run();

  private:
    [[nodiscard]] model::Result<void> read_script();
    [[nodiscard]] model::Result<void> open_desk();
    void look_around();
    void live();
    void say(json const& object) { out_ << to_line(object) << '\n' << std::flush; }
    void say_news();
    void ask_for_seats(sync::Published const& now);
    void complain_of_seats(model::Error const& why);
    void admit_who_asks(sync::Published const& now);
    [[nodiscard]] bool still_waiting(sync::Published const& now);
    [[nodiscard]] std::optional<std::string> next_line();
    void obey(std::string const& text);
    void obey_session(ScriptLine& line);
    void obey_post(ScriptLine& line);
    [[nodiscard]] bool do_command(std::string const& verb, model::Command command);
    [[nodiscard]] json receipt(model::Command const& command, json done) const;

    PeerOptions options_;
    Catalogue const& words_;
    std::ostream& out_;
    PeerReport report_;
    std::shared_ptr<Nudge> nudge_ = std::make_shared<Nudge>();
    std::unique_ptr<PostDesk> desk_;
    std::unique_ptr<LineReader> input_;
    std::deque<std::string> script_;
    std::optional<Waiting> waiting_;
    std::optional<std::int64_t> looked_ms_; // around
    bool quitting_ = false;
    bool asked_ = false;
    std::optional<std::int64_t> seats_lack_ms_; // since when a seat is not on the roll
    bool seats_complained_ = false;
    bool admits_all_ = false;
    std::map<model::PostId, model::Instant> answered_;
};

model::Result<void> Peer::read_script() {
    if (!options_.script)
        return {};
    auto const bytes = sync::read_file(*options_.script, kScriptFileBytes);
    if (!bytes)
        return model::Failure(bytes.error());
    std::string_view rest = model::text_of(*bytes);
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find('\n'), rest.size());
        script_.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

void Peer::say_news() {
    for (sync::Notice const& notice : desk_->replica().take_notices())
        say(report_.said(notice));
    for (json const& one : report_.news(desk_->replica().published()))
        say(one);
}

bool Peer::do_command(std::string const& verb, model::Command command) {
    json done = {{"event", "ok"}, {"do", verb}};
    model::Command const kept = command;
    auto const answer = desk_->replica().post(std::move(command)).get();
    if (!answer) {
        say(report_.refused(verb, answer.error()));
        return false;
    }
    say(receipt(kept, std::move(done)));
    return true;
}

// A voter keeps the beginning of the ballot's id: the closing lists it.
json Peer::receipt(model::Command const& command, json done) const {
    auto const* vote = std::get_if<model::CastVote>(&command);
    auto const session = vote == nullptr ? nullptr : desk_->replica().published().session;
    model::Poll const* poll = session == nullptr ? nullptr : session->polls.find(vote->poll);
    if (poll == nullptr)
        return done;
    for (model::Ballot const& ballot : poll->ballots)
        if (ballot.voice == vote->voice && ballot.seat == vote->seat)
            done["receipt"] = hex(ballot.id).substr(0, 8);
    return done;
}

// The roll comes in pieces: who is not on it yet may be in a moment, and is asked for then.
void Peer::complain_of_seats(model::Error const& why) {
    std::int64_t const now_ms = desk_->clock().monotonic_ms();
    if (!seats_lack_ms_)
        seats_lack_ms_ = now_ms;
    if (seats_complained_ || now_ms - *seats_lack_ms_ < kRollMs)
        return;
    seats_complained_ = true;
    say(report_.refused("ask", why));
}

void Peer::ask_for_seats(sync::Published const& now) {
    if (asked_ || now.session == nullptr || options_.seats.empty() || now.session->members.empty())
        return;
    json wanted{{"do", "ask"}, {"seats", options_.seats}};
    auto line = ScriptLine::parse(wanted.dump());
    auto command = command_of(*now.session, *line);
    if (!command) {
        complain_of_seats(command.error());
        return;
    }
    asked_ = true;
    auto const& seats = std::get<model::AdmissionAsked>(std::get<model::Act>(*command).body).seats;
    model::Power const& power = now.session->authority.now();
    bool const served = std::all_of(seats.begin(), seats.end(), [&](model::MemberId const& seat) {
        return power.serves(now.post, seat);
    });
    if (!served)
        static_cast<void>(do_command("ask", std::move(*command)));
}

void Peer::admit_who_asks(sync::Published const& now) {
    if (!admits_all_ || now.session == nullptr || !now.session->authority.now().conducts(now.post))
        return;
    for (model::AdmissionRequest const& request : now.session->requests) {
        auto const [at, is_new] = answered_.try_emplace(request.id, request.at);
        if (!is_new && at->second == request.at)
            continue;
        at->second = request.at;
        static_cast<void>(do_command("admit", model::Act{model::PostAdmitted{request.id, request.seats}}));
    }
}

bool Peer::still_waiting(sync::Published const& now) {
    if (!waiting_)
        return false;
    if (holds(waiting_->condition, now, desk_->clock().now()))
        say({{"event", "ok"}, {"do", "wait"}});
    else if (desk_->clock().monotonic_ms() >= waiting_->deadline_ms)
        say(report_.refused("wait", {"error.script.waited-in-vain", {}}));
    else
        return true;
    waiting_.reset();
    return false;
}

std::optional<std::string> Peer::next_line() {
    if (script_.empty())
        return input_->next();
    std::string line = std::move(script_.front());
    script_.pop_front();
    return line;
}

void Peer::obey(std::string const& text) {
    if (text.find_first_not_of(" \t\r") == std::string::npos || text.front() == '#')
        return; // a remark
    auto line = ScriptLine::parse(text);
    if (!line)
        say(report_.refused("", line.error()));
    else if (is_session_verb(line->verb()))
        obey_session(*line);
    else
        obey_post(*line);
}

void Peer::obey_session(ScriptLine& line) {
    auto const now = desk_->replica().published();
    if (now.session == nullptr) {
        say(report_.refused(line.verb(), {"error.replica.not-joined", {}}));
        return;
    }
    auto command = command_of(*now.session, line);
    if (command)
        static_cast<void>(do_command(line.verb(), std::move(*command)));
    else
        say(report_.refused(line.verb(), command.error()));
}

void Peer::obey_post(ScriptLine& line) {
    std::string const verb = line.verb();
    if (verb == "wait") {
        Waiting waiting{read_wait(line), 0};
        waiting.deadline_ms = desk_->clock().monotonic_ms() + waiting.condition.seconds * 1000;
        if (line.fault())
            say(report_.refused(verb, *line.fault()));
        else
            waiting_ = std::move(waiting);
    } else if (verb == "status") {
        say(status_of(desk_->replica().published()));
    } else if (verb == "call") {
        auto const address = sync::parse_address(line.text("address"));
        auto const callable = address ? sync::loopback_ipv4(*address) : model::Failure(address.error());
        if (callable)
            desk_->replica().call(*address);
        say(callable ? json{{"event", "ok"}, {"do", verb}} : report_.refused(verb, callable.error()));
    } else if (verb == "admit_all") {
        admits_all_ = true;
        say({{"event", "ok"}, {"do", verb}});
    } else if (verb == "say") {
        std::string const said = line.text("text");
        say(line.fault() ? report_.refused(verb, *line.fault()) : json{{"event", "said"}, {"text", said}});
    } else if (verb == "quit") {
        quitting_ = true;
    } else {
        say(report_.refused(verb, {"error.script.unknown-verb", {verb}}));
    }
}

model::Result<void> Peer::open_desk() {
    if (options_.discover) {
        say({{"event", "searching"}});
        auto const found = find_session(options_.desk.beacon_port, [] { return !stop_requested(); });
        if (!found)
            return model::Failure(found.error());
        options_.desk.join = *found;
    }
    auto opened = PostDesk::open(options_.desk, [nudge = nudge_] { nudge->ring(); });
    if (!opened)
        return model::Failure(std::move(opened.error()));
    desk_ = std::move(*opened);
    return {};
}

void Peer::look_around() {
    std::int64_t const now_ms = desk_->clock().monotonic_ms();
    if (looked_ms_ && now_ms - *looked_ms_ < kLookAroundMs)
        return;
    looked_ms_ = now_ms;
    if (auto const looked = desk_->look_around(now_ms); !looked)
        say(report_.not_discoverable(looked.error()));
}

// Until nobody wants anything of it any more.
void Peer::live() {
    while (!quitting_ && !stop_requested()) {
        say_news();
        look_around();
        auto const now = desk_->replica().published();
        ask_for_seats(now);
        admit_who_asks(now);
        if (!still_waiting(now)) {
            if (auto const line = next_line()) {
                obey(*line);
                continue;
            }
            if (input_->ended())
                break;
        }
        nudge_->wait(waiting_ ? kGlanceMs : kLookAroundMs);
    }
}

model::Result<void> Peer::run() {
    if (auto read = read_script(); !read)
        return read;
    on_stop_request([nudge = nudge_] { nudge->ring(); }); // before any thread that could take the signal
    if (auto opened = open_desk(); !opened)
        return opened;
    input_ = std::make_unique<LineReader>([nudge = nudge_] { nudge->ring(); });
    say({{"event", "ready"},
         {"address", to_text(desk_->address())},
         {"post", hex(desk_->replica().published().post)}});
    live();
    auto const last = desk_->replica().published();
    auto closed = desk_->close();
    json bye = status_of(last);
    bye["event"] = "closed";
    say(bye);
    return closed;
}

} // namespace

model::Result<void> run_peer(PeerOptions options, Catalogue const& words, std::ostream& out) {
    return Peer(std::move(options), words, out).run();
}

} // namespace tablee::client
