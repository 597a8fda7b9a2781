// SPDX-License-Identifier: Apache-2.0
#pragma once

// One start of this post: the author of what it writes. Thread: the replica's.
//
// A run whose frames could not be stored for certain is given up and another begins, with another key: the
// disk may hold what nobody was told, and an author who wrote the same number twice would look like a cheat.
// That is also why nothing here is ever rolled back.
#include "model/base/result.h"
#include "model/log/pen.h"
#include "sync/ports/entropy.h"

#include <vector>

namespace tablee::sync {

class Run {
  public:
    Run(model::Installation const& installation, model::Title label, Entropy& entropy);

    // Event 1 of the founding run. Errors: error.event.too-large, error.event.malformed {what}.
    [[nodiscard]] model::Result<model::Frame> found(model::SessionCreated body, model::Instant wall);
    // In frames that a packet holds; the first begins with RunStarted if the run has not written yet. After
    // an error, too, the run is given up. Requires: that the log takes them in order before the next call.
    // Errors: error.event.too-large, error.event.malformed {what}, error.event.too-many-runs {author}.
    [[nodiscard]] model::Result<std::vector<model::Frame>>
    write(model::EventLog const& log, std::vector<model::Body> bodies, model::Instant wall);

    [[nodiscard]] model::AuthorId author() const { return pen_.author(); }
    [[nodiscard]] bool has_started() const { return started_; }

  private:
    [[nodiscard]] model::Salt salt() { return entropy_->draw<std::tuple_size_v<model::Salt>>(); }

    model::Title label_;
    Entropy* entropy_;
    model::Pen pen_;
    bool started_ = false;
};

} // namespace tablee::sync
