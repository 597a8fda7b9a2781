// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is typed to prepare a session, judged before anything is made: what lacks, what is not a day or an
// hour, in words that stand under the field. Pure.
#include "client/i18n/catalogue.h"

#include <optional>
#include <string>

namespace tablee::client {

enum class WrittenRules : std::uint8_t { NotSaid, None, Commission, Assembly, Association, YesButWhich };

struct PrepareWords { // as typed
    std::string committee, title, date, start, place, facilitator;
    WrittenRules rules = WrittenRules::NotSaid;
};

struct PrepareFaults { // empty: nothing wrong
    std::string committee, title, date, start, facilitator, rules;
    [[nodiscard]] bool none() const {
        return committee.empty() && title.empty() && date.empty() && start.empty() && facilitator.empty() &&
               rules.empty();
    }
};
[[nodiscard]] PrepareFaults faults_of(PrepareWords const& typed, Catalogue const& words);

// "2026-03-12" from "12/03/2026", "14:05" from "14 h 05"; the same text when it is neither.
[[nodiscard]] std::string plain_date(std::string const& typed);
[[nodiscard]] std::string plain_hour(std::string const& typed);

// "workshop", "commission", "assembly", "association". Requires: the question was answered.
[[nodiscard]] std::string profile_of(WrittenRules rules);

} // namespace tablee::client
