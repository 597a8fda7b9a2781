// SPDX-License-Identifier: Apache-2.0
#include "client/app/preparation.h"

#include "client/app/register_session.h"
#include "tests/support/folders.h"
#include "tests/support/temp_folder.h"

#include <doctest/doctest.h>

using namespace tablee::client;
namespace model = tablee::model;

namespace {

struct Account {
    tablee::test::TempFolder folder;
    UserFolders folders;

    Account() { folders.data = folder.path() / "data"; }
    model::Result<std::filesystem::path> prepare(Prepare const& wish) const {
        return prepare_session(wish, folders, {tablee::test::in_sources("assets/profiles"), {}},
                               "Poste de l’animatrice", Language::French);
    }
};

Prepare wish() {
    Prepare prepare;
    prepare.committee = "Comité d’été de Valbreuil";
    prepare.title = "Séance du 12 mars 2026";
    prepare.date = "2026-03-12";
    prepare.start = "14:05";
    prepare.place = "Salle Simone-Veil";
    prepare.profile = "assembly";
    prepare.facilitator = "Karim Belaïd";
    return prepare;
}

} // namespace

TEST_SUITE("client/app") {
    TEST_CASE("a prepared session has its charter and its facilitator at this post") {
        Account const account;
        auto const path = account.prepare(wish());
        REQUIRE(path);
        CHECK(path->filename() == "comite-d-ete-de-valbreuil.tablee");
        auto const read = read_session(*path, std::nullopt);
        REQUIRE(read);
        model::Session const& session = *read->session;
        CHECK(session.charter->committee.utf8 == "Comité d’été de Valbreuil");
        CHECK(session.charter->start_minute == 14 * 60 + 5);
        CHECK(session.charter->profile == model::Profile::Assembly);
        CHECK(session.charter->language == model::DocumentLanguage::French);
        REQUIRE(session.members.size() == 1);
        model::Member const& facilitator = session.members.at(0);
        CHECK(model::full_name(facilitator) == "Karim Belaïd");
        CHECK(facilitator.roles.has(model::Role::Facilitator));
        CHECK(session.authority.now().serves_role(session.authority.now().keeper, model::Role::Facilitator));
        CHECK(session.voids->empty());
    }
    TEST_CASE("a second committee of the same name has a register of its own") {
        Account const account;
        REQUIRE(account.prepare(wish()));
        auto const second = account.prepare(wish());
        REQUIRE(second);
        CHECK(second->filename() == "comite-d-ete-de-valbreuil-2.tablee");
    }
    TEST_CASE("the next session waits until the one before it is over") {
        Account const account;
        auto const path = account.prepare(wish());
        Prepare next;
        next.file = *path;
        next.next = true;
        next.title = "Séance du 15 octobre";
        CHECK(account.prepare(next).error().key == "error.session.not-adjourned");
    }
    TEST_CASE("without a home, nothing is made and it is said") {
        CHECK(prepare_session(wish(), {}, {tablee::test::in_sources("assets/profiles"), {}}, "Poste",
                              Language::French)
                  .error()
                  .key == "error.peer.no-home");
    }
}
