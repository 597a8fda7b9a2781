// SPDX-License-Identifier: Apache-2.0
#include "client/app/register_session.h"

#include "model/session/digest.h"
#include "sync/replica/chronicle.h"
#include "sync/store/copy_journal.h"

namespace tablee::client {

model::Digest RegisterSession::digest() const {
    return model::state_digest(*session, frontier);
}

model::Result<RegisterSession> load_session(sync::Journal& journal, std::string const& file,
                                            std::optional<std::size_t> number) {
    auto const sessions = journal.sessions();
    if (!sessions)
        return model::Failure(sessions.error());
    if (sessions->empty())
        return model::failure("error.session.none", {file});
    std::size_t const wanted = number.value_or(sessions->size());
    if (wanted < 1 || wanted > sessions->size())
        return model::failure("error.session.unknown",
                              {std::to_string(wanted), std::to_string(sessions->size())});
    auto chronicle = sync::Chronicle::load((*sessions)[wanted - 1], journal);
    if (!chronicle)
        return model::Failure(chronicle.error());
    return RegisterSession{wanted, (*chronicle)->session(), (*chronicle)->log().frontier()};
}

model::Result<RegisterSession> read_session(std::filesystem::path const& file,
                                            std::optional<std::size_t> number) {
    auto copy = sync::read_register(file);
    if (!copy)
        return model::Failure(copy.error());
    sync::CopyJournal journal(*copy, file);
    return load_session(journal, file.string(), number);
}

} // namespace tablee::client
