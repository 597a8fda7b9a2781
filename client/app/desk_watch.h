// SPDX-License-Identifier: Apache-2.0
#pragma once

// Between the window and a desk: what people ask goes in under its ticket, answers come back, and what this
// post can see is gathered for the pages. Thread: the window's.
#include "client/app/desk.h"
#include "client/present/outlook.h"
#include "client/views/command_sink.h"

#include <deque>
#include <optional>

namespace tablee::client {

class DeskWatch {
  public:
    explicit DeskWatch(Desk& desk)
        : desk_(desk) {}

    // Posts what was asked since the last time, and settles what was answered.
    void exchange(CommandSink& commands);
    // What is new from the desk; answers whether pages are to be made anew.
    [[nodiscard]] bool look();
    // Nothing while no session has been joined.
    [[nodiscard]] std::optional<Outlook> outlook(Catalogue const& words) const;

    [[nodiscard]] sync::Published const& published() const { return published_; }
    [[nodiscard]] bool waits() const { return !sent_.empty(); } // for an answer
    [[nodiscard]] bool is_new() const { return changed_; }      // what `look` will answer at least
    [[nodiscard]] std::vector<sync::Notice> take_notices();

  private:
    struct Sent {
        Ticket ticket;
        model::Command command;
        std::future<model::Result<void>> answer;
    };

    Desk& desk_;
    sync::Published published_;
    std::deque<Sent> sent_;
    std::vector<sync::Notice> notices_;
    std::size_t waited_ = 0; // how many waited when pages were last made
    bool disk_in_trouble_ = false;
    bool changed_ = true;
};

} // namespace tablee::client
