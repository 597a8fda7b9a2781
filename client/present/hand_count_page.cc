// SPDX-License-Identifier: Apache-2.0
#include "client/present/hand_count_page.h"

#include "client/i18n/lexicon.h"
#include "client/present/permission.h"
#include "client/present/poll_draft.h"
#include "client/present/typed_values.h"
#include "model/report/choice_words.h"
#include "model/report/session_words.h"
#include "model/session/poll_count.h"

#include <set>

namespace tablee::client {
namespace {

namespace voting = model::voting;

constexpr std::uint32_t kCountMost = 1'000'000;
constexpr std::uint32_t kSheetsMost = 10'000;

void list_entered(Outlook const& outlook, model::Poll const& poll, HandCountPage& page) {
    std::set<model::MemberId> by;
    for (model::PaperEntry const& entry : poll.paper)
        if (by.insert(entry.scrutineer).second)
            page.entered.push_back(outlook.say("polling.paper.entered",
                                               {model::report::name_in(*outlook.session, entry.scrutineer)}));
    page.started = !by.empty();
    model::Actor const self{outlook.author, outlook.post, &outlook.session->authority.now(), nullptr};
    page.agreed = model::agreed_paper(poll, self) != nullptr;
    if (page.agreed)
        page.agreement = outlook.say("polling.paper.agree");
    else if (by.size() > 1)
        page.agreement = outlook.say("polling.paper.differ");
}

void list_scrutineers(Outlook const& outlook, model::Poll const& poll, HandCountPage& page) {
    for (model::Member const& member : outlook.session->members) {
        bool const served = outlook.session->authority.now().serves(outlook.post, member.id);
        if (member.in_room() && (served || conducts(outlook)))
            page.scrutineers.push_back({member.id, model::full_name(member)});
    }
    page.can_enter = !page.scrutineers.empty() && poll.status == model::PollStatus::Open;
}

// One figure an option, or one an option and a grade.
void list_options(Outlook const& outlook, model::RuleSheet const& sheet, HandCountPage& page) {
    DocumentLexicon const lexicon(*outlook.words);
    for (model::PollOption const& option : sheet.options) {
        std::string const title = model::report::words_of(*outlook.session, option);
        if (auto const* judged = std::get_if<voting::JudgmentPoll>(&sheet.method)) {
            for (std::size_t grade = 0; grade < judged->grades; grade += 1)
                page.lines.push_back({title, lexicon.say(model::report::grade_name(grade, judged->grades))});
        } else if (auto const* scored = std::get_if<voting::ScorePoll>(&sheet.method)) {
            for (std::size_t score = 0; score <= scored->top; score += 1)
                page.lines.push_back({title, std::to_string(score)});
        } else {
            page.lines.push_back({{}, title});
        }
    }
}

void list_lines(Outlook const& outlook, model::RuleSheet const& sheet, HandCountPage& page) {
    DocumentLexicon const lexicon(*outlook.words);
    if (std::holds_alternative<voting::MotionRules>(sheet.method)) {
        for (char const* key : {"vote.motion.for", "vote.motion.against", "vote.motion.abstain",
                                "vote.motion.blank", "vote.motion.null"})
            page.lines.push_back({{}, outlook.say(key)});
        return;
    }
    if (std::holds_alternative<voting::ConsentPoll>(sheet.method)) {
        for (auto const said : {voting::Consent::NoObjection, voting::Consent::Reservation,
                                voting::Consent::Objection, voting::Consent::Abstain})
            page.lines.push_back({{}, lexicon.say(model::report::name_of(said))});
        return;
    }
    page.sets_aside = true;
    list_options(outlook, sheet, page);
}

voting::Totals totals_of(HandCountPage const& page, std::vector<std::uint32_t> const& numbers) {
    if (std::holds_alternative<voting::MotionRules>(page.method))
        return voting::MotionVotes{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]};
    if (std::holds_alternative<voting::ConsentPoll>(page.method))
        return voting::ConsentVotes{numbers[0], numbers[1], numbers[2], 0, numbers[3]};
    if (std::holds_alternative<voting::DotsRules>(page.method))
        return voting::DotsTotals{numbers};
    if (std::holds_alternative<voting::ApprovalPoll>(page.method))
        return voting::PicksTotals{numbers};
    voting::GradesTotals grades;
    std::size_t const each = page.options == 0 ? 0 : numbers.size() / page.options;
    for (std::size_t option = 0; option < page.options; option += 1) {
        auto const begin = numbers.begin() + static_cast<std::ptrdiff_t>(option * each);
        grades.grades.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(each));
    }
    return grades;
}

model::Error not_a_number(std::string const& field) {
    return {"polling.paper.not-a-number", {field}};
}

} // namespace

std::optional<HandCountPage> hand_count_page(Outlook const& outlook, model::Poll const& poll) {
    model::RuleSheet const& sheet = poll.as.sheet;
    if (model::needs_colleges(sheet.colleges.weighing) || !counts_on_paper(method_of(sheet.method)))
        return std::nullopt;
    HandCountPage page;
    page.beside = !poll.on_paper();
    page.method = sheet.method;
    page.options = sheet.options.size();
    list_scrutineers(outlook, poll, page);
    list_lines(outlook, sheet, page);
    page.voices = static_cast<std::uint32_t>(poll.as.electorate.size() - poll.voices_cast());
    list_entered(outlook, poll, page);
    return page;
}

model::Result<model::PaperTotalsEntered> totals_entered(HandCountPage const& page, model::PollId const& poll,
                                                        model::MemberId const& scrutineer,
                                                        TypedTotals const& typed, TotalNames const& names) {
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < page.lines.size(); i += 1) {
        bool const empty = i >= typed.counts.size() || typed.counts[i].empty();
        // On a grid of grades most cells stay empty; elsewhere a figure that is missing is a slip.
        auto const number = empty && !page.lines[i].of.empty()
                                ? std::optional<std::uint32_t>(0)
                                : typed_number(empty ? std::string() : typed.counts[i], kCountMost);
        if (!number)
            return model::Failure(not_a_number(page.lines[i].what));
        numbers.push_back(*number);
    }
    auto const found = typed_number(typed.envelopes, kSheetsMost);
    if (!found)
        return model::Failure(not_a_number(names.envelopes));
    bool const hands = typed.by == model::HandCount::Hands;
    auto const signatures = hands ? found : typed_number(typed.signed_off, kSheetsMost);
    if (!signatures)
        return model::Failure(not_a_number(names.signed_off));
    bool const none_aside = !page.sets_aside || hands || typed.set_aside.empty();
    auto const aside =
        none_aside ? std::optional<std::uint32_t>(0) : typed_number(typed.set_aside, kSheetsMost);
    if (!aside)
        return model::Failure(not_a_number(names.set_aside));
    model::PaperTotalsEntered body;
    body.poll = poll;
    body.scrutineer = scrutineer;
    body.by = typed.by;
    body.totals = totals_of(page, numbers);
    body.envelopes = static_cast<std::uint16_t>(*found);
    body.signed_off = static_cast<std::uint16_t>(*signatures);
    body.set_aside = static_cast<std::uint16_t>(*aside);
    return body;
}

} // namespace tablee::client
