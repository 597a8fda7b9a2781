// SPDX-License-Identifier: Apache-2.0
#pragma once

// What this post holds of one session: the log, the state that the fold makes of it, and how much of it is on
// disk. Thread: the replica's.
//
// Own events: on disk first, in one transaction with whatever was received and waits; only then are they
// taken and may be told. Received events: taken and shown at once, on disk a little later, and said to be
// safe only then.
#include "model/base/result.h"
#include "model/log/event_log.h"
#include "model/session/fold.h"
#include "sync/ports/journal.h"

#include <memory>
#include <vector>

namespace tablee::sync {

class Chronicle {
  public:
    // Received octets that may wait for a disk in trouble; beyond, nothing more is taken.
    static constexpr std::size_t kPendingBytesMax = 64 * 1024 * 1024;

    Chronicle(model::SessionId const& session, Journal& journal);
    // What the journal holds of that session. Errors: the journal's, those of frames_of,
    // error.register.refused {author, seq, why}, error.event.bad-signature {author, seq},
    // error.register.no-session.
    [[nodiscard]] static model::Result<std::unique_ptr<Chronicle>> load(model::SessionId const& session,
                                                                        Journal& journal);

    // Offered to the log; an accepted one waits for `show` and for the disk.
    [[nodiscard]] model::IntakeResult receive(model::Frame frame);
    // Folds what was received since the last time.
    void show();

    // Own frames: on disk, then taken and folded. After an error nothing of them is held here, yet they may
    // be on the disk: their author must not write again. Errors: the journal's.
    // Requires: frames that the log will take, which is what the pen and the border promise.
    [[nodiscard]] model::Result<void> record(std::vector<model::Frame> const& frames);
    // Received frames: on disk. Errors: the journal's; they wait for the next time.
    [[nodiscard]] model::Result<void> flush();

    [[nodiscard]] bool has_pending() const { return !pending_.empty(); }
    [[nodiscard]] bool is_full() const { return pending_bytes_ >= kPendingBytesMax; }
    [[nodiscard]] model::EventLog const& log() const { return log_; }
    [[nodiscard]] model::Frontier const& durable() const { return durable_; }
    [[nodiscard]] std::shared_ptr<model::Session const> session() const { return history_.session(); }
    // Changes whenever the state does.
    [[nodiscard]] std::uint64_t version() const { return version_; }

  private:
    [[nodiscard]] model::Result<void> restore(JournalBatch batch);
    void on_disk();

    Journal* journal_;
    model::EventLog log_;
    model::History history_;
    model::Frontier durable_;
    JournalBatch pending_; // received, not on disk
    std::size_t pending_bytes_ = 0;
    std::vector<model::Event> to_show_;
    std::uint64_t version_ = 0;
};

} // namespace tablee::sync
