// SPDX-License-Identifier: Apache-2.0
#pragma once

// A post that works alone on its register, to prepare it, for the time of one deed. Thread: one at a time.
//
// It is a post like any other: it decides, signs and is judged by the same rules. What it does stays back
// until `commit`, so that a deed happens whole or not at all, even when the program is killed meanwhile.
#include "client/app/register_session.h"
#include "model/session/command.h"
#include "sync/ports/no_transport.h"
#include "sync/replica/replica.h"
#include "sync/runtime/scaled_clock.h"
#include "sync/runtime/system_clock.h"
#include "sync/runtime/system_entropy.h"
#include "sync/store/keystore.h"
#include "sync/store/sqlite_journal.h"
#include "sync/store/staged_journal.h"

#include <functional>

namespace tablee::client {

class OfflinePost {
  public:
    struct Place {
        std::filesystem::path file;
        std::string post_label;              // of a post that the session does not know yet
        std::optional<model::Instant> clock; // stands still at that moment; nothing: the machine's
        std::optional<std::size_t> number{}; // of the session to open; nothing: the last
    };
    // The charter of the session to found, given the one before it in the register, if there is one.
    using Charter = std::function<model::Result<model::SessionCreated>(RegisterSession const* previous)>;

    // Errors: SqliteJournal::open's, open_key's, the charter's, Replica's. A register that could not be
    // founded is not left behind.
    [[nodiscard]] static model::Result<std::unique_ptr<OfflinePost>> create(Place const& place,
                                                                            Charter const& charter);
    // Founds the next session of an existing register.
    [[nodiscard]] static model::Result<std::unique_ptr<OfflinePost>> found_next(Place const& place,
                                                                                Charter const& charter);
    [[nodiscard]] static model::Result<std::unique_ptr<OfflinePost>> open(Place const& place);

    OfflinePost(OfflinePost const&) = delete;
    OfflinePost& operator=(OfflinePost const&) = delete;
    ~OfflinePost(); // without `commit`, nothing happened

    [[nodiscard]] model::Session const& session() const { return *replica_->session(); }
    [[nodiscard]] std::size_t number() const { return number_; }
    [[nodiscard]] model::PostId post() const { return replica_->post(); }
    [[nodiscard]] sync::KeyNotice key_notice() const { return key_notice_; }
    // The session before this one; only after `found_next`.
    [[nodiscard]] RegisterSession const* previous() const { return previous_ ? &*previous_ : nullptr; }

    [[nodiscard]] model::Result<void> act(model::Body body);
    // All of it to disk, in one transaction; a post that did nothing leaves no trace. Errors: the journal's.
    [[nodiscard]] model::Result<void> commit();
    // The readable tables anew. Errors: write_projections'; the events are safe whatever it answers.
    [[nodiscard]] model::Result<void> project();

  private:
    explicit OfflinePost(Place place);
    enum class Founding { First, Next };
    [[nodiscard]] model::Result<void> begin(sync::OpenMode mode);
    [[nodiscard]] model::Result<void> found(Charter const& charter, Founding founding);
    [[nodiscard]] sync::Ports ports();
    void forget_new_register();

    Place place_;
    sync::SystemClock machine_;
    sync::ScaledClock clock_;
    sync::SystemEntropy entropy_;
    sync::NoTransport transport_;
    std::unique_ptr<sync::SqliteJournal> journal_;
    std::optional<sync::StagedJournal> staged_;
    std::optional<model::Installation> installation_;
    sync::KeyNotice key_notice_ = sync::KeyNotice::None;
    std::optional<RegisterSession> previous_;
    std::unique_ptr<sync::Replica> replica_;
    std::size_t number_ = 0;
    bool has_acted_ = false;
    bool made_register_ = false; // by us, and nothing is in it yet
    bool made_key_ = false;
};

} // namespace tablee::client
