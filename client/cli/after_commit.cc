// SPDX-License-Identifier: Apache-2.0
#include "client/cli/after_commit.h"

namespace tablee::client {

void finish(OfflinePost& post, std::filesystem::path const& file, CliContext& context) {
    if (auto const done = post.project(); !done)
        context.warn("notice.cli.tables-not-made", {context.words.say(done.error()), file.string()});
    std::string const key = sync::key_path_of(file).string();
    if (post.key_notice() == sync::KeyNotice::PermissionsRepaired)
        context.warn("notice.key.permissions-repaired", {key});
    if (post.key_notice() == sync::KeyNotice::PermissionsLoose)
        context.warn("notice.key.permissions-loose", {key});
}

} // namespace tablee::client
