// SPDX-License-Identifier: Apache-2.0
#include "client/app/recent.h"

#include "client/app/register_session.h"

#include <system_error>

namespace tablee::client {

std::vector<RecentRegister> recent_registers(std::vector<std::filesystem::path> const& files) {
    std::vector<RecentRegister> recent;
    for (std::filesystem::path const& file : files) {
        RecentRegister one;
        one.path = file.string();
        std::error_code ignored;
        one.missing = !std::filesystem::exists(file, ignored);
        if (!one.missing)
            if (auto const read = read_session(file, std::nullopt)) {
                model::Session const& session = *read->session;
                one.committee = session.charter->committee.utf8;
                one.title = session.charter->title.utf8;
                one.date = session.charter->date;
                one.over = session.phase == model::Phase::Adjourned;
            }
        recent.push_back(std::move(one));
    }
    return recent;
}

} // namespace tablee::client
