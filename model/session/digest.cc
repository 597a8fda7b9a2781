// SPDX-License-Identifier: Apache-2.0
#include "model/session/digest.h"

#include "model/codec/event_codec.h"
#include "model/crypto/digest.h"
#include "model/event/byte_order.h"
#include "model/voting/poll_method.h"

namespace tablee::model {
namespace {

// Fields one after the other, numbers at full width, so that no two states are written alike.
class Writer {
  public:
    Writer& number(std::uint64_t value) {
        put_le(bytes_, value);
        return *this;
    }
    template <class Tag, std::size_t N>
    Writer& id(Octets<Tag, N> const& octets) {
        bytes_.insert(bytes_.end(), octets.octets.begin(), octets.octets.end());
        return *this;
    }
    template <class Id>
    Writer& maybe(std::optional<Id> const& octets) {
        number(octets ? 1 : 0);
        return octets ? id(*octets) : *this;
    }
    Writer& moment(std::optional<Instant> const& at) {
        return number(at ? 1 : 0).number(static_cast<std::uint64_t>(at ? at->ms : 0));
    }
    Writer& ref(EventRef const& event) { return id(event.author).number(event.seq); }
    Writer& block(ByteView block) {
        number(block.size());
        bytes_.insert(bytes_.end(), block.begin(), block.end());
        return *this;
    }
    template <class Enum>
    requires std::is_enum_v<Enum> Writer& one_of(Enum value) {
        return number(static_cast<std::uint64_t>(value));
    }
    // Structure alone: words are committed to by the heads.
    Writer& body(Body const& said) { return block(encode(said).structure); }
    [[nodiscard]] Digest finish() const { return blake2b(bytes_); }

  private:
    Bytes bytes_;
};

void write(Writer& out, Member const& member) {
    out.id(member.id)
        .body(member.as)
        .number(member.removed)
        .number(member.roles.bits())
        .one_of(member.presence);
    out.moment(member.arrived).moment(member.left).maybe(member.proxy_to);
}

void write(Writer& out, AgendaItem const& item) {
    out.id(item.id).block(view_of(item.title.utf8)).number(item.planned_minutes).number(item.removed);
    out.moment(item.started).moment(item.ended).block(item.minutes.structure_digest_input());
}

void write(Writer& out, std::vector<Decision> const& decisions) {
    out.number(decisions.size());
    for (Decision const& decision : decisions)
        out.body(decision.as);
}

void write(Writer& out, Proposal const& proposal) {
    out.id(proposal.id).id(proposal.author).number(proposal.revisions.size()).id(proposal.wording().id);
    out.one_of(proposal.status).maybe(proposal.merged_into).number(proposal.number);
    write(out, proposal.decisions);
}

void write_options(Writer& out, std::vector<std::uint32_t> const& options) {
    out.number(options.size());
    for (std::uint32_t const option : options)
        out.number(option);
}

void write(Writer& out, voting::MethodOutcome const& outcome) {
    out.number(outcome.ballots).number(outcome.blank).number(outcome.ranking.order.size());
    for (auto const& tier : outcome.ranking.order)
        write_options(out, tier);
    write_options(out, outcome.cut.retained);
    write_options(out, outcome.cut.tied);
    out.number(outcome.cut.seats_left).number(outcome.fault.has_value());
}

void write(Writer& out, Outcome const& outcome) {
    if (auto const* dots = std::get_if<voting::DotsOutcome>(&outcome)) {
        out.number(dots->dots.size());
        for (std::uint64_t total : dots->dots)
            out.number(total);
        out.number(dots->valid).number(dots->blank).number(dots->retained.size()).number(dots->tied.size());
        return;
    }
    if (auto const* method = std::get_if<std::shared_ptr<voting::MethodOutcome const>>(&outcome))
        return write(out, **method);
    auto const& motion = std::get<voting::MotionOutcome>(outcome);
    out.number(motion.votes.votes_for).number(motion.votes.against).number(motion.votes.abstain);
    out.number(motion.votes.blank).number(motion.votes.null).number(motion.required).number(motion.adopted);
    out.one_of(motion.decided_by);
}

void write(Writer& out, Poll const& poll) {
    out.id(poll.id).one_of(poll.status).number(poll.ballots.size());
    for (Ballot const& ballot : poll.ballots)
        out.id(ballot.id).one_of(ballot.fate);
    out.number(poll.announcements.size());
    for (Announcement const& one : poll.announcements)
        out.ref(one.event).number(one.cancelled_by.size());
    out.number(poll.closings.size());
    for (Closing const& closing : poll.closings)
        out.ref(closing.event);
    out.number(poll.paper.size()).number(poll.cancelled_by.size());
    out.number(poll.result.has_value());
    if (poll.result)
        write(out.number(poll.result->nulls).number(poll.result->options.size()), poll.result->outcome);
    out.number(poll.retained.has_value());
    if (poll.retained)
        out.body(*poll.retained);
    write(out, poll.decisions);
}

void write(Writer& out, Action const& action) {
    out.id(action.id).maybe(action.proposal).maybe(action.carried).number(action.history.size());
    out.body(ActionRevised{action.id, action.now()});
}

template <class Id, class Row>
void write_rows(Writer& out, Table<Id, Row> const& table) {
    out.number(table.size());
    for (Row const& row : table)
        write(out, row);
}

void write_power(Writer& out, Power const& power) {
    out.id(power.keeper).number(power.admitted.size());
    for (PostId const& post : power.admitted)
        out.id(post);
    out.number(power.seats.size());
    for (auto const& [seat, post] : power.seats)
        out.id(seat).id(post);
}

} // namespace

Digest state_digest(Session const& session, Frontier const& frontier) {
    Writer out;
    out.block(view_of("tablee/state/v1")).id(session.id).number(session.charter->rules_version);
    out.number(frontier.heads().size());
    for (auto const& [author, head] : frontier.heads())
        out.id(author).number(head.seq).id(head.hash);
    out.one_of(session.phase).moment(session.opened_at).moment(session.adjourned_at).number(session.events);
    write_power(out, session.authority.now());
    out.number(session.colleges.size());
    write_rows(out, session.members);
    out.number(session.agenda->size());
    for (AgendaItemId const& item : *session.agenda)
        out.id(item);
    write_rows(out, session.items);
    write_rows(out, session.proposals);
    out.number(session.freeze.frozen).number(session.numbers_given);
    write_rows(out, session.polls);
    write_rows(out, session.actions);
    out.number(session.voids->size());
    for (VoidEvent const& event : *session.voids)
        out.id(event.id).one_of(event.why);
    return out.finish();
}

std::string short_form(Digest const& digest) {
    std::string const digits = hex(digest);
    return digits.substr(0, 4) + " " + digits.substr(4, 4) + " " + digits.substr(8, 4) + " " +
           digits.substr(12, 4);
}

} // namespace tablee::model
