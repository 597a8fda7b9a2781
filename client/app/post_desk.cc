// SPDX-License-Identifier: Apache-2.0
#include "client/app/post_desk.h"

#include "model/base/text.h"
#include "sync/net/loopback.h"
#include "sync/replica/register_projector.h"
#include "sync/store/keystore.h"

namespace tablee::client {
namespace {

using model::failure;
using model::Failure;
using model::Result;

constexpr std::size_t kMet = 256; // addresses that beacons may make us call

// The session that goes on here, when the register holds one that is not over.
Result<std::unique_ptr<sync::Replica>> open_last(sync::Ports ports, sync::PostIdentity const& identity,
                                                 model::SessionId const& session, bool leave_when_over) {
    if (leave_when_over) {
        // Looked at only: opening it would write a run into a session that is over.
        auto const known = sync::Chronicle::load(session, ports.journal);
        if (!known)
            return Failure(known.error());
        if ((*known)->session()->phase == model::Phase::Adjourned)
            return nullptr;
    }
    return sync::Replica::open(ports, identity, session);
}

} // namespace

PostDesk::PostDesk(std::optional<sync::TimeScale> time)
    : clock_(&real_clock_) {
    if (time)
        clock_ = &scaled_clock_.emplace(real_clock_, *time);
}

Result<std::unique_ptr<PostDesk>> PostDesk::open(DeskOptions options, std::function<void()> changed) {
    std::unique_ptr<PostDesk> desk(new PostDesk(options.time));
    desk->beacon_port_ = options.beacon_port;
    desk->register_path_ = options.register_path;
    if (auto opened = desk->open_register(options); !opened)
        return Failure(std::move(opened.error()));
    if (auto started = desk->start(options, std::move(changed)); !started)
        return Failure(std::move(started.error()));
    return desk;
}

Result<void> PostDesk::open_register(DeskOptions const& options) {
    // Told before a register is made: the transport would refuse it at each call, and nobody would hear.
    if (options.join)
        if (auto const callable = sync::loopback_ipv4(*options.join); !callable)
            return Failure(callable.error());
    std::error_code ignored;
    bool const exists = std::filesystem::exists(options.register_path, ignored);
    if (!exists && !options.join)
        return failure("error.store.missing", {options.register_path.string()});
    auto journal = sync::SqliteJournal::open(options.register_path,
                                             exists ? sync::OpenMode::ReadWrite : sync::OpenMode::Create);
    if (!journal)
        return Failure(std::move(journal.error()));
    journal_ = std::move(*journal);
    return {};
}

Result<void> PostDesk::start(DeskOptions const& options, std::function<void()> changed) {
    auto sessions = journal_->sessions();
    bool const has_post = sessions && !sessions->empty();
    auto key = sync::open_key(options.register_path, entropy_,
                              has_post ? sync::WhenKeyMissing::Refuse : sync::WhenKeyMissing::Draw);
    auto label = model::clean_title(options.label);
    if (!key || !sessions || !label)
        return Failure(!key ? key.error() : !sessions ? sessions.error() : label.error());
    auto transport = sync::EnetTransport::open({options.listen, [bell = bell_] { bell->ring(); }});
    if (!transport)
        return Failure(std::move(transport.error()));
    transport_ = std::move(*transport);
    sync::Ports const ports{*clock_, entropy_, *transport_, *journal_};
    sync::PostIdentity const identity{model::Installation::from_seed(key->seed), {*label}};
    std::unique_ptr<sync::Replica> replica;
    if (!sessions->empty()) {
        auto opened = open_last(ports, identity, sessions->back(), options.join.has_value());
        if (!opened)
            return Failure(std::move(opened.error()));
        replica = std::move(*opened);
    }
    if (replica == nullptr && !options.join)
        return failure("error.peer.nothing-to-open", {options.register_path.string()});
    if (replica == nullptr)
        replica = sync::Replica::join(ports, identity, *options.join);
    else if (options.join)
        replica->call(*options.join);
    thread_ = std::make_unique<sync::ReplicaThread>(std::move(replica), bell_, std::move(changed));
    return {};
}

Result<void> PostDesk::look_around(std::int64_t now_ms) {
    auto const now = thread_->published();
    if (now.session == nullptr || deaf_)
        return {};
    sync::SessionTag const tag = tag_of(now.session->id);
    if (discovery_ == nullptr) {
        auto opened = sync::LanDiscovery::open({beacon_port_, tag, address().port});
        deaf_ = !opened;
        if (deaf_)
            return Failure(std::move(opened.error()));
        discovery_ = std::move(*opened);
    }
    for (sync::Found const& found : discovery_->poll(now_ms))
        if (found.tag == tag && met_.size() < kMet && met_.insert(found.address).second)
            thread_->call(found.address);
    return {};
}

Result<void> PostDesk::close() {
    if (auto stopped = thread_->stop(); !stopped)
        return stopped;
    return sync::refresh_projections(*journal_);
}

} // namespace tablee::client
