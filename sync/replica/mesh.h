// SPDX-License-Identifier: Apache-2.0
#pragma once

// All links of this post: who is called, who is heard, what is taken from whom. Thread: the replica's.
//
// Every post links with every other, and none is special. What a neighbour does wrong costs its link and
// nothing else. Frames go to the chronicle; what a post that joins hears first founds the chronicle.
#include "sync/protocol/holdback.h"
#include "sync/protocol/peer_link.h"
#include "sync/replica/address_book.h"
#include "sync/replica/catch_up.h"
#include "sync/replica/chronicle.h"
#include "sync/replica/notice.h"

#include <functional>
#include <map>

namespace tablee::sync {

class Mesh {
  public:
    static constexpr std::size_t kLinks = 64;
    static constexpr std::int64_t kGraceMs = 60;          // for a live event to come by itself
    static constexpr std::int64_t kFullHaveMs = 2000;     // everything held, to one neighbour in turn
    static constexpr std::int64_t kMisbehavedMs = 30'000; // before a post whose link was dropped is called

    static constexpr std::int64_t kGreetingMs = 3000; // before a link that says nothing is dropped

    // A chronicle for the session that was found; nothing when this post does not want it.
    using Join = std::function<Chronicle*(model::SessionId const& session)>;

    // `self.session` is zero for a post that joins; `chronicle` is then nothing.
    Mesh(Transport& transport, Hello self, Chronicle* chronicle, Join join);
    Mesh(Mesh const&) = delete;
    Mesh& operator=(Mesh const&) = delete;

    void call(Address const& address, std::int64_t now_ms) { book_.want(address, now_ms); }
    // Takes what came, says and asks what is due.
    void turn(std::int64_t now_ms);
    // Own frames, held already.
    void push(std::vector<model::Frame> const& frames, std::int64_t now_ms);
    // Goodbye to everybody.
    void leave();

    struct Neighbour {
        model::PostId post;
        Address address;
        bool silent = false;
        bool operator==(Neighbour const&) const = default;
    };
    // Those that have greeted, in the order of their links.
    [[nodiscard]] std::vector<Neighbour> neighbours() const;
    // What each post said it has on its disk, gone ones too.
    [[nodiscard]] std::map<model::PostId, PeerLink::UpTo> const& durable_by_post() const { return durable_; }
    [[nodiscard]] std::vector<Notice> take_notices() { return std::exchange(notices_, {}); }
    // Nobody known holds more, as far as they said; and somebody was heard.
    [[nodiscard]] bool is_caught_up() const;
    // How soon `turn` must come again.
    [[nodiscard]] std::int64_t wait_ms() const;

  private:
    struct Peer {
        PeerLink link;
        Holdback early;
        Address address; // called, or as it says where it listens
        std::int64_t up_ms = 0;
        bool is_new = true;    // nothing it held has been compared yet
        bool has_said = false; // what it holds
        bool silent = false;
    };

    void on(LinkUp const& up, std::int64_t now_ms);
    void on(LinkDown const& down, std::int64_t now_ms);
    void on(DialFailed const& failed, std::int64_t now_ms);
    void on(LinkMessage const& message, std::int64_t now_ms);
    void heard(LinkId id, Hello const& hello, std::int64_t now_ms);
    void heard(LinkId id, Have const& have, std::int64_t now_ms);
    void heard(LinkId, Want const&, std::int64_t) {}
    void heard(LinkId id, Frames const& frames, std::int64_t now_ms);
    void heard(LinkId id, Peers const& peers, std::int64_t now_ms);
    void heard(LinkId id, Goodbye const& goodbye, std::int64_t now_ms);

    [[nodiscard]] bool settle_second_link(LinkId id, std::int64_t now_ms);
    [[nodiscard]] CatchUp::Worth take(LinkId id, model::Frame const& frame, std::int64_t now_ms);
    [[nodiscard]] bool has_founded(LinkId id, model::Frame const& frame);
    void hold_back(Peer& peer, model::Frame const& frame, std::vector<model::Seen> const& missing);
    void refuse(LinkId id, model::Frame const& frame, model::Error const& why, std::int64_t now_ms);
    void take_early(std::int64_t now_ms);
    void note_fork(model::Frame const& frame);
    void ask(std::int64_t now_ms);
    [[nodiscard]] bool ask(LinkId id, Peer& peer, std::int64_t now_ms);
    void tick_links(std::int64_t now_ms);
    void say_all_in_turn(std::int64_t now_ms);
    void call_due(std::int64_t now_ms);
    void say_peers(LinkId id);
    void dismiss(LinkId id, Farewell reason, std::int64_t retry_ms);
    void forget(LinkId id, std::int64_t retry_ms);
    void send(LinkId id, std::vector<model::Bytes> const& messages);
    [[nodiscard]] bool has_link_to(model::PostId const& post) const;
    [[nodiscard]] Holdings here() const;
    [[nodiscard]] model::Frontier const& held() const;

    Transport& transport_;
    Hello self_;
    Chronicle* chronicle_;
    Join join_;
    AddressBook book_;
    CatchUp catch_up_;
    std::map<LinkId, Peer> peers_;
    std::map<model::PostId, PeerLink::UpTo> durable_;
    std::map<model::AuthorId, model::Frame> forks_; // what each signed beside what is held
    std::vector<Notice> notices_;
    std::optional<std::int64_t> lacking_ms_; // since when somebody is known to hold more
    std::int64_t said_all_ms_ = 0;
    LinkId last_said_{};
    LinkId last_asked_{};
};

} // namespace tablee::sync
