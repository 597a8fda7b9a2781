// SPDX-License-Identifier: Apache-2.0
#include "model/export/odt_parts.h"

#include <memory>
#include <zip.h>

namespace tablee::model {

namespace {

struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Failure trouble(char const* reason) {
    return failure("error.export.package", {reason});
}

struct DosTime {
    zip_uint16_t time = 0;
    zip_uint16_t date = 0;
};

// Noon, because libzip takes the reading through the local zone and back, which shifts it in the hour that a
// change of clocks skips (nih-at/libzip issue 361); no zone skips its noon.
DosTime noon_of(Date date) {
    if (!is_valid(date) || date.year < 1980 || date.year > 2107)
        date = {1980, 1, 1};
    int const packed = ((date.year - 1980) << 9) | (date.month << 5) | date.day;
    return {static_cast<zip_uint16_t>(12 << 11), static_cast<zip_uint16_t>(packed)};
}

// The part stays where it is until the archive is closed; libzip copies nothing.
bool add(zip_t* archive, OdtPart const& part, DosTime when) {
    zip_source_t* const source = zip_source_buffer(archive, part.octets.data(), part.octets.size(), 0);
    if (source == nullptr)
        return false;
    std::string const path(part.path);
    zip_int64_t const index = zip_file_add(archive, path.c_str(), source, 0);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    auto const place = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, place, when.time, when.date, 0) == 0;
}

Result<Bytes> read_all(zip_source_t* source) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(source, &about) < 0 || (about.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) < 0)
        return trouble(zip_error_strerror(zip_source_error(source)));
    Bytes octets(about.size);
    zip_int64_t const got = zip_source_read(source, octets.data(), octets.size());
    zip_source_close(source);
    if (got < 0 || static_cast<zip_uint64_t>(got) != about.size)
        return trouble(zip_error_strerror(zip_source_error(source)));
    return octets;
}

} // namespace

Result<Bytes> odt_package(std::vector<OdtPart> const& parts, Date date) {
    zip_error_t error;
    zip_error_init(&error);
    Source const memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    Archive archive(memory ? zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error) : nullptr);
    if (!archive) {
        std::string const reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        return trouble(reason.c_str());
    }
    zip_source_keep(memory.get()); // the archive has one reference, `memory` keeps the other
    for (OdtPart const& part : parts)
        if (!add(archive.get(), part, noon_of(date)))
            return trouble(zip_strerror(archive.get()));
    if (zip_close(archive.get()) < 0)
        return trouble(zip_strerror(archive.get()));
    static_cast<void>(archive.release()); // closed: no longer ours to discard
    return read_all(memory.get());
}

} // namespace tablee::model
