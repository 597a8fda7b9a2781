// SPDX-License-Identifier: Apache-2.0
#include "sync/store/memory_journal.h"

#include "sync/store/event_tables.h"

#include <algorithm>
#include <utility>

namespace tablee::sync {
namespace {

constexpr char kFile[] = "memory"; // where a register would give its name

model::Failure io_failure() {
    return model::failure("error.store.io", {kFile, "simulated"});
}

// Whether any of the items at that key satisfies the predicate.
template <class Index, class Predicate>
bool any_at(Index const& index, RecordKey const& key, Predicate predicate) {
    auto const [first, last] = index.equal_range(key);
    return std::any_of(first, last, [&](auto const& entry) { return predicate(entry.second); });
}

} // namespace

model::Result<void> MemoryJournal::append(model::SessionId const& session, JournalBatch const& batch) {
    if (is_broken_)
        return io_failure();
    if (batch.empty())
        return {};
    if (!std::all_of(batch.events.begin(), batch.events.end(), is_storable))
        return model::failure("error.store.bad-record", {kFile});
    auto const fault = next_fault();
    if (fault == AppendFault::Full)
        return model::failure("error.store.full", {kFile});
    if (fault != AppendFault::Lost)
        keep(session, batch);
    if (!fault)
        return {};
    is_broken_ = true;
    return io_failure();
}

model::Result<JournalBatch> MemoryJournal::load(model::SessionId const& session) {
    auto const* const shelf = find(session);
    return shelf == nullptr ? JournalBatch{} : shelf->records;
}

model::Result<std::vector<model::SessionId>> MemoryJournal::sessions() {
    std::vector<model::SessionId> found;
    for (auto const& shelf : shelves_)
        found.push_back(shelf.session);
    return found;
}

void MemoryJournal::fail_append(std::uint64_t nth, AppendFault fault) {
    appends_until_fault_ = nth;
    fault_ = fault;
}

void MemoryJournal::sync() {
    for (auto& shelf : shelves_) {
        shelf.durable_events = shelf.records.events.size();
        shelf.durable_frames = shelf.records.frames.size();
    }
}

void MemoryJournal::lose_unsynced() {
    auto const old = std::exchange(shelves_, {});
    for (auto const& shelf : old) {
        JournalBatch kept = shelf.records;
        kept.events.resize(shelf.durable_events);
        kept.frames.resize(shelf.durable_frames);
        if (!kept.empty())
            keep(shelf.session, kept);
    }
    sync();
    is_broken_ = false;
}

MemoryJournal::Shelf* MemoryJournal::find(model::SessionId const& session) {
    auto const at = std::find_if(shelves_.begin(), shelves_.end(),
                                 [&](Shelf const& shelf) { return shelf.session == session; });
    return at == shelves_.end() ? nullptr : &*at;
}

std::optional<AppendFault> MemoryJournal::next_fault() {
    if (appends_until_fault_ == 0 || --appends_until_fault_ != 0)
        return std::nullopt;
    return fault_;
}

void MemoryJournal::keep(model::SessionId const& session, JournalBatch const& batch) {
    auto* shelf = find(session);
    if (shelf == nullptr)
        shelf = &shelves_.emplace_back(Shelf{session, {}, {}, {}, 0, 0});
    put(*shelf, batch);
    if (durability_ == Durability::EveryAppend)
        sync();
}

void MemoryJournal::put(Shelf& shelf, JournalBatch const& batch) {
    for (auto const& record : batch.events)
        put_event(shelf, record);
    for (auto const& frame : batch.frames)
        put_frame(shelf, frame);
}

void MemoryJournal::put_event(Shelf& shelf, model::EventRecord const& record) {
    auto const key = *key_of(record.envelope);
    auto& events = shelf.records.events;
    if (any_at(shelf.events, key, [&](std::size_t at) { return events[at].envelope == record.envelope; }))
        return;
    shelf.events.emplace(key, events.size());
    events.push_back(record);
}

void MemoryJournal::put_frame(Shelf& shelf, model::FrameSignature const& frame) {
    RecordKey const key{frame.author, frame.seq};
    auto& frames = shelf.records.frames;
    if (any_at(shelf.frames, key, [&](std::size_t at) { return frames[at] == frame; }))
        return;
    shelf.frames.emplace(key, frames.size());
    frames.push_back(frame);
}

} // namespace tablee::sync
