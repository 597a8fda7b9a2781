// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/run.h"

#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/log/border.h"

#include <algorithm>
#include <optional>
#include <span>

namespace tablee::sync {
namespace {

using model::Body;
using model::Frame;
namespace limits = model::limits;

// What a body takes in a frame, envelope included but for what was seen.
std::size_t estimate(Body const& body) {
    model::EncodedBody const encoded = model::encode(body);
    std::size_t size = 256 + encoded.structure.size();
    for (model::TextRecord const& text : encoded.texts)
        size += 64 + text.utf8.size();
    return size;
}

// How many of the first bodies go into one frame: at least one.
std::size_t fitting(std::span<Body const> bodies) {
    std::size_t size = limits::kSeenPerEvent * 40; // the first event may have seen that many
    std::size_t count = 0;
    for (Body const& body : bodies) {
        size += estimate(body);
        if (count > 0 && size > limits::kChunkBytes)
            break;
        count += 1;
    }
    return count;
}

// What the border would refuse of it, here as elsewhere.
std::optional<model::Error> fault_in(Frame const& frame) {
    for (model::EventRecord const& record : frame.events)
        if (auto read = model::read_record(record); !read)
            return std::move(read.error());
    return std::nullopt;
}

bool has_too_many_runs(model::EventLog const& log, model::PublicKey const& installation) {
    auto const runs = std::count_if(log.authors().begin(), log.authors().end(), [&](auto const& entry) {
        return entry.second.keys.installation == installation;
    });
    return static_cast<std::size_t>(runs) >= limits::kRunsPerPost || log.authors().size() >= limits::kRuns;
}

} // namespace

Run::Run(model::Installation const& installation, model::Title label, Entropy& entropy)
    : label_(std::move(label))
    , entropy_(&entropy)
    , pen_(installation, entropy.draw<std::tuple_size_v<model::Seed>>()) {}

model::Result<Frame> Run::found(model::SessionCreated body, model::Instant wall) {
    started_ = true;
    body.keys = pen_.keys();
    body.post_label = label_;
    Body const first{std::move(body)};
    Frame genesis = pen_.write(model::EventLog({}), std::span(&first, 1), wall, [this] { return salt(); });
    if (auto fault = fault_in(genesis))
        return model::Failure(std::move(*fault));
    return genesis;
}

model::Result<std::vector<Frame>> Run::write(model::EventLog const& log, std::vector<Body> bodies,
                                             model::Instant wall) {
    if (!started_) {
        if (has_too_many_runs(log, pen_.keys().installation))
            return model::failure("error.event.too-many-runs", {hex(author())});
        bodies.insert(bodies.begin(), model::RunStarted{pen_.keys(), label_});
        started_ = true;
    }
    std::vector<Frame> frames;
    for (std::span<Body const> left = bodies; !left.empty(); left = left.subspan(fitting(left)))
        frames.push_back(pen_.write(log, left.first(fitting(left)), wall, [this] { return salt(); }));
    for (Frame const& frame : frames)
        if (auto fault = fault_in(frame))
            return model::Failure(std::move(*fault));
    return frames;
}

} // namespace tablee::sync
