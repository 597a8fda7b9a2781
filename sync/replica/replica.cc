// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/replica.h"

#include "model/session/decide.h"

#include <algorithm>

namespace tablee::sync {
namespace {

using model::AuthorId;
using model::Failure;
using model::Frame;

// Everything in `frontier` is on that post's disk.
bool holds_all(std::map<AuthorId, std::uint64_t> const& durable, model::Frontier const& frontier) {
    return std::ranges::all_of(frontier.heads(), [&](auto const& entry) {
        auto const found = durable.find(entry.first);
        return found != durable.end() && found->second >= entry.second.seq;
    });
}

// What these authors wrote, of what is held.
model::Frontier only(model::Frontier const& frontier, std::set<AuthorId> const& authors) {
    model::Frontier out;
    for (auto const& [author, head] : frontier.heads())
        if (authors.contains(author))
            out.set(author, head);
    return out;
}

std::map<AuthorId, std::uint64_t> numbers_of(model::Frontier const& frontier) {
    std::map<AuthorId, std::uint64_t> out;
    for (auto const& [author, head] : frontier.heads())
        out[author] = head.seq;
    return out;
}

} // namespace

Replica::Replica(Ports ports, PostIdentity identity, Run run, std::unique_ptr<Chronicle> chronicle,
                 model::SessionId const& session)
    : ports_(ports)
    , identity_(std::move(identity))
    , run_(std::move(run))
    , own_{run_.author()}
    , chronicle_(std::move(chronicle))
    , mesh_(ports.transport,
            Hello{session, identity_.installation.post, run_.author(), ports.transport.local_address()},
            chronicle_.get(), [this](model::SessionId const& found) { return begin(found); }) {}

model::Result<std::unique_ptr<Replica>> Replica::found(Ports ports, PostIdentity identity,
                                                       model::SessionCreated charter) {
    Run run(identity.installation, identity.label, ports.entropy);
    auto genesis = run.found(std::move(charter), ports.clock.now());
    if (!genesis)
        return Failure(std::move(genesis.error()));
    auto const session = model::EventLog::founded_by(*genesis);
    if (!session)
        return Failure(session.error());
    auto chronicle = std::make_unique<Chronicle>(*session, ports.journal);
    if (auto done = chronicle->record({*genesis}); !done)
        return Failure(std::move(done.error()));
    return std::unique_ptr<Replica>(
        new Replica(ports, std::move(identity), std::move(run), std::move(chronicle), *session));
}

model::Result<std::unique_ptr<Replica>> Replica::open(Ports ports, PostIdentity identity,
                                                      model::SessionId const& session) {
    auto chronicle = Chronicle::load(session, ports.journal);
    if (!chronicle)
        return Failure(std::move(chronicle.error()));
    Run run(identity.installation, identity.label, ports.entropy);
    std::unique_ptr<Replica> replica(
        new Replica(ports, std::move(identity), std::move(run), std::move(*chronicle), session));
    if (auto done = replica->write({}); !done)
        return Failure(std::move(done.error()));
    return replica;
}

std::unique_ptr<Replica> Replica::join(Ports ports, PostIdentity identity, Address const& host,
                                       std::optional<model::SessionId> expected) {
    Run run(identity.installation, identity.label, ports.entropy);
    std::unique_ptr<Replica> replica(new Replica(ports, std::move(identity), std::move(run), nullptr,
                                                 expected.value_or(model::SessionId{})));
    replica->call(host);
    return replica;
}

Chronicle* Replica::begin(model::SessionId const& session) {
    chronicle_ = std::make_unique<Chronicle>(session, ports_.journal);
    joined_ms_ = now_ms();
    return chronicle_.get();
}

model::Result<void> Replica::command(model::Command const& command) {
    if (chronicle_ == nullptr || closed_)
        return model::failure("error.replica.not-joined");
    if (takes_from_one_who_answers(command))
        return model::failure(model::Refusal::KeeperAnswers);
    model::Self const self{run_.author(), identity_.installation.post, identity_.installation.box};
    model::Draw const draw{ports_.entropy.draw<std::tuple_size_v<model::Seed>>()};
    auto bodies = model::decide(*chronicle_->session(), self, chronicle_->log().frontier(), command, draw);
    if (!bodies)
        return Failure(std::move(bodies.error()));
    return write(std::move(*bodies));
}

// The fold cannot know who answers; this post can. Nobody takes the keepership from a keeper it hears, nor
// calls a post unreachable that it hears.
bool Replica::takes_from_one_who_answers(model::Command const& command) const {
    auto const* act = std::get_if<model::Act>(&command);
    auto const* taken = act == nullptr ? nullptr : std::get_if<model::KeepershipTaken>(&act->body);
    if (taken == nullptr)
        return false;
    model::PostId const keeper = chronicle_->session()->authority.now().keeper;
    return std::ranges::any_of(mesh_.neighbours(), [&](Mesh::Neighbour const& neighbour) {
        bool const named = std::ranges::find(taken->unreachable, neighbour.post) != taken->unreachable.end();
        return !neighbour.silent && (named || neighbour.post == keeper);
    });
}

model::Result<void> Replica::write(std::vector<model::Body> bodies) {
    auto frames = run_.write(chronicle_->log(), std::move(bodies), ports_.clock.now());
    if (!frames) {
        renew_run();
        return Failure(std::move(frames.error()));
    }
    if (auto done = chronicle_->record(*frames); !done) {
        renew_run();
        return done;
    }
    mesh_.push(*frames, now_ms());
    return {};
}

void Replica::renew_run() {
    run_ = Run(identity_.installation, identity_.label, ports_.entropy);
    own_.insert(run_.author());
}

void Replica::turn() {
    if (closed_)
        return;
    mesh_.turn(now_ms());
    flush_when_due();
    if (chronicle_ == nullptr)
        return;
    start_late();
    close_polls();
}

// A joiner writes once it has heard what there is, so that its first event has seen it.
void Replica::start_late() {
    if (!joined_ms_ || !(mesh_.is_caught_up() || now_ms() - *joined_ms_ >= kLateStartMs))
        return;
    joined_ms_.reset();
    if (run_.has_started())
        return;
    if (auto done = write({}); !done)
        joined_ms_ = now_ms(); // again when the disk may be better
}

void Replica::flush_when_due() {
    if (chronicle_ == nullptr || !chronicle_->has_pending()) {
        flush_ms_.reset();
    } else if (!flush_ms_) {
        flush_ms_ = now_ms() + kFlushMs;
    } else if (now_ms() >= *flush_ms_) {
        flush_ms_.reset();
        auto done = chronicle_->flush();
        if (!done)
            flush_ms_ = now_ms() + kFlushRetryMs;
        if (!done && !in_trouble_)
            notices_.push_back(JournalTrouble{done.error()});
        if (done && in_trouble_)
            notices_.push_back(JournalWell{});
        in_trouble_ = !done.has_value();
    }
}

void Replica::close_polls() {
    auto const standing = standing_closings(*chronicle_->session());
    bool const here = chronicle_->session()->authority.now().keeper == post();
    Conduct const conduct = here ? Conduct::Here : Conduct::Elsewhere;
    for (model::PollId const& poll : closings_.due(standing, conduct, ports_.clock.now()))
        if (auto done = command(model::ClosePoll{poll}); !done)
            notices_.push_back(CommandRefused{std::move(done.error())});
}

std::int64_t Replica::wait_ms() const {
    std::int64_t wait = mesh_.wait_ms();
    if (flush_ms_)
        wait = std::min(wait, std::max<std::int64_t>(*flush_ms_ - now_ms(), 1));
    return wait;
}

model::Result<void> Replica::close() {
    if (std::exchange(closed_, true))
        return {};
    auto done = chronicle_ == nullptr ? model::Result<void>{} : chronicle_->flush();
    mesh_.leave();
    return done;
}

std::shared_ptr<model::Session const> Replica::session() const {
    return chronicle_ == nullptr ? nullptr : chronicle_->session();
}

std::uint64_t Replica::version() const {
    return chronicle_ == nullptr ? 0 : chronicle_->version();
}

model::Frontier Replica::frontier() const {
    return chronicle_ == nullptr ? model::Frontier{} : chronicle_->log().frontier();
}

std::vector<Notice> Replica::take_notices() {
    std::vector<Notice> out = mesh_.take_notices();
    out.insert(out.end(), notices_.begin(), notices_.end());
    notices_.clear();
    return out;
}

Safety Replica::safety() const {
    Safety safety;
    if (chronicle_ == nullptr)
        return safety;
    model::Frontier const& held = chronicle_->log().frontier();
    model::Frontier const own = only(held, own_);
    auto count = [&](std::map<AuthorId, std::uint64_t> const& durable) {
        safety.holding_all += holds_all(durable, held) ? 1U : 0U;
        safety.holding_own += holds_all(durable, own) ? 1U : 0U;
    };
    count(numbers_of(chronicle_->durable()));
    for (Mesh::Neighbour const& neighbour : mesh_.neighbours()) {
        safety.posts += 1;
        auto const durable = mesh_.durable_by_post().find(neighbour.post);
        if (durable != mesh_.durable_by_post().end())
            count(durable->second);
    }
    return safety;
}

std::size_t Replica::posts_holding(AuthorId const& author, std::uint64_t seq) const {
    std::size_t posts = chronicle_ != nullptr && chronicle_->durable().seq_of(author) >= seq ? 1 : 0;
    for (auto const& [post, durable] : mesh_.durable_by_post()) {
        auto const found = durable.find(author);
        posts += found != durable.end() && found->second >= seq ? 1U : 0U;
    }
    return posts;
}

} // namespace tablee::sync
