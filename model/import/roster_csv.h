// SPDX-License-Identifier: Apache-2.0
#pragma once

// The members of a committee, from the file a secretary keeps, or from what was copied in a spreadsheet.
// Pure.
//
// Columns, in French or English: nom, prenom, college, voix (required); qualite, role, presence, pouvoir_a.
// A row with an error is left out; a proxy or a role that cannot be taken is left out and its row kept.
// What is pasted may lack all columns but the name, and its header line: the columns are then taken in the
// order nom, prenom, college, qualite, voix, role, presence, pouvoir_a. Whose voices are not said has one.
#include "model/base/bytes.h"
#include "model/import/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::model {

enum class RosterRole { Chair, Facilitator, MinuteTaker, Deputy };

enum class RosterPresence { Unknown, Present, Excused, Absent, ArrivesAt };

struct RosterRow {
    std::size_t line = 0;
    std::string last_name; // never empty
    std::string first_name;
    std::string college; // spelled as the committee's, or as the file's first; empty = none
    std::string capacity;
    std::uint8_t voices = 0;       // 0 or 1
    std::vector<RosterRole> roles; // increasing, no double
    RosterPresence presence = RosterPresence::Unknown;
    std::uint16_t arrives_minute = 0; // of the day; only with ArrivesAt
    std::string proxy_to;             // as written, cleaned; empty = none
    // Who holds it, in Import::rows; none when nobody was named or when the proxy was not taken.
    std::optional<std::size_t> proxy_row;

    bool operator==(RosterRow const&) const = default;
};

enum class RosterOrigin { File, Pasted };

struct RosterRules {
    // The committee's colleges; without them, the file defines its own.
    std::optional<std::vector<std::string>> colleges;
    std::size_t proxies_per_holder = 1;
    RosterOrigin origin = RosterOrigin::File;
};

// Problems besides sheet.h's, all {file, line, column, …}: error.import.voice {value}, role {value}, presence
// {value}, college {value}, too-many-colleges {value, most}, member-twice {name, first line}, role-twice
// {value, first line}, proxy-unknown {value}, proxy-ambiguous {value}, proxy-self {value}, proxy-absent
// {value}, proxy-full {value, most}, proxy-giver-present {value}, proxy-without-voice {value}.
[[nodiscard]] Import<RosterRow> read_roster(ByteView bytes, std::string_view file,
                                            RosterRules const& rules = {});

// `pasted` has cells parted by tabs, semicolons or commas; `name` is what problems call it. Problems: the
// same; lines are those of the pasted text.
struct PastedRoster {
    Import<RosterRow> read;
    bool has_header = false;
};
[[nodiscard]] PastedRoster read_pasted_roster(std::string_view pasted, std::string_view name,
                                              RosterRules rules = {});

} // namespace tablee::model
