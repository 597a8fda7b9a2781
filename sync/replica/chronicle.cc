// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/chronicle.h"

#include "model/base/assert.h"
#include "sync/replica/journal_frames.h"

#include <iterator>

namespace tablee::sync {
namespace {

using model::Frame;
using model::Intake;
using model::IntakeResult;
using model::SignatureCheck;

void append_events(std::vector<model::Event>& to, std::vector<model::Event>& events) {
    to.insert(to.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
}

} // namespace

Chronicle::Chronicle(model::SessionId const& session, Journal& journal)
    : journal_(&journal)
    , log_(session) {}

model::Result<std::unique_ptr<Chronicle>> Chronicle::load(model::SessionId const& session, Journal& journal) {
    auto batch = journal.load(session);
    if (!batch)
        return model::Failure(std::move(batch.error()));
    if (batch->empty())
        return model::failure("error.register.no-session", {hex(session)});
    auto chronicle = std::make_unique<Chronicle>(session, journal);
    if (auto done = chronicle->restore(std::move(*batch)); !done)
        return model::Failure(std::move(done.error()));
    return chronicle;
}

// The signatures were checked when the frames were stored; the heads are enough now.
model::Result<void> Chronicle::restore(JournalBatch batch) {
    auto frames = frames_of(std::move(batch));
    if (!frames)
        return model::Failure(std::move(frames.error()));
    for (Frame& frame : *frames) {
        model::Bytes const& first = frame.events.front().envelope;
        std::vector<std::string> place{hex(model::author_in(first)), std::to_string(model::seq_in(first))};
        IntakeResult taken = log_.offer(std::move(frame), SignatureCheck::HeadsLater);
        if (taken.intake == Intake::Duplicate)
            continue;
        if (taken.intake != Intake::Accepted)
            return model::failure("error.register.refused", {place[0], place[1], taken.why.key});
        append_events(to_show_, taken.events);
    }
    if (auto heads = log_.check_heads(); !heads)
        return heads;
    show();
    durable_ = log_.frontier();
    return {};
}

IntakeResult Chronicle::receive(Frame frame) {
    IntakeResult taken = log_.offer(std::move(frame));
    if (taken.intake != Intake::Accepted)
        return taken;
    Frame const& kept = log_.frames().back();
    append_to(pending_, kept);
    for (model::EventRecord const& record : kept.events)
        pending_bytes_ += size_of(record);
    append_events(to_show_, taken.events);
    return taken;
}

void Chronicle::show() {
    if (to_show_.empty())
        return;
    history_.insert(std::exchange(to_show_, {}));
    version_ += 1;
}

model::Result<void> Chronicle::record(std::vector<Frame> const& frames) {
    JournalBatch batch = pending_;
    for (Frame const& frame : frames)
        append_to(batch, frame);
    if (auto done = journal_->append(log_.session(), batch); !done)
        return done;
    for (Frame const& frame : frames) {
        IntakeResult taken = log_.offer(frame, SignatureCheck::HeadsLater); // signed here a moment ago
        TABLEE_ASSERT(taken.intake == Intake::Accepted);
        append_events(to_show_, taken.events);
    }
    on_disk();
    show();
    return {};
}

model::Result<void> Chronicle::flush() {
    if (pending_.empty())
        return {};
    if (auto done = journal_->append(log_.session(), pending_); !done)
        return done;
    on_disk();
    return {};
}

void Chronicle::on_disk() {
    pending_ = {};
    pending_bytes_ = 0;
    durable_ = log_.frontier();
}

} // namespace tablee::sync
