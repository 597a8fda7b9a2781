// SPDX-License-Identifier: Apache-2.0
#include "client/cli/verify_session.h"

#include "model/event/order.h"
#include "model/log/border.h"
#include "model/log/event_log.h"
#include "model/session/digest.h"
#include "model/session/fold.h"
#include "sync/replica/journal_frames.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace tablee::client {
namespace {

using model::EventLog;

// Where a frame ends: whose, and at which number.
struct FrameEnd {
    model::AuthorId author;
    std::uint64_t seq = 0;
};

FrameEnd end_of(model::Frame const& frame) {
    model::Bytes const& last = frame.events.back().envelope;
    return {model::author_in(last), model::seq_in(last)};
}

model::Failure at_place(char const* key, std::size_t number, FrameEnd const& place) {
    return model::failure(key, {std::to_string(number), hex(place.author), std::to_string(place.seq)});
}

// The event within a frame that the border refuses; the frame's end when each alone is sound.
FrameEnd fault_in(model::Frame const& frame) {
    for (model::EventRecord const& record : frame.events)
        if (!model::read_record(record))
            return {model::author_in(record.envelope), model::seq_in(record.envelope)};
    return end_of(frame);
}

// Hashes, commitments, links and certificates; signatures come after, all at once.
model::Result<std::vector<model::Event>> take_all(std::size_t number, EventLog& log,
                                                  std::vector<model::Frame> frames) {
    std::vector<model::Event> events;
    for (model::Frame& frame : frames) {
        model::IntakeResult taken = log.offer(frame, model::SignatureCheck::HeadsLater);
        if (taken.intake == model::Intake::Duplicate)
            continue;
        if (taken.intake != model::Intake::Accepted) {
            FrameEnd const place = fault_in(frame);
            if (taken.intake == model::Intake::Early)
                taken.why = {"error.verify.missing-before", {}};
            if (taken.intake == model::Intake::Forked)
                taken.why = {"error.verify.forked", {}};
            std::vector<std::string> args{std::to_string(number), hex(place.author),
                                          std::to_string(place.seq), std::move(taken.why.key)};
            args.insert(args.end(), taken.why.args.begin(), taken.why.args.end());
            return model::failure("error.verify.refused", std::move(args));
        }
        std::move(taken.events.begin(), taken.events.end(), std::back_inserter(events));
    }
    return events;
}

bool is_signed(EventLog const& log, model::Frame const& frame) {
    FrameEnd const end = end_of(frame);
    EventLog::Author const* author = log.author(end.author);
    auto const id = log.id_of(end.author, end.seq);
    return author != nullptr && id && model::verify_frame(author->keys.event_key, *id, frame.signature);
}

// The first frame whose signature is false, found by every core.
std::size_t first_unsigned(EventLog const& log) {
    auto const& frames = log.frames();
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> first = frames.size();
    auto const work = [&] {
        for (std::size_t i = next++; i < frames.size() && i < first; i = next++)
            if (!is_signed(log, frames[i]))
                for (std::size_t known = first; i < known && !first.compare_exchange_weak(known, i);) {
                }
    };
    std::size_t const threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 64);
    std::vector<std::thread> helpers;
    for (std::size_t i = 1; i < threads; i += 1)
        helpers.emplace_back(work);
    work();
    for (std::thread& helper : helpers)
        helper.join();
    return first;
}

} // namespace

model::Result<VerifiedSession> verify_session(std::size_t number, model::SessionId const& id,
                                              sync::JournalBatch batch) {
    std::string const place = std::to_string(number);
    if (batch.empty())
        return model::failure("error.verify.empty", {place});
    auto frames = sync::frames_of(std::move(batch));
    if (!frames)
        return frames.error().key == "error.register.unsigned"
                   ? model::failure("error.verify.unsigned", {place, frames.error().args[0]})
                   : model::failure("error.verify.unreadable", {place});
    EventLog log(id);
    auto events = take_all(number, log, std::move(*frames));
    if (!events)
        return model::Failure(events.error());
    if (std::size_t const bad = first_unsigned(log); bad < log.frames().size())
        return at_place("error.verify.signature", number, end_of(log.frames()[bad]));
    VerifiedSession verified{number, nullptr, log.frontier(), {}, log.frames().size(), log.authors().size()};
    model::History history;
    history.insert(*events);
    verified.session = history.session();
    verified.digest = model::state_digest(*verified.session, log.frontier());
    std::sort(events->begin(), events->end(),
              [](model::Event const& a, model::Event const& b) { return order_of(a) < order_of(b); });
    if (model::state_digest(model::fold(*events), log.frontier()) != verified.digest)
        return model::failure("error.verify.fold", {place});
    return verified;
}

} // namespace tablee::client
