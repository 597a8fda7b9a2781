// SPDX-License-Identifier: Apache-2.0
#include "client/cli/demo_cast.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace tablee::client {
namespace {

using nlohmann::json;

std::vector<json> lines_of(std::string const& text) {
    std::vector<json> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        if (end > at)
            lines.push_back(json::parse(text.substr(at, end - at), nullptr, false));
        at = end + 1;
    }
    return lines;
}

std::string text_of(std::vector<json> const& lines) {
    std::string text;
    for (json const& line : lines)
        text += line.dump() + "\n";
    return text;
}

bool is_said(json const& line, std::string_view text) {
    return line.value("do", "") == "say" && line.value("text", "") == text;
}

// Whose act it is: the member's who acts, or nobody's own.
std::string doer(json const& line) {
    for (char const* field : {"member", "scrutineer"})
        if (line.contains(field))
            return line.value(field, "");
    return {};
}

// What one person of a shared post does. Everybody waits; the first does what is nobody's own.
std::vector<json> part_of(std::vector<json> const& lines, std::string const& person, bool first) {
    std::vector<json> own;
    for (json const& line : lines) {
        std::string const who = doer(line);
        bool const everybody = line.value("do", "") == "wait" || is_said(line, "done");
        if (who == person || (who.empty() && (first || everybody)))
            own.push_back(line);
    }
    return own;
}

std::vector<DemoPart> parted(DemoPart const& shared) {
    std::vector<DemoPart> parts;
    auto const before = lines_of(shared.script);
    auto const after = lines_of(shared.second_script);
    for (std::size_t i = 0; i < shared.seats.size(); i += 1) {
        bool const first = i == 0;
        DemoPart part;
        part.name = shared.name + (first ? "" : "-" + std::to_string(i + 1));
        part.label = first ? shared.label : shared.seats[i];
        part.seats = {shared.seats[i]};
        part.script = text_of(part_of(before, shared.seats[i], first));
        std::string const rest = text_of(part_of(after, shared.seats[i], first));
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
    replace_all(script, "\"$OTHER_POSTS_LEFT\"", posts - 2);
    replace_all(script, "\"$POSTS_LEFT\"", posts - 1);
    replace_all(script, "\"$POSTS\"", posts);
}

} // namespace

model::Result<std::vector<DemoPart>> cast_demo(DemoScripts const& scripts, DemoCasting casting) {
    std::vector<DemoPart> cast;
    for (json const& line : lines_of(scripts("distribution"))) {
        if (!line.is_object() || !line.contains("post") || !line.contains("seats"))
            return model::failure("error.demo.script", {"distribution"});
        DemoPart part;
        part.name = line.value("post", "");
        part.label = line.value("label", part.name);
        part.seats = line["seats"].get<std::vector<std::string>>();
        part.script = scripts(part.name);
        part.second_script = scripts(part.name + "-2");
        if (part.script.empty() || part.seats.empty())
            return model::failure("error.demo.script", {part.name});
        if (casting == DemoCasting::SharedPosts)
            cast.push_back(std::move(part));
        else
            for (DemoPart& one : parted(part))
                cast.push_back(std::move(one));
    }
    if (cast.empty())
        return model::failure("error.demo.script", {"distribution"});
    for (DemoPart& part : cast) {
        name_numbers(part.script, cast.size());
        name_numbers(part.second_script, cast.size());
    }
    return cast;
}

} // namespace tablee::client
