// SPDX-License-Identifier: Apache-2.0
#pragma once

// From a line of a script to what is asked of the session: {"do": "propose", "member": "Jeanne Maréchal", …}.
// Pure. The verbs and their fields: docs/SCRIPTS.md.
#include "client/cli/script_line.h"
#include "model/session/command.h"

namespace tablee::client {

// Errors: ScriptLine's faults, error.script.unknown-verb {verb}.
[[nodiscard]] model::Result<model::Command> command_of(model::Session const& session, ScriptLine& line);

// Whether the verb is one of those above; the others belong to the headless post (wait, status, quit…).
[[nodiscard]] bool is_session_verb(std::string_view verb);

} // namespace tablee::client
