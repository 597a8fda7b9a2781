// SPDX-License-Identifier: Apache-2.0
#include "model/import/roster_proxies.h"

#include "model/base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace tablee::model {
namespace {

using Names = std::map<std::string, std::set<std::size_t>>; // folded -> who may be meant

struct Directory {
    Names full;
    Names last;
};

Directory directory_of(std::vector<RosterRow> const& rows) {
    Directory directory;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        directory.full[folded(rows[i].last_name + " " + rows[i].first_name)].insert(i);
        directory.full[folded(rows[i].first_name + " " + rows[i].last_name)].insert(i);
        directory.last[folded(rows[i].last_name)].insert(i);
    }
    return directory;
}

std::set<std::size_t> named(Directory const& directory, std::string const& name) {
    std::string const wanted = folded(name);
    if (auto const full = directory.full.find(wanted); full != directory.full.end())
        return full->second;
    auto const last = directory.last.find(wanted);
    return last == directory.last.end() ? std::set<std::size_t>() : last->second;
}

bool is_away(RosterRow const& row) {
    return row.presence == RosterPresence::Excused || row.presence == RosterPresence::Absent;
}

// Why this giver's proxy cannot go to these; empty when it can, to the only one.
std::string_view obstacle(std::vector<RosterRow> const& rows, std::size_t giver,
                          std::set<std::size_t> const& holders) {
    if (rows[giver].voices == 0)
        return "error.import.proxy-without-voice";
    if (rows[giver].presence == RosterPresence::Present)
        return "error.import.proxy-giver-present";
    if (holders.empty())
        return "error.import.proxy-unknown";
    if (holders.size() > 1)
        return "error.import.proxy-ambiguous";
    if (*holders.begin() == giver)
        return "error.import.proxy-self";
    return is_away(rows[*holders.begin()]) ? "error.import.proxy-absent" : "";
}

} // namespace

void resolve_proxies(std::vector<RosterRow>& rows, std::vector<RosterProxy> const& proxies,
                     std::size_t proxies_per_holder, std::size_t column, Sheet& sheet) {
    Directory const directory = directory_of(rows);
    std::map<std::size_t, std::size_t> held;
    for (RosterProxy const& proxy : proxies) {
        RosterRow& giver = rows[proxy.row];
        std::set<std::size_t> const holders = named(directory, giver.proxy_to);
        std::string_view const key = obstacle(rows, proxy.row, holders);
        std::string const written = quoted_part(giver.proxy_to);
        if (!key.empty())
            sheet.report_at(proxy.sheet_row, column, key, {written});
        else if (held[*holders.begin()] >= proxies_per_holder)
            sheet.report_at(proxy.sheet_row, column, "error.import.proxy-full",
                            {written, std::to_string(proxies_per_holder)});
        else {
            ++held[*holders.begin()];
            giver.proxy_row = *holders.begin();
        }
    }
}

} // namespace tablee::model
