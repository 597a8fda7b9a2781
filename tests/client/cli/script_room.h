// SPDX-License-Identifier: Apache-2.0
#pragma once

// A post alone in a room of memory, told what to do by script lines: what the tests of scripts stand on. The
// same lines give the same octets at every run.
#include "client/cli/script_command.h"
#include "sync/ports/manual_clock.h"
#include "sync/ports/no_transport.h"
#include "sync/ports/seeded_entropy.h"
#include "sync/replica/replica.h"
#include "sync/runtime/replica_thread.h"
#include "sync/store/memory_journal.h"
#include "tests/support/event_maker.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace tablee::test {

class ScriptRoom {
  public:
    ScriptRoom() {
        sync::PostIdentity identity{model::Installation::from_seed(seed_of(7)), {"Poste du greffe"}};
        auto founded =
            sync::Replica::found({clock, entropy_, wire_, journal_}, std::move(identity), session_body());
        REQUIRE(founded);
        replica_ = std::move(*founded);
    }
    // Two colleges, five members (two of one surname), three seats served here, the session open.
    static ScriptRoom opened() {
        ScriptRoom room;
        for (
            char const* line : {
                R"({"do":"college","name":"Usagers","letter":"U"})",
                R"({"do":"college","name":"Élus","letter":"E"})",
                R"({"do":"enrol","first_name":"Jeanne","last_name":"Maréchal","college":"usagers"})",
                R"({"do":"enrol","first_name":"André","last_name":"Gœury","college":"Elus"})",
                R"({"do":"enrol","first_name":"Zoé","last_name":"Martin"})",
                R"({"do":"enrol","first_name":"Paul","last_name":"Martin"})",
                R"({"do":"enrol","last_name":"Préfecture","no_voice":true})",
                R"({"do":"admit","post":"Poste du greffe","seats":["Jeanne Maréchal","Gœury","Zoé Martin"]})",
                R"({"do":"attendance","member":"Jeanne Maréchal","as":"present"})",
                R"({"do":"attendance","member":"André Gœury","as":"present"})",
                R"({"do":"attendance","member":"Zoé Martin","as":"present"})",
                R"({"do":"add_item","title":"Accueil","minutes":10})",
                R"({"do":"add_item","title":"Vœux","minutes":15})",
                R"({"do":"open"})",
            })
            room.does(line);
        return room;
    }
    // The same with two proposals, numbered 1 and 2.
    static ScriptRoom frozen() {
        ScriptRoom room = opened();
        room.does(R"({"do":"propose","member":"Jeanne Maréchal","reference":"A01","title":"Rappeler"})");
        room.does(R"({"do":"propose","member":"Gœury","reference":"A02","title":"Ouvrir le jeudi"})");
        room.does(R"({"do":"freeze"})");
        return room;
    }

    [[nodiscard]] model::Session const& session() const { return *replica_->session(); }
    [[nodiscard]] model::Result<model::Command> command(std::string_view text) const {
        auto line = client::ScriptLine::parse(text);
        if (!line)
            return model::Failure(line.error());
        return client::command_of(session(), *line);
    }
    // The key of what the line is refused with, by the script or by the rules; empty when it is done.
    std::string tried(std::string_view text) {
        auto wanted = command(text);
        if (!wanted)
            return wanted.error().key;
        clock.advance(1000);
        auto done = replica_->command(*wanted);
        return done ? std::string() : done.error().key;
    }
    void does(std::string_view text) {
        INFO(std::string(text));
        CHECK(tried(text) == "");
    }
    // What a reader of this post's thread would be given.
    [[nodiscard]] sync::Published published() const {
        sync::Published now;
        now.session = replica_->session();
        now.version = replica_->version();
        now.author = replica_->author();
        now.post = replica_->post();
        now.frontier = replica_->frontier();
        now.safety = replica_->safety();
        return now;
    }
    [[nodiscard]] model::MemberId member(std::string_view last_name, std::string_view first_name = {}) const {
        for (model::Member const& one : session().members)
            if (one.as.last_name.utf8 == last_name &&
                (first_name.empty() || one.as.first_name.utf8 == first_name))
                return one.id;
        return {};
    }

  private:
    // On the heap: the replica keeps their addresses while the room is handed on.
    struct Things {
        sync::ManualClock clock{kAfternoon};
        sync::SeededEntropy entropy{1};
        sync::NoTransport wire;
        sync::MemoryJournal journal;
    };
    std::unique_ptr<Things> things_ = std::make_unique<Things>();
    sync::SeededEntropy& entropy_ = things_->entropy;
    sync::NoTransport& wire_ = things_->wire;
    sync::MemoryJournal& journal_ = things_->journal;

  public:
    sync::ManualClock& clock = things_->clock;

  private:
    std::unique_ptr<sync::Replica> replica_;
};

// The key of an error, or "" for none.
template <class T>
[[nodiscard]] std::string key_of(model::Result<T> const& result) {
    return result ? std::string() : result.error().key;
}

} // namespace tablee::test
