// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who plays the demo: the posts, their seats and their scripts, read from assets/demo/posts. Pure.
//
// The scripts hold what people do; what they wait for, they say by name: $POSTS is how many posts there are.
// Played with a post for each person, the script of a shared post is parted: each person does their own acts,
// the first of the post also those that are nobody's own or of somebody without a post. Everybody waits for
// what, once true, stays so; for what passes (so many ballots in the last poll), the first alone.
#include "model/base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tablee::client {

struct DemoPart {
    std::string name;  // of its files: "usagers"
    std::string label; // of the post: "Poste des usagers"
    std::vector<std::string> seats;
    std::string script;        // JSON lines
    std::string second_script; // after it was killed and came back; empty: it never does
};

enum class DemoCasting { SharedPosts, PostsPerPerson };

// The text of assets/demo/posts/NAME.jsonl; empty when there is none.
using DemoScripts = std::function<std::string(std::string_view name)>;

// The facilitator's post first. Error: error.demo.script {name} when a file is missing or is not what it
// should.
[[nodiscard]] model::Result<std::vector<DemoPart>> cast_demo(DemoScripts const& scripts, DemoCasting casting);

// The same cast when the facilitator's post is a window with a person at it: nobody kills it, it hands the
// conduct over instead; and everybody waits for as long as the person takes.
void cast_for_window(std::vector<DemoPart>& cast);

} // namespace tablee::client
