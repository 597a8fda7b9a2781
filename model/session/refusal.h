// SPDX-License-Identifier: Apache-2.0
#pragma once

// Why the rules of a session say no. Pure. One list for two uses: what a person is told before acting, and
// why an event that came from a peer stays void. The number is never used again for another reason.
#include "model/base/result.h"
#include "model/voting/ballot.h"

#include <cstdint>
#include <string_view>

namespace tablee::model {

enum class Refusal : std::uint8_t {
    None,
    UnknownKind,
    Undecodable,
    NotAdmitted,
    NotKeeper,
    NotConducting,
    SeatElsewhere,
    UnknownPost,
    UnknownMember,
    UnknownCollege,
    UnknownItem,
    UnknownProposal,
    UnknownPoll,
    UnknownAction,
    SecondGenesis,
    NewerRules,
    Empty,
    TooMany,
    TooLarge,
    Unclean,
    OutOfRange,
    Removed,
    NotRemoved,
    NotOpen,
    AlreadyOpen,
    Adjourned,
    NotAdjourned,
    ProxyToSelf,
    ProxyToAbsent,
    ProxyWhilePresent,
    ProxyTooMany,
    ProxyNone,
    NoVoice,
    ListFrozen,
    ListNotFrozen,
    ProposalGone,
    MergedIntoItself,
    AlreadyNumbered,
    PollClosed,
    PollNotClosed,
    NoOptions,
    BadRules,
    NoElectorate,
    WrongSecrecy,
    NotInElectorate,
    WarrantMismatch,
    VotedByProxy,
    WrongMethod,
    UnknownOption,
    NotAscending,
    NoDots,
    TooManyOnOne,
    TooManyInAll,
    ClosingNotAnnounced,
    ClosingAnnounced,
    CountedUnknown,
    CountedTwice,
    WrongSecret,
    CannotOpenSeals,
    PaperDisagrees,
    PaperTooMany,
    KeeperAnswers,
    BadText,
    EraseNothing,
    CountedIncomplete,
    VotedInPerson,
    PollStillOpen,
    GradeOutOfRange,
    TooManyPicked,
    RankedTwice,
    TooManyCompared,
    KeyedByTwo,
    BadShares,
    ReasonNotHere,
    Last = ReasonNotHere
};

// "refusal.not-keeper": what the catalogue translates.
[[nodiscard]] std::string_view key_of(Refusal refusal);
[[nodiscard]] Failure failure(Refusal refusal);
[[nodiscard]] Refusal refusal_of(voting::ChoiceFault fault);

} // namespace tablee::model
