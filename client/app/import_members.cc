// SPDX-License-Identifier: Apache-2.0
#include "client/app/import_rows.h"
#include "client/app/member_names.h"
#include "client/present/paste_roll.h"
#include "model/base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace tablee::client {
namespace {

using model::MemberId;
using model::RosterRow;
using model::Session;

model::Result<void> define_colleges(OfflinePost& post, std::vector<RosterRow> const& rows) {
    std::set<std::string> letters;
    std::set<std::string> names;
    for (model::College const& college : post.session().colleges) {
        letters.insert(college.as.letter.utf8);
        names.insert(model::folded(college.as.name.utf8));
    }
    for (RosterRow const& row : rows) {
        if (row.college.empty() || !names.insert(model::folded(row.college)).second)
            continue;
        model::CollegeDefined body{model::Label{row.college}, model::Label{letter_for(row.college, letters)}};
        letters.insert(body.letter.utf8);
        if (auto done = post.act(std::move(body)); !done)
            return done;
    }
    return {};
}

std::optional<model::CollegeId> college_of(Session const& session, std::string const& name) {
    for (model::College const& college : session.colleges)
        if (!name.empty() && model::folded(college.as.name.utf8) == model::folded(name))
            return college.id;
    return std::nullopt;
}

model::MemberEnrolled enrolment_of(Session const& session, RosterRow const& row, model::MemberEnrolled as) {
    as.last_name.utf8 = row.last_name;
    as.first_name.utf8 = row.first_name;
    as.capacity.utf8 = row.capacity;
    as.college = college_of(session, row.college);
    as.has_voice = row.voices > 0;
    return as;
}

// One row's member, enrolled or recognised.
model::Result<MemberId> enrol(OfflinePost& post, RosterRow const& row, MembersImported& done) {
    model::Member const* known = member_named(post.session(), row.last_name, row.first_name);
    if (known == nullptr) {
        if (auto acted = post.act(enrolment_of(post.session(), row, {})); !acted)
            return model::Failure(acted.error());
        done.enrolled += 1;
        auto const& members = post.session().members;
        return members.at(members.size() - 1).id;
    }
    MemberId const id = known->id;
    done.known += 1;
    model::MemberEnrolled as = enrolment_of(post.session(), row, known->as);
    if (as == known->as)
        return id;
    done.corrected += 1;
    if (auto acted = post.act(model::MemberCorrected{id, std::move(as)}); !acted)
        return model::Failure(acted.error());
    return id;
}

model::Result<void> assign_roles(OfflinePost& post, RosterRow const& row, MemberId const& id) {
    for (model::RosterRole const named : row.roles) {
        auto const role = static_cast<model::Role>(named); // both in one order
        if (post.session().members.find(id)->roles.has(role))
            continue;
        if (auto done = post.act(model::RoleAssigned{id, role, model::Grant::Given}); !done)
            return done;
    }
    return {};
}

model::Result<void> mark(OfflinePost& post, RosterRow const& row, MemberId const& id, MembersImported& done) {
    if (row.presence == model::RosterPresence::Present || row.presence == model::RosterPresence::ArrivesAt)
        done.to_sign += post.session().members.find(id)->in_room() ? 0U : 1U;
    bool const to_excuse = row.presence == model::RosterPresence::Excused &&
                           post.session().members.find(id)->presence == model::Presence::Expected;
    if (!to_excuse)
        return {};
    done.excused += 1;
    return post.act(model::AttendanceMarked{id, model::Presence::Excused});
}

model::Result<void> give_proxy(OfflinePost& post, MemberId const& giver, MemberId const& holder,
                               MembersImported& done) {
    model::Member const& from = *post.session().members.find(giver);
    if (from.in_room() || from.proxy_to == holder)
        return {};
    done.proxies += 1;
    return post.act(model::ProxyGiven{giver, holder});
}

} // namespace

model::RosterRules roster_rules(Session const& session) {
    model::RosterRules rules;
    rules.proxies_per_holder = session.charter->proxies_per_holder;
    if (session.colleges.empty())
        return rules;
    rules.colleges.emplace();
    for (model::College const& college : session.colleges)
        rules.colleges->push_back(college.as.name.utf8);
    return rules;
}

model::Result<MembersImported> import_members(OfflinePost& post, std::vector<RosterRow> const& rows) {
    MembersImported done;
    std::vector<MemberId> ids;
    if (auto defined = define_colleges(post, rows); !defined)
        return model::Failure(defined.error());
    for (RosterRow const& row : rows) {
        auto const id = enrol(post, row, done);
        if (!id)
            return model::Failure(id.error());
        ids.push_back(*id);
    }
    for (std::size_t i = 0; i < rows.size(); i += 1)
        if (auto assigned = assign_roles(post, rows[i], ids[i]); !assigned)
            return model::Failure(assigned.error());
    for (std::size_t i = 0; i < rows.size(); i += 1)
        if (auto marked = mark(post, rows[i], ids[i], done); !marked)
            return model::Failure(marked.error());
    for (std::size_t i = 0; i < rows.size(); i += 1)
        if (rows[i].proxy_row)
            if (auto given = give_proxy(post, ids[i], ids[*rows[i].proxy_row], done); !given)
                return model::Failure(given.error());
    return done;
}

} // namespace tablee::client
