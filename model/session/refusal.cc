// SPDX-License-Identifier: Apache-2.0
#include "model/session/refusal.h"

#include <array>

namespace tablee::model {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, static_cast<std::size_t>(Refusal::Last) + 1> kKeys{
    "refusal.none",
    "refusal.unknown-kind",
    "refusal.undecodable",
    "refusal.not-admitted",
    "refusal.not-keeper",
    "refusal.not-conducting",
    "refusal.seat-elsewhere",
    "refusal.unknown-post",
    "refusal.unknown-member",
    "refusal.unknown-college",
    "refusal.unknown-item",
    "refusal.unknown-proposal",
    "refusal.unknown-poll",
    "refusal.unknown-action",
    "refusal.second-genesis",
    "refusal.newer-rules",
    "refusal.empty",
    "refusal.too-many",
    "refusal.too-large",
    "refusal.unclean",
    "refusal.out-of-range",
    "refusal.removed",
    "refusal.not-removed",
    "refusal.not-open",
    "refusal.already-open",
    "refusal.adjourned",
    "refusal.not-adjourned",
    "refusal.proxy-to-self",
    "refusal.proxy-to-absent",
    "refusal.proxy-while-present",
    "refusal.proxy-too-many",
    "refusal.proxy-none",
    "refusal.no-voice",
    "refusal.list-frozen",
    "refusal.list-not-frozen",
    "refusal.proposal-gone",
    "refusal.merged-into-itself",
    "refusal.already-numbered",
    "refusal.poll-closed",
    "refusal.poll-not-closed",
    "refusal.no-options",
    "refusal.bad-rules",
    "refusal.no-electorate",
    "refusal.wrong-secrecy",
    "refusal.not-in-electorate",
    "refusal.warrant-mismatch",
    "refusal.voted-by-proxy",
    "refusal.wrong-method",
    "refusal.unknown-option",
    "refusal.not-ascending",
    "refusal.no-dots",
    "refusal.too-many-on-one",
    "refusal.too-many-in-all",
    "refusal.closing-not-announced",
    "refusal.closing-announced",
    "refusal.counted-unknown",
    "refusal.counted-twice",
    "refusal.wrong-secret",
    "refusal.cannot-open-seals",
    "refusal.paper-disagrees",
    "refusal.paper-too-many",
    "refusal.keeper-answers",
    "refusal.bad-text",
    "refusal.erase-nothing",
    "refusal.counted-incomplete",
    "refusal.voted-in-person",
    "refusal.poll-still-open",
    "refusal.grade-out-of-range",
    "refusal.too-many-picked",
    "refusal.ranked-twice",
    "refusal.too-many-compared",
    "refusal.keyed-by-two",
    "refusal.bad-shares",
    "refusal.reason-not-here",
};

} // namespace

std::string_view key_of(Refusal refusal) {
    auto const place = static_cast<std::size_t>(refusal);
    return place < kKeys.size() ? kKeys[place] : kKeys[0];
}

Refusal refusal_of(voting::ChoiceFault fault) {
    switch (fault) {
    case voting::ChoiceFault::None:
        return Refusal::None;
    case voting::ChoiceFault::WrongMethod:
        return Refusal::WrongMethod;
    case voting::ChoiceFault::UnknownOption:
        return Refusal::UnknownOption;
    case voting::ChoiceFault::NotAscending:
        return Refusal::NotAscending;
    case voting::ChoiceFault::NoDots:
        return Refusal::NoDots;
    case voting::ChoiceFault::TooManyOnOne:
        return Refusal::TooManyOnOne;
    case voting::ChoiceFault::TooManyInAll:
        return Refusal::TooManyInAll;
    case voting::ChoiceFault::GradeOutOfRange:
        return Refusal::GradeOutOfRange;
    case voting::ChoiceFault::TooManyPicked:
        return Refusal::TooManyPicked;
    case voting::ChoiceFault::RankedTwice:
        return Refusal::RankedTwice;
    case voting::ChoiceFault::TooManyCompared:
        return Refusal::TooManyCompared;
    }
    return Refusal::BadRules;
}

Failure failure(Refusal refusal) {
    return failure(key_of(refusal));
}

} // namespace tablee::model
