// SPDX-License-Identifier: Apache-2.0
#include "model/voting/ballot.h"

namespace tablee::model::voting {
namespace {

ChoiceFault fault_in_dots(DotsChoice const& choice, DotsRules const& rules, std::size_t options) {
    std::uint64_t spent = 0;
    for (std::size_t i = 0; i < choice.dots.size(); i += 1) {
        Dots const& given = choice.dots[i];
        if (given.option >= options)
            return ChoiceFault::UnknownOption;
        if (i > 0 && choice.dots[i - 1].option >= given.option)
            return ChoiceFault::NotAscending;
        if (given.dots == 0)
            return ChoiceFault::NoDots;
        if (given.dots > rules.cap)
            return ChoiceFault::TooManyOnOne;
        spent += given.dots;
    }
    return spent > rules.dots ? ChoiceFault::TooManyInAll : ChoiceFault::None;
}

} // namespace

ChoiceFault fault_in(Choice const& choice, Method const& method, std::size_t options) {
    if (choice.index() != method.index())
        return ChoiceFault::WrongMethod;
    if (auto const* dots = std::get_if<DotsChoice>(&choice))
        return fault_in_dots(*dots, std::get<DotsRules>(method), options);
    return ChoiceFault::None;
}

} // namespace tablee::model::voting
