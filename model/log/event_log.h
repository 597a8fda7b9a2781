// SPDX-License-Identifier: Apache-2.0
#pragma once

// All the events of one session that this post holds, author by author, checked and linked. Pure.
//
// Each author's log is a chain: dense numbers, each event naming the hash of the one before, so that a head
// hash stands for the whole log. A frame is taken whole or not at all. Nothing here knows what events mean;
// it hands the new ones on, in an order in which each comes after everything it has seen.
#include "model/base/result.h"
#include "model/crypto/signing.h"
#include "model/event/body.h"
#include "model/event/frontier.h"
#include "model/log/frame.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>

namespace tablee::model {

enum class Intake {
    Accepted,
    Duplicate, // held already
    Early, // something before it is missing: hold it back and ask. Not believed yet, nor even signed perhaps
    Refused, // never: `why` says which rule of the border it breaks
    Forked   // the author signed another event in the place of one that is held: the two are the proof
};

// On opening one's own register the signatures were checked when they were stored; the heads are enough.
enum class SignatureCheck { Now, HeadsLater };

struct IntakeResult {
    Intake intake = Intake::Refused;
    Error why;
    std::vector<Event> events; // of an accepted frame, those that were not held yet
    std::vector<Seen> missing; // of an early one: author, and the number that is wanted at least
};

class EventLog {
  public:
    // The session that a genesis frame founds. Error: error.event.not-a-genesis.
    [[nodiscard]] static Result<SessionId> founded_by(Frame const& genesis);

    explicit EventLog(SessionId session)
        : session_(session) {}

    // Errors of a refusal: those of read_record (border.h), error.event.malformed {"frame"},
    // error.event.other-session, error.event.broken-link, .wrong-lamport, .bad-signature {author, seq},
    // error.event.no-run, .bad-certificate, .too-many-runs {author}.
    [[nodiscard]] IntakeResult offer(Frame frame, SignatureCheck check = SignatureCheck::Now);

    // Whether the last signature of every author holds, and with it, by the links, all that author wrote. The
    // signatures of earlier frames are not looked at. Error: error.event.bad-signature {author, seq}.
    [[nodiscard]] Result<void> check_heads() const;

    [[nodiscard]] SessionId session() const { return session_; }
    [[nodiscard]] Frontier const& frontier() const { return frontier_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::optional<EventId> id_of(AuthorId const& author, std::uint64_t seq) const;

    // Frames in order of arrival, each after everything it has seen. Never removed, addresses are stable.
    [[nodiscard]] std::deque<Frame> const& frames() const { return frames_; }
    // Of those, the ones that a post with that frontier lacks, up to about `budget` octets, but at least one.
    [[nodiscard]] std::vector<Frame const*> lacking(Frontier const& other, std::size_t budget) const;

    struct Author {
        RunKeys keys;
        PostId post;
        std::vector<EventId> ids; // ids[seq - 1]
        std::uint64_t lamport = 0;
        Signature head_signature{};
        std::vector<std::size_t> frames;      // indexes into frames()
        std::vector<std::uint64_t> last_seqs; // of each of these frames
        std::vector<std::uint64_t> lamports;  // lamports[seq - 1]
    };
    [[nodiscard]] Author const* author(AuthorId const& author) const;
    [[nodiscard]] std::map<AuthorId, Author> const& authors() const { return authors_; }

  private:
    struct Reading;
    // Each stops the intake with an outcome, or lets the frame go on.
    [[nodiscard]] std::optional<IntakeResult> check_chain(Reading const& reading) const;
    [[nodiscard]] std::optional<IntakeResult> join(Reading& reading) const;
    [[nodiscard]] std::optional<IntakeResult> check_seen(Reading const& reading) const;
    [[nodiscard]] std::optional<IntakeResult> find_keys(Reading& reading) const;
    [[nodiscard]] IntakeResult take(Reading&& reading, Frame&& frame);

    SessionId session_;
    std::map<AuthorId, Author> authors_;
    Frontier frontier_;
    std::deque<Frame> frames_;
    std::size_t size_ = 0;
};

} // namespace tablee::model
