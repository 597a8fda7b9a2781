// SPDX-License-Identifier: Apache-2.0
#include "client/present/board_page.h"

#include "client/present/permission.h"
#include "model/base/text.h"

#include <algorithm>

namespace tablee::client {
namespace {

std::string words_of(Outlook const& outlook, model::Title const& title) {
    return title.erased ? outlook.say("board.card.erased") : title.utf8;
}

std::string words_of(Outlook const& outlook, model::Text const& text) {
    return text.erased ? outlook.say("board.card.erased") : text.utf8;
}

void sign(Outlook const& outlook, ProposalCard& card, model::MemberId const& author,
          model::Authorship authorship) {
    model::Member const* member = outlook.session->members.find(author);
    if (authorship == model::Authorship::Anonymous || member == nullptr) {
        card.author = outlook.say("board.card.anonymous");
        return;
    }
    card.author = model::full_name(*member);
    card.initials = initials(*member);
    card.college = college_of(outlook, *member);
}

void index(ProposalCard& card) {
    card.search = model::folded(card.number + " " + card.title + " " + card.description + " " + card.author +
                                " " + card.pledge + " " + card.college.name);
}

std::string number_of(Outlook const& outlook, model::Proposal const& proposal) {
    if (proposal.number == 0)
        return {};
    return outlook.say("board.card.number", {std::to_string(proposal.number)});
}

std::string fate_of(Outlook const& outlook, model::Proposal const& proposal) {
    if (proposal.status == model::ProposalStatus::Withdrawn)
        return proposal.motive.utf8.empty()
                   ? outlook.say("board.card.withdrawn")
                   : outlook.say("board.card.withdrawn-because", {words_of(outlook, proposal.motive)});
    if (proposal.status != model::ProposalStatus::Merged)
        return {};
    model::Proposal const* into =
        proposal.merged_into ? outlook.session->proposals.find(*proposal.merged_into) : nullptr;
    return outlook.say("board.card.merged",
                       {into == nullptr ? std::string() : words_of(outlook, into->wording().title)});
}

ProposalCard card_of(Outlook const& outlook, model::Proposal const& proposal, bool adjourned) {
    ProposalCard card;
    card.id = proposal.id;
    card.key = model::hex(proposal.id);
    card.number = number_of(outlook, proposal);
    card.pledge = proposal.wording().pledge.utf8;
    card.title = words_of(outlook, proposal.wording().title);
    card.description = words_of(outlook, proposal.wording().description);
    sign(outlook, card, proposal.author, proposal.authorship);
    card.fate = fate_of(outlook, proposal);
    bool const stands = proposal.status == model::ProposalStatus::Standing;
    bool const mine =
        conducts(outlook) || outlook.session->authority.now().serves(outlook.post, proposal.author);
    card.can_withdraw = stands && mine && !adjourned;
    card.can_edit = card.can_withdraw && !outlook.session->freeze.frozen;
    return card;
}

// What was sent and is not on disk yet, over what is.
void overlay(Outlook const& outlook, std::vector<ProposalCard>& cards) {
    std::size_t entered = 0;
    for_each_waiting<model::ProposalEntered>(outlook, [&](model::ProposalEntered const& body) {
        ProposalCard card;
        card.key = "entered-" + std::to_string(entered++);
        card.pledge = body.pledge.utf8;
        card.title = body.title.utf8;
        card.description = body.description.utf8;
        sign(outlook, card, body.author, body.authorship);
        card.saving = true;
        cards.push_back(std::move(card));
    });
    auto const change = [&](model::ProposalId const& id, auto&& how) {
        for (ProposalCard& card : cards)
            if (card.id == id) {
                card.saving = true;
                how(card);
            }
    };
    for_each_waiting<model::ProposalEdited>(outlook, [&](model::ProposalEdited const& body) {
        change(body.proposal, [&](ProposalCard& card) {
            card.title = body.title.utf8;
            card.description = body.description.utf8;
            card.pledge = body.pledge.utf8;
        });
    });
    for_each_waiting<model::ProposalWithdrawn>(outlook, [&](model::ProposalWithdrawn const& body) {
        change(body.proposal, [&](ProposalCard& card) { card.can_edit = card.can_withdraw = false; });
    });
    for_each_waiting<model::ProposalsMerged>(outlook, [&](model::ProposalsMerged const& body) {
        for (model::ProposalId const& from : body.from)
            change(from, [](ProposalCard& card) { card.can_edit = card.can_withdraw = false; });
    });
}

void count_colleges(Outlook const& outlook, BoardPage& page) {
    page.all = outlook.say("board.filter.all", {std::to_string(page.cards.size())});
    for (model::College const& college : outlook.session->colleges) {
        CollegeMark const mark = college_mark(outlook, college.id);
        auto const count = std::count_if(page.cards.begin(), page.cards.end(),
                                         [&](ProposalCard const& card) { return card.college == mark; });
        page.filters.push_back(
            {mark, outlook.say("board.filter.college", {mark.name, std::to_string(count)})});
    }
}

void order(std::vector<ProposalCard>& cards, model::Session const& session) {
    // By number once there are any; those entered while the list was being frozen come last.
    std::stable_sort(cards.begin(), cards.end(), [&](ProposalCard const& a, ProposalCard const& b) {
        auto const number = [&](ProposalCard const& card) {
            model::Proposal const* proposal = session.proposals.find(card.id);
            return proposal == nullptr || proposal->number == 0 ? 0xFFFFFFFFU : proposal->number;
        };
        return number(a) < number(b);
    });
}

void permit(Outlook const& outlook, BoardPage& page) {
    model::Session const& session = *outlook.session;
    bool const adjourned = session.phase == model::Phase::Adjourned;
    page.frozen = session.freeze.frozen;
    page.seats = seat_choices(outlook);
    if (page.seats.empty())
        page.cannot_propose = outlook.say("board.propose.no-seat");
    else
        page.cannot_propose =
            why_not(outlook, model::ProposalEntered{page.seats.front().id, {}, {}, {}, {}, {}});
    page.can_merge = conducts(outlook) && !page.frozen && !adjourned && page.cards.size() > 1;
    page.can_freeze = may(outlook, model::ProposalsFrozen{}) && !page.cards.empty();
    page.can_unfreeze = may(outlook, model::ProposalsUnfrozen{});
}

} // namespace

std::vector<SeatChoice> seat_choices(Outlook const& outlook) {
    std::vector<SeatChoice> choices;
    for (model::MemberId const& seat : my_seats(outlook))
        choices.push_back({seat, model::full_name(*outlook.session->members.find(seat))});
    return choices;
}

BoardPage board_page(Outlook const& outlook) {
    model::Session const& session = *outlook.session;
    BoardPage page;
    bool const adjourned = session.phase == model::Phase::Adjourned;
    for (model::Proposal const& proposal : session.proposals) {
        bool const stands = proposal.status == model::ProposalStatus::Standing;
        (stands ? page.cards : page.gone).push_back(card_of(outlook, proposal, adjourned));
        page.to_number += stands && proposal.number == 0 ? 1U : 0U;
    }
    order(page.cards, session);
    overlay(outlook, page.cards);
    for (std::vector<ProposalCard>* cards : {&page.cards, &page.gone})
        for (ProposalCard& card : *cards)
            index(card);
    count_colleges(outlook, page);
    permit(outlook, page);
    auto const count = static_cast<std::int64_t>(page.cards.size());
    page.sentence = outlook.say("board.sentence.count", count, {std::to_string(count)});
    page.sentence += " " + outlook.say(page.frozen ? "board.sentence.frozen" : "board.sentence.open");
    page.safety = safety_sentence(outlook);
    return page;
}

std::string search_words(std::string_view typed) {
    return model::folded(typed);
}

} // namespace tablee::client
