// SPDX-License-Identifier: Apache-2.0
#include "client/theme/type.h"

namespace tablee::client {

TypeMetrics metrics_of(Type type) {
    switch (type) {
    case Type::Small:
    case Type::SmallStrong:
        return {15, 1.42F};
    case Type::Body:
        return {17, 1.50F};
    case Type::BodyStrong:
        return {17, 1.42F};
    case Type::Heading3:
        return {20, 1.32F};
    case Type::Heading2:
        return {24, 1.30F};
    case Type::Heading1:
        return {32, 1.28F};
    case Type::Number:
        return {52, 1.20F};
    case Type::IconSmall:
        return {18, 1};
    case Type::Icon:
        return {22, 1};
    case Type::IconLarge:
        return {40, 1};
    }
    return {17, 1.5F};
}

} // namespace tablee::client
