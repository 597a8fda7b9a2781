// SPDX-License-Identifier: Apache-2.0
#include "client/present/outlook.h"

#include "client/i18n/lexicon.h"

namespace tablee::client {
namespace {

std::string first_letter(std::string const& word) {
    std::size_t length = word.empty() ? 0 : 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U)
        length += 1;
    return word.substr(0, length);
}

} // namespace

std::vector<model::MemberId> my_seats(Outlook const& outlook) {
    model::Power const& power = outlook.session->authority.now();
    std::vector<model::MemberId> seats;
    for (model::Member const& member : outlook.session->members)
        if (!member.removed && power.serves(outlook.post, member.id))
            seats.push_back(member.id);
    return seats;
}

bool serves_role(Outlook const& outlook, model::Role role) {
    return outlook.session->authority.now().serves_role(outlook.post, role);
}

bool keeps_session(Outlook const& outlook) {
    return outlook.session->authority.now().keeper == outlook.post;
}

bool conducts(Outlook const& outlook) {
    return outlook.session->authority.now().conducts(outlook.post);
}

bool is_admitted(Outlook const& outlook) {
    return outlook.session->authority.now().is_admitted(outlook.post);
}

std::optional<model::MemberId> conducting_seat(Outlook const& outlook) {
    auto const seats = my_seats(outlook);
    for (model::Role const role : {model::Role::Facilitator, model::Role::Deputy, model::Role::MinuteTaker})
        for (model::MemberId const& seat : seats)
            if (outlook.session->members.find(seat)->roles.has(role))
                return seat;
    if (seats.empty())
        return std::nullopt;
    return seats.front();
}

std::string short_name(model::Member const& member) {
    std::string const& first = member.as.first_name.utf8;
    std::string const& last = member.as.last_name.utf8;
    if (first.empty() || last.empty())
        return model::full_name(member);
    return first + "\u00a0" + first_letter(last) + ".";
}

std::string initials(model::Member const& member) {
    return first_letter(member.as.first_name.utf8) + first_letter(member.as.last_name.utf8);
}

std::string hour_of(Outlook const& outlook, model::Instant instant) {
    return DocumentLexicon(*outlook.words).hour(model::read_at(instant, outlook.session->utc_offset()));
}

std::string short_date(Outlook const& outlook, model::Date date) {
    return DocumentLexicon(*outlook.words).short_date(date);
}

std::string long_date(Outlook const& outlook, model::Date date) {
    return DocumentLexicon(*outlook.words).long_date(date);
}

CollegeMark college_mark(Outlook const& outlook, model::CollegeId const& college) {
    std::size_t place = 0;
    for (model::College const& one : outlook.session->colleges) {
        if (one.id == college)
            return {true, one.as.name.utf8, one.as.letter.utf8, place};
        place += 1;
    }
    return {};
}

CollegeMark college_of(Outlook const& outlook, model::Member const& member) {
    return member.as.college ? college_mark(outlook, *member.as.college) : CollegeMark{};
}

} // namespace tablee::client
