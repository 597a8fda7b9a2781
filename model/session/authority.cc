// SPDX-License-Identifier: Apache-2.0
#include "model/session/authority.h"

#include <algorithm>

namespace tablee::model {

bool Power::is_admitted(PostId const& post) const {
    return std::binary_search(admitted.begin(), admitted.end(), post);
}

bool Power::serves(PostId const& post, MemberId const& seat) const {
    auto const at = seats.find(seat);
    return at != seats.end() && at->second == post;
}

bool Power::serves_role(PostId const& post, Role role) const {
    return std::any_of(roles.begin(), roles.end(), [&](auto const& entry) {
        return entry.second.has(role) && serves(post, entry.first);
    });
}

bool Power::conducts(PostId const& post) const {
    return post == keeper || serves_role(post, Role::Facilitator) || serves_role(post, Role::Deputy) ||
           serves_role(post, Role::MinuteTaker);
}

bool Power::may_take(PostId const& post, std::vector<PostId> const& unreachable) const {
    if (!is_admitted(post) || post == keeper)
        return false;
    if (serves_role(post, Role::Deputy))
        return true;
    auto const gone = [&](PostId const& other) {
        return std::find(unreachable.begin(), unreachable.end(), other) != unreachable.end();
    };
    std::size_t present = 0;
    std::size_t supporting = 0;
    for (PostId const& other : admitted) {
        bool const would_answer = other == keeper || serves_role(other, Role::Deputy);
        if (gone(other) && other != post)
            continue;
        if (would_answer)
            return false;
        present += 1;
        auto const support = supports.find(other);
        supporting += other == post || (support != supports.end() && support->second == post) ? 1U : 0U;
    }
    return supporting * 2 > present;
}

bool Actor::has_seen(EventRef const& event) const {
    if (view == nullptr || event.author == author)
        return true;
    auto const at = view->declared.find(event.author);
    return at != view->declared.end() && at->second >= event.seq;
}

bool is_fact(Body const& body) {
    return std::holds_alternative<PostAdmitted>(body) || std::holds_alternative<KeeperHandedOver>(body) ||
           std::holds_alternative<KeepershipTaken>(body) ||
           std::holds_alternative<SuccessorSupported>(body) || std::holds_alternative<RoleAssigned>(body) ||
           std::holds_alternative<SessionCreated>(body);
}

namespace {

void admit(Power& power, PostId const& post) {
    auto const at = std::lower_bound(power.admitted.begin(), power.admitted.end(), post);
    if (at == power.admitted.end() || *at != post)
        power.admitted.insert(at, post);
}

void admit(Power& power, PostAdmitted const& body) {
    admit(power, body.post);
    std::erase_if(power.seats, [&](auto const& entry) { return entry.second == body.post; });
    for (MemberId const& seat : body.seats)
        power.seats[seat] = body.post;
}

} // namespace

void Authority::fold(Power& power, Fact const& fact) {
    if (std::holds_alternative<SessionCreated>(fact.body)) {
        power.keeper = fact.post;
        admit(power, fact.post);
    } else if (auto const* admitted = std::get_if<PostAdmitted>(&fact.body)) {
        admit(power, *admitted);
    } else if (auto const* handed = std::get_if<KeeperHandedOver>(&fact.body)) {
        power.keeper = handed->to;
        power.supports.clear();
    } else if (std::holds_alternative<KeepershipTaken>(fact.body)) {
        power.keeper = fact.post;
        power.supports.clear();
    } else if (auto const* supported = std::get_if<SuccessorSupported>(&fact.body)) {
        power.supports[fact.post] = supported->candidate;
    } else if (auto const* role = std::get_if<RoleAssigned>(&fact.body)) {
        power.roles[role->member].set(role->role, role->grant);
    }
}

void Authority::add_run(Event const& event, RunKeys const& keys, Title const& label) {
    if (views_.find(event.author) != nullptr)
        return;
    AuthorView view;
    view.id = event.author;
    view.post = post_of(keys.installation);
    view.keys = keys;
    view.post_label = label;
    views_.add(std::move(view));
}

bool Authority::is_seen(AuthorView const& view, Fact const& fact, std::uint64_t own_seq) const {
    if (fact.event.author == view.id)
        return fact.event.seq < own_seq;
    auto const at = view.declared.find(fact.event.author);
    return at != view.declared.end() && at->second >= fact.event.seq;
}

std::optional<Actor> Authority::see(Event const& event) {
    AuthorView* view = views_.change(event.author);
    if (view == nullptr)
        return std::nullopt;
    for (Seen const& entry : event.seen) {
        std::uint64_t& seq = view->declared[entry.author];
        seq = std::max(seq, entry.seq);
    }
    for (; view->checked < facts_->size(); view->checked += 1)
        view->pending.push_back(static_cast<std::uint32_t>(view->checked));
    if (view->pending.empty())
        return Actor{event.author, view->post, &*view->power, view};
    auto const now_seen = [&](std::uint32_t fact) { return is_seen(*view, *(*facts_)[fact], event.seq); };
    auto const first_seen = std::stable_partition(view->pending.begin(), view->pending.end(),
                                                  [&](std::uint32_t fact) { return !now_seen(fact); });
    if (first_seen != view->pending.end()) {
        view->included.insert(view->included.end(), first_seen, view->pending.end());
        view->pending.erase(first_seen, view->pending.end());
        std::sort(view->included.begin(), view->included.end());
        Power power;
        for (std::uint32_t fact : view->included)
            fold(power, *(*facts_)[fact]);
        view->power = Shared<Power>(std::move(power));
    }
    return Actor{event.author, view->post, &*view->power, view};
}

void Authority::add_fact(Event const& event) {
    Fact fact{{event.author, event.seq}, views_.find(event.author)->post, event.body};
    fold(now_.edit(), fact);
    facts_.edit().push_back(Shared<Fact>(std::move(fact)));
}

} // namespace tablee::model
