// SPDX-License-Identifier: Apache-2.0
#pragma once

// One post of one session: decides, signs, stores, tells, hears, applies. Thread: one, whoever owns it; what
// it hands out (`session`) may be read by any.
//
// Deterministic over its four ports: the same seeds, moments, messages and disk give the same octets. It
// waits for nothing: `turn` does what came and what is due, and says how soon to come again. Own events
// follow one road: decide, write, **disk, then** state and wire; what could not be stored is told to nobody.
#include "model/crypto/signing.h"
#include "model/session/command.h"
#include "sync/ports/clock.h"
#include "sync/ports/entropy.h"
#include "sync/replica/chronicle.h"
#include "sync/replica/closing_watch.h"
#include "sync/replica/mesh.h"
#include "sync/replica/run.h"

#include <memory>
#include <optional>
#include <set>

namespace tablee::sync {

// All outlive the replica.
struct Ports {
    Clock& clock;
    Entropy& entropy;
    Transport& transport;
    Journal& journal;
};

// Who this post is.
struct PostIdentity {
    model::Installation installation;
    model::Title label; // "Poste de la secrétaire"
};

// On how many posts the session is safe: of those linked now, this one included.
struct Safety {
    std::size_t posts = 1;
    std::size_t holding_all = 0; // have on disk all that this post holds
    std::size_t holding_own = 0; // have on disk all that this post wrote since it started
    bool operator==(Safety const&) const = default;
};

class Replica {
  public:
    static constexpr std::int64_t kFlushMs = 30;        // received events wait so long for company
    static constexpr std::int64_t kFlushRetryMs = 1000; // when the disk refused
    static constexpr std::int64_t kLateStartMs = 2000;  // a joiner starts its run by then

    // A session that this post founds; its id is the genesis'. Errors: the journal's, and Run's.
    [[nodiscard]] static model::Result<std::unique_ptr<Replica>> found(Ports ports, PostIdentity identity,
                                                                       model::SessionCreated charter);
    // A session of the journal, in a new run. Errors: Chronicle::load's, the journal's, and Run's.
    [[nodiscard]] static model::Result<std::unique_ptr<Replica>> open(Ports ports, PostIdentity identity,
                                                                      model::SessionId const& session);
    // The session that the post at that address is in; of that id, if one is given.
    [[nodiscard]] static std::unique_ptr<Replica> join(Ports ports, PostIdentity identity,
                                                       Address const& host,
                                                       std::optional<model::SessionId> expected = {});
    Replica(Replica const&) = delete;
    Replica& operator=(Replica const&) = delete;

    // Errors: the session's refusals, the journal's, Run's, error.replica.not-joined. After any of them
    // nothing happened, here or elsewhere.
    [[nodiscard]] model::Result<void> command(model::Command const& command);
    void call(Address const& address) { mesh_.call(address, now_ms()); }
    // Does what came and what is due.
    void turn();
    // How soon `turn` must come again if nothing happens.
    [[nodiscard]] std::int64_t wait_ms() const;
    // Received events to disk, goodbye to everybody. Nothing is done after it. Errors: the journal's.
    [[nodiscard]] model::Result<void> close();

    // Nothing for a post that has not joined yet.
    [[nodiscard]] std::shared_ptr<model::Session const> session() const;
    // Changes whenever `session` does.
    [[nodiscard]] std::uint64_t version() const;
    [[nodiscard]] model::Frontier frontier() const;
    [[nodiscard]] std::vector<Notice> take_notices();
    [[nodiscard]] std::vector<Mesh::Neighbour> neighbours() const { return mesh_.neighbours(); }
    [[nodiscard]] Safety safety() const;
    // On how many posts that event is on disk, this one included, gone ones too.
    [[nodiscard]] std::size_t posts_holding(model::AuthorId const& author, std::uint64_t seq) const;
    [[nodiscard]] model::AuthorId author() const { return run_.author(); }
    [[nodiscard]] model::PostId post() const { return identity_.installation.post; }
    [[nodiscard]] bool has_joined() const { return chronicle_ != nullptr; }
    [[nodiscard]] Chronicle const* chronicle() const { return chronicle_.get(); }

  private:
    Replica(Ports ports, PostIdentity identity, Run run, std::unique_ptr<Chronicle> chronicle,
            model::SessionId const& session);
    [[nodiscard]] bool takes_from_one_who_answers(model::Command const& command) const;
    [[nodiscard]] model::Result<void> write(std::vector<model::Body> bodies);
    [[nodiscard]] Chronicle* begin(model::SessionId const& session);
    void renew_run();
    void start_late();
    void flush_when_due();
    void close_polls();
    [[nodiscard]] std::int64_t now_ms() const { return ports_.clock.monotonic_ms(); }

    Ports ports_;
    PostIdentity identity_;
    Run run_;
    std::set<model::AuthorId> own_; // this run, and those given up since the program started
    std::unique_ptr<Chronicle> chronicle_;
    Mesh mesh_;
    ClosingWatch closings_;
    std::vector<Notice> notices_;
    std::optional<std::int64_t> joined_ms_; // waits to start its run since then
    std::optional<std::int64_t> flush_ms_;  // when what waits goes to disk
    bool in_trouble_ = false;
    bool closed_ = false;
};

} // namespace tablee::sync
