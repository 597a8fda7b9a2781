// SPDX-License-Identifier: Apache-2.0
#pragma once

// What reads a line of a script into a command: the session, the line, and the names that one finds in the
// other. Pure.
#include "client/cli/script_names.h"
#include "model/session/command.h"

#include <limits>

namespace tablee::client {

struct Reading {
    model::Session const& session;
    ScriptLine& line;
    Names names;

    void blame(std::string_view field) const {
        line.blame({"error.script.wrong-kind", {std::string(field)}});
    }
    // A small number: past its range it is a fault, never another number.
    template <class Small>
    [[nodiscard]] Small narrow(std::string_view field, std::int64_t value) const {
        if (value >= 0 && value <= std::numeric_limits<Small>::max())
            return static_cast<Small>(value);
        blame(field);
        return 0;
    }
    template <class Small>
    [[nodiscard]] Small small(std::string_view field, std::int64_t fallback) const {
        return narrow<Small>(field, line.number_or(field, fallback));
    }
};

} // namespace tablee::client
