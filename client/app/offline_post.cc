// SPDX-License-Identifier: Apache-2.0
#include "client/app/offline_post.h"

#include "sync/replica/register_projector.h"

#include <system_error>

namespace tablee::client {
namespace {

sync::TimeScale scale_of(sync::Clock const& machine, std::optional<model::Instant> fixed) {
    model::Instant const now = machine.now();
    return fixed ? sync::TimeScale{now, *fixed, 0.0} : sync::TimeScale{now, now, 1.0};
}

// As this post is called in the session already, when it is known there.
std::string label_of(model::Session const& session, model::PostId const& post, std::string const& otherwise) {
    for (model::AuthorView const& run : session.authority.runs())
        if (run.post == post && !run.post_label.utf8.empty())
            return run.post_label.utf8;
    return otherwise;
}

} // namespace

OfflinePost::OfflinePost(Place place)
    : place_(std::move(place))
    , clock_(machine_, scale_of(machine_, place_.clock)) {}

OfflinePost::~OfflinePost() {
    replica_.reset();
    staged_.reset();
    journal_.reset();
    if (made_register_)
        forget_new_register();
}

void OfflinePost::forget_new_register() {
    std::error_code ignored;
    for (char const* ending : {"", "-wal", "-journal"})
        std::filesystem::remove(std::filesystem::path(place_.file) += ending, ignored);
    if (made_key_)
        std::filesystem::remove(sync::key_path_of(place_.file), ignored);
}

sync::Ports OfflinePost::ports() {
    return {clock_, entropy_, transport_, *staged_};
}

model::Result<void> OfflinePost::begin(sync::OpenMode mode) {
    auto journal = sync::SqliteJournal::open(place_.file, mode);
    if (!journal)
        return model::Failure(journal.error());
    journal_ = std::move(*journal);
    made_register_ = mode == sync::OpenMode::Create;
    std::error_code ignored;
    bool const had_key = std::filesystem::exists(sync::key_path_of(place_.file), ignored);
    auto key = sync::open_key(place_.file, entropy_,
                              made_register_ ? sync::WhenKeyMissing::Draw : sync::WhenKeyMissing::Refuse);
    if (!key)
        return model::Failure(key.error());
    made_key_ = made_register_ && !had_key;
    key_notice_ = key->notice;
    installation_ = model::Installation::from_seed(key->seed);
    staged_.emplace(*journal_);
    return {};
}

model::Result<void> OfflinePost::found(Charter const& charter, Founding founding) {
    if (founding == Founding::Next) {
        auto previous = load_session(*journal_, place_.file.string(), std::nullopt);
        if (!previous)
            return model::Failure(previous.error());
        previous_ = std::move(*previous);
    }
    auto body = charter(previous());
    if (!body)
        return model::Failure(body.error());
    sync::PostIdentity identity{*installation_, model::Title{place_.post_label}};
    auto replica = sync::Replica::found(ports(), std::move(identity), std::move(*body));
    if (!replica)
        return model::Failure(replica.error());
    replica_ = std::move(*replica);
    number_ = previous_ ? previous_->number + 1 : 1;
    has_acted_ = true;
    return {};
}

model::Result<std::unique_ptr<OfflinePost>> OfflinePost::create(Place const& place, Charter const& charter) {
    std::unique_ptr<OfflinePost> post(new OfflinePost(place));
    if (auto begun = post->begin(sync::OpenMode::Create); !begun)
        return model::Failure(begun.error());
    if (auto founded = post->found(charter, Founding::First); !founded)
        return model::Failure(founded.error());
    return post;
}

model::Result<std::unique_ptr<OfflinePost>> OfflinePost::found_next(Place const& place,
                                                                    Charter const& charter) {
    std::unique_ptr<OfflinePost> post(new OfflinePost(place));
    if (auto begun = post->begin(sync::OpenMode::ReadWrite); !begun)
        return model::Failure(begun.error());
    if (auto founded = post->found(charter, Founding::Next); !founded)
        return model::Failure(founded.error());
    return post;
}

model::Result<std::unique_ptr<OfflinePost>> OfflinePost::open(Place const& place) {
    std::unique_ptr<OfflinePost> post(new OfflinePost(place));
    if (auto begun = post->begin(sync::OpenMode::ReadWrite); !begun)
        return model::Failure(begun.error());
    auto known = load_session(*post->journal_, place.file.string(), place.number);
    if (!known)
        return model::Failure(known.error());
    post->number_ = known->number;
    std::string label = label_of(*known->session, post->installation_->post, place.post_label);
    sync::PostIdentity identity{*post->installation_, model::Title{std::move(label)}};
    auto replica = sync::Replica::open(post->ports(), std::move(identity), known->session->id);
    if (!replica)
        return model::Failure(replica.error());
    post->replica_ = std::move(*replica);
    return post;
}

model::Result<void> OfflinePost::act(model::Body body) {
    auto done = replica_->command(model::Act{std::move(body)});
    has_acted_ = has_acted_ || done;
    return done;
}

model::Result<void> OfflinePost::commit() {
    if (!has_acted_)
        return {};
    auto done = staged_->commit();
    made_register_ = made_register_ && !done;
    return done;
}

model::Result<void> OfflinePost::project() {
    return sync::rebuild_projections(*journal_);
}

} // namespace tablee::client
