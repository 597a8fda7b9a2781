// SPDX-License-Identifier: Apache-2.0
#include "model/base/text.h"
#include "model/codec/archive.h"

namespace tablee::model {
namespace {

template <class Words>
void save_aside(BodyWriter& ar, Words const& words) {
    ar.texts.push_back({{}, copy_of(view_of(words.utf8)), words.erased});
}

// Words that break the rule of titles and texts read as erased ones do. Nothing that an event does may hang
// on its words: they are erased at one post before another, and both must fold the event alike.
template <class Words>
void load_aside(BodyReader& ar, Words& words, bool (*is_clean)(std::string_view)) {
    TextRecord const* record = ar.next_text();
    if (record == nullptr)
        return;
    words.erased = record->erased || !is_clean(text_of(record->utf8));
    words.utf8 = words.erased ? std::string_view() : text_of(record->utf8);
}

} // namespace

void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Label const& label) {
    put_le(ar.structure, static_cast<std::uint16_t>(label.utf8.size()));
    ByteView const octets = view_of(label.utf8);
    ar.structure.insert(ar.structure.end(), octets.begin(), octets.end());
}
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Label& label) {
    label.utf8 = text_of(ar.in.take(ar.in.number<std::uint16_t>()));
    if (!is_clean_title(label.utf8))
        ar.fail();
}

void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Title const& title) {
    save_aside(ar, title);
}
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Title& title) {
    load_aside(ar, title, is_clean_title);
}
void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Text const& text) {
    save_aside(ar, text);
}
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Text& text) {
    load_aside(ar, text, is_clean_text);
}

void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Date const& date) {
    ar(date.year, date.month, date.day);
}
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Date& date) {
    ar(date.year, date.month, date.day);
    if (!date.is_none() && !is_valid(date))
        ar.fail();
}

void CEREAL_SAVE_FUNCTION_NAME(BodyWriter& ar, Fraction const& fraction) {
    ar(fraction.numerator, fraction.denominator);
}
void CEREAL_LOAD_FUNCTION_NAME(BodyReader& ar, Fraction& fraction) {
    ar(fraction.numerator, fraction.denominator);
    bool const sound = fraction.denominator >= 1 && fraction.denominator < (std::int64_t{1} << 31) &&
                       fraction.numerator >= 0 && fraction.numerator <= fraction.denominator;
    if (!sound) {
        fraction = {};
        ar.fail();
    }
}

} // namespace tablee::model
