// SPDX-License-Identifier: Apache-2.0
#include "client/present/permission.h"

namespace tablee::client {

model::Refusal refusal_of(Outlook const& outlook, model::Body const& body) {
    model::Actor const self{outlook.author, outlook.post, &outlook.session->authority.now(), nullptr};
    return model::refuse(*outlook.session, self, body);
}

std::string why_not(Outlook const& outlook, model::Body const& body) {
    model::Refusal const no = refusal_of(outlook, body);
    return no == model::Refusal::None ? std::string() : outlook.say(model::key_of(no));
}

std::string safety_sentence(Outlook const& outlook) {
    if (outlook.disk_in_trouble)
        return outlook.say("board.safety.disk");
    if (!outlook.waiting.empty())
        return outlook.say("board.safety.writing");
    if (outlook.posts <= 1)
        return outlook.say("board.safety.alone");
    auto const posts = static_cast<std::int64_t>(outlook.posts_holding_own);
    return outlook.say("board.safety.saved", posts, {std::to_string(posts)});
}

} // namespace tablee::client
