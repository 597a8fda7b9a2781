// SPDX-License-Identifier: Apache-2.0
#include "client/present/poll_defaults.h"

#include <doctest/doctest.h>

using namespace tablee;
using namespace tablee::client;

TEST_SUITE("client/present") {
    TEST_CASE("a form begins with what the rules of each kind of committee say") {
        using model::voting::MajorityBase;
        CHECK(poll_defaults(model::Profile::Workshop) == PollDefaults{});
        // CRPA R133-11: the majority of members present or represented, the chair's casting vote.
        CHECK(poll_defaults(model::Profile::ConsultativeCommission) ==
              PollDefaults{MajorityBase::PresentOrRepresented, true, {0, 1}});
        // CGCT L2121-20 and -21: votes expressed, the chair's casting vote, secret when a third asks.
        CHECK(poll_defaults(model::Profile::Assembly) == PollDefaults{MajorityBase::Expressed, true, {1, 3}});
    }
}
