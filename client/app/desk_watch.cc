// SPDX-License-Identifier: Apache-2.0
#include "client/app/desk_watch.h"

#include "client/app/code_search.h"

#include <chrono>
#include <utility>

namespace tablee::client {
namespace {

bool same_sight(sync::Published const& one, sync::Published const& other) {
    return one.version == other.version && one.session == other.session && one.safety == other.safety &&
           one.neighbours == other.neighbours && one.author == other.author;
}

} // namespace

void DeskWatch::exchange(CommandSink& commands) {
    for (CommandSink::Sent& sent : commands.take_sent()) {
        auto answer = desk_.post(sent.command);
        sent_.push_back({sent.ticket, std::move(sent.command), std::move(answer)});
    }
    // In order: a later answer never overtakes an earlier one.
    while (!sent_.empty() &&
           sent_.front().answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        commands.settle(sent_.front().ticket, sent_.front().answer.get());
        sent_.pop_front();
        changed_ = true;
    }
    changed_ = changed_ || waited_ != sent_.size();
}

bool DeskWatch::look() {
    for (sync::Notice& notice : desk_.take_notices()) {
        if (std::holds_alternative<sync::JournalTrouble>(notice))
            disk_in_trouble_ = true;
        if (std::holds_alternative<sync::JournalWell>(notice))
            disk_in_trouble_ = false;
        notices_.push_back(std::move(notice));
        changed_ = true;
    }
    sync::Published now = desk_.published();
    changed_ = changed_ || !same_sight(now, published_);
    published_ = std::move(now);
    waited_ = sent_.size();
    return std::exchange(changed_, false);
}

std::optional<Outlook> DeskWatch::outlook(Catalogue const& words) const {
    if (published_.session == nullptr)
        return std::nullopt;
    Outlook outlook;
    outlook.session = published_.session;
    outlook.author = published_.author;
    outlook.post = published_.post;
    outlook.now = desk_.now();
    for (sync::Mesh::Neighbour const& neighbour : published_.neighbours)
        outlook.links.push_back({neighbour.post, neighbour.silent});
    outlook.posts = published_.safety.posts;
    outlook.posts_holding_own = published_.safety.holding_own;
    for (Sent const& sent : sent_)
        outlook.waiting.push_back(sent.command);
    outlook.disk_in_trouble = disk_in_trouble_;
    outlook.wall_code = wall_code_of(tag_of(published_.session->id));
    outlook.words = &words;
    return outlook;
}

std::vector<sync::Notice> DeskWatch::take_notices() {
    return std::exchange(notices_, {});
}

} // namespace tablee::client
