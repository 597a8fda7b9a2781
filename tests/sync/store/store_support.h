// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the tests of the store share: a folder of their own, records that look like events, files as octets.
#include "model/base/ids.h"
#include "model/event/record.h"
#include "sync/ports/journal.h"
#include "sync/ports/seeded_entropy.h"
#include "sync/store/record_key.h"
#include "sync/store/sqlite_journal.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <unistd.h>

namespace tablee::sync::testing {

namespace fs = std::filesystem;

// Memory where there is some: thousands of syncs take minutes on a busy disk and prove nothing more here.
inline fs::path test_folders() {
    return fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
}

// A new folder, gone at the end.
struct TestFolder {
    fs::path path;
    explicit TestFolder(fs::path const& among = test_folders()) {
        std::string name = (among / "tablee-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    TestFolder(TestFolder const&) = delete;
    TestFolder& operator=(TestFolder const&) = delete;
    ~TestFolder() {
        std::error_code ignored;
        fs::permissions(path, fs::perms::owner_all, ignored);
        fs::remove_all(path, ignored);
    }
    [[nodiscard]] fs::path operator/(char const* name) const { return path / name; }
};

// The administrator may write everywhere: while this lives, the process is an ordinary account.
struct OrdinaryAccount {
    OrdinaryAccount() {
        if (::geteuid() == 0)
            is_lowered = ::seteuid(65534) == 0;
    }
    ~OrdinaryAccount() {
        if (is_lowered && ::seteuid(0) != 0)
            std::abort();
    }
    OrdinaryAccount(OrdinaryAccount const&) = delete;
    OrdinaryAccount& operator=(OrdinaryAccount const&) = delete;
    bool is_lowered = false;
};

inline model::Bytes read_all(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
inline void write_all(fs::path const& path, model::ByteView bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

template <class Id>
Id id_of(std::uint8_t octet) {
    Id id;
    id.octets.fill(octet);
    return id;
}
inline model::SessionId session_of(std::uint8_t octet) {
    return id_of<model::SessionId>(octet);
}
inline model::AuthorId author_of(std::uint8_t octet) {
    return id_of<model::AuthorId>(octet);
}

inline model::Bytes octets(std::size_t count, SeededEntropy& entropy) {
    model::Bytes bytes(count);
    entropy.fill(bytes);
    return bytes;
}

// An envelope as the store knows it: author and number at their places, anything behind.
inline model::EventRecord record_of(model::AuthorId const& author, std::uint64_t seq, std::uint64_t seed,
                                    std::size_t texts = 1) {
    SeededEntropy entropy(seed * 1'000'003 + seq);
    model::EventRecord record{octets(160, entropy), octets(60, entropy), {}};
    record.envelope[0] = 1;
    std::copy(author.octets.begin(), author.octets.end(), record.envelope.begin() + 17);
    for (std::size_t i = 0; i < 8; ++i)
        record.envelope[33 + i] = static_cast<std::uint8_t>(seq >> (8 * i));
    for (std::size_t i = 0; i < texts; ++i)
        record.texts.push_back({entropy.draw<16>(), octets(40, entropy), false});
    return record;
}

inline model::FrameSignature frame_of(model::AuthorId const& author, std::uint64_t seq,
                                      std::uint8_t octet = 7) {
    model::FrameSignature frame{author, seq, {}};
    frame.signature.fill(octet);
    return frame;
}

inline JournalBatch batch_of(model::AuthorId const& author, std::uint64_t first_seq, std::size_t count) {
    JournalBatch batch;
    for (std::size_t i = 0; i < count; ++i)
        batch.events.push_back(record_of(author, first_seq + i, 1, i % 3));
    batch.frames.push_back(frame_of(author, first_seq + count - 1));
    return batch;
}

inline bool same(JournalBatch const& left, JournalBatch const& right) {
    return left.events == right.events && left.frames == right.frames;
}

// The first `count` events of what was appended, with whatever signatures.
inline bool is_prefix(JournalBatch const& part, JournalBatch const& whole) {
    return part.events.size() <= whole.events.size() &&
           std::equal(part.events.begin(), part.events.end(), whole.events.begin()) &&
           part.frames.size() <= whole.frames.size() &&
           std::equal(part.frames.begin(), part.frames.end(), whole.frames.begin());
}

inline void extend(JournalBatch& whole, JournalBatch const& more) {
    whole.events.insert(whole.events.end(), more.events.begin(), more.events.end());
    whole.frames.insert(whole.frames.end(), more.frames.begin(), more.frames.end());
}

// A register with one session, closed.
inline JournalBatch make_register(fs::path const& path, std::size_t events) {
    auto journal = SqliteJournal::open(path, OpenMode::Create);
    JournalBatch batch = batch_of(author_of(2), 1, events);
    if (!journal || !(*journal)->append(session_of(1), batch))
        std::abort();
    return batch;
}

// The key of what opening says; "" when it opens.
inline std::string refusal(fs::path const& path, OpenMode mode = OpenMode::ReadWrite) {
    auto journal = SqliteJournal::open(path, mode);
    return journal ? std::string() : journal.error().key;
}

// The files as a killed process would leave them, under another name in the same folder.
inline fs::path copy_as_killed(fs::path const& path, char const* name) {
    auto const copy = path.parent_path() / name;
    for (char const* ending : {"", "-wal", "-journal"}) {
        fs::path from = path;
        fs::path to = copy;
        from += ending;
        to += ending;
        if (fs::exists(from))
            fs::copy_file(from, to, fs::copy_options::overwrite_existing);
        else
            fs::remove(to);
    }
    return copy;
}

} // namespace tablee::sync::testing
