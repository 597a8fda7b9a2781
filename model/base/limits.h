// SPDX-License-Identifier: Apache-2.0
#pragma once

// Every bound that bytes from outside are held to, in one place. Pure.
// Sources: docs/PROTOCOL.md (sizes on the wire), docs/decisions/ for the ones we chose.
#include <cstddef>
#include <cstdint>

namespace tablee::model::limits {

constexpr std::size_t kPacketBytes = 64 * 1024;    // one message of a link, all included
constexpr std::size_t kChunkBytes = 32 * 1024;     // events sent together when catching up
constexpr std::size_t kTitleCodePoints = 200;      // names, titles, capacities
constexpr std::size_t kTextBytes = 16 * 1024;      // one text: a description, a motive, typed minutes
constexpr std::size_t kEnvelopeBytes = 8 * 1024;   // 128 authors seen and 16 texts fit
constexpr std::size_t kStructureBytes = 40 * 1024; // ids, numbers, references of one event
constexpr std::size_t kRecordBytes = 60 * 1024;    // one event, all included: a packet holds it
constexpr std::size_t kTextsPerEvent = 16;
constexpr std::size_t kSeenPerEvent = 128; // version-vector entries in one envelope
constexpr std::size_t kCombiningMarks = 4; // in a row; more are dropped from what is typed

constexpr std::size_t kMembers = 500;
constexpr std::size_t kColleges = 24;
constexpr std::size_t kAgendaItems = 100;
constexpr std::size_t kProposals = 1000;
constexpr std::size_t kPolls = 500;
constexpr std::size_t kPollOptions = 500;
constexpr std::size_t kActions = 2000;
constexpr std::size_t kPosts = 128;
constexpr std::size_t kRunsPerPost = 512;
constexpr std::size_t kRuns = 4096; // of all posts in one session

} // namespace tablee::model::limits
