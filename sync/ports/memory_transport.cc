// SPDX-License-Identifier: Apache-2.0
#include "sync/ports/memory_transport.h"

#include "model/base/limits.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <utility>

namespace tablee::sync {

namespace {

using PostId = std::uint32_t;
using WireId = std::uint32_t;
enum class Side : std::uint8_t { Caller, Called };

Side other(Side side) {
    return side == Side::Caller ? Side::Called : Side::Caller;
}

// What travels along one direction of a wire, in order. Up tells the caller that it was answered.
struct Up {};
struct Bye {};
using Parcel = std::variant<Up, model::Bytes, Bye>;

struct End {
    PostId post = 0;
    LinkId link{};
    bool open = false;         // this end's owner may use it
    std::size_t unsent = 0;    // octets handed over here that have not arrived
    std::deque<Parcel> on_way; // sent from here
    std::size_t held = 0;      // of these, how many came to a cut and wait for it to heal
};

struct Wire {
    std::array<End, 2> ends;
    bool dead = false; // one of its posts was killed: nothing arrives any more
    End& at(Side side) { return ends[static_cast<std::size_t>(side)]; }
};

struct Post {
    Address local;
    bool alive = true;
    std::map<LinkId, std::pair<WireId, Side>> links;
    std::uint32_t next_link = 1;
    std::vector<TransportEvent> inbox;
};

// What is going to happen.
struct Knock {
    PostId caller = 0;
    Address remote;
    std::int64_t fails_ms = 0;
};
struct NoAnswer {
    PostId caller = 0;
    Address remote;
};
struct Arrival { // of the first parcel on its way from that side
    WireId wire = 0;
    Side from{};
};
struct Silence { // noticed, if the cut of that number still lasts or a post of the wire is dead
    WireId wire = 0;
    std::uint64_t cut = 0;
};
using Happening = std::variant<Knock, NoAnswer, Arrival, Silence>;
using Pair = std::pair<Address, Address>;

Pair unordered(Address const& one, Address const& two) {
    return {std::min(one, two), std::max(one, two)};
}

// Steele, Lea and Flood's splitmix64: small, seeded, the same everywhere.
std::uint64_t draw(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

} // namespace

class MemoryNetwork::State {
  public:
    explicit State(Options const& options)
        : options_(options)
        , random_(options.seed) {}

    model::Result<PostId> open(Address listen);
    [[nodiscard]] Address const& local(PostId post) const { return posts_.at(post).local; }
    void dial(PostId caller, Address const& remote);
    bool send(PostId from, LinkId link, model::ByteView message);
    void close(PostId from, LinkId link);
    std::size_t unsent(PostId from, LinkId link);
    std::vector<TransportEvent> drain(PostId post) { return std::exchange(posts_.at(post).inbox, {}); }
    void leave(PostId post);

    bool step();
    void advance_to(std::int64_t instant_ms);
    [[nodiscard]] std::int64_t now() const { return now_ms_; }
    [[nodiscard]] std::optional<std::int64_t> next_due() const;
    void cut(Address const& one, Address const& two);
    void heal(Address const& one, Address const& two);
    void kill(Address const& address);

  private:
    void schedule(std::int64_t due_ms, Happening what);
    std::int64_t delay();
    std::optional<PostId> listener(Address const& address) const;
    Wire* wire_of(PostId post, LinkId link, Side& side);
    [[nodiscard]] Pair posts_of(Wire& wire) const;
    [[nodiscard]] bool is_stopped(Wire& wire) const;
    LinkId plug(PostId post, WireId wire, Side side);
    void put(WireId id, Side from, Parcel parcel);
    void hang_up(WireId id, Side side);
    void lose(End& end);
    void happen(Knock const& knock);
    void happen(NoAnswer const& failure);
    void happen(Arrival const& arrival);
    void happen(Silence const& silence);
    void deliver(Wire& wire, WireId id, Side to, Parcel& parcel);

    Options options_;
    std::uint64_t random_;
    std::int64_t now_ms_ = 0;
    std::uint64_t scheduled_ = 0;                                         // breaks ties of the same instant
    std::map<std::pair<std::int64_t, std::uint64_t>, Happening> to_come_; // by instant, then by order
    std::map<PostId, Post> posts_;
    std::map<WireId, Wire> wires_;
    std::map<Pair, std::uint64_t> cuts_; // numbered, so that a silence knows which cut it waited for
    std::uint64_t cuts_made_ = 0;
    PostId next_post_ = 1;
    WireId next_wire_ = 1;
    std::uint16_t next_port_ = 49152;
};

model::Result<PostId> MemoryNetwork::State::open(Address listen) {
    if (listen.port == 0) {
        do
            listen.port = next_port_++;
        while (listener(listen));
    }
    if (listener(listen))
        return model::failure("error.net.port-taken", {std::to_string(listen.port)});
    PostId const post = next_post_++;
    posts_[post].local = listen;
    return post;
}

std::optional<PostId> MemoryNetwork::State::listener(Address const& address) const {
    for (auto const& [id, post] : posts_)
        if (post.alive && post.local == address)
            return id;
    return std::nullopt;
}

void MemoryNetwork::State::schedule(std::int64_t due_ms, Happening what) {
    to_come_.emplace(std::pair{due_ms, scheduled_++}, std::move(what));
}

std::int64_t MemoryNetwork::State::delay() {
    auto const spread = static_cast<std::uint64_t>(options_.delay_max_ms - options_.delay_min_ms) + 1;
    return options_.delay_min_ms + static_cast<std::int64_t>(draw(random_) % spread);
}

void MemoryNetwork::State::dial(PostId caller, Address const& remote) {
    if (posts_.at(caller).alive)
        schedule(now_ms_ + delay(), Knock{caller, remote, now_ms_ + kDialMs});
}

void MemoryNetwork::State::happen(Knock const& knock) {
    Address const& from = posts_.at(knock.caller).local;
    auto const called = listener(knock.remote);
    if (!called || cuts_.contains(unordered(from, knock.remote)) || !posts_.at(knock.caller).alive)
        return schedule(std::max(knock.fails_ms, now_ms_), NoAnswer{knock.caller, knock.remote});
    WireId const id = next_wire_++;
    Wire& wire = wires_[id];
    wire.at(Side::Caller).post = knock.caller;
    wire.at(Side::Called).post = *called;
    LinkId const link = plug(*called, id, Side::Called);
    posts_.at(*called).inbox.emplace_back(LinkUp{link, from, false});
    put(id, Side::Called, Up{});
}

void MemoryNetwork::State::happen(NoAnswer const& failure) {
    Post& caller = posts_.at(failure.caller);
    if (caller.alive)
        caller.inbox.emplace_back(DialFailed{failure.remote});
}

LinkId MemoryNetwork::State::plug(PostId post, WireId wire, Side side) {
    Post& owner = posts_.at(post);
    End& end = wires_.at(wire).at(side);
    end.link = LinkId{owner.next_link++};
    end.open = true;
    owner.links[end.link] = {wire, side};
    return end.link;
}

void MemoryNetwork::State::put(WireId id, Side from, Parcel parcel) {
    wires_.at(id).at(from).on_way.push_back(std::move(parcel));
    schedule(now_ms_ + delay(), Arrival{id, from}); // of whichever is first then, which keeps the order
}

Wire* MemoryNetwork::State::wire_of(PostId post, LinkId link, Side& side) {
    Post const& owner = posts_.at(post);
    auto const found = owner.links.find(link);
    if (!owner.alive || found == owner.links.end())
        return nullptr;
    side = found->second.second;
    return &wires_.at(found->second.first);
}

bool MemoryNetwork::State::send(PostId from, LinkId link, model::ByteView message) {
    Side side{};
    Wire* const wire = wire_of(from, link, side);
    if (wire == nullptr || message.empty() || message.size() > model::limits::kPacketBytes)
        return false;
    End& end = wire->at(side);
    if (end.unsent + message.size() > kUnsentBytesMax)
        return false;
    end.unsent += message.size();
    put(posts_.at(from).links.at(link).first, side, model::copy_of(message));
    return true;
}

std::size_t MemoryNetwork::State::unsent(PostId from, LinkId link) {
    Side side{};
    Wire* const wire = wire_of(from, link, side);
    return wire == nullptr ? 0 : wire->at(side).unsent;
}

void MemoryNetwork::State::close(PostId from, LinkId link) {
    Side side{};
    if (wire_of(from, link, side) != nullptr)
        hang_up(posts_.at(from).links.at(link).first, side);
}

void MemoryNetwork::State::hang_up(WireId id, Side side) {
    lose(wires_.at(id).at(side));
    put(id, side, Bye{});
}

// This end is told, once; its owner can no longer use it.
void MemoryNetwork::State::lose(End& end) {
    if (!end.open)
        return;
    end.open = false;
    Post& owner = posts_.at(end.post);
    owner.links.erase(end.link);
    if (owner.alive)
        owner.inbox.emplace_back(LinkDown{end.link});
}

void MemoryNetwork::State::leave(PostId post) {
    Post& leaving = posts_.at(post);
    if (leaving.alive)
        for (auto const& [link, place] : std::map(leaving.links))
            hang_up(place.first, place.second);
    leaving.alive = false;
    leaving.inbox.clear();
}

Pair MemoryNetwork::State::posts_of(Wire& wire) const {
    return unordered(local(wire.at(Side::Caller).post), local(wire.at(Side::Called).post));
}

bool MemoryNetwork::State::is_stopped(Wire& wire) const {
    return wire.dead || cuts_.contains(posts_of(wire));
}

void MemoryNetwork::State::happen(Arrival const& arrival) {
    auto const found = wires_.find(arrival.wire);
    if (found == wires_.end())
        return;
    End& from = found->second.at(arrival.from);
    if (is_stopped(found->second)) {
        from.held += 1;
        return;
    }
    Parcel parcel = std::move(from.on_way.front());
    from.on_way.pop_front();
    if (auto const* message = std::get_if<model::Bytes>(&parcel))
        from.unsent -= message->size();
    deliver(found->second, arrival.wire, other(arrival.from), parcel);
}

void MemoryNetwork::State::deliver(Wire& wire, WireId id, Side to, Parcel& parcel) {
    End& end = wire.at(to);
    Post& owner = posts_.at(end.post);
    if (std::holds_alternative<Bye>(parcel)) {
        lose(end);
        wires_.erase(id);
    } else if (std::holds_alternative<Up>(parcel) && owner.alive) {
        LinkId const link = plug(end.post, id, to);
        owner.inbox.emplace_back(LinkUp{link, posts_.at(wire.at(other(to)).post).local, true});
    } else if (std::holds_alternative<Up>(parcel)) {
        put(id, to, Bye{}); // it dialed and left before the answer came
    } else if (end.open) {
        owner.inbox.emplace_back(LinkMessage{end.link, std::move(std::get<model::Bytes>(parcel))});
    }
}

void MemoryNetwork::State::cut(Address const& one, Address const& two) {
    if (!cuts_.emplace(unordered(one, two), cuts_made_ + 1).second)
        return;
    cuts_made_ += 1;
    for (auto& [id, wire] : wires_)
        if (posts_of(wire) == unordered(one, two))
            schedule(now_ms_ + kSilenceMs, Silence{id, cuts_made_});
}

void MemoryNetwork::State::heal(Address const& one, Address const& two) {
    cuts_.erase(unordered(one, two));
    for (auto& [id, wire] : wires_) {
        if (is_stopped(wire))
            continue;
        for (Side const from : {Side::Caller, Side::Called})
            for (; wire.at(from).held > 0; wire.at(from).held -= 1)
                schedule(now_ms_, Arrival{id, from});
    }
}

void MemoryNetwork::State::kill(Address const& address) {
    auto const victim = listener(address);
    if (!victim)
        return;
    posts_.at(*victim).alive = false;
    posts_.at(*victim).inbox.clear();
    for (auto& [id, wire] : wires_)
        if (wire.at(Side::Caller).post == *victim || wire.at(Side::Called).post == *victim) {
            wire.dead = true;
            schedule(now_ms_ + kSilenceMs, Silence{id});
        }
}

void MemoryNetwork::State::happen(Silence const& silence) {
    auto const found = wires_.find(silence.wire);
    if (found == wires_.end())
        return;
    auto const cut = cuts_.find(posts_of(found->second));
    if (!found->second.dead && (cut == cuts_.end() || cut->second != silence.cut))
        return; // healed in time
    for (Side const side : {Side::Caller, Side::Called})
        lose(found->second.at(side));
    wires_.erase(found);
}

std::optional<std::int64_t> MemoryNetwork::State::next_due() const {
    return to_come_.empty() ? std::nullopt : std::optional(to_come_.begin()->first.first);
}

bool MemoryNetwork::State::step() {
    if (to_come_.empty())
        return false;
    auto const next = to_come_.extract(to_come_.begin());
    now_ms_ = std::max(now_ms_, next.key().first);
    std::visit([this](auto const& what) { happen(what); }, next.mapped());
    return true;
}

void MemoryNetwork::State::advance_to(std::int64_t instant_ms) {
    while (!to_come_.empty() && to_come_.begin()->first.first <= instant_ms)
        step();
    now_ms_ = std::max(now_ms_, instant_ms);
}

MemoryNetwork::MemoryNetwork()
    : MemoryNetwork(Options{}) {}
MemoryNetwork::MemoryNetwork(Options const& options)
    : state_(std::make_shared<State>(options)) {}
MemoryNetwork::~MemoryNetwork() = default;

model::Result<std::unique_ptr<MemoryTransport>> MemoryNetwork::open(Address const& listen) {
    auto const post = state_->open(listen);
    if (!post)
        return tl::make_unexpected(post.error());
    return std::make_unique<MemoryTransport>(state_, *post, state_->local(*post));
}

bool MemoryNetwork::step() {
    return state_->step();
}
void MemoryNetwork::deliver_all() {
    while (state_->step()) {
    }
}
void MemoryNetwork::advance_to(std::int64_t instant_ms) {
    state_->advance_to(instant_ms);
}
std::int64_t MemoryNetwork::now_ms() const {
    return state_->now();
}
std::optional<std::int64_t> MemoryNetwork::next_due_ms() const {
    return state_->next_due();
}
void MemoryNetwork::cut(Address const& one, Address const& two) {
    state_->cut(one, two);
}
void MemoryNetwork::heal(Address const& one, Address const& two) {
    state_->heal(one, two);
}
void MemoryNetwork::kill(Address const& address) {
    state_->kill(address);
}

MemoryTransport::MemoryTransport(std::shared_ptr<MemoryNetwork::State> network, std::uint32_t post,
                                 Address local)
    : network_(std::move(network))
    , post_(post)
    , local_(std::move(local)) {}
MemoryTransport::~MemoryTransport() {
    network_->leave(post_);
}

model::Result<void> MemoryTransport::dial(Address const& remote) {
    network_->dial(post_, remote);
    return {};
}
bool MemoryTransport::send(LinkId link, model::ByteView message) {
    return network_->send(post_, link, message);
}
void MemoryTransport::close(LinkId link) {
    network_->close(post_, link);
}
std::size_t MemoryTransport::unsent_bytes(LinkId link) const {
    return network_->unsent(post_, link);
}
std::vector<TransportEvent> MemoryTransport::drain() {
    return network_->drain(post_);
}
Address MemoryTransport::local_address() const {
    return local_;
}

} // namespace tablee::sync
