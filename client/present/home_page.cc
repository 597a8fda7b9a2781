// SPDX-License-Identifier: Apache-2.0
#include "client/present/home_page.h"

#include "client/i18n/lexicon.h"
#include "client/present/post_names.h"

#include <filesystem>

namespace tablee::client {
namespace {

std::string file_name(std::string const& path) {
    return std::filesystem::path(path).filename().string();
}

RecentRow row_of(RecentRegister const& one, Catalogue const& words) {
    RecentRow row;
    row.path = one.path;
    row.committee = one.committee;
    row.title = one.title.empty() ? file_name(one.path) : one.title;
    row.can_open = !one.missing;
    row.can_continue = one.over && !one.missing;
    std::string const date = DocumentLexicon(words).short_date(one.date);
    if (one.missing)
        row.detail = words.say("home.recent.missing", {one.path});
    else
        row.detail = date.empty() ? one.committee : words.say("home.recent.detail", {one.committee, date});
    return row;
}

// The request that this post made last, on its way or known to all.
std::optional<std::vector<model::MemberId>> asked_seats(Outlook const& outlook, bool& saving) {
    std::optional<std::vector<model::MemberId>> seats;
    if (model::AdmissionRequest const* request = outlook.session->requests.find(outlook.post))
        seats = request->seats;
    for_each_waiting<model::AdmissionAsked>(outlook, [&](model::AdmissionAsked const& body) {
        seats = body.seats;
        saving = true;
    });
    return seats;
}

std::vector<RollChoice> roll_of(Outlook const& outlook) {
    std::vector<RollChoice> roll;
    auto const& served = outlook.session->authority.now().seats;
    for (model::Member const& member : outlook.session->members) {
        if (member.removed)
            continue;
        RollChoice choice{
            member.id, model::full_name(member), member.as.capacity.utf8, college_of(outlook, member), {}};
        if (auto const server = served.find(member.id); server != served.end())
            choice.served_words = outlook.say("posts.served-by", {post_name(outlook, server->second)});
        roll.push_back(std::move(choice));
    }
    return roll;
}

void take_joined(Outlook const& outlook, HomePage& page) {
    model::SessionCreated const& charter = *outlook.session->charter;
    page.session = charter.title.utf8;
    page.committee = charter.committee.utf8;
    page.roll = roll_of(outlook);
    page.roll_empty = page.roll.empty();
    auto const asked = asked_seats(outlook, page.saving);
    if (is_admitted(outlook)) {
        page.step = HomeStep::Admitted;
        page.title = outlook.say("home.admitted.title");
        page.sentence = outlook.say("home.admitted.sentence");
    } else if (asked) {
        page.step = HomeStep::Waiting;
        page.title = outlook.say("home.waiting.title");
        page.sentence = outlook.say("home.waiting.sentence");
        page.asked = asked->empty() ? outlook.say("home.waiting.guest")
                                    : outlook.say("home.waiting.seats", {names_of(outlook, *asked)});
    } else {
        page.step = HomeStep::Choosing;
        page.title = outlook.say("home.who.title");
        page.sentence = outlook.say(page.roll_empty ? "home.who.empty" : "home.who.sentence");
    }
}

void take_search(HomeFacts const& facts, Catalogue const& words, HomePage& page) {
    switch (facts.search) {
    case Search::Idle:
        page.title = words.say("home.title");
        page.sentence = words.say("home.sentence");
        return;
    case Search::Searching:
        page.step = HomeStep::Searching;
        page.title = words.say("home.searching.title");
        page.sentence = words.say("home.searching.sentence", {facts.code});
        return;
    case Search::Found:
        page.step = HomeStep::Found;
        page.title = words.say("home.found.title");
        page.sentence = words.say("home.found.sentence");
        return;
    }
}

} // namespace

HomePage home_page(HomeFacts const& facts, Catalogue const& words, Outlook const* joined) {
    HomePage page;
    for (RecentRegister const& one : facts.recent)
        page.recent.push_back(row_of(one, words));
    page.today = DocumentLexicon(words).short_date(facts.today);
    if (facts.why)
        page.trouble = words.say(*facts.why);
    if (!facts.crashed.empty()) {
        page.crash_path = facts.crashed;
        page.crash = words.say("home.crash", {file_name(facts.crashed)});
    }
    if (joined != nullptr)
        take_joined(*joined, page);
    else
        take_search(facts, words, page);
    return page;
}

} // namespace tablee::client
