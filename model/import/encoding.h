// SPDX-License-Identifier: Apache-2.0
#pragma once

// The octets of a text file, whatever program saved it, as UTF-8. Pure.
//
// A byte order mark decides; without one, what is UTF-8 is UTF-8, and the rest is Windows-1252, which the
// French Excel writes (table: https://encoding.spec.whatwg.org/index-windows-1252.txt). A damaged UTF-8 file
// is told from a Windows-1252 one by its sequences: French in Windows-1252 almost never spells a valid one.
#include "model/base/bytes.h"

#include <string>
#include <string_view>

namespace tablee::model {

enum class Encoding { Utf8, Windows1252, Utf16LittleEndian, Utf16BigEndian };

// Why a file is no text.
enum class Unreadable { No, Workbook, Damaged, HasNul };

struct DecodedText {
    Encoding encoding = Encoding::Utf8;
    Unreadable unreadable = Unreadable::No;
    std::size_t bad_line = 0; // from 1, where it is Damaged or HasNul
    std::string text;         // valid UTF-8, without byte order mark; empty when unreadable
};

// Memory: at most three octets for one, for a Windows-1252 file full of euros.
[[nodiscard]] DecodedText decode_text(ByteView bytes);

} // namespace tablee::model
