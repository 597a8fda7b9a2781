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
    auto const would_conduct = [&](PostId const& one) {
        return one == keeper || serves_role(one, Role::Facilitator) || serves_role(one, Role::Deputy);
    };
    if (would_conduct(post))
        return true;
    auto const gone = [&](PostId const& other) {
        return std::find(unreachable.begin(), unreachable.end(), other) != unreachable.end();
    };
    std::size_t present = 0;
    std::size_t supporting = 0;
    for (PostId const& other : admitted) {
        if (gone(other) && other != post)
            continue;
        if (would_conduct(other))
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
    return view->declared.covers(event);
}

void Declared::raise(AuthorId const& author, std::uint64_t seq) {
    auto const at = std::lower_bound(entries_.begin(), entries_.end(), EventRef{author, 0});
    if (at == entries_.end() || at->author != author)
        entries_.insert(at, {author, seq});
    else
        at->seq = std::max(at->seq, seq);
}

bool Declared::covers(EventRef const& event) const {
    auto const at = std::lower_bound(entries_.begin(), entries_.end(), EventRef{event.author, 0});
    return at != entries_.end() && at->author == event.author && at->seq >= event.seq;
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

// Facts mostly come to be seen in their order; only when one slips in before others is all folded again.
void Authority::absorb(AuthorView& view, std::uint64_t own_seq, std::size_t first) const {
    auto const unseen = [&](std::uint32_t place) {
        EventRef const& fact = (*facts_)[place]->event;
        return fact.author == view.id ? fact.seq >= own_seq : !view.declared.covers(fact);
    };
    auto const from = view.pending.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::all_of(from, view.pending.end(), unseen))
        return;
    auto const fresh = std::stable_partition(from, view.pending.end(), unseen);
    bool const in_order = view.included.empty() || *fresh > view.included.back();
    std::size_t const before = view.included.size();
    view.included.insert(view.included.end(), fresh, view.pending.end());
    view.pending.erase(fresh, view.pending.end());
    if (!in_order) {
        std::sort(view.included.begin(), view.included.end());
        view.power = {};
    }
    Power& power = view.power.edit();
    for (std::size_t i = in_order ? before : 0; i < view.included.size(); i += 1)
        fold(power, *(*facts_)[view.included[i]]);
}

std::optional<Actor> Authority::see(Event const& event) {
    AuthorView* view = views_.change(event.author);
    if (view == nullptr)
        return std::nullopt;
    for (Seen const& entry : event.seen)
        view->declared.raise(entry.author, entry.seq);
    // Who has seen nothing new has seen no fact but the own ones since.
    std::size_t const first = event.seen.empty() ? view->pending.size() : 0;
    for (; view->checked < facts_->size(); view->checked += 1)
        view->pending.push_back(static_cast<std::uint32_t>(view->checked));
    absorb(*view, event.seq, first);
    return Actor{event.author, view->post, &*view->power, view};
}

std::optional<Actor> Authority::actor(AuthorId const& author) const {
    AuthorView const* view = views_.find(author);
    if (view == nullptr)
        return std::nullopt;
    return Actor{author, view->post, &*view->power, view};
}

void Authority::add_fact(Event const& event) {
    Fact fact{ref_of(event), views_.find(event.author)->post, event.body};
    fold(now_.edit(), fact);
    facts_.edit().push_back(Shared<Fact>(std::move(fact)));
}

} // namespace tablee::model
