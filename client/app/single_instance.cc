// SPDX-License-Identifier: Apache-2.0
#include "client/app/single_instance.h"

#include "model/crypto/digest.h"

#include <system_error>

namespace tablee::client {
namespace {

constexpr std::size_t kNameOctets = 12; // enough to tell registers apart; a socket's path is short

// By what the register really is, whichever way it was named.
std::optional<std::filesystem::path> door_of(UserFolders const& folders,
                                             std::filesystem::path const& register_path) {
    if (!folders.runtime)
        return std::nullopt;
    std::error_code fault;
    auto real = std::filesystem::weakly_canonical(register_path, fault);
    if (fault)
        real = register_path;
    model::Digest const digest = model::blake2b(model::view_of(real.native()));
    return *folders.runtime / ("tablee-" + model::hex(digest.view().first(kNameOctets)) + ".door");
}

} // namespace

FrontDoor::FrontDoor(UserFolders const& folders, std::filesystem::path const& register_path) {
    if (auto const path = door_of(folders, register_path))
        door_ = LocalDoor::open(*path);
}

bool FrontDoor::is_wanted() {
    return door_ && door_->was_knocked();
}

model::Error told_of_opening(model::Error const& error, UserFolders const& folders,
                             std::filesystem::path const& register_path) {
    if (error.key != "error.store.in-use")
        return error;
    auto const door = door_of(folders, register_path);
    if (!door || !knock(*door))
        return error;
    return {"error.window.already-open", {register_path.filename().string()}};
}

} // namespace tablee::client
