// SPDX-License-Identifier: Apache-2.0
#include "model/report/session_words.h"

#include "model/report/compose.h"

#include <array>

namespace tablee::model::report {
namespace {

// One key an enumerator, in their order. Anything past the end, which no fold gives, is the last.
template <class Enum, std::size_t N>
Phrase named(std::array<char const*, N> const& keys, Enum value) {
    return phrase(keys[std::min(static_cast<std::size_t>(value), N - 1)]);
}

} // namespace

Phrase name_of(Presence presence) {
    static constexpr std::array kKeys{"report.presence.expected", "report.presence.present",
                                      "report.presence.late",     "report.presence.excused",
                                      "report.presence.absent",   "report.presence.left"};
    return named(kKeys, presence);
}

Phrase name_of(Role role) {
    static constexpr std::array kKeys{"report.role.chair", "report.role.facilitator",
                                      "report.role.minute-taker", "report.role.deputy"};
    return named(kKeys, role);
}

Phrase name_of(Secrecy secrecy) {
    static constexpr std::array kKeys{"report.secrecy.nominal", "report.secrecy.hidden-until-closed",
                                      "report.secrecy.anonymous-display", "report.secrecy.secret-on-paper"};
    return named(kKeys, secrecy);
}

Phrase name_of(Verdict verdict) {
    static constexpr std::array kKeys{"report.verdict.retained", "report.verdict.amended",
                                      "report.verdict.deferred", "report.verdict.to-study",
                                      "report.verdict.passed",   "report.verdict.rejected"};
    return named(kKeys, verdict);
}

Phrase name_of(ActionState state) {
    static constexpr std::array kKeys{"report.action.not-started", "report.action.in-progress",
                                      "report.action.done", "report.action.dropped"};
    return named(kKeys, state);
}

Phrase name_of(voting::Motion motion) {
    static constexpr std::array kKeys{"report.motion.for", "report.motion.against", "report.motion.abstain",
                                      "report.motion.blank"};
    return named(kKeys, motion);
}

Phrase name_of(voting::MajorityBase base) {
    static constexpr std::array kKeys{"report.base.expressed", "report.base.cast",
                                      "report.base.present-or-represented", "report.base.members"};
    return named(kKeys, base);
}

Phrase name_of(CutTie tie) {
    static constexpr std::array kKeys{"report.cut.keep-both", "report.cut.vote-again", "report.cut.chair",
                                      "report.cut.lot"};
    return named(kKeys, tie);
}

std::string name_and_capacity(Member const& member) {
    std::string const& capacity = member.as.capacity.utf8;
    return capacity.empty() ? full_name(member) : full_name(member) + ", " + capacity;
}

std::string name_in(Session const& session, MemberId const& member) {
    Member const* known = session.members.find(member);
    return known == nullptr ? std::string() : full_name(*known);
}

std::string title_of(Proposal const& proposal) {
    std::string const& title = proposal.wording().title.utf8;
    if (!proposal.reference.utf8.empty())
        return proposal.reference.utf8 + ". " + title;
    return proposal.number == 0 ? title : std::to_string(proposal.number) + ". " + title;
}

std::string words_of(Session const& session, PollOption const& option) {
    Proposal const* proposal = option.proposal ? session.proposals.find(*option.proposal) : nullptr;
    if (proposal == nullptr)
        return option.words.utf8;
    Revision const* voted = proposal->revision(option.revision);
    std::string const& title = voted == nullptr ? proposal->wording().title.utf8 : voted->title.utf8;
    if (!proposal->reference.utf8.empty())
        return proposal->reference.utf8 + ". " + title;
    return proposal->number == 0 ? title : std::to_string(proposal->number) + ". " + title;
}

std::string reference_of(Session const& session, std::string_view kind) {
    return std::string(kind) + "-" + iso_date(session.charter->date) + "-" + hex(session.id).substr(0, 6);
}

std::string hour_of(Session const& session, Lexicon const& lexicon, Instant moment) {
    return lexicon.hour(read_at(moment, session.utc_offset()));
}

} // namespace tablee::model::report
