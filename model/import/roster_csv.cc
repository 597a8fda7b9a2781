// SPDX-License-Identifier: Apache-2.0
#include "model/import/roster_csv.h"

#include "model/base/limits.h"
#include "model/base/text.h"
#include "model/import/cell_values.h"
#include "model/import/roster_proxies.h"
#include "model/import/sheet.h"

#include <algorithm>
#include <map>

namespace tablee::model {
namespace {

enum Column : std::size_t { kLastName, kFirstName, kCollege, kCapacity, kVoices, kRoles, kPresence, kProxy };

std::vector<ColumnSpec> columns(RosterOrigin origin) {
    Need const need = origin == RosterOrigin::File ? Need::Required : Need::Optional;
    return {
        {Need::Required,
         {"nom", "nom de famille", "name", "last name", "lastname", "surname", "family name"}},
        {need, {"prenom", "first name", "firstname", "given name", "forename"}},
        {need, {"college", "collegium", "group", "groupe", "constituency"}},
        {Need::Optional, {"qualite", "fonction", "titre", "capacity", "function", "title"}},
        {need, {"voix", "nombre de voix", "voice", "voices", "vote", "votes"}},
        {Need::Optional, {"role", "roles"}},
        {Need::Optional, {"presence", "attendance", "statut", "status"}},
        {Need::Optional, {"pouvoir a", "pouvoir", "procuration", "procuration a", "proxy", "proxy to"}},
    };
}

constexpr Meaning<RosterPresence> kPresences[] = {
    {"", RosterPresence::Unknown},         {"inconnu", RosterPresence::Unknown},
    {"unknown", RosterPresence::Unknown},  {"present", RosterPresence::Present},
    {"presente", RosterPresence::Present}, {"p", RosterPresence::Present},
    {"excuse", RosterPresence::Excused},   {"excusee", RosterPresence::Excused},
    {"excused", RosterPresence::Excused},  {"e", RosterPresence::Excused},
    {"absent", RosterPresence::Absent},    {"absente", RosterPresence::Absent},
    {"a", RosterPresence::Absent},
};

using MaybeRole = std::optional<RosterRole>;

// Plain members and guests have no role.
constexpr Meaning<MaybeRole> kRoleWords[] = {
    {"membre", MaybeRole()},
    {"member", MaybeRole()},
    {"titulaire", MaybeRole()},
    {"president", RosterRole::Chair},
    {"presidente", RosterRole::Chair},
    {"presidence", RosterRole::Chair},
    {"chair", RosterRole::Chair},
    {"chairperson", RosterRole::Chair},
    {"chairman", RosterRole::Chair},
    {"chairwoman", RosterRole::Chair},
    {"animateur", RosterRole::Facilitator},
    {"animatrice", RosterRole::Facilitator},
    {"animation", RosterRole::Facilitator},
    {"facilitateur", RosterRole::Facilitator},
    {"facilitatrice", RosterRole::Facilitator},
    {"facilitator", RosterRole::Facilitator},
    {"secretaire", RosterRole::MinuteTaker},
    {"secretaire de seance", RosterRole::MinuteTaker},
    {"secretariat", RosterRole::MinuteTaker},
    {"secretary", RosterRole::MinuteTaker},
    {"minute taker", RosterRole::MinuteTaker},
    {"suppleant", RosterRole::Deputy},
    {"suppleante", RosterRole::Deputy},
    {"suppleant animateur", RosterRole::Deputy},
    {"adjoint", RosterRole::Deputy},
    {"adjointe", RosterRole::Deputy},
    {"adjoint animateur", RosterRole::Deputy},
    {"adjointe animatrice", RosterRole::Deputy},
    {"adjoint a l animateur", RosterRole::Deputy},
    {"animateur adjoint", RosterRole::Deputy},
    {"animatrice adjointe", RosterRole::Deputy},
    {"animateur suppleant", RosterRole::Deputy},
    {"animatrice suppleante", RosterRole::Deputy},
    {"deputy", RosterRole::Deputy},
    {"deputy facilitator", RosterRole::Deputy},
};

// One holder a session; there may be several deputies.
bool is_unique(RosterRole role) {
    return role != RosterRole::Deputy;
}

// "président, animateur" and "secrétaire et animateur" are two roles each. Folded parts, none empty.
std::vector<std::string> role_parts(std::string_view cell) {
    std::vector<std::string> parts;
    while (!cell.empty()) {
        std::size_t const stop = std::min(cell.find_first_of(",;/+&\n"), cell.size());
        std::string part = folded(cell.substr(0, stop));
        cell.remove_prefix(std::min(stop + 1, cell.size()));
        for (std::string_view const joint : {" et ", " and "}) {
            for (std::size_t at = part.find(joint); at != std::string::npos; at = part.find(joint)) {
                parts.push_back(part.substr(0, at));
                part.erase(0, at + joint.size());
            }
        }
        if (!part.empty())
            parts.push_back(std::move(part));
    }
    return parts;
}

class RosterReader {
  public:
    RosterReader(Sheet& sheet, RosterRules const& rules)
        : sheet_(sheet)
        , rules_(rules) {
        if (rules.colleges)
            for (std::string const& college : *rules.colleges)
                colleges_.try_emplace(folded(college), college);
    }

    std::vector<RosterRow> read() {
        for (std::size_t row = 0; row < sheet_.row_count(); ++row)
            read_row(row);
        std::vector<RosterRow> rows;
        std::vector<RosterProxy> proxies;
        for (Taken& taken : taken_) {
            if (!taken.row.proxy_to.empty())
                proxies.push_back({rows.size(), taken.sheet_row});
            rows.push_back(std::move(taken.row));
        }
        resolve_proxies(rows, proxies, rules_.proxies_per_holder, kProxy, sheet_);
        return rows;
    }

  private:
    struct Taken {
        RosterRow row;
        std::size_t sheet_row;
    };

    void read_row(std::size_t sheet_row) {
        RowReader reader(sheet_, sheet_row);
        RosterRow row;
        row.line = reader.line();
        row.last_name = reader.title(kLastName, Need::Required);
        row.first_name = reader.title(kFirstName);
        row.college = college(reader);
        row.capacity = reader.title(kCapacity);
        row.voices = voices(reader);
        read_presence(reader, row);
        std::vector<RosterRole> const roles = read_roles(reader);
        row.proxy_to = reader.title(kProxy);
        if (!reader.is_whole() || is_listed(reader, row))
            return;
        row.roles = unclaimed(reader, roles);
        taken_.push_back({std::move(row), sheet_row});
    }

    bool is_listed(RowReader& reader, RosterRow const& row) {
        std::string const name = folded(row.last_name) + "\n" + folded(row.first_name);
        auto const [place, is_new] = lines_.try_emplace(name, row.line);
        if (!is_new)
            reader.refuse(kLastName, "error.import.member-twice",
                          {row.first_name.empty() ? row.last_name : row.first_name + " " + row.last_name,
                           std::to_string(place->second)});
        return !is_new;
    }

    std::string college(RowReader& reader) {
        std::string written = reader.title(kCollege);
        if (written.empty())
            return written;
        auto const known = colleges_.find(folded(written));
        if (known != colleges_.end())
            return known->second;
        if (rules_.colleges)
            reader.refuse(kCollege, "error.import.college", {quoted_part(written)});
        else if (colleges_.size() >= limits::kColleges)
            reader.refuse(kCollege, "error.import.too-many-colleges",
                          {quoted_part(written), std::to_string(limits::kColleges)});
        else
            colleges_.emplace(folded(written), written);
        return written;
    }

    std::uint8_t voices(RowReader& reader) {
        if (rules_.origin == RosterOrigin::Pasted && folded(reader.cell(kVoices)).empty())
            return 1;
        auto const voices = zero_or_one_of(reader.cell(kVoices));
        if (!voices)
            reader.refuse(kVoices, "error.import.voice", {quoted_part(reader.cell(kVoices))});
        return voices.value_or(0);
    }

    void read_presence(RowReader& reader, RosterRow& row) {
        std::string const written = reader.title(kPresence);
        if (auto const presence = meaning_of(folded(written), kPresences)) {
            row.presence = *presence;
        } else if (auto const minute = clock_of(written)) {
            row.presence = RosterPresence::ArrivesAt;
            row.arrives_minute = *minute;
        } else {
            reader.refuse(kPresence, "error.import.presence", {quoted_part(written)});
        }
    }

    std::vector<RosterRole> read_roles(RowReader& reader) {
        std::vector<RosterRole> roles;
        for (std::string const& part : role_parts(reader.title(kRoles))) {
            auto const role = meaning_of(part, kRoleWords);
            if (!role)
                reader.refuse(kRoles, "error.import.role", {quoted_part(part)});
            else if (*role)
                roles.push_back(**role);
        }
        std::sort(roles.begin(), roles.end());
        roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
        return roles;
    }

    // Without the roles that a row before already has.
    std::vector<RosterRole> unclaimed(RowReader& reader, std::vector<RosterRole> const& roles) {
        std::vector<RosterRole> mine;
        for (RosterRole role : roles) {
            auto const [holder, is_free] = role_lines_.try_emplace(role, reader.line());
            if (is_free || !is_unique(role))
                mine.push_back(role);
            else
                reader.refuse(kRoles, "error.import.role-twice",
                              {quoted_part(reader.cell(kRoles)), std::to_string(holder->second)});
        }
        return mine;
    }

    Sheet& sheet_;
    RosterRules const& rules_;
    std::vector<Taken> taken_;
    std::map<std::string, std::string> colleges_; // folded -> spelled
    std::map<std::string, std::size_t> lines_;    // of each name, folded
    std::map<RosterRole, std::size_t> role_lines_;
};

// A line that names the column of the last names, or two others, is a header.
bool is_header(std::vector<std::string> const& cells, std::vector<ColumnSpec> const& columns) {
    std::size_t named = 0;
    for (std::string const& cell : cells) {
        std::string const word = folded(cell);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto const& spellings = columns[i].spellings;
            if (std::find(spellings.begin(), spellings.end(), word) != spellings.end())
                named += i == kLastName ? 2 : 1;
        }
    }
    return named >= 2;
}

// The first spelling of each column, for a table of that width; what is beyond has no name.
std::vector<std::string> usual_header(std::vector<ColumnSpec> const& columns, std::size_t width) {
    std::vector<std::string> header(width);
    for (std::size_t i = 0; i < std::min(width, columns.size()); ++i)
        header[i] = columns[i].spellings.front();
    return header;
}

Import<RosterRow> read_sheet(Sheet sheet, RosterRules const& rules) {
    std::vector<RosterRow> rows = RosterReader(sheet, rules).read();
    return {std::move(rows), std::move(sheet.problems()).take()};
}

} // namespace

Import<RosterRow> read_roster(ByteView bytes, std::string_view file, RosterRules const& rules) {
    return read_sheet(Sheet(bytes, file, columns(rules.origin), limits::kMembers), rules);
}

PastedRoster read_pasted_roster(std::string_view pasted, std::string_view name, RosterRules rules) {
    rules.origin = RosterOrigin::Pasted;
    auto const known = columns(rules.origin);
    CsvTable table = read_csv(view_of(pasted), name);
    bool const has_header = !table.is_read() || is_header(table.header(), known);
    if (!has_header)
        table = read_csv(view_of(pasted), name, usual_header(known, table.header().size()));
    return {read_sheet(Sheet(std::move(table), known, limits::kMembers), rules), has_header};
}

} // namespace tablee::model
