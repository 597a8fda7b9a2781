// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_cast.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace tablee::client {
namespace {

using nlohmann::json;

// Nothing when a line is not an object that says what to do, or whom to seat.
std::optional<std::vector<json>> lines_of(std::string const& text, char const* needed) {
    std::vector<json> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        if (end > at) {
            json line = json::parse(text.substr(at, end - at), nullptr, false);
            if (!line.is_object() || !line.contains(needed) || !line[needed].is_string())
                return std::nullopt;
            lines.push_back(std::move(line));
        }
        at = end + 1;
    }
    return lines;
}

// A text of a line; empty when it is absent or something else.
std::string text_in(json const& line, std::string_view field) {
    auto const at = line.find(field);
    return at != line.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// Nothing when one of them is no text.
std::optional<std::vector<std::string>> texts_in(json const& line, std::string_view field) {
    auto const at = line.find(field);
    if (at == line.end() || !at->is_array())
        return std::nullopt;
    std::vector<std::string> texts;
    for (json const& one : *at) {
        if (!one.is_string())
            return std::nullopt;
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

std::string text_of(std::vector<json> const& lines) {
    std::string text;
    for (json const& line : lines)
        text += line.dump() + "\n";
    return text;
}

bool is_said(json const& line, std::string_view text) {
    return text_in(line, "do") == "say" && text_in(line, "text") == text;
}

// Whether everybody may wait for it, whenever they come to it: once true, it stays so. The others, the first
// waits for, who goes on from there.
bool is_lasting_wait(json const& line) {
    static constexpr std::array kPassing{"ballots", "paper",       "present", "admitted",
                                         "linked",  "linked_most", "safe",    "keeper_here"};
    return text_in(line, "do") == "wait" &&
           std::none_of(kPassing.begin(), kPassing.end(),
                        [&](char const* field) { return line.contains(field); });
}

// Whose act it is among those of the post: the member's who acts, or the first's.
std::string doer(json const& line, std::vector<std::string> const& seats) {
    for (char const* field : {"member", "scrutineer"})
        if (std::string const who = text_in(line, field);
            std::find(seats.begin(), seats.end(), who) != seats.end())
            return who;
    return seats.front();
}

// What one person of a shared post does.
std::vector<json> part_of(std::vector<json> const& lines, std::string const& person,
                          std::vector<std::string> const& seats) {
    std::vector<json> own;
    for (json const& line : lines)
        if (doer(line, seats) == person || is_lasting_wait(line) || is_said(line, "done"))
            own.push_back(line);
    return own;
}

std::vector<DemoPart> parted(DemoPart const& shared, std::vector<json> const& before,
                             std::vector<json> const& after) {
    std::vector<DemoPart> parts;
    for (std::size_t i = 0; i < shared.seats.size(); i += 1) {
        bool const first = i == 0;
        DemoPart part;
        part.name = shared.name + (first ? "" : "-" + std::to_string(i + 1));
        part.label = first ? shared.label : shared.seats[i];
        part.seats = {shared.seats[i]};
        part.script = text_of(part_of(before, shared.seats[i], shared.seats));
        std::string const rest = text_of(part_of(after, shared.seats[i], shared.seats));
        // Only the first of a post is killed; the others go straight on.
        if (first)
            part.second_script = rest;
        else
            part.script += rest;
        parts.push_back(std::move(part));
    }
    return parts;
}

void replace_all(std::string& text, std::string const& what, std::size_t by) {
    std::string const number = std::to_string(by);
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + number.size()))
        text.replace(at, what.size(), number);
}

void name_numbers(std::string& script, std::size_t posts) {
    replace_all(script, "\"$OTHER_POSTS_LEFT\"", posts < 2 ? 0 : posts - 2);
    replace_all(script, "\"$POSTS_LEFT\"", posts - 1);
    replace_all(script, "\"$POSTS\"", posts);
}

model::Failure wrong_script(std::string const& name) {
    return model::failure("error.demo.script", {name});
}

// One line of the distribution, read and added to the cast.
model::Result<void> add_post(std::vector<DemoPart>& cast, json const& line, DemoScripts const& scripts,
                             DemoCasting casting) {
    auto seats = texts_in(line, "seats");
    if (!seats || seats->empty())
        return wrong_script("distribution");
    DemoPart part;
    part.name = text_in(line, "post");
    part.label = line.contains("label") ? text_in(line, "label") : part.name;
    part.seats = std::move(*seats);
    part.script = scripts(part.name);
    part.second_script = scripts(part.name + "-2");
    auto const before = lines_of(part.script, "do");
    auto const after = lines_of(part.second_script, "do");
    if (!before || before->empty())
        return wrong_script(part.name);
    if (!after)
        return wrong_script(part.name + "-2");
    if (casting == DemoCasting::SharedPosts)
        cast.push_back(std::move(part));
    else
        for (DemoPart& one : parted(part, *before, *after))
            cast.push_back(std::move(one));
    return {};
}

// Whoever would have taken the conduct over: the part that says so.
bool takes_over(DemoPart const& part) {
    return part.script.find("\"take_keepership\"") != std::string::npos;
}

// A line of a script as it is played beside a window; nothing: left out.
std::optional<json> beside_window(json line, std::string const& heir) {
    constexpr int kDaySeconds = 86'400;
    if (is_said(line, "kill") && !heir.empty())
        return json{{"do", "hand_over"}, {"post", heir}};
    if (text_in(line, "do") == "take_keepership")
        return std::nullopt;
    if (line.contains("linked_most"))
        line = {{"do", "wait"}, {"keeper_here", true}};
    if (text_in(line, "do") == "wait")
        line["seconds"] = kDaySeconds;
    return line;
}

std::string beside_window(std::string const& script, std::string const& heir) {
    std::vector<json> played;
    for (json& line : lines_of(script, "do").value_or(std::vector<json>()))
        if (auto kept = beside_window(std::move(line), heir))
            played.push_back(std::move(*kept));
    return text_of(played);
}

} // namespace

model::Result<std::vector<DemoPart>> cast_demo(DemoScripts const& scripts, DemoCasting casting) {
    std::vector<DemoPart> cast;
    auto const posts = lines_of(scripts("distribution"), "post");
    if (!posts || posts->empty())
        return wrong_script("distribution");
    for (json const& line : *posts)
        if (auto added = add_post(cast, line, scripts, casting); !added)
            return model::Failure(std::move(added.error()));
    for (DemoPart& part : cast) {
        name_numbers(part.script, cast.size());
        name_numbers(part.second_script, cast.size());
    }
    return cast;
}

void cast_for_window(std::vector<DemoPart>& cast) {
    auto const heir = std::find_if(cast.begin(), cast.end(), takes_over);
    std::string const label = heir == cast.end() ? std::string() : heir->label;
    for (DemoPart& part : cast) {
        bool const is_window = &part == &cast.front();
        part.script = beside_window(part.script, is_window ? label : std::string());
        part.second_script = beside_window(part.second_script, {});
    }
}

} // namespace tablee::client
