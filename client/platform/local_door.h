// SPDX-License-Identifier: Apache-2.0
#pragma once

// A door at which another program of this account may knock: a datagram socket in the runtime folder. A knock
// says nothing but that it happened. Thread: one at a time.
#include <filesystem>
#include <optional>

namespace tablee::client {

class LocalDoor {
  public:
    // Takes the place of whatever is there: whoever opens it must be the only one to whom it may belong.
    // Nothing when the system refuses, or the path is too long for it; the program goes on without.
    [[nodiscard]] static std::optional<LocalDoor> open(std::filesystem::path const& path);
    LocalDoor(LocalDoor&& other) noexcept;
    LocalDoor& operator=(LocalDoor&& other) noexcept;
    ~LocalDoor();

    // Whether somebody knocked since it was asked last. Never waits.
    [[nodiscard]] bool was_knocked();

  private:
    LocalDoor(int socket, std::filesystem::path path);
    int socket_;
    std::filesystem::path path_;
};

// Whether somebody is behind that door to hear it.
[[nodiscard]] bool knock(std::filesystem::path const& path);

} // namespace tablee::client
