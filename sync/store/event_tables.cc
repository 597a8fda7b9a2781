// SPDX-License-Identifier: Apache-2.0
#include "sync/store/event_tables.h"

#include "model/base/limits.h"
#include "sync/store/record_key.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tablee::sync {
namespace {

// SQLite's integers are signed; numbers beyond 2^63 wrap, here and back, and only ever meet for equality.
std::int64_t stored(std::uint64_t seq) {
    return static_cast<std::int64_t>(seq);
}
std::uint64_t unstored(std::int64_t seq) {
    return static_cast<std::uint64_t>(seq);
}

// In the order of EventTables::Query. Lists go along the table, whose order is that of arrival; the index
// would ask for a sort.
constexpr std::string_view kQueries[] = {
    "SELECT id FROM sessions WHERE session=?1",
    "INSERT INTO sessions(session) VALUES(?1)",
    "SELECT session FROM sessions ORDER BY id",
    "INSERT INTO events(session, author, seq, texts, envelope, structure) SELECT ?1, ?2, ?3, ?4, ?5, ?6"
    " WHERE NOT EXISTS(SELECT 1 FROM events WHERE session=?1 AND author=?2 AND seq=?3 AND envelope=?5)",
    "INSERT INTO bodies(event, idx, salt, text) VALUES(?1, ?2, ?3, ?4)",
    "INSERT INTO frames(session, author, seq, signature) SELECT ?1, ?2, ?3, ?4"
    " WHERE NOT EXISTS(SELECT 1 FROM frames WHERE session=?1 AND author=?2 AND seq=?3 AND signature=?4)",
    "SELECT id, author, seq, texts, envelope, structure FROM events NOT INDEXED WHERE session=?1 ORDER BY id",
    "SELECT event, idx, salt, text FROM bodies ORDER BY event, idx",
    "SELECT author, seq, signature FROM frames NOT INDEXED WHERE session=?1 ORDER BY id",
};

// The rows of `bodies`, walked once alongside the events, both being in the order of events.id.
class BodyWalk {
  public:
    explicit BodyWalk(Statement& rows)
        : rows_(&rows) {}
    ~BodyWalk() { rows_->reset(); }
    BodyWalk(BodyWalk const&) = delete;
    BodyWalk& operator=(BodyWalk const&) = delete;

    model::Result<void> start() { return advance(); }
    // The texts that are still there go to their places. False: a row that `put` did not write.
    model::Result<bool> fill(std::int64_t event, std::vector<model::TextRecord>& texts) {
        while (has_row_ && rows_->integer(0) <= event) {
            if (rows_->integer(0) == event && !fill_one(texts))
                return false;
            if (auto next = advance(); !next)
                return tl::unexpected(next.error());
        }
        return true;
    }

  private:
    model::Result<void> advance() {
        auto row = rows_->step();
        if (!row)
            return tl::unexpected(row.error());
        has_row_ = *row;
        return {};
    }
    bool fill_one(std::vector<model::TextRecord>& texts) const {
        auto const place = static_cast<std::uint64_t>(rows_->integer(1));
        auto const salt = rows_->octets(2);
        if (place >= texts.size() || salt.size() != model::Salt{}.size())
            return false;
        auto& text = texts[place];
        std::copy(salt.begin(), salt.end(), text.salt.begin());
        text.utf8 = model::copy_of(rows_->octets(3));
        text.erased = false;
        return true;
    }

    Statement* rows_;
    bool has_row_ = false;
};

// All but the texts, which are taken for erased until found. Nothing: a row that `put` did not write.
std::optional<model::EventRecord> read_event(Statement const& row) {
    auto const author = row.octets(1);
    auto const texts = static_cast<std::uint64_t>(row.integer(3));
    auto const key = key_of(row.octets(4));
    if (!key || texts > model::limits::kTextsPerEvent || key->seq != unstored(row.integer(2)) ||
        !std::equal(author.begin(), author.end(), key->author.octets.begin(), key->author.octets.end()))
        return std::nullopt;
    model::EventRecord record{model::copy_of(row.octets(4)), model::copy_of(row.octets(5)), {}};
    record.texts.resize(texts, model::TextRecord{{}, {}, true});
    return record;
}

std::optional<model::FrameSignature> read_frame(Statement const& row) {
    auto const author = row.octets(0);
    auto const signature = row.octets(2);
    model::FrameSignature frame;
    if (author.size() != model::AuthorId::kSize || signature.size() != frame.signature.size())
        return std::nullopt;
    frame.author = model::AuthorId::first_of(author);
    frame.seq = unstored(row.integer(1));
    std::copy(signature.begin(), signature.end(), frame.signature.begin());
    return frame;
}

bool is_storable_text(model::TextRecord const& text) {
    return !text.erased || (text.utf8.empty() && text.salt == model::Salt{});
}

} // namespace

bool is_storable(model::EventRecord const& record) {
    return key_of(record.envelope).has_value() && record.texts.size() <= model::limits::kTextsPerEvent &&
           std::all_of(record.texts.begin(), record.texts.end(), is_storable_text);
}

enum class EventTables::Query : std::size_t {
    FindSession,
    AddSession,
    ListSessions,
    AddEvent,
    AddBody,
    AddFrame,
    ListEvents,
    ListBodies,
    ListFrames
};

EventTables::EventTables(Database const& database, std::vector<Statement> statements)
    : database_(&database)
    , statements_(std::move(statements)) {}

model::Result<EventTables> EventTables::open(Database const& database) {
    std::vector<Statement> statements;
    for (auto sql : kQueries) {
        auto statement = database.prepare(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        statements.push_back(std::move(*statement));
    }
    return EventTables(database, std::move(statements));
}

Statement& EventTables::the(Query query) {
    return statements_[static_cast<std::size_t>(query)];
}

model::Result<std::int64_t> EventTables::row_of(model::SessionId const& session) {
    auto& find = the(Query::FindSession);
    find.bind(1, session.view());
    auto row = find.step();
    if (!row)
        return tl::unexpected(row.error());
    std::int64_t const id = *row ? find.integer(0) : 0;
    find.reset();
    return id;
}

model::Result<std::int64_t> EventTables::make_row_of(model::SessionId const& session) {
    auto found = row_of(session);
    if (!found || *found != 0)
        return found;
    the(Query::AddSession).bind(1, session.view());
    if (auto added = the(Query::AddSession).run(); !added)
        return tl::unexpected(added.error());
    return database_->last_row();
}

model::Result<void> EventTables::put(model::SessionId const& session, JournalBatch const& batch) {
    auto row = make_row_of(session);
    if (!row)
        return tl::unexpected(row.error());
    for (auto const& record : batch.events)
        if (auto put = put_event(*row, record); !put)
            return put;
    for (auto const& frame : batch.frames)
        if (auto put = put_frame(*row, frame); !put)
            return put;
    return {};
}

model::Result<void> EventTables::put_event(std::int64_t session, model::EventRecord const& record) {
    auto const key = key_of(record.envelope);
    auto& add = the(Query::AddEvent);
    add.bind(1, session);
    add.bind(2, key->author.view());
    add.bind(3, stored(key->seq));
    add.bind(4, static_cast<std::int64_t>(record.texts.size()));
    add.bind(5, model::ByteView(record.envelope));
    add.bind(6, model::ByteView(record.structure));
    if (auto added = add.run(); !added)
        return added;
    if (database_->changes() == 0)
        return {};
    return put_texts(database_->last_row(), record.texts);
}

model::Result<void> EventTables::put_texts(std::int64_t event, std::vector<model::TextRecord> const& texts) {
    auto& add = the(Query::AddBody);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].erased)
            continue;
        add.bind(1, event);
        add.bind(2, static_cast<std::int64_t>(i));
        add.bind(3, model::ByteView(texts[i].salt));
        add.bind(4, model::ByteView(texts[i].utf8));
        if (auto added = add.run(); !added)
            return added;
    }
    return {};
}

model::Result<void> EventTables::put_frame(std::int64_t session, model::FrameSignature const& frame) {
    auto& add = the(Query::AddFrame);
    add.bind(1, session);
    add.bind(2, frame.author.view());
    add.bind(3, stored(frame.seq));
    add.bind(4, model::ByteView(frame.signature));
    return add.run();
}

model::Result<JournalBatch> EventTables::load(model::SessionId const& session) {
    JournalBatch batch;
    auto row = row_of(session);
    if (!row)
        return tl::unexpected(row.error());
    if (*row == 0)
        return batch;
    if (auto events = load_events(*row, batch); !events)
        return tl::unexpected(events.error());
    if (auto frames = load_frames(*row, batch); !frames)
        return tl::unexpected(frames.error());
    return batch;
}

model::Result<void> EventTables::load_events(std::int64_t session, JournalBatch& batch) {
    BodyWalk bodies(the(Query::ListBodies));
    if (auto started = bodies.start(); !started)
        return started;
    auto& list = the(Query::ListEvents);
    list.bind(1, session);
    auto row = list.step();
    for (; row && *row; row = list.step()) {
        auto record = read_event(list);
        auto filled = record ? bodies.fill(list.integer(0), record->texts) : false;
        if (!filled || !*filled) {
            auto const id = std::to_string(list.integer(0));
            list.reset();
            return filled ? database_->damaged("events, id " + id) : tl::unexpected(filled.error());
        }
        batch.events.push_back(std::move(*record));
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

model::Result<void> EventTables::load_frames(std::int64_t session, JournalBatch& batch) {
    auto& list = the(Query::ListFrames);
    list.bind(1, session);
    auto row = list.step();
    for (; row && *row; row = list.step()) {
        auto frame = read_frame(list);
        if (!frame) {
            list.reset();
            return database_->damaged("frames");
        }
        batch.frames.push_back(*frame);
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

model::Result<std::vector<model::SessionId>> EventTables::sessions() {
    std::vector<model::SessionId> found;
    auto& list = the(Query::ListSessions);
    auto row = list.step();
    for (; row && *row; row = list.step()) {
        if (list.octets(0).size() != model::SessionId::kSize) {
            list.reset();
            return database_->damaged("sessions");
        }
        found.push_back(model::SessionId::first_of(list.octets(0)));
    }
    if (!row)
        return tl::unexpected(row.error());
    return found;
}

} // namespace tablee::sync
