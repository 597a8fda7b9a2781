// SPDX-License-Identifier: Apache-2.0
#pragma once

// tablee-cli as a person uses it, without a process: a folder of its own, verbs with their sentences and exit
// codes.
#include "client/cli/context.h"
#include "client/cli/program.h"
#include "tests/support/folders.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace tablee::test {

struct Said {
    int exit_code = 0;
    std::string out;
    std::string err;
};

inline client::AssetPaths built_assets() {
    std::filesystem::path const share = test::in_build("share");
    return {share / "locale", share / "tablee"};
}

class CliDesk {
  public:
    CliDesk() {
        std::string name = (std::filesystem::temp_directory_path() / "tablee-cli-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~CliDesk() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    CliDesk(CliDesk const&) = delete;
    CliDesk& operator=(CliDesk const&) = delete;

    [[nodiscard]] std::string operator/(std::string const& name) const { return (folder_ / name).string(); }
    [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }

    [[nodiscard]] Said run(std::vector<std::string> const& arguments,
                           std::string const& language = "fr") const {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        client::Environment const environment = [&](char const* name) -> std::optional<std::string> {
            return std::string(name) == "TABLEE_LANGUAGE" ? std::optional(language) : std::nullopt;
        };
        int const code = client::run_program(arguments, environment, built_assets(), {in, out, err});
        return {code, out.str(), err.str()};
    }
    // The same, which must succeed.
    std::string must(std::vector<std::string> const& arguments) const {
        Said const said = run(arguments);
        INFO(said.err);
        REQUIRE(said.exit_code == 0);
        return said.out;
    }
    // A register with the demo's members, agenda, proposals and plan: "clac.tablee".
    std::string prepared() const {
        std::string const file = *this / "clac.tablee";
        create(file);
        must({"import", "members", file, demo("membres.csv")});
        must({"import", "agenda", file, demo("ordre-du-jour.csv")});
        must({"import", "proposals", file, demo("propositions.csv")});
        must({"import", "plan", file, demo("plan-precedent.csv")});
        return file;
    }
    void create(std::string const& file) const {
        must({"create", file, "--committee", "CLAC de Valbreuil", "--title", "Séance du 12 mars", "--date",
              "2026-03-12", "--start", "14:00", "--utc-offset", "+01:00", "--profile", "commission",
              "--clock", "2026-03-12T13:00:00+01:00"});
    }
    [[nodiscard]] static std::string demo(std::string const& name) {
        return test::in_sources("assets/demo/" + name).string();
    }
    std::string write(std::string const& name, std::string const& octets) const {
        std::ofstream(folder_ / name, std::ios::binary) << octets;
        return *this / name;
    }
    [[nodiscard]] std::string read(std::string const& path) const {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

  private:
    std::filesystem::path folder_;
};

[[nodiscard]] inline bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace tablee::test
