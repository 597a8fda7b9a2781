// SPDX-License-Identifier: Apache-2.0
#pragma once

// Catalogues planted in a temporary folder, in the GNU .mo format (gettext manual, "The Format of GNU MO
// Files"), without a hash table. The folder goes with its owner.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::test {

class MoFolder {
  public:
    explicit MoFolder(std::string_view name);
    ~MoFolder();
    MoFolder(MoFolder const&) = delete;
    MoFolder& operator=(MoFolder const&) = delete;

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }
    // Each entry: {key, sentence}, or {key, key, one, several}; the empty key is the header.
    void write(std::string_view language, std::vector<std::vector<std::string>> const& entries) const;
    void write_bytes(std::string_view language, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

} // namespace tablee::test
