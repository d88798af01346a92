// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/zip.h"

#include <memory>

#include <zip.h>

#include "kiosk/exchange/encoding.h"

namespace kiosk::exchange {

using base::Result;

namespace {

/** 1980-01-01, the first day that an archive can name. */
constexpr zip_uint16_t FirstDay = (1U << 5U) | 1U;

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
template<class T>
using Owned = std::unique_ptr<T, Discard>;

base::Error broken(const std::string &name)
{
    return base::failure(base::Code::Invalid,
                         name + ": is no OpenDocument spreadsheet, or it is damaged; save it as .ods");
}

bool addEntry(zip_t *archive, const ZipEntry &entry, bool stored)
{
    auto *source = zip_source_buffer(archive, entry.second.data(), entry.second.size(), 0);
    if (!source)
        return false;
    const auto index = zip_file_add(archive, entry.first.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(archive, at, 0, FirstDay, 0) == 0;
}

} // namespace

Result<std::string> writeZip(const std::vector<ZipEntry> &entries)
{
    const auto failed = base::failure(base::Code::Device, "the spreadsheet could not be packed");
    zip_error_t error;
    zip_error_init(&error);
    const Owned<zip_source_t> buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer)
        return failed;
    zip_source_keep(buffer.get());
    Owned<zip_t> archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        return failed;
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!addEntry(archive.get(), entries[i], i == 0))
            return failed;
    if (zip_close(archive.get()) != 0)
        return failed;
    (void)archive.release();
    std::string bytes;
    if (zip_source_open(buffer.get()) != 0)
        return failed;
    char part[65536];
    for (auto read = zip_source_read(buffer.get(), part, sizeof part); read > 0;
         read = zip_source_read(buffer.get(), part, sizeof part))
        bytes.append(part, static_cast<std::size_t>(read));
    zip_source_close(buffer.get());
    return bytes;
}

Result<std::string> readZip(const std::string &bytes, const std::string &entry, const std::string &name)
{
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const Owned<zip_t> archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    if (!archive) {
        zip_source_free(source);
        return broken(name);
    }
    const Owned<zip_file_t> file(zip_fopen(archive.get(), entry.c_str(), 0));
    if (!file)
        return broken(name);
    std::string out;
    char part[65536];
    zip_int64_t read = 0;
    while ((read = zip_fread(file.get(), part, sizeof part)) > 0) {
        out.append(part, static_cast<std::size_t>(read));
        if (out.size() > LargestFile)
            return base::failure(base::Code::Invalid, name + ": unpacks to more than 64 MiB; it is not read");
    }
    if (read < 0)
        return broken(name);
    return out;
}

} // namespace kiosk::exchange
