// SPDX-License-Identifier: Apache-2.0
#pragma once

// Signing the presence at one's own post: each seat that it serves, with one large button until it has
// signed. Pure.
#include "client/present/outlook.h"

#include <string>
#include <vector>

namespace tablee::client {

struct SignInRow {
    model::MemberId member;
    std::string name;
    std::string capacity;
    CollegeMark college;
    std::string state;                               // "Présent depuis 14 h 02"
    std::vector<std::string> notes;                  // "Vous votez aussi pour Marc Thévenet"
    model::Presence asks = model::Presence::Present; // what signing says now: late once the session is open
    bool signed_in = false;
    bool can_sign = false;
    bool can_undo = false;
    bool saving = false;
};

struct SignInPage {
    std::string sentence;
    std::vector<SignInRow> rows;
    std::string quorum;
    bool wanted = false; // somebody of this post is still expected
    bool open = false;   // the session is
};
[[nodiscard]] SignInPage sign_in_page(Outlook const& outlook);

} // namespace tablee::client
