// SPDX-License-Identifier: Apache-2.0
#include "client/platform/local_door.h"

#include <algorithm>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tablee::client {
namespace {

std::optional<sockaddr_un> address_of(std::filesystem::path const& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::string const& name = path.native();
    if (name.empty() || name.size() >= sizeof address.sun_path)
        return std::nullopt;
    std::copy(name.begin(), name.end(), std::begin(address.sun_path));
    return address;
}

int datagram_socket() {
    return ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

sockaddr const* as_generic(sockaddr_un const& address) {
    return reinterpret_cast<sockaddr const*>(&address);
}

} // namespace

std::optional<LocalDoor> LocalDoor::open(std::filesystem::path const& path) {
    auto const address = address_of(path);
    int const socket = address ? datagram_socket() : -1;
    if (socket < 0)
        return std::nullopt;
    ::unlink(path.c_str());
    if (::bind(socket, as_generic(*address), sizeof *address) == 0)
        return LocalDoor(socket, path);
    ::close(socket);
    return std::nullopt;
}

LocalDoor::LocalDoor(int socket, std::filesystem::path path)
    : socket_(socket)
    , path_(std::move(path)) {}

LocalDoor::LocalDoor(LocalDoor&& other) noexcept
    : socket_(std::exchange(other.socket_, -1))
    , path_(std::move(other.path_)) {}

LocalDoor& LocalDoor::operator=(LocalDoor&& other) noexcept {
    std::swap(socket_, other.socket_);
    std::swap(path_, other.path_);
    return *this;
}

LocalDoor::~LocalDoor() {
    if (socket_ < 0)
        return;
    ::close(socket_);
    ::unlink(path_.c_str());
}

bool LocalDoor::was_knocked() {
    bool knocked = false;
    char heard = 0;
    while (::recv(socket_, &heard, sizeof heard, MSG_DONTWAIT) >= 0)
        knocked = true;
    return knocked;
}

bool knock(std::filesystem::path const& path) {
    auto const address = address_of(path);
    int const socket = address ? datagram_socket() : -1;
    if (socket < 0)
        return false;
    char const knock = 1;
    bool const heard =
        ::sendto(socket, &knock, sizeof knock, MSG_NOSIGNAL, as_generic(*address), sizeof *address) == 1;
    ::close(socket);
    return heard;
}

} // namespace tablee::client
