// SPDX-License-Identifier: Apache-2.0
#pragma once

// The posts of the session: which are reached, whom each serves, which ask to come in, and who keeps the
// session's conduct. Pure. The rules of the acts: model/session/rules.h; what they would refuse is not
// offered.
#include "client/present/outlook.h"

#include <string>
#include <vector>

namespace tablee::client {

enum class PostLink : std::uint8_t { Here, Linked, Silent, Lost };

struct PostSeat {
    model::MemberId id;
    std::string name;
    CollegeMark college;
};

struct PostRow {
    model::PostId id;
    std::string name;
    PostLink link = PostLink::Linked;
    std::string link_words; // "relié", "ne répond pas", "perdu"
    bool keeps = false;
    std::string role; // of the members served: "Animation, Secrétariat de séance"
    std::vector<PostSeat> seats;
    bool can_change_seats = false;
    bool can_hand_over = false;
    bool can_support = false;
    bool supported_here = false; // by this post
    std::string supports;        // "soutenu par 2 postes"
    bool saving = false;
};

struct PostRequest {
    model::PostId id;
    std::string name;
    std::string asks; // "demande à servir Jeanne Maréchal", "demande à entrer comme invité"
    std::vector<model::MemberId> seats; // what *Admettre* gives: those asked for and those it serves already
    bool can_admit = false;
    bool saving = false;
};

// A member that a post may be chosen to serve.
struct ServedChoice {
    model::MemberId id;
    std::string name;
    CollegeMark college;
    model::PostId served_by;  // zero: nobody
    std::string served_words; // "déjà servi par Poste de l’accueil: son siège changera de poste"
};

struct PostsPage {
    std::string sentence; // "6 postes, dont 1 qui ne répond pas"
    std::string safety;   // "tout est enregistré"
    std::vector<PostRequest> requests;
    std::vector<PostRow> rows;
    std::vector<ServedChoice> choices; // for the dialog of seats
    bool alone = false;                // nobody else takes part
    bool can_admit = false;
    std::string wall_code; // for the wall of the room; empty: this post does not conduct

    // The keepership, when it may or must change hands.
    bool keeper_lost = false;
    std::string keeper_words; // who keeps the session, or that it does not answer
    bool can_take = false;
    std::string take_words; // what taking it means
    bool saving_keeper = false;
    std::vector<model::PostId> unreachable; // for KeepershipTaken
};
// `wall_code`: by which others join, as it is to be shown to the room.
[[nodiscard]] PostsPage posts_page(Outlook const& outlook, std::string const& wall_code = {});

} // namespace tablee::client
