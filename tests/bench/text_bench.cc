// SPDX-License-Identifier: Apache-2.0
// Replays editing histories through the minutes' text and prints what an edit costs, beside a floor without
// any CRDT measured in the same run. `text_bench [FOLDER]`: the folder of the traces (*.json.gz: see
// github.com/josephg/editing-traces for the format); those that are not there are skipped.
#include "model/text/check.h"
#include "model/text/sequence.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <malloc.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace tablee::model;

namespace {

struct Patch {
    std::size_t position;
    std::size_t removed;
    std::string inserted;
};
struct Turn {
    std::size_t agent = 0;
    std::vector<std::size_t> parents; // of a concurrent trace; else the turn before
    std::vector<Patch> patches;
};
struct Trace {
    std::string end;
    std::vector<Turn> turns;
    std::size_t agents = 1;
    std::size_t edits = 0;
    bool concurrent = false;
};

std::string unzipped(std::string const& path) {
    std::string bytes;
    std::string const command = "gzip -dc '" + path + "' 2>/dev/null";
    FILE* const pipe = path.find('\'') == std::string::npos ? popen(command.c_str(), "r") : nullptr;
    if (pipe == nullptr)
        return bytes;
    std::vector<char> block(1U << 16U);
    for (std::size_t n = 1; n != 0;) {
        n = std::fread(block.data(), 1, block.size(), pipe);
        bytes.append(block.data(), n);
    }
    pclose(pipe);
    return bytes;
}

// A text of more than one event's size arrives as several insertions.
void add_patches(Turn& turn, nlohmann::json const& patch) {
    auto position = patch[0].get<std::size_t>();
    auto removed = patch[1].get<std::size_t>();
    std::string const inserted = patch[2];
    std::string_view rest = inserted;
    do {
        std::size_t const octets = octets_of(rest, limits::kTextBytes / 4);
        turn.patches.push_back({position, removed, std::string(rest.substr(0, octets))});
        rest.remove_prefix(octets);
        position += limits::kTextBytes / 4;
        removed = 0;
    } while (!rest.empty());
}

Trace trace_from(std::string const& bytes) {
    auto const json = nlohmann::json::parse(bytes);
    Trace trace;
    trace.end = json.at("endContent");
    trace.agents = json.value("numAgents", std::size_t{1});
    trace.concurrent = json.value("kind", "") == "concurrent";
    for (auto const& txn : json.at("txns")) {
        Turn& turn = trace.turns.emplace_back();
        turn.agent = txn.value("agent", std::size_t{0});
        turn.parents = txn.value("parents", std::vector<std::size_t>{});
        for (auto const& patch : txn.at("patches"))
            add_patches(turn, patch);
        trace.edits += turn.patches.size();
    }
    return trace;
}

AuthorId author_of(std::size_t agent) {
    AuthorId id;
    id.octets[0] = static_cast<std::uint8_t>(agent >> 8U);
    id.octets[1] = static_cast<std::uint8_t>(agent);
    id.octets[15] = 1;
    return id;
}

double ms_of(std::function<void()> const& work) {
    auto const begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// The least of several runs: what the work costs when nothing else does.
double least_ms(std::function<void()> const& work) {
    double least = ms_of(work);
    for (int run = 0; run < 4; run += 1)
        least = std::min(least, ms_of(work));
    return least;
}

std::size_t heap_octets() {
    return mallinfo2().uordblks;
}

// The floor: code points in a gap buffer, nobody else editing. (Positions of a concurrent trace are each in
// their author's text, not in this one: what would be past its end is clamped.)
class GapBuffer {
  public:
    void replace(std::size_t position, std::size_t removed, std::u32string const& inserted) {
        move_gap(std::min(position, size()));
        gap_end_ += std::min(removed, size() - gap_);
        if (gap_end_ - gap_ < inserted.size())
            widen(inserted.size() + cells_.size() + 64);
        std::copy(inserted.begin(), inserted.end(), cells_.begin() + std::ptrdiff_t(gap_));
        gap_ += inserted.size();
    }
    [[nodiscard]] std::size_t size() const { return cells_.size() - (gap_end_ - gap_); }

  private:
    void move_gap(std::size_t position) {
        auto const at = [&](std::size_t i) { return cells_.begin() + static_cast<std::ptrdiff_t>(i); };
        std::size_t const width = gap_end_ - gap_;
        if (position < gap_)
            std::copy_backward(at(position), at(gap_), at(gap_end_));
        else if (position > gap_)
            std::copy(at(gap_end_), at(position + width), at(gap_));
        gap_ = position;
        gap_end_ = position + width;
    }
    void widen(std::size_t by) {
        cells_.insert(cells_.begin() + static_cast<std::ptrdiff_t>(gap_end_), by, U' ');
        gap_end_ += by;
    }
    std::u32string cells_;
    std::size_t gap_ = 0;
    std::size_t gap_end_ = 0;
};

double floor_ms(Trace const& trace) {
    struct Wide {
        std::size_t position, removed;
        std::u32string inserted;
    };
    std::vector<Wide> wide;
    for (Turn const& turn : trace.turns) {
        for (Patch const& p : turn.patches)
            wide.push_back(
                {p.position, p.removed, std::u32string(checked_code_points(p.inserted).value_or(0), U'x')});
    }
    return least_ms([&] {
        GapBuffer buffer;
        for (Wide const& p : wide)
            buffer.replace(p.position, p.removed, p.inserted);
        if (!trace.concurrent && buffer.size() != checked_code_points(trace.end))
            std::printf("  the floor's text is wrong\n");
    });
}

void apply(Sequence& text, Patch const& patch, AuthorId const& author, std::vector<TextOp>* ops) {
    if (patch.removed != 0) {
        for (DeleteOp& op : text.erase(patch.position, patch.removed)) {
            if (ops != nullptr)
                ops->emplace_back(std::move(op));
        }
    }
    if (!patch.inserted.empty()) {
        auto op = text.insert_at(patch.position, patch.inserted, author);
        if (ops != nullptr && op)
            ops->emplace_back(std::move(*op));
    }
}

void verify(Sequence const& text, std::string const& end) {
    auto const wrong = check(text);
    std::printf("  %-44s %s%s\n", "endContent", text.text() == end ? "equal" : "DIFFERENT",
                wrong ? (", " + *wrong).c_str() : ", structure sound");
}

void print(char const* what, double ms, std::size_t count, double floor) {
    std::printf("  %-44s %8.3f us each %8.1f ms  x%.1f of the floor\n", what,
                1000.0 * ms / static_cast<double>(count), ms, ms / floor);
}

void replay_linear(Trace const& trace, double floor) {
    Sequence text;
    std::vector<TextOp> ops;
    auto const replay = [&](std::size_t snapshot_every, std::vector<TextOp>* kept) {
        std::vector<Sequence> snapshots;
        text = Sequence();
        std::size_t edits = 0;
        for (Turn const& turn : trace.turns) {
            for (Patch const& patch : turn.patches) {
                apply(text, patch, author_of(turn.agent), kept);
                edits += 1;
                if (snapshot_every != 0 && edits % snapshot_every == 0)
                    snapshots.push_back(text);
            }
        }
    };
    print("local edit", least_ms([&] { replay(0, nullptr); }), trace.edits, floor);
    print("local edit, a snapshot kept every 256", ms_of([&] { replay(256, nullptr); }), trace.edits, floor);
    replay(0, &ops);
    verify(text, trace.end);
    print("remote operation, one by one", least_ms([&] {
              text = Sequence();
              for (TextOp const& op : ops) {
                  if (text.integrate(op) != Integration::Applied)
                      std::printf("  an operation was refused\n");
              }
          }),
          ops.size(), floor);
    verify(text, trace.end);
    std::size_t const with = heap_octets();
    text = Sequence();
    std::printf("  %-44s %8.2f MB\n", "memory", static_cast<double>(with - heap_octets()) / 1e6);
}

// A replica an agent; each receives what its next turn has seen before it takes that turn.
void replay_concurrent(Trace const& trace, double floor) {
    std::vector<std::vector<std::size_t>> seen(trace.turns.size()); // per agent: turns of his, by count
    std::vector<std::vector<std::size_t>> turns_of(trace.agents);
    std::vector<std::vector<TextOp>> ops(trace.turns.size());
    std::vector<Sequence> replicas(trace.agents);
    std::vector<std::vector<std::size_t>> has(trace.agents, std::vector<std::size_t>(trace.agents, 0));
    std::size_t integrated = 0;
    double local = 0;
    double remote = 0;
    auto const receive = [&](std::size_t agent, std::vector<std::size_t> const& wanted) {
        std::vector<std::size_t> missing;
        for (std::size_t other = 0; other < trace.agents; other += 1) {
            for (; has[agent][other] < wanted[other]; has[agent][other] += 1)
                missing.push_back(turns_of[other][has[agent][other]]);
        }
        std::sort(missing.begin(), missing.end());
        remote += ms_of([&] {
            for (std::size_t turn : missing) {
                for (TextOp const& op : ops[turn])
                    integrated += replicas[agent].integrate(op) == Integration::Applied ? 1U : 0U;
            }
        });
    };
    for (std::size_t i = 0; i < trace.turns.size(); i += 1) {
        Turn const& turn = trace.turns[i];
        seen[i].assign(trace.agents, 0);
        for (std::size_t parent : turn.parents) {
            for (std::size_t a = 0; a < trace.agents; a += 1)
                seen[i][a] = std::max(seen[i][a], seen[parent][a]);
        }
        receive(turn.agent, seen[i]);
        local += ms_of([&] {
            for (Patch const& patch : turn.patches)
                apply(replicas[turn.agent], patch, author_of(turn.agent), &ops[i]);
        });
        turns_of[turn.agent].push_back(i);
        has[turn.agent][turn.agent] += 1;
        seen[i][turn.agent] += 1;
    }
    std::vector<std::size_t> all;
    for (auto const& turns : turns_of)
        all.push_back(turns.size());
    print("local edit", local, trace.edits, floor);
    for (std::size_t agent = 0; agent < trace.agents; agent += 1) {
        receive(agent, all);
        verify(replicas[agent], trace.end);
    }
    print("remote operation, one by one", remote, integrated, floor);
    Bytes const first = replicas[0].structure_digest_input();
    for (Sequence const& replica : replicas) {
        if (replica.structure_digest_input() != first)
            std::printf("  STRUCTURES DIFFER\n");
    }
}

// `authors` people, none of whom sees the others, type into one text of 20 kB; then one post receives it all.
void heal_partition(std::size_t authors, std::size_t keystrokes, char const* what, bool at_the_end) {
    Sequence base;
    static_cast<void>(base.insert_at(0, std::string(16'000, 'm'), author_of(0)));
    static_cast<void>(base.insert_at(16'000, std::string(4'000, 'n'), author_of(0)));
    std::vector<std::vector<TextOp>> ops(authors);
    for (std::size_t a = 0; a < authors; a += 1) {
        Sequence mine = base;
        std::size_t const at = at_the_end ? base.size() : (a * 7'919) % base.size();
        for (std::size_t k = 0; k < keystrokes; k += 1)
            ops[a].emplace_back(*mine.insert_at(at + k, "x", author_of(a + 1)));
    }
    double const ms = least_ms([&] {
        Sequence healed = base;
        for (std::size_t k = 0; k < keystrokes; k += 1) {
            for (std::size_t a = 0; a < authors; a += 1) {
                if (healed.integrate(ops[a][k]) != Integration::Applied)
                    std::printf("  an operation was refused\n");
            }
        }
    });
    std::printf("  %-44s %8.3f us each %8.1f ms\n", what, 1000.0 * ms / double(authors * keystrokes), ms);
}

} // namespace

int main(int argc, char** argv) {
    std::string const folder = argc > 1 ? argv[1] : TABLEE_SOURCE_DIR "/../shared/text-traces";
    for (char const* name : {"seph-blog1", "synthetic-minutes-fr", "friendsforever", "clownschool"}) {
        std::string const bytes = unzipped(folder + "/" + name + ".json.gz");
        if (bytes.empty()) {
            std::printf("%s: not in %s, skipped\n", name, folder.c_str());
            continue;
        }
        Trace const trace = trace_from(bytes);
        double const floor = floor_ms(trace);
        std::printf("%s: %zu edits\n", name, trace.edits);
        print("floor: a gap buffer of code points", floor, trace.edits, floor);
        (trace.concurrent ? replay_concurrent : replay_linear)(trace, floor);
    }
    std::printf("a partition heals\n");
    heal_partition(50, 20, "50 authors, 20 keystrokes each, here and there", false);
    heal_partition(50, 20, "50 authors, 20 keystrokes each, at the end", true);
    heal_partition(50, 200, "50 authors, 200 keystrokes each, at the end", true);
    return 0;
}
