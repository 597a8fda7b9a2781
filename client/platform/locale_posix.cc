// SPDX-License-Identifier: Apache-2.0
#include "client/platform/locale.h"

#include <clocale>
#include <cstdlib>
#include <initializer_list>

namespace tablee::client {
namespace {

// Asked of the C library itself: names of locales spell UTF-8 in many ways.
bool reads_utf8() {
    wchar_t read = 0;
    static_cast<void>(std::mbtowc(nullptr, nullptr, 0));
    return std::mbtowc(&read, "é", 2) == 2;
}

} // namespace

bool speak_utf8() {
    for (char const* locale : {"", "C.UTF-8", "en_US.UTF-8"})
        if (std::setlocale(LC_CTYPE, locale) != nullptr && reads_utf8())
            return true;
    return false;
}

} // namespace tablee::client
