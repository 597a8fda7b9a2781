// SPDX-License-Identifier: Apache-2.0
#include "client/app/default_register.h"

#include "sync/store/sqlite_journal.h"

#include <system_error>

namespace tablee::client {
namespace {

constexpr int kRegisters = 64;

} // namespace

model::Result<std::filesystem::path> default_register(UserFolders const& folders) {
    if (!folders.data)
        return model::failure("error.peer.no-home");
    std::error_code fault;
    std::filesystem::create_directories(*folders.data, fault);
    if (fault)
        return model::failure("error.file.no-folder", {folders.data->string()});
    for (int number = 1;; number += 1) {
        std::string const name = number == 1 ? "poste.tablee" : "poste-" + std::to_string(number) + ".tablee";
        std::filesystem::path const path = *folders.data / name;
        if (!std::filesystem::exists(path, fault))
            return path;
        auto const tried = sync::SqliteJournal::open(path, sync::OpenMode::ReadWrite);
        if (tried)
            return path;
        if (tried.error().key != "error.store.in-use" || number == kRegisters)
            return model::Failure(tried.error());
    }
}

} // namespace tablee::client
