// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/mesh.h"

#include "model/base/limits.h"
#include "sync/protocol/message_codec.h"

#include <algorithm>

namespace tablee::sync {
namespace {

using model::Frame;
using model::Intake;

// Of two posts that lost one another, one calls at once and the other only if that did not help.
constexpr std::int64_t kRecallMs = 100;
constexpr std::int64_t kRecallLaterMs = 1000;

Farewell farewell_for(model::Error const& why) {
    if (why.key == "error.link.other-session")
        return Farewell::OtherSession;
    if (why.key == "error.link.other-version")
        return Farewell::OtherVersion;
    if (why.key == "error.link.same-post")
        return Farewell::SamePost;
    return Farewell::Misbehaved;
}

// Not to be called again: it would only say the same.
bool is_final(Farewell reason) {
    return reason == Farewell::OtherSession || reason == Farewell::OtherVersion ||
           reason == Farewell::SamePost;
}

// The first link after `last`, around.
template <class Map>
typename Map::iterator next_after(Map& links, LinkId last) {
    auto const next = links.upper_bound(last);
    return next == links.end() ? links.begin() : next;
}

} // namespace

Mesh::Mesh(Transport& transport, Hello self, Chronicle* chronicle, Join join)
    : transport_(transport)
    , self_(std::move(self))
    , chronicle_(chronicle)
    , join_(std::move(join))
    , book_(self_.listen) {}

Holdings Mesh::here() const {
    return chronicle_ == nullptr ? Holdings{} : Holdings{&chronicle_->log(), &chronicle_->durable()};
}

model::Frontier const& Mesh::held() const {
    static model::Frontier const kNothing;
    return chronicle_ == nullptr ? kNothing : chronicle_->log().frontier();
}

void Mesh::turn(std::int64_t now_ms) {
    for (TransportEvent const& event : transport_.drain())
        std::visit([&](auto const& one) { on(one, now_ms); }, event);
    take_early(now_ms);
    if (chronicle_ != nullptr)
        chronicle_->show();
    ask(now_ms);
    tick_links(now_ms);
    say_all_in_turn(now_ms);
    call_due(now_ms);
}

void Mesh::on(LinkUp const& up, std::int64_t now_ms) {
    if (peers_.size() >= kLinks) {
        book_.failed(up.remote, now_ms);
        return transport_.close(up.link);
    }
    if (up.dialed)
        book_.linked(up.remote);
    PeerLink link(self_, up.dialed ? Caller::Here : Caller::There, now_ms);
    Peer& peer = peers_.emplace(up.link, Peer{std::move(link), {}, up.remote, now_ms}).first->second;
    send(up.link, peer.link.open(here()));
}

void Mesh::on(LinkDown const& down, std::int64_t now_ms) {
    auto const found = peers_.find(down.link);
    if (found == peers_.end())
        return;
    auto const& other = found->second.link.other();
    bool const calls_first = other && self_.post < other->post;
    forget(down.link, now_ms + (calls_first ? kRecallMs : kRecallLaterMs));
}

void Mesh::on(DialFailed const& failed, std::int64_t now_ms) {
    book_.failed(failed.remote, now_ms);
}

void Mesh::on(LinkMessage const& message, std::int64_t now_ms) {
    auto const found = peers_.find(message.link);
    if (found == peers_.end())
        return;
    auto said = found->second.link.receive(message.bytes, now_ms);
    if (said)
        return std::visit([&](auto const& one) { heard(message.link, one, now_ms); }, *said);
    Farewell const reason = farewell_for(said.error());
    if (is_final(reason))
        book_.exclude(found->second.address);
    notices_.push_back(LinkDropped{found->second.address, std::move(said.error())});
    dismiss(message.link, reason, now_ms + kMisbehavedMs);
}

void Mesh::heard(LinkId id, Hello const& hello, std::int64_t now_ms) {
    Peer& peer = peers_.at(id);
    if (settle_second_link(id, now_ms))
        return;
    if (peer.link.caller() == Caller::There)
        peer.address = hello.listen;
    book_.linked(peer.address);
    notices_.push_back(PostLinked{hello.post, peer.address});
    say_peers(id);
}

void Mesh::heard(LinkId id, Have const& have, std::int64_t) {
    Peer& peer = peers_.at(id);
    peer.has_said = true;
    model::PostId const post = peer.link.other()->post;
    if (!durable_.contains(post) && durable_.size() >= model::limits::kPosts)
        return;
    for (HeldUpTo const& entry : have.durable) {
        std::uint64_t& up_to = durable_[post][entry.author];
        up_to = std::max(up_to, entry.seq);
    }
}

void Mesh::heard(LinkId id, Frames const& frames, std::int64_t now_ms) {
    CatchUp::Worth worth = CatchUp::Worth::Nothing;
    for (Frame const& frame : frames.frames) {
        worth = std::max(worth, take(id, frame, now_ms));
        if (!peers_.contains(id))
            return; // dropped for that frame
    }
    if (frames.role == FramesRole::Live)
        return;
    catch_up_.heard(id, worth, now_ms);
    if (frames.role == FramesRole::CatchUpEnd)
        catch_up_.end(id, now_ms);
}

void Mesh::heard(LinkId, Peers const& peers, std::int64_t now_ms) {
    for (Address const& address : peers.addresses)
        book_.learn(address, now_ms);
}

void Mesh::heard(LinkId id, Goodbye const& goodbye, std::int64_t now_ms) {
    Peer const& peer = peers_.at(id);
    if (goodbye.reason != Farewell::SecondLink)
        notices_.push_back(PostLeft{peer.address, goodbye.reason});
    if (is_final(goodbye.reason))
        book_.exclude(peer.address);
    transport_.close(id);
    forget(id, now_ms + (goodbye.reason == Farewell::Misbehaved ? kMisbehavedMs : kRecallLaterMs));
}

// Of two links between the same two posts one goes, and both ends choose the same: a program started again
// replaces its former self; else the call of the smaller post stands; of two calls of one post, the later.
// True: it was this link.
bool Mesh::settle_second_link(LinkId id, std::int64_t now_ms) {
    Peer const& mine = peers_.at(id);
    Hello const& other = *mine.link.other();
    auto const same = std::ranges::find_if(peers_, [&](auto const& entry) {
        return entry.first != id && entry.second.link.greeted() &&
               entry.second.link.other()->post == other.post;
    });
    if (same == peers_.end())
        return false;
    bool const restarted = same->second.link.other()->author != other.author;
    bool const one_caller = same->second.link.caller() == mine.link.caller();
    Caller const smaller = self_.post < other.post ? Caller::Here : Caller::There;
    bool const goes = !restarted && !one_caller && mine.link.caller() != smaller;
    dismiss(goes ? id : same->first, Farewell::SecondLink, now_ms + kRecallLaterMs);
    return goes;
}

// The genesis of the session that the other said it is in.
bool Mesh::has_founded(LinkId id, Frame const& frame) {
    if (chronicle_ != nullptr)
        return true;
    auto const session = model::EventLog::founded_by(frame);
    model::SessionId const said = peers_.at(id).link.other()->session;
    if (!session || (!said.is_zero() && *session != said))
        return false;
    chronicle_ = join_(*session);
    if (chronicle_ == nullptr)
        return false;
    self_.session = *session;
    notices_.push_back(SessionJoined{self_.session});
    std::vector<LinkId> elsewhere;
    for (auto& [link, peer] : peers_) {
        peer.link.set_session(self_.session);
        auto const& other = peer.link.other();
        if (other && !other->session.is_zero() && other->session != self_.session)
            elsewhere.push_back(link);
    }
    for (LinkId const link : elsewhere)
        dismiss(link, Farewell::OtherSession, 0);
    return true;
}

CatchUp::Worth Mesh::take(LinkId id, Frame const& frame, std::int64_t now_ms) {
    using enum CatchUp::Worth;
    // What comes before the genesis is asked for again after it; a disk in trouble takes no more.
    if (!has_founded(id, frame) || chronicle_->is_full())
        return Nothing;
    model::IntakeResult const taken = chronicle_->receive(frame);
    switch (taken.intake) {
    case Intake::Accepted:
        return Something;
    case Intake::Early:
        hold_back(peers_.at(id), frame, taken.missing);
        return Nothing;
    case Intake::Refused:
        refuse(id, frame, taken.why, now_ms);
        return Nothing;
    case Intake::Forked:
        note_fork(frame);
        return Nothing;
    case Intake::Duplicate:
        return Nothing;
    }
    return Nothing;
}

// Whoever shows an event holds what it has seen: it can be asked for it.
void Mesh::hold_back(Peer& peer, Frame const& frame, std::vector<model::Seen> const& missing) {
    for (model::Seen const& entry : missing)
        peer.link.note_held(entry.author, entry.seq);
    if (!missing.empty())
        peer.early.keep(frame, missing.front());
}

// An honest post may pass on the event of one who had seen the other branch of a fork, or the first event of
// one run too many: that is not its fault.
void Mesh::refuse(LinkId id, Frame const& frame, model::Error const& why, std::int64_t now_ms) {
    std::string const author = hex(model::author_in(frame.events.front().envelope));
    bool const of_another =
        why.key == "error.event.broken-link" && !why.args.empty() && why.args[0] != author;
    if (of_another || why.key == "error.event.too-many-runs")
        return;
    notices_.push_back(LinkDropped{peers_.at(id).address, why});
    dismiss(id, Farewell::Misbehaved, now_ms + kMisbehavedMs);
}

// Signed by its author, or the log would have refused it: with what is held, it is the proof.
void Mesh::note_fork(Frame const& frame) {
    model::AuthorId const author = model::author_in(frame.events.front().envelope);
    if (forks_.emplace(author, frame).second)
        notices_.push_back(ForkSeen{author});
}

void Mesh::take_early(std::int64_t now_ms) {
    for (bool found = true; found && chronicle_ != nullptr;) {
        found = false;
        std::vector<LinkId> links;
        for (auto const& [id, peer] : peers_)
            links.push_back(id);
        for (LinkId const id : links)
            for (Frame const& frame :
                 peers_.contains(id) ? peers_.at(id).early.ready(held()) : std::vector<Frame>{}) {
                if (!peers_.contains(id))
                    break;
                found = take(id, frame, now_ms) == CatchUp::Worth::Something || found;
            }
    }
}

// One neighbour at a time, in turn. One just linked is asked at once; else a live event gets a moment to
// come from its author.
void Mesh::ask(std::int64_t now_ms) {
    if (catch_up_.is_overdue(now_ms))
        catch_up_.end(*catch_up_.asked(), now_ms);
    if (catch_up_.asked() || peers_.empty())
        return;
    bool lacking = false;
    auto at = next_after(peers_, last_asked_);
    for (std::size_t i = 0; i < peers_.size(); i += 1, at = next_after(peers_, at->first)) {
        Peer& peer = at->second;
        bool const more = peer.link.lacking_here(held()).has_value();
        peer.is_new = peer.is_new && (more || !peer.has_said);
        lacking = lacking || more;
        bool const waited = peer.is_new || (lacking_ms_ && now_ms - *lacking_ms_ >= kGraceMs);
        if (more && waited && ask(at->first, peer, now_ms))
            break;
    }
    if (!lacking)
        lacking_ms_.reset();
    else if (!lacking_ms_)
        lacking_ms_ = now_ms;
}

bool Mesh::ask(LinkId id, Peer& peer, std::int64_t now_ms) {
    auto const want = peer.link.lacking_here(held());
    if (!want || !catch_up_.may_ask(id, now_ms))
        return false;
    peer.is_new = false;
    last_asked_ = id;
    catch_up_.ask(id, now_ms);
    send(id, {encode(*want)});
    return true;
}

void Mesh::tick_links(std::int64_t now_ms) {
    std::vector<LinkId> mute;
    for (auto& [id, peer] : peers_) {
        if (!peer.link.greeted() && now_ms - peer.up_ms >= kGreetingMs)
            mute.push_back(id);
        std::size_t const unsent = peer.link.serving() ? transport_.unsent_bytes(id) : 0;
        send(id, peer.link.tick(here(), unsent, now_ms));
        bool const silent = peer.link.greeted() && peer.link.suspect(now_ms);
        if (silent == peer.silent)
            continue;
        peer.silent = silent;
        model::PostId const post = peer.link.other()->post;
        notices_.push_back(silent ? Notice{PostSilent{post}} : Notice{PostBack{post}});
    }
    for (LinkId const id : mute)
        dismiss(id, Farewell::Misbehaved, now_ms + kMisbehavedMs);
}

void Mesh::say_all_in_turn(std::int64_t now_ms) {
    if (peers_.empty() || now_ms - said_all_ms_ < kFullHaveMs)
        return;
    said_all_ms_ = now_ms;
    auto const at = next_after(peers_, last_said_);
    last_said_ = at->first;
    if (!at->second.link.greeted())
        return;
    send(at->first, at->second.link.say_all(here()));
    say_peers(at->first);
}

void Mesh::call_due(std::int64_t now_ms) {
    for (Address const& address : book_.due(now_ms))
        if (peers_.size() >= kLinks || !transport_.dial(address))
            book_.failed(address, now_ms);
}

void Mesh::push(std::vector<Frame> const& frames, std::int64_t now_ms) {
    for (auto& [id, peer] : peers_)
        for (Frame const& frame : frames)
            if (auto message = peer.link.push(frame, now_ms))
                send(id, {std::move(*message)});
}

void Mesh::say_peers(LinkId id) {
    Peers peers;
    for (Address const& address : book_.linked_addresses())
        if (address != peers_.at(id).address && peers.addresses.size() < kAddressesPerMessage)
            peers.addresses.push_back(address);
    if (!peers.addresses.empty())
        send(id, {encode(peers)});
}

void Mesh::leave() {
    while (!peers_.empty())
        dismiss(peers_.begin()->first, Farewell::Leaving, 0);
}

void Mesh::dismiss(LinkId id, Farewell reason, std::int64_t retry_ms) {
    transport_.send(id, encode(Goodbye{reason}));
    transport_.close(id);
    forget(id, retry_ms);
}

void Mesh::forget(LinkId id, std::int64_t retry_ms) {
    auto const found = peers_.find(id);
    Peer const gone = std::move(found->second);
    peers_.erase(found);
    catch_up_.forget(id);
    if (gone.link.greeted() && has_link_to(gone.link.other()->post))
        return;
    book_.lost(gone.address, retry_ms);
    if (gone.link.greeted())
        notices_.push_back(PostLost{gone.link.other()->post});
}

bool Mesh::has_link_to(model::PostId const& post) const {
    return std::ranges::any_of(peers_, [&](auto const& entry) {
        return entry.second.link.greeted() && entry.second.link.other()->post == post;
    });
}

void Mesh::send(LinkId id, std::vector<model::Bytes> const& messages) {
    for (model::Bytes const& message : messages)
        if (!transport_.send(id, message))
            return peers_.at(id).link.forget_sent();
}

std::vector<Mesh::Neighbour> Mesh::neighbours() const {
    std::vector<Neighbour> out;
    for (auto const& [id, peer] : peers_)
        if (peer.link.greeted())
            out.push_back({peer.link.other()->post, peer.address, peer.silent});
    return out;
}

bool Mesh::is_caught_up() const {
    return !catch_up_.asked() && !lacking_ms_ &&
           std::ranges::any_of(peers_, [](auto const& entry) { return entry.second.has_said; });
}

std::int64_t Mesh::wait_ms() const {
    bool const serving =
        std::ranges::any_of(peers_, [](auto const& entry) { return entry.second.link.serving(); });
    return serving ? 5 : lacking_ms_ ? 20 : 50;
}

} // namespace tablee::sync
