// SPDX-License-Identifier: Apache-2.0
#include "sync/replica/journal_frames.h"

#include "model/event/envelope.h"

#include <map>

namespace tablee::sync {

using model::AuthorId;
using model::Frame;

void append_to(JournalBatch& batch, Frame const& frame) {
    batch.events.insert(batch.events.end(), frame.events.begin(), frame.events.end());
    model::Bytes const& last = frame.events.back().envelope;
    batch.frames.push_back({model::author_in(last), model::seq_in(last), frame.signature});
}

model::Result<std::vector<Frame>> frames_of(JournalBatch batch) {
    std::map<std::pair<AuthorId, std::uint64_t>, model::Signature> signatures;
    for (model::FrameSignature const& one : batch.frames)
        signatures.emplace(std::pair{one.author, one.seq}, one.signature);
    std::map<AuthorId, Frame> open;
    std::vector<Frame> out;
    for (model::EventRecord& record : batch.events) {
        if (record.envelope.size() < model::kEnvelopeSeqOffset + sizeof(std::uint64_t))
            return model::failure("error.register.unreadable");
        AuthorId const author = model::author_in(record.envelope);
        auto const signature = signatures.find({author, model::seq_in(record.envelope)});
        Frame& frame = open[author];
        frame.events.push_back(std::move(record));
        if (signature == signatures.end())
            continue;
        frame.signature = signature->second;
        out.push_back(std::move(frame));
        open.erase(author);
    }
    if (!open.empty())
        return model::failure("error.register.unsigned", {hex(open.begin()->first)});
    return out;
}

} // namespace tablee::sync
