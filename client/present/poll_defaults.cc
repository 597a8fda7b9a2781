// SPDX-License-Identifier: Apache-2.0
#include "client/present/poll_defaults.h"

namespace tablee::client {

PollDefaults poll_defaults(model::Profile profile) {
    using model::voting::MajorityBase;
    switch (profile) {
    case model::Profile::ConsultativeCommission:
        return {MajorityBase::PresentOrRepresented, true, {0, 1}};
    case model::Profile::Assembly:
        return {MajorityBase::Expressed, true, {1, 3}};
    case model::Profile::Workshop:
    case model::Profile::Association:
        break;
    }
    return {};
}

} // namespace tablee::client
