// SPDX-License-Identifier: Apache-2.0
#include "model/session/decide.h"

#include "model/base/limits.h"
#include "model/codec/event_codec.h"
#include "model/crypto/digest.h"
#include "model/crypto/sealed_box.h"
#include "model/session/poll_count.h"
#include "model/session/quorum.h"
#include "model/session/rules.h"

#include <algorithm>

namespace tablee::model {
namespace {

using Bodies = Result<std::vector<Body>>;

// The nth of the seeds that one draw gives.
Seed seed_of(Draw const& draw, std::uint8_t nth) {
    Digest const digest =
        Hasher().add(view_of("tablee/draw/v1")).add(draw.seed).add(ByteView(&nth, 1)).finish();
    return digest.octets;
}

Bodies one(Body body) {
    std::vector<Body> bodies;
    bodies.push_back(std::move(body));
    return bodies;
}

struct Decider {
    Session const& session;
    Self const& self;
    Frontier const& frontier;
    Draw const& draw;

    Bodies operator()(Act const& act) const;
    Bodies operator()(OpenSession const&) const { return one(SessionOpened{quorum_now(session)}); }
    Bodies operator()(FreezeProposals const&) const;
    Bodies operator()(OpenPoll const& command) const;
    Bodies operator()(CastVote const& command) const;
    Bodies operator()(ClosePoll const& command) const;
    Bodies operator()(TypeMinutes const& command) const;

    [[nodiscard]] std::vector<KeyShare> shares_of(BoxSecret const& secret) const;
    [[nodiscard]] std::optional<BoxSecret> own_share(Poll const& poll) const;
    [[nodiscard]] std::vector<CountedBallot> counted_in(Poll const& poll) const;
};

Bodies Decider::operator()(Act const& act) const {
    bool const never_asked = std::holds_alternative<SessionCreated>(act.body) ||
                             std::holds_alternative<RunStarted>(act.body) ||
                             std::holds_alternative<UnknownKind>(act.body);
    if (never_asked)
        return failure(Refusal::UnknownKind);
    return one(act.body);
}

Bodies Decider::operator()(FreezeProposals const&) const {
    std::vector<Proposal const*> standing;
    for (Proposal const& proposal : session.proposals)
        if (proposal.status == ProposalStatus::Standing && proposal.number == 0)
            standing.push_back(&proposal);
    // A prepared list keeps the order of its references, whoever's post entered which of them first.
    std::stable_sort(standing.begin(), standing.end(), [](Proposal const* a, Proposal const* b) {
        bool const a_named = !a->reference.utf8.empty();
        bool const b_named = !b->reference.utf8.empty();
        return a_named != b_named ? a_named : a->reference < b->reference;
    });
    ProposalsFrozen body;
    for (Proposal const* proposal : standing)
        body.numbered.push_back(proposal->id);
    return one(std::move(body));
}

// For this post and for every deputy's: any of them can close what this one opens.
std::vector<KeyShare> Decider::shares_of(BoxSecret const& secret) const {
    std::vector<KeyShare> shares;
    Power const& power = session.authority.now();
    for (AuthorView const& run : session.authority.runs()) {
        bool const holds = run.post == self.post || power.serves_role(run.post, Role::Deputy) ||
                           power.serves_role(run.post, Role::Facilitator);
        bool const known = std::any_of(shares.begin(), shares.end(),
                                       [&](KeyShare const& share) { return share.post == run.post; });
        if (!holds || known)
            continue;
        auto const nth = static_cast<std::uint8_t>(shares.size() + 1);
        Bytes sealed = seal(secret.view(), run.keys.box, seed_of(draw, nth));
        if (!sealed.empty())
            shares.push_back({run.post, std::move(sealed)});
    }
    return shares;
}

Bodies Decider::operator()(OpenPoll const& command) const {
    PollOpened body;
    body.sheet = command.sheet;
    for (PollOption& option : body.sheet.options) {
        if (!option.proposal)
            continue;
        Proposal const* proposal = session.proposals.find(*option.proposal);
        if (proposal == nullptr)
            return failure(Refusal::UnknownProposal);
        if (proposal->status != ProposalStatus::Standing)
            return failure(Refusal::ProposalGone);
        option.revision = proposal->wording().id;
    }
    body.electorate = electorate_now(session);
    body.quorum = quorum_now(session);
    Secrecy const secrecy = body.sheet.secrecy;
    if (secrecy == Secrecy::HiddenUntilClosed || secrecy == Secrecy::AnonymousDisplay) {
        BoxPair const pair = BoxPair::from_seed(seed_of(draw, 0));
        body.key = pair.public_key;
        body.shares = shares_of(pair.secret);
    }
    return one(std::move(body));
}

// Words beside a ballot would tell what a hidden one says.
bool takes_reason(Poll const& poll, voting::Choice const& choice) {
    auto const* said = std::get_if<voting::ConsentChoice>(&choice);
    return poll.as.sheet.secrecy == Secrecy::Nominal && said != nullptr &&
           (said->consent == voting::Consent::Objection || said->consent == voting::Consent::Reservation);
}

Bodies Decider::operator()(CastVote const& command) const {
    Poll const* poll = session.polls.find(command.poll);
    if (poll == nullptr)
        return failure(Refusal::UnknownPoll);
    BallotCast body{command.poll,   command.seat,     command.voice, command.warrant,
                    command.choice, command.keyed_by, command.reason};
    if (body.reason && !takes_reason(*poll, command.choice))
        return failure(Refusal::ReasonNotHere);
    if (!poll->is_sealed())
        return one(std::move(body));
    // The rules cannot look into a sealed ballot: the choice is held to them before it is sealed.
    RuleSheet const& sheet = poll->as.sheet;
    if (Refusal const no = refusal_of(fault_in(command.choice, sheet.method, sheet.options.size()));
        no != Refusal::None)
        return failure(no);
    Bytes const plain = encode_choice(command.choice, padded_size(sheet.method, sheet.options.size()));
    body.content = SealedChoice{seal(plain, *poll->as.key, seed_of(draw, 0))};
    return one(std::move(body));
}

std::optional<BoxSecret> Decider::own_share(Poll const& poll) const {
    for (KeyShare const& share : poll.as.shares) {
        if (share.post != self.post)
            continue;
        auto const secret = open_seal(share.sealed, self.box.secret);
        if (secret && secret->size() == BoxSecret::kSize)
            return BoxSecret::first_of(*secret);
    }
    return std::nullopt;
}

// Of each voice, the last ballot held.
std::vector<CountedBallot> Decider::counted_in(Poll const& poll) const {
    std::vector<CountedBallot> counted;
    for (Ballot const& ballot : poll.ballots)
        if (ballot.fate == Fate::Received)
            counted.push_back({ballot.id, ballot.seat, ballot.voice, ballot.warrant});
    std::sort(counted.begin(), counted.end(),
              [](CountedBallot const& a, CountedBallot const& b) { return a.voice < b.voice; });
    return counted;
}

Bodies Decider::operator()(ClosePoll const& command) const {
    Poll const* poll = session.polls.find(command.poll);
    if (poll == nullptr)
        return failure(Refusal::UnknownPoll);
    PollClosed body;
    body.poll = command.poll;
    body.frontier = frontier.entries();
    body.quorum = quorum_now(session);
    if (poll->on_paper())
        return one(std::move(body));
    body.counted = counted_in(*poll);
    if (poll->is_sealed()) {
        body.secret = own_share(*poll);
        if (!body.secret)
            return failure(Refusal::CannotOpenSeals);
    }
    return one(std::move(body));
}

Bodies Decider::operator()(TypeMinutes const& command) const {
    AgendaItem const* item = session.items.find(command.item);
    if (item == nullptr)
        return failure(Refusal::UnknownItem);
    MinutesTyped body;
    body.item = command.item;
    Sequence text = item->minutes;
    if (command.erase > 0) {
        auto const erased = text.erase(command.position, command.erase);
        if (erased.empty())
            return failure(Refusal::BadText);
        body.ops.insert(body.ops.end(), erased.begin(), erased.end());
    }
    if (!command.insert.empty()) {
        auto const inserted = text.insert_at(command.position, command.insert, self.author);
        if (!inserted)
            return failure(Refusal::BadText);
        body.ops.emplace_back(*inserted);
    }
    return one(std::move(body));
}

// What this post would itself refuse to read, or read otherwise, it does not write.
Refusal refuse_octets(Body const& body) {
    EncodedBody const encoded = encode(body);
    std::size_t octets = encoded.structure.size() + limits::kEnvelopeBytes;
    for (TextRecord const& text : encoded.texts)
        octets += text.utf8.size();
    if (encoded.structure.size() > limits::kStructureBytes || encoded.texts.size() > limits::kTextsPerEvent ||
        octets > limits::kRecordBytes)
        return Refusal::TooLarge;
    auto const read = decode_body(encoded.kind, encoded.structure, encoded.texts);
    return read && *read == body ? Refusal::None : Refusal::Unclean; // unclean words read as erased
}

// Words that must not be missing. Asked here and never by the rulebook: a post that was handed an event with
// its words erased must judge it as those do who have them.
struct MissingWords {
    bool operator()(MemberEnrolled const& body) const { return body.last_name.utf8.empty(); }
    bool operator()(MemberCorrected const& body) const { return body.as.last_name.utf8.empty(); }
    bool operator()(ProposalEntered const& body) const { return body.title.utf8.empty(); }
    bool operator()(ProposalEdited const& body) const { return body.title.utf8.empty(); }
    bool operator()(DecisionTaken const& body) const { return body.decided_by.utf8.empty(); }
    bool operator()(ActionPlanned const& body) const { return body.content.title.utf8.empty(); }
    bool operator()(ActionRevised const& body) const { return body.content.title.utf8.empty(); }
    template <class Other>
    bool operator()(Other const&) const {
        return false;
    }
};

} // namespace

Bodies decide(Session const& session, Self const& self, Frontier const& frontier, Command const& command,
              Draw const& draw) {
    Bodies bodies = std::visit(Decider{session, self, frontier, draw}, command);
    if (!bodies)
        return bodies;
    Actor const who{self.author, self.post, &session.authority.now(), nullptr};
    for (Body const& body : *bodies) {
        Refusal no = std::visit(MissingWords{}, body) ? Refusal::Empty : refuse_octets(body);
        if (no == Refusal::None)
            no = refuse(session, who, body);
        if (no != Refusal::None)
            return failure(no);
    }
    return bodies;
}

} // namespace tablee::model
