// SPDX-License-Identifier: Apache-2.0
#pragma once

// What sync/ports/transport.h promises, as tests that run over any implementation: give a rig that opens
// posts and lets time pass. Nothing here sleeps or measures: a case waits for what must come, up to a
// generous end.
#include "sync/ports/transport.h"

#include <map>
#include <span>

namespace tablee::tests {

class TransportRig {
  public:
    virtual ~TransportRig() = default;
    // A new post; the rig owns it.
    virtual sync::Transport& open() = 0;
    // That post leaves in good order; the reference is dead afterwards.
    virtual void leave(sync::Transport& post) = 0;
    // Somebody calls that post, says "alive", and can be killed without a word.
    virtual void mortal_calls(sync::Transport& post) = 0;
    virtual void kill_mortal() = 0;
    // An address nobody listens at.
    [[nodiscard]] virtual sync::Address nobody() = 0;

    // Lets things happen until that holds; false when it never will.
    template <class Condition>
    bool until(Condition const& holds) {
        for (;;) {
            hear();
            if (holds())
                return true;
            if (!let_time_pass()) {
                hear();
                return holds();
            }
        }
    }
    // All that a post heard so far, in order.
    [[nodiscard]] std::vector<sync::TransportEvent> const& heard(sync::Transport& post) {
        return heard_[&post];
    }
    void hear();

  protected:
    // Something may have happened; false when nothing will any more.
    virtual bool let_time_pass() = 0;
    void watch(sync::Transport& post) { heard_[&post]; }
    void forget(sync::Transport& post) { heard_.erase(&post); }

  private:
    std::map<sync::Transport*, std::vector<sync::TransportEvent>> heard_;
};

struct ContractCase {
    char const* says;
    void (*check)(TransportRig& rig);
};
[[nodiscard]] std::span<ContractCase const> transport_contract();

// Of what a post heard: the messages of a link as text, how often it went up or down.
using Heard = std::vector<sync::TransportEvent>;
[[nodiscard]] std::vector<std::string> messages(Heard const& heard, sync::LinkId link);
[[nodiscard]] std::vector<sync::LinkUp> links_up(Heard const& heard);
[[nodiscard]] int times_down(Heard const& heard, sync::LinkId link);
[[nodiscard]] std::vector<sync::Address> failed_dials(Heard const& heard);

struct Linked {
    sync::LinkId caller{};
    sync::LinkId called{};
};
// Calls from one to the other and waits for both ends.
[[nodiscard]] Linked link(TransportRig& rig, sync::Transport& caller, sync::Transport& called);

} // namespace tablee::tests
