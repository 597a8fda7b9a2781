// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of an edit of the minutes. Pure. What was typed lies aside, as every personal text.
#include "model/base/text.h"
#include "model/codec/archive.h"
#include "model/text/edit.h"

namespace tablee::model {

template <class A>
void serialize(A& ar, CharId& v) {
    ar(v.author, v.clock);
}
template <class A>
void serialize(A& ar, CharRun& v) {
    ar(v.first, v.count);
}
inline void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, DeleteOp const& v) {
    ar(v.runs);
}
inline void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, DeleteOp& v) {
    ar(v.runs);
    if (v.runs.empty())
        ar.fail();
}

inline void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, InsertOp const& v) {
    ar(v.first, v.parent);
    Side side = v.side;
    ar(one_of(side, Side::Right), v.length, Text{v.utf8, v.utf8.empty()});
}
inline void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, InsertOp& v) {
    Text typed;
    ar(v.first, v.parent, one_of(v.side, Side::Right), v.length, typed);
    // Words that are not of that length read as erased, as all words that break a rule (words.cc).
    v.utf8 = code_points_in(typed.utf8) == v.length ? std::move(typed.utf8) : std::string();
}

} // namespace tablee::model
