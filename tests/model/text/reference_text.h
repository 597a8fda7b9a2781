// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fugue as its paper writes it, for the fast one to be compared with: a tree in a map, read from left to
// right anew for each question. Nothing here is shared with model/text but the operations themselves. Also
// what the tests of this folder have in common: authors, and numbers that look random and never change.
#include "model/text/edit.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace tablee::tests {

using namespace tablee::model;

inline AuthorId author(char name) {
    AuthorId id;
    id.octets.fill(static_cast<std::uint8_t>(name));
    return id;
}

// splitmix64 (S. Vigna).
class Dice {
  public:
    explicit Dice(std::uint64_t seed)
        : state_(seed) {}
    std::uint64_t below(std::uint64_t bound) {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return (z ^ (z >> 31U)) % bound;
    }

  private:
    std::uint64_t state_;
};

inline std::vector<std::string> code_points_of(std::string const& utf8) {
    std::vector<std::string> all;
    for (char c : utf8) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            all.emplace_back();
        all.back() += c;
    }
    return all;
}

class ReferenceText {
  public:
    struct Node {
        std::string utf8; // empty: absent
        bool deleted = false;
        std::vector<CharId> left;
        std::vector<CharId> right;
    };

    [[nodiscard]] bool can_integrate(TextOp const& op) const {
        if (auto const* in = std::get_if<InsertOp>(&op)) {
            CharId const before{in->first.author, in->first.clock - 1};
            return (!in->parent || nodes_.count(*in->parent) != 0) &&
                   (in->first.clock == 0 || nodes_.count(before) != 0);
        }
        auto const& runs = std::get<DeleteOp>(op).runs;
        return std::all_of(runs.begin(), runs.end(), [&](CharRun const& run) {
            return nodes_.count({run.first.author, run.first.clock + run.count - 1}) != 0;
        });
    }

    void integrate(TextOp const& op) {
        if (auto const* in = std::get_if<InsertOp>(&op))
            insert(*in);
        else
            erase(std::get<DeleteOp>(op));
    }

    [[nodiscard]] std::vector<CharId> order() const {
        std::vector<CharId> all;
        for (CharId const& root : roots_)
            read(root, all);
        return all;
    }
    [[nodiscard]] std::vector<CharId> visible() const {
        std::vector<CharId> all;
        for (CharId const& id : order()) {
            if (shows(id))
                all.push_back(id);
        }
        return all;
    }
    [[nodiscard]] bool shows(CharId const& id) const {
        return !nodes_.at(id).deleted && !nodes_.at(id).utf8.empty();
    }
    [[nodiscard]] std::string text() const {
        std::string all;
        for (CharId const& id : visible())
            all += nodes_.at(id).utf8;
        return all;
    }

    // Algorithm 1 of the paper: the left origin is the visible neighbour; its right child if it has none yet,
    // else a left child of what follows it in the tree.
    [[nodiscard]] InsertOp plan_insert(std::size_t position, std::string const& utf8,
                                       AuthorId const& by) const {
        InsertOp op;
        op.first = {by, count_of(by)};
        op.length = static_cast<std::uint32_t>(code_points_of(utf8).size());
        op.utf8 = utf8;
        auto const all = order();
        if (position > 0)
            op.parent = visible()[position - 1];
        if ((op.parent ? nodes_.at(*op.parent).right : roots_).empty())
            return op;
        auto const left = op.parent ? std::find(all.begin(), all.end(), *op.parent) + 1 : all.begin();
        op.parent = *left;
        op.side = Side::Left;
        return op;
    }
    [[nodiscard]] DeleteOp plan_erase(std::size_t position, std::size_t count) const {
        auto ids = visible();
        ids = {ids.begin() + std::ptrdiff_t(position), ids.begin() + std::ptrdiff_t(position + count)};
        std::sort(ids.begin(), ids.end());
        DeleteOp op;
        for (CharId const& id : ids) {
            bool const follows = !op.runs.empty() && op.runs.back().first.author == id.author &&
                                 op.runs.back().first.clock + op.runs.back().count == id.clock;
            if (follows)
                op.runs.back().count += 1;
            else
                op.runs.push_back({id, 1});
        }
        return op;
    }

    // As Sequence::structure_digest_input() says, character by character.
    [[nodiscard]] Bytes structure() const {
        std::map<AuthorId, std::size_t> rank;
        for (auto const& node : nodes_)
            rank.emplace(node.first.author, 0);
        Bytes out;
        put(out, rank.size());
        std::size_t next = 0;
        for (auto& [id, number] : rank) {
            number = next++;
            out.insert(out.end(), id.octets.begin(), id.octets.end());
        }
        auto const all = order();
        for (std::size_t i = 0; i < all.size();) {
            std::size_t length = 1;
            bool const deleted = nodes_.at(all[i]).deleted;
            while (i + length < all.size() && all[i + length].author == all[i].author &&
                   all[i + length].clock == all[i].clock + length &&
                   nodes_.at(all[i + length]).deleted == deleted)
                length += 1;
            put(out, rank.at(all[i].author));
            put(out, all[i].clock);
            put(out, 2 * length + (deleted ? 1 : 0));
            i += length;
        }
        return out;
    }

  private:
    static void put(Bytes& out, std::uint64_t number) {
        while (number > 127) {
            out.push_back(static_cast<std::uint8_t>(number % 128 + 128));
            number /= 128;
        }
        out.push_back(static_cast<std::uint8_t>(number));
    }
    [[nodiscard]] std::uint64_t count_of(AuthorId const& by) const {
        std::uint64_t count = 0;
        while (nodes_.count({by, count}) != 0)
            count += 1;
        return count;
    }
    void insert(InsertOp const& op) {
        auto const points = code_points_of(op.utf8);
        std::optional<CharId> parent = op.parent;
        for (std::uint32_t i = 0; i < op.length; i += 1) {
            CharId const id{op.first.author, op.first.clock + i};
            Side const side = i == 0 ? op.side : Side::Right;
            auto& siblings = !parent              ? roots_
                             : side == Side::Left ? nodes_[*parent].left
                                                  : nodes_[*parent].right;
            siblings.insert(std::lower_bound(siblings.begin(), siblings.end(), id), id);
            nodes_[id].utf8 = points.empty() ? "" : points[i];
            parent = id;
        }
    }
    void erase(DeleteOp const& op) {
        for (CharRun const& run : op.runs) {
            for (std::uint64_t i = 0; i < run.count; i += 1)
                nodes_.at({run.first.author, run.first.clock + i}).deleted = true;
        }
    }
    void read(CharId const& id, std::vector<CharId>& out) const {
        Node const& node = nodes_.at(id);
        for (CharId const& child : node.left)
            read(child, out);
        out.push_back(id);
        for (CharId const& child : node.right)
            read(child, out);
    }

    std::map<CharId, Node> nodes_;
    std::vector<CharId> roots_;
};

} // namespace tablee::tests
