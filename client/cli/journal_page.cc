// SPDX-License-Identifier: Apache-2.0
#include "client/cli/show_pages.h"
#include "model/event/order.h"
#include "model/report/compose.h"

#include <algorithm>
#include <array>
#include <map>

namespace tablee::client {
namespace {

using model::report::column;
using model::report::figures;
using model::report::Line;
using model::report::line;
using model::report::phrase;
using model::report::Table;

// One name a kind, in the order of the kinds.
constexpr std::array<char const*, model::kKinds> kKindNames{"cli.kind.unknown",
                                                            "cli.kind.session-created",
                                                            "cli.kind.run-started",
                                                            "cli.kind.admission-asked",
                                                            "cli.kind.post-admitted",
                                                            "cli.kind.keeper-handed-over",
                                                            "cli.kind.keepership-taken",
                                                            "cli.kind.successor-supported",
                                                            "cli.kind.session-opened",
                                                            "cli.kind.session-adjourned",
                                                            "cli.kind.session-reopened",
                                                            "cli.kind.college-defined",
                                                            "cli.kind.member-enrolled",
                                                            "cli.kind.member-corrected",
                                                            "cli.kind.member-removed",
                                                            "cli.kind.member-restored",
                                                            "cli.kind.role-assigned",
                                                            "cli.kind.attendance-marked",
                                                            "cli.kind.proxy-given",
                                                            "cli.kind.proxy-ended",
                                                            "cli.kind.item-added",
                                                            "cli.kind.item-changed",
                                                            "cli.kind.item-removed",
                                                            "cli.kind.item-started",
                                                            "cli.kind.item-ended",
                                                            "cli.kind.proposal-entered",
                                                            "cli.kind.proposal-edited",
                                                            "cli.kind.proposals-merged",
                                                            "cli.kind.proposal-withdrawn",
                                                            "cli.kind.proposals-frozen",
                                                            "cli.kind.proposals-unfrozen",
                                                            "cli.kind.poll-opened",
                                                            "cli.kind.ballot-cast",
                                                            "cli.kind.closing-announced",
                                                            "cli.kind.closing-cancelled",
                                                            "cli.kind.poll-closed",
                                                            "cli.kind.poll-cancelled",
                                                            "cli.kind.paper-totals",
                                                            "cli.kind.retained-set",
                                                            "cli.kind.decision-taken",
                                                            "cli.kind.action-planned",
                                                            "cli.kind.action-revised",
                                                            "cli.kind.minutes-typed"};

std::string clock_of(model::Session const& session, model::Instant moment) {
    return model::iso_time(moment, session.utc_offset()).substr(11, 8);
}

std::string post_of(model::Session const& session, model::AuthorId const& author) {
    model::AuthorView const* run = session.authority.run(author);
    return run == nullptr || run->post_label.utf8.empty() ? hex(author).substr(0, 8) : run->post_label.utf8;
}

} // namespace

std::vector<model::report::Block> journal_page(model::Session const& session,
                                               std::vector<model::Event> const& events,
                                               model::report::Lexicon const& lexicon) {
    std::map<model::EventId, model::Refusal> voids;
    for (model::VoidEvent const& one : *session.voids)
        voids[one.id] = one.why;
    std::vector<model::Event const*> ordered;
    for (model::Event const& event : events)
        ordered.push_back(&event);
    std::sort(ordered.begin(), ordered.end(),
              [](auto const* a, auto const* b) { return order_of(*a) < order_of(*b); });
    Table table;
    table.columns = {figures(phrase("cli.show.number")), column(phrase("cli.show.time")),
                     column(phrase("cli.show.post")), column(phrase("cli.show.what"))};
    for (model::Event const* event : ordered) {
        Line what =
            line(phrase(kKindNames[std::min<std::size_t>(event->body.index(), kKindNames.size() - 1)]));
        if (auto const found = voids.find(event->id); found != voids.end())
            what = line(phrase("cli.show.void", lexicon.say(phrase(kKindNames[event->body.index()])),
                               lexicon.say(phrase(model::key_of(found->second)))));
        table.rows.push_back({line(std::to_string(table.rows.size() + 1)),
                              line(clock_of(session, event->wall)), line(post_of(session, event->author)),
                              std::move(what)});
    }
    return {std::move(table)};
}

} // namespace tablee::client
