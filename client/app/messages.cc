// SPDX-License-Identifier: Apache-2.0
#include "client/app/messages.h"

#include <algorithm>

namespace tablee::client {

void Messages::tell(MessageKind kind, std::string sentence, std::int64_t now_ms, std::string topic) {
    std::erase_if(kept_, [&](Kept const& kept) {
        return kept.message.sentence == sentence || (!topic.empty() && kept.topic == topic);
    });
    kept_.push_back({{++last_, kind, std::move(sentence)}, std::move(topic), now_ms});
    if (kept_.size() > kShown)
        kept_.erase(kept_.begin());
}

void Messages::withdraw(std::string const& topic) {
    std::erase_if(kept_, [&](Kept const& kept) { return kept.topic == topic; });
}

void Messages::dismiss(std::uint64_t number) {
    std::erase_if(kept_, [&](Kept const& kept) { return kept.message.number == number; });
}

bool Messages::expire(std::int64_t now_ms) {
    return std::erase_if(kept_, [&](Kept const& kept) {
               return kept.message.kind != MessageKind::Trouble && now_ms - kept.told_ms >= kNoticeMs;
           }) > 0;
}

std::vector<ShellMessage> Messages::shown() const {
    std::vector<ShellMessage> shown;
    for (Kept const& kept : kept_)
        shown.push_back(kept.message);
    return shown;
}

bool Messages::any_expires() const {
    return std::ranges::any_of(kept_,
                               [](Kept const& kept) { return kept.message.kind != MessageKind::Trouble; });
}

} // namespace tablee::client
