// SPDX-License-Identifier: Apache-2.0
#pragma once

// A container read back with libzip, as an office program would, for the tests.
#include "model/base/bytes.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>
#include <zip.h>

namespace tablee::tests {

struct OpenedPart {
    std::string path;
    std::string octets;
    bool stored = false;
};

// Empty when it is no ZIP or when one part cannot be read (libzip checks each CRC).
inline std::vector<OpenedPart> opened(model::Bytes const& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return {};
    }
    std::vector<OpenedPart> parts;
    bool sound = true;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); i += 1) {
        zip_stat_t about;
        zip_stat_init(&about);
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        OpenedPart part{about.name, std::string(about.size, '\0'), about.comp_method == ZIP_CM_STORE};
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        sound =
            sound && zip_fread(file, part.octets.data(), about.size) == static_cast<zip_int64_t>(about.size);
        sound = zip_fclose(file) == 0 && sound;
        parts.push_back(std::move(part));
    }
    zip_discard(archive);
    return sound ? parts : std::vector<OpenedPart>{};
}

} // namespace tablee::tests
