// SPDX-License-Identifier: Apache-2.0
// What the demo left behind, looked at as a stranger would: every register verifies, all that lived to the
// end hold one state, the readable tables of two posts say the same, and documents can be made.
//
//     tablee_demo_check TABLEE-CLI FOLDER REGISTERS
#include "client/platform/child_process.h"
#include "tests/support/temp_folder.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <sqlite3.h>
#include <thread>

namespace {

namespace fs = std::filesystem;
using tablee::client::ChildProcess;

int g_faults = 0;

void check(bool holds, std::string const& what) {
    if (!holds)
        g_faults += 1;
    std::cout << (holds ? "ok:    " : "WRONG: ") << what << '\n';
}

// The lines that a verb says, and its exit code at the end.
std::vector<std::string> said_by(fs::path const& program, std::vector<std::string> const& arguments,
                                 fs::path const& errors) {
    auto child = ChildProcess::start(program, arguments, errors);
    if (!child)
        return {"exit -1"};
    std::vector<std::string> lines;
    std::optional<int> code;
    for (int waited = 0; !code && waited < 6000; waited += 1) {
        code = (*child)->wait(10);
        while (auto line = (*child)->next_line())
            lines.push_back(*line);
    }
    lines.push_back("exit " + std::to_string(code.value_or(-1)));
    return lines;
}

// The digests that verify tells, one a session, oldest first: 64 hexadecimal digits in brackets.
std::vector<std::string> digests_in(std::vector<std::string> const& lines) {
    std::vector<std::string> digests;
    for (std::string const& line : lines) {
        auto const from = line.rfind('(');
        auto const to = line.rfind(')');
        if (from == std::string::npos || to == std::string::npos || to - from != 65)
            continue;
        std::string const digits = line.substr(from + 1, 64);
        if (std::all_of(digits.begin(), digits.end(), [](char c) { return std::isxdigit(c) != 0; }))
            digests.push_back(digits);
    }
    return digests;
}

std::vector<std::string> rows_of(sqlite3* base, std::string const& query) {
    std::vector<std::string> rows;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(base, query.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return {std::string("unreadable: ") + sqlite3_errmsg(base)};
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::string row;
        for (int column = 0; column < sqlite3_column_count(statement); column += 1) {
            auto const* text = reinterpret_cast<char const*>(sqlite3_column_text(statement, column));
            row += std::string("|") + (text == nullptr ? "NULL" : text);
        }
        rows.push_back(row);
    }
    sqlite3_finalize(statement);
    return rows;
}

constexpr char const* kTables[] = {"members",     "attendance", "agenda",  "proposals", "polls",
                                   "poll_totals", "decisions",  "actions", "minutes"};

// The readable tables of a register, row by row in their order.
std::map<std::string, std::vector<std::string>> tables_of(fs::path const& file) {
    std::map<std::string, std::vector<std::string>> tables;
    sqlite3* base = nullptr;
    if (sqlite3_open_v2(file.c_str(), &base, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK)
        for (char const* table : kTables)
            tables[table] = rows_of(base, std::string("SELECT * FROM ") + table);
    sqlite3_close(base);
    return tables;
}

void check_registers(fs::path const& program, fs::path const& folder, std::size_t expected) {
    std::size_t registers = 0;
    std::map<std::string, std::set<std::string>> by_digest; // of the first session
    for (fs::directory_entry const& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".tablee")
            continue;
        registers += 1;
        std::string const name = entry.path().stem().string();
        auto const lines = said_by(program, {"verify", entry.path().string()}, folder / "check.log");
        check(lines.back() == "exit 0", name + " verifies: " + lines.back());
        auto const digests = digests_in(lines);
        check(!digests.empty(), name + " tells its digest");
        if (!digests.empty())
            by_digest[digests.front()].insert(name);
    }
    check(registers == expected, std::to_string(registers) + " registers");
    // The facilitator's post was killed for good: it alone may be behind.
    std::size_t most = 0;
    for (auto const& [digest, names] : by_digest) {
        most = std::max(most, names.size());
        check(names.size() == expected - 1 || names == std::set<std::string>{"animateur"},
              digest + ": " + std::to_string(names.size()) + " posts, " + *names.begin() + " first");
    }
    check(by_digest.size() <= 2 && most >= expected - 1, "all that lived to the end hold one state");
}

void check_tables(fs::path const& folder) {
    auto const one = tables_of(folder / "elus.tablee");
    auto const other = tables_of(folder / "partenaires.tablee");
    for (char const* table : kTables) {
        auto const found = one.find(table);
        bool const there = found != one.end() && !found->second.empty() &&
                           found->second.front().find("unreadable") == std::string::npos;
        check(there, std::string(table) + " can be read");
        check(there && other.contains(table) && found->second == other.at(table),
              std::string(table) + " says the same at two posts");
    }
}

void check_documents(fs::path const& program, fs::path const& folder) {
    tablee::test::TempFolder const documents;
    auto const lines = said_by(
        program, {"export", (folder / "secretaire.tablee").string(), "--to", (documents / "d").string()},
        folder / "check.log");
    check(lines.back() == "exit 0", "documents are made: " + lines.back());
    check(fs::exists(documents / "d") && !fs::is_empty(documents / "d"), "and lie where they were wanted");
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4)
        return 2;
    fs::path const program = arguments[1];
    fs::path const folder = arguments[2];
    check_registers(program, folder, std::stoul(arguments[3]));
    check_tables(folder);
    check_documents(program, folder);
    return g_faults == 0 ? 0 : 1;
}
