// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who may do what, judged on what each author had seen and on nothing else. Pure.
//
// The causal past of an event is what its author declared to have seen, and the author's own earlier events.
// Roles, admissions and keeperships are *facts*: events like others, kept in the order of the fold. What an
// author may do at an event of his is the fold of the facts in that event's own causal past: nothing that
// arrives later, and no concurrent event that happens to sort before, changes who was allowed what.
// Two keepers in a partition therefore both act lawfully; their closings of one poll contest each other.
#include "model/base/shared.h"
#include "model/event/body.h"
#include "model/session/poll_state.h"
#include "model/session/roster_state.h"

#include <map>
#include <vector>

namespace tablee::model {

// What the facts in one causal past give.
struct Power {
    PostId keeper;
    std::vector<PostId> admitted;     // ascending
    std::map<MemberId, PostId> seats; // which post serves a seat
    std::map<MemberId, Roles> roles;
    std::map<PostId, PostId> supports; // supporter -> candidate, the last word of each

    [[nodiscard]] bool is_admitted(PostId const& post) const;
    [[nodiscard]] bool serves(PostId const& post, MemberId const& seat) const;
    // Some seat that the post serves has this role.
    [[nodiscard]] bool serves_role(PostId const& post, Role role) const;
    // The keeper, or a post of facilitator, deputy or minute taker.
    [[nodiscard]] bool conducts(PostId const& post) const;
    // Whether that post may take the keepership, given the posts it says it cannot reach.
    [[nodiscard]] bool may_take(PostId const& post, std::vector<PostId> const& unreachable) const;
};

// How far an author has seen each other one: few entries, read at every event, so a flat list.
class Declared {
  public:
    void raise(AuthorId const& author, std::uint64_t seq);
    [[nodiscard]] bool covers(EventRef const& event) const;

  private:
    std::vector<EventRef> entries_; // authors ascending
};

// One run, as the others know it.
struct AuthorView {
    AuthorId id;
    PostId post;
    RunKeys keys;
    Title post_label;
    Declared declared;
    std::vector<std::uint32_t> pending;  // facts outside its causal past, ascending
    std::size_t checked = 0;             // facts looked at so far
    std::vector<std::uint32_t> included; // facts inside, ascending
    Shared<Power> power;
};

// Whose act is judged, and on what he had seen. No view: he has seen everything (about to act, here).
struct Actor {
    AuthorId author;
    PostId post;
    Power const* power = nullptr;
    AuthorView const* view = nullptr;

    [[nodiscard]] bool has_seen(EventRef const& event) const;
};

class Authority {
  public:
    // Requires: the first event of that run.
    void add_run(Event const& event, RunKeys const& keys, Title const& label);
    // Brings the author's view up to the causal past of this event; nothing for an unknown author.
    [[nodiscard]] std::optional<Actor> see(Event const& event);
    // As of the last event of his that was seen.
    [[nodiscard]] std::optional<Actor> actor(AuthorId const& author) const;
    // A valid event that changes who may do what.
    void add_fact(Event const& event);

    [[nodiscard]] Power const& now() const { return *now_; } // all facts
    [[nodiscard]] AuthorView const* run(AuthorId const& author) const { return views_.find(author); }
    [[nodiscard]] Table<AuthorId, AuthorView> const& runs() const { return views_; }

  private:
    struct Fact {
        EventRef event;
        PostId post; // of its author
        Body body;
    };
    static void fold(Power& power, Fact const& fact);
    // Brings `power` up to the facts seen by now. Of those pending, only the ones from `first` on are asked.
    void absorb(AuthorView& view, std::uint64_t own_seq, std::size_t first) const;

    Table<AuthorId, AuthorView> views_;
    Shared<std::vector<Shared<Fact>>> facts_;
    Shared<Power> now_;
};

[[nodiscard]] bool is_fact(Body const& body);

} // namespace tablee::model
