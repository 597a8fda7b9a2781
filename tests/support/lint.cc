// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lint.h"

#include "client/widgets/focus.h"

#include <map>

namespace tablee::test {
namespace {

using namespace client;

constexpr float kTargetDp = 24;
constexpr float kTouchPx = 3; // what shadows, rings and rounding may share

std::string quoted(Node const& node) {
    return std::string(name_of(node.role)) + " « " + node.name.substr(0, 60) + " »";
}

bool is_word(Node const& node) {
    return node.role == Role::Text || node.role == Role::Heading || node.role == Role::Status ||
           node.role == Role::Alert;
}

bool contains(Rect const& outer, Rect const& inner) {
    return inner.left >= outer.left - kTouchPx && inner.right <= outer.right + kTouchPx &&
           inner.top >= outer.top - kTouchPx && inner.bottom <= outer.bottom + kTouchPx;
}

bool overlap(Node const& a, Node const& b) {
    Rect const both = a.seen().common(b.seen());
    return both.width() > kTouchPx && both.height() > kTouchPx;
}

void lint_one(Node const& node, Driver::Look const& look, std::vector<std::string>& faults) {
    bool const seen = !node.seen().empty();
    if (is_control(node.role)) {
        if (node.name.empty())
            faults.push_back(quoted(node) + " has no name");
        float const smaller = std::min(node.rect.width(), node.rect.height()) / look.scale;
        if (smaller < kTargetDp - 0.5F)
            faults.push_back(quoted(node) + " is only " + std::to_string(smaller) + " dp");
    }
    if (node.truncated && seen)
        faults.push_back(quoted(node) + " is cut");
    bool const judged = is_control(node.role) || is_word(node);
    bool const leaves = node.rect.left < -1 || node.rect.right > look.width + 1;
    bool const clipped =
        node.rect.left < node.clip.left - kTouchPx || node.rect.right > node.clip.right + kTouchPx;
    if (judged && (leaves || (seen && clipped)))
        faults.push_back(quoted(node) + " leaves its place sideways");
    bool const below = node.rect.bottom > look.height + 1 || node.rect.top < -1;
    if (is_control(node.role) && node.scroll == 0 && below)
        faults.push_back(quoted(node) + " cannot be reached: nothing scrolls");
}

bool may_overlap(Node const& a, Node const& b) {
    // Words and buttons stand on rows.
    return contains(a.rect, b.rect) || contains(b.rect, a.rect) ? is_control(a.role) || is_control(b.role)
                                                                : false;
}

} // namespace

std::vector<std::string> lint(Driver const& driver) {
    std::vector<std::string> faults;
    std::map<std::string, int> names;
    int const scope = deepest_scope(driver.tree());
    std::vector<Node const*> judged;
    for (Node const& node : driver.tree()) {
        if (node.scope != scope)
            continue;
        lint_one(node, driver.look(), faults);
        if (is_control(node.role) && ++names[node.name] == 2)
            faults.push_back(quoted(node) + " is the name of several controls");
        if ((is_control(node.role) || is_word(node)) && !node.seen().empty())
            judged.push_back(&node);
    }
    for (std::size_t i = 0; i < judged.size(); i += 1)
        for (std::size_t j = i + 1; j < judged.size(); j += 1)
            if (overlap(*judged[i], *judged[j]) && !may_overlap(*judged[i], *judged[j]))
                faults.push_back(quoted(*judged[i]) + " and " + quoted(*judged[j]) + " overlap");
    return faults;
}

std::vector<std::string> lint_contrast(Driver& driver) {
    std::vector<std::string> faults;
    driver.move_pointer({-1, -1});
    Picture const picture = driver.picture();
    int const scope = deepest_scope(driver.tree());
    for (Node const& node : driver.tree()) {
        if (!is_word(node) || node.scope != scope || node.seen().empty())
            continue;
        bool const large = metrics_of(node.type).em_dp >= 24 || node.type == Type::Heading3;
        double const ratio = contrast(node.ink, picture.ground(node.seen()));
        if (ratio < (large ? 3.0 : 4.5))
            faults.push_back(quoted(node) + " has a contrast of " + std::to_string(ratio));
    }
    return faults;
}

} // namespace tablee::test
