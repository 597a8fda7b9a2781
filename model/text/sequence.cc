// SPDX-License-Identifier: Apache-2.0
#include "model/text/sequence.h"

#include "model/text/fugue.h"
#include "model/text/utf8.h"

#include <algorithm>

namespace tablee::model {

namespace {

// The same character by its local number, if it is here.
std::optional<Char> find(TextState const& state, CharId const& id) {
    auto const author = state.index.find(id.author);
    if (!author || id.clock >= state.index.count(*author))
        return std::nullopt;
    return Char{*author, static_cast<std::uint32_t>(id.clock)};
}

CharId name_of(TextState const& state, Char c) {
    return {state.index.id_of(c.author), c.clock};
}

bool is_well_formed(InsertOp const& op) {
    if (op.length == 0 || op.length > kInsertLength || op.first.clock > kCharsPerText)
        return false;
    if (op.side != Side::Right && (op.side != Side::Left || !op.parent))
        return false;
    if (op.parent && op.parent->author == op.first.author && op.parent->clock >= op.first.clock)
        return false;
    if (op.utf8.empty())
        return true;
    return op.utf8.size() <= limits::kTextBytes && checked_code_points(op.utf8) == op.length;
}

bool is_well_formed(DeleteOp const& op) {
    if (op.runs.empty() || op.runs.size() > kRunsPerDelete)
        return false;
    for (std::size_t i = 0; i < op.runs.size(); i += 1) {
        CharRun const& run = op.runs[i];
        if (run.count == 0 || run.count > kCharsPerText || run.first.clock > kCharsPerText)
            return false;
        if (i == 0)
            continue;
        CharRun const& before = op.runs[i - 1];
        CharId const end{before.first.author, before.first.clock + before.count};
        if (run.first <= end)
            return false;
    }
    return true;
}

// Is it the operation that put these characters there, as far as the structure can tell?
Integration compare(TextState const& state, InsertOp const& op, Hook hook, Char first) {
    if (state.index.count(first.author) - first.clock < op.length || !hangs_on(state, hook, first))
        return Integration::Malformed;
    for (std::uint32_t i = 1; i < op.length; i += 1) {
        if (!state.index.has({first.author, first.clock + i}, Mark::Continues))
            return Integration::Malformed;
    }
    return Integration::Duplicate;
}

void put_number(Bytes& out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U)
        out.push_back(static_cast<std::uint8_t>(number | 0x80U));
    out.push_back(static_cast<std::uint8_t>(number));
}

// Calls `each(span)` for the spans of a text, in order, with neighbours joined that only storage keeps apart.
template <class Each>
void for_each_run(SpanTree const& spans, Each each) {
    Span run;
    for (std::uint32_t leaf = 0; leaf != kNoNode; leaf = spans.leaves().at(leaf).next) {
        SpanTree::Leaf const& held = spans.leaves().at(leaf);
        for (std::uint32_t i = 0; i < held.used; i += 1) {
            Span const& span = held.spans[i];
            if (run.length != 0 && span.first == run.at(run.length) && span.deleted == run.deleted) {
                run.length += span.length;
                continue;
            }
            if (run.length != 0)
                each(run);
            run = span;
        }
    }
    if (run.length != 0)
        each(run);
}

// The runs of `count` visible characters from a position, by name.
std::vector<CharRun> runs_from(TextState const& state, std::uint32_t position, std::uint32_t count) {
    std::vector<CharRun> runs;
    std::optional<SpanTree::Place> place = state.spans.place_at(position);
    while (count > 0) {
        Span const& span = state.spans.span_at(*place);
        if (span.visible() != 0) {
            std::uint32_t const taken = std::min(count, span.length - place->offset);
            runs.push_back({name_of(state, span.at(place->offset)), taken});
            count -= taken;
        }
        if (count > 0)
            place = state.spans.next_span(*place);
    }
    std::sort(runs.begin(), runs.end(), [](CharRun const& a, CharRun const& b) { return a.first < b.first; });
    return runs;
}

std::vector<DeleteOp> deletions_of(std::vector<CharRun> const& runs) {
    std::vector<DeleteOp> ops;
    for (CharRun const& run : runs) {
        CharRun* const last = ops.empty() ? nullptr : &ops.back().runs.back();
        if (last != nullptr && run.first == CharId{last->first.author, last->first.clock + last->count}) {
            last->count += run.count;
            continue;
        }
        if (ops.empty() || ops.back().runs.size() == kRunsPerDelete)
            ops.emplace_back();
        ops.back().runs.push_back(run);
    }
    return ops;
}

} // namespace

Sequence::Sequence() = default;
Sequence::Sequence(Sequence const&) noexcept = default;
Sequence::Sequence(Sequence&&) noexcept = default;
Sequence& Sequence::operator=(Sequence const&) noexcept = default;
Sequence& Sequence::operator=(Sequence&&) noexcept = default;
Sequence::~Sequence() = default;

Integration Sequence::integrate(TextOp const& op) {
    if (auto const* insertion = std::get_if<InsertOp>(&op))
        return integrate_insert(*insertion);
    return integrate_delete(std::get<DeleteOp>(op));
}

Integration Sequence::integrate_insert(InsertOp const& op) {
    if (!is_well_formed(op))
        return Integration::Malformed;
    TextState const& now = *state_;
    Hook hook{kBeginning, op.side};
    if (op.parent) {
        auto const parent = find(now, *op.parent);
        if (!parent)
            return Integration::Missing;
        hook.parent = *parent;
    }
    std::uint64_t const next = next_clock(op.first.author);
    if (op.first.clock > next)
        return Integration::Missing;
    auto const clock = static_cast<std::uint32_t>(op.first.clock);
    if (clock < next)
        return compare(now, op, hook, {*now.index.find(op.first.author), clock});
    if (kCharsPerText - now.total < op.length)
        return Integration::Malformed;
    TextState& state = state_.edit();
    Char const first{state.index.number_of(op.first.author), clock};
    add_characters(state, hook, first, op.length, op.utf8);
    return Integration::Applied;
}

Integration Sequence::integrate_delete(DeleteOp const& op) {
    if (!is_well_formed(op))
        return Integration::Malformed;
    std::vector<Char> firsts;
    firsts.reserve(op.runs.size());
    for (CharRun const& run : op.runs) {
        auto const first = find(*state_, run.first);
        if (!first || !find(*state_, {run.first.author, run.first.clock + run.count - 1}))
            return Integration::Missing;
        firsts.push_back(*first);
    }
    auto result = Integration::Duplicate;
    for (std::size_t i = 0; i < firsts.size(); i += 1) {
        Char c = firsts[i];
        for (auto left = static_cast<std::uint32_t>(op.runs[i].count); left > 0;) {
            auto const place = state_->spans.place_of(c, state_->index);
            Span const& span = state_->spans.span_at(place);
            std::uint32_t done = std::min(left, span.length - place.offset);
            if (!span.deleted) {
                TextState& state = state_.edit();
                done = state.spans.remove(c, done, state.index);
                result = Integration::Applied;
            }
            c.clock += done;
            left -= done;
        }
    }
    return result;
}

std::optional<InsertOp> Sequence::plan_insert(std::size_t position, std::string_view utf8,
                                              AuthorId const& author) const {
    TextState const& state = *state_;
    if (position > size() || utf8.empty() || utf8.size() > limits::kTextBytes)
        return std::nullopt;
    auto const length = checked_code_points(utf8);
    if (!length || *length > kCharsPerText - state.total)
        return std::nullopt;
    Char left = kBeginning;
    if (position > 0) {
        auto const place = state.spans.place_at(static_cast<std::uint32_t>(position - 1));
        left = state.spans.span_at(place).at(place.offset);
    }
    Hook const hook = hook_after(state, left);
    InsertOp op{{author, next_clock(author)},
                std::nullopt,
                hook.side,
                static_cast<std::uint32_t>(*length),
                std::string(utf8)};
    if (hook.parent != kBeginning)
        op.parent = name_of(state, hook.parent);
    return op;
}

std::vector<DeleteOp> Sequence::plan_erase(std::size_t position, std::size_t count) const {
    if (count == 0 || position > size() || count > size() - position)
        return {};
    return deletions_of(
        runs_from(*state_, static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(count)));
}

std::optional<InsertOp> Sequence::insert_at(std::size_t position, std::string_view utf8,
                                            AuthorId const& author) {
    auto op = plan_insert(position, utf8, author);
    if (!op || integrate_insert(*op) != Integration::Applied)
        return std::nullopt;
    return op;
}

std::vector<DeleteOp> Sequence::erase(std::size_t position, std::size_t count) {
    auto ops = plan_erase(position, count);
    for (DeleteOp const& op : ops)
        static_cast<void>(integrate_delete(op));
    return ops;
}

std::string Sequence::text() const {
    auto const& leaves = state_->spans.leaves();
    std::string all;
    for (std::uint32_t leaf = 0; leaf != kNoNode; leaf = leaves.at(leaf).next)
        all += leaves.at(leaf).text;
    return all;
}

std::size_t Sequence::size() const {
    return state_->spans.visible();
}

std::uint64_t Sequence::next_clock(AuthorId const& author) const {
    auto const number = state_->index.find(author);
    return number ? state_->index.count(*number) : 0;
}

std::optional<CharId> Sequence::id_at(std::size_t position) const {
    if (position >= size())
        return std::nullopt;
    auto const place = state_->spans.place_at(static_cast<std::uint32_t>(position));
    return name_of(*state_, state_->spans.span_at(place).at(place.offset));
}

std::optional<std::size_t> Sequence::position_of(CharId const& id) const {
    auto const c = find(*state_, id);
    if (!c)
        return std::nullopt;
    return state_->spans.position_of(state_->spans.place_of(*c, state_->index));
}

bool Sequence::shows(CharId const& id) const {
    auto const c = find(*state_, id);
    return c && state_->spans.span_at(state_->spans.place_of(*c, state_->index)).visible() != 0;
}

Bytes Sequence::structure_digest_input() const {
    CharIndex const& index = state_->index;
    Bytes out;
    put_number(out, index.authors());
    std::vector<std::uint32_t> rank(index.authors());
    for (std::uint32_t i = 0; i < index.authors(); i += 1) {
        std::uint32_t const author = index.in_order()[i];
        rank[author] = i;
        auto const& octets = index.id_of(author).octets;
        out.insert(out.end(), octets.begin(), octets.end());
    }
    for_each_run(state_->spans, [&](Span const& run) {
        put_number(out, rank[run.first.author]);
        put_number(out, run.first.clock);
        put_number(out, (std::uint64_t{run.length} << 1U) | (run.deleted ? 1U : 0U));
    });
    return out;
}

TextState const& Sequence::state() const {
    return *state_;
}

} // namespace tablee::model
