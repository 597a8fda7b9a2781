// SPDX-License-Identifier: Apache-2.0
#include "sync/net/mailbox.h"

#include "model/base/limits.h"

#include <utility>

namespace tablee::sync {

Charge::Charge(std::shared_ptr<Backlog> backlog, std::size_t octets)
    : backlog_(std::move(backlog))
    , octets_(octets) {
    *backlog_ += octets_;
}

Charge::~Charge() {
    *backlog_ -= octets_;
}

Mailbox::Post Mailbox::post(Order order) {
    orders_.push_back(std::move(order));
    return orders_.size() == 1 ? Post::First : Post::Added;
}

void Mailbox::tell(TransportEvent event) {
    events_.push_back(std::move(event));
    news_ = true;
}

Mailbox::Post Mailbox::dial(Address const& remote) {
    std::scoped_lock const lock(door_);
    return post(DialOrder{remote});
}

Mailbox::Post Mailbox::send(LinkId link, model::ByteView message) {
    if (message.empty() || message.size() > model::limits::kPacketBytes)
        return Post::Refused;
    std::scoped_lock const lock(door_);
    auto const found = links_.find(link);
    if (found == links_.end() || *found->second.unsent + message.size() > kUnsentBytesMax)
        return Post::Refused;
    auto charge = std::make_unique<Charge>(found->second.unsent, message.size());
    return post(SendOrder{link, model::copy_of(message), std::move(charge)});
}

Mailbox::Post Mailbox::close(LinkId link) {
    std::scoped_lock const lock(door_);
    if (links_.erase(link) == 0)
        return Post::Refused;
    tell(LinkDown{link});
    return post(CloseOrder{link});
}

std::size_t Mailbox::unsent_bytes(LinkId link) const {
    std::scoped_lock const lock(door_);
    auto const found = links_.find(link);
    return found == links_.end() ? 0 : found->second.unsent->load();
}

std::vector<TransportEvent> Mailbox::drain() {
    std::scoped_lock const lock(door_);
    for (auto& [id, link] : links_)
        link.undrained = 0;
    news_ = false;
    return std::exchange(events_, {});
}

std::vector<Order> Mailbox::take_orders() {
    std::scoped_lock const lock(door_);
    return std::exchange(orders_, {});
}

LinkId Mailbox::link_up(Address const& remote, bool dialed) {
    std::scoped_lock const lock(door_);
    LinkId const link{next_link_++};
    links_[link];
    tell(LinkUp{link, remote, dialed});
    return link;
}

void Mailbox::link_down(LinkId link) {
    std::scoped_lock const lock(door_);
    if (links_.erase(link) > 0)
        tell(LinkDown{link});
}

void Mailbox::dial_failed(Address const& remote) {
    std::scoped_lock const lock(door_);
    tell(DialFailed{remote});
}

Mailbox::Arrival Mailbox::message(LinkId link, model::Bytes bytes) {
    std::scoped_lock const lock(door_);
    auto const found = links_.find(link);
    if (found == links_.end())
        return Arrival::NobodyListens;
    if (found->second.undrained + bytes.size() > kUndrainedBytesMax)
        return Arrival::TooMuch;
    found->second.undrained += bytes.size();
    tell(LinkMessage{link, std::move(bytes)});
    return Arrival::Kept;
}

bool Mailbox::take_news() {
    std::scoped_lock const lock(door_);
    return std::exchange(news_, false);
}

} // namespace tablee::sync
