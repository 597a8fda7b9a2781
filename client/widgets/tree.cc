// SPDX-License-Identifier: Apache-2.0
#include "client/widgets/tree.h"

namespace tablee::client {

char const* name_of(Role role) {
    switch (role) {
    case Role::Button:
        return "button";
    case Role::Link:
        return "link";
    case Role::Tab:
        return "tab";
    case Role::Radio:
        return "radio";
    case Role::Check:
        return "check";
    case Role::Field:
        return "field";
    case Role::Area:
        return "area";
    case Role::Row:
        return "row";
    case Role::Slider:
        return "slider";
    case Role::Heading:
        return "heading";
    case Role::Text:
        return "text";
    case Role::Status:
        return "status";
    case Role::Alert:
        return "alert";
    case Role::Image:
        return "image";
    case Role::Dialog:
        return "dialog";
    case Role::Region:
        return "region";
    }
    return "?";
}

bool is_control(Role role) {
    return role <= Role::Slider;
}

} // namespace tablee::client
