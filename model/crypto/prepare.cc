// SPDX-License-Identifier: Apache-2.0
#include "model/crypto/prepare.h"

#include <sodium.h>

namespace tablee::model {

bool prepare_crypto() {
    return sodium_init() >= 0;
}

} // namespace tablee::model
