// SPDX-License-Identifier: Apache-2.0
#include "client/app/preparation.h"

#include "client/app/charter.h"
#include "client/app/export_files.h"
#include "client/app/member_names.h"
#include "client/app/next_session.h"
#include "model/base/text.h"

#include <array>
#include <charconv>
#include <system_error>

namespace tablee::client {
namespace {

namespace fs = std::filesystem;
using model::Failure;
using model::Result;

// A file of that name in that folder, or the first "name-2" that is free.
Result<fs::path> free_path(std::optional<fs::path> const& folder, std::string const& committee) {
    if (!folder)
        return model::failure("error.peer.no-home");
    std::error_code fault;
    fs::create_directories(*folder, fault);
    if (fault)
        return model::failure("error.file.folder-not-made", {folder->string()});
    std::string const name = slug_of(committee).empty() ? "comite" : slug_of(committee);
    fs::path path = *folder / (name + ".tablee");
    for (int number = 2; fs::exists(path, fault); number += 1)
        path = *folder / (name + "-" + std::to_string(number) + ".tablee");
    return path;
}

std::optional<model::Profile> profile_named(std::string const& word) {
    for (auto const profile : {model::Profile::Workshop, model::Profile::ConsultativeCommission,
                               model::Profile::Assembly, model::Profile::Association})
        if (name_of(profile) == word)
            return profile;
    return std::nullopt;
}

// "14:05" as minutes of the day; nothing when it is no hour.
std::optional<std::uint16_t> minute_of(std::string const& hour) {
    auto const colon = hour.find(':');
    if (colon == std::string::npos)
        return std::nullopt;
    int hours = -1;
    int minutes = -1;
    std::from_chars(hour.data(), hour.data() + colon, hours);
    std::from_chars(hour.data() + colon + 1, hour.data() + hour.size(), minutes);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return static_cast<std::uint16_t>(hours * 60 + minutes);
}

// What is empty was not said.
Result<std::optional<std::string>> title_of(std::string const& typed) {
    auto clean = model::clean_title(typed);
    if (!clean)
        return Failure(clean.error());
    return clean->empty() ? std::nullopt : std::optional(std::move(*clean));
}

Result<CharterWishes> wishes_of(Prepare const& wish, Language documents) {
    auto const committee = title_of(wish.committee);
    auto const title = title_of(wish.title);
    auto const place = title_of(wish.place);
    for (auto const* one : {&committee, &title, &place})
        if (!*one)
            return Failure(one->error());
    CharterWishes wishes;
    wishes.committee = *committee;
    wishes.title = *title;
    wishes.place = *place;
    wishes.date = model::parse_iso_date(wish.date);
    wishes.start_minute = minute_of(wish.start);
    wishes.profile = profile_named(wish.profile);
    if (!wish.next)
        wishes.language = documents == Language::French ? model::DocumentLanguage::French
                                                        : model::DocumentLanguage::English;
    return wishes;
}

// Who prepares the session is on its roll, has the facilitator's role, and sits at this post.
Result<void> seat_facilitator(OfflinePost& post, std::string const& typed) {
    auto const name = model::clean_title(typed);
    if (!name)
        return Failure(name.error());
    model::Member const* member = name->empty() ? model::holder_of(post.session(), model::Role::Facilitator)
                                                : member_called(post.session(), *name);
    if (member == nullptr && name->empty())
        return {}; // nobody was named: the post conducts as the keeper's
    if (member == nullptr) {
        auto const space = name->rfind(' ');
        model::MemberEnrolled enrolled;
        enrolled.last_name.utf8 = space == std::string::npos ? *name : name->substr(space + 1);
        enrolled.first_name.utf8 = space == std::string::npos ? "" : name->substr(0, space);
        enrolled.has_voice = false; // who facilitates does not vote, unless the roll says so later
        if (auto done = post.act(enrolled); !done)
            return done;
        member = member_called(post.session(), *name);
    }
    if (member == nullptr)
        return {};
    model::MemberId const id = member->id;
    if (!member->roles.has(model::Role::Facilitator))
        if (auto done = post.act(model::RoleAssigned{id, model::Role::Facilitator, model::Grant::Given});
            !done)
            return done;
    return post.act(model::PostAdmitted{post.post(), {id}});
}

} // namespace

Result<fs::path> prepare_session(Prepare const& wish, UserFolders const& folders,
                                 ProfileFolders const& profiles, std::string const& post_label,
                                 Language documents) {
    auto const wishes = wishes_of(wish, documents);
    if (!wishes)
        return Failure(wishes.error());
    auto const rules = rules_of(*wishes, profiles);
    if (!rules)
        return Failure(rules.error());
    Result<fs::path> const path =
        wish.file.empty() ? free_path(folders.data, wish.committee) : Result<fs::path>(wish.file);
    if (!path)
        return path;
    OfflinePost::Place const place{*path, post_label, std::nullopt};
    model::Instant const now = sync::SystemClock().now();
    auto const charter = [&](RegisterSession const* previous) -> Result<model::SessionCreated> {
        if (previous != nullptr && previous->session->phase != model::Phase::Adjourned)
            return model::failure("error.session.not-adjourned", {std::to_string(previous->number)});
        return charter_of(*wishes, *rules, previous, now);
    };
    auto post = wish.next ? OfflinePost::found_next(place, charter) : OfflinePost::create(place, charter);
    if (!post)
        return Failure(post.error());
    if (wish.next)
        if (auto carried = carry_over(**post, *(*post)->previous()); !carried)
            return Failure(carried.error());
    if (auto seated = seat_facilitator(**post, wish.facilitator); !seated)
        return Failure(seated.error());
    if (auto done = (*post)->commit(); !done)
        return Failure(done.error());
    static_cast<void>((*post)->project()); // the events are safe; the tables are made again at the next close
    return *path;
}

} // namespace tablee::client
