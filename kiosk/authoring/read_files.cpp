// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <unicode/ustring.h>

#include "kiosk/authoring/readers.h"
#include "kiosk/base/files.h"

namespace kiosk::authoring {

namespace {

bool isUtf8(const std::string &text)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    u_strFromUTF8(nullptr, 0, &length, text.data(), static_cast<int32_t>(text.size()), &status);
    return status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status);
}

/** Why @p file is none that can be read, told before a pipe or a device is opened and waited for; empty: it can. */
std::string oddityOf(const std::filesystem::path &file)
{
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (failed && status.type() != std::filesystem::file_type::not_found)
        return failed.message() + "; see where the link leads and who owns the file";
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return "is no file; put a text file here";
    return {};
}

} // namespace

bool readText(const PackSource &pack, const std::string &file, std::string &out, Findings &findings)
{
    if (const auto oddity = oddityOf(pack.folder / file); !oddity.empty()) {
        findings.error(file, 1, oddity);
        return false;
    }
    const auto read = base::readFile(pack.folder / file, 4U << 20U);
    if (!read) {
        findings.error(file, 1,
                       read.error().code == base::Code::NotFound ? "this file is missing; add it" : read.error().text);
        return false;
    }
    out = read.value();
    if (!isUtf8(out)) {
        findings.error(file, 1, "not UTF-8; save the file as UTF-8");
        return false;
    }
    if (out.starts_with("\xEF\xBB\xBF")) {
        findings.error(file, 1, "begins with a byte order mark; save the file as UTF-8 without it");
        return false;
    }
    if (const auto at = out.find('\r'); at != std::string::npos) {
        const auto line = 1 + static_cast<int>(std::count(out.begin(), out.begin() + static_cast<long>(at), '\n'));
        findings.error(file, line, "has Windows line ends; save the file with Unix line ends");
        return false;
    }
    return true;
}

bool readToml(const PackSource &pack, const std::string &file, bool required, TomlValue &out, Findings &findings)
{
    std::error_code failed;
    if (!required &&
        std::filesystem::symlink_status(pack.folder / file, failed).type() == std::filesystem::file_type::not_found)
        return false;
    std::string text;
    return readText(pack, file, text, findings) && parseToml(text, file, 1, out, findings);
}

std::vector<std::string> namesIn(const PackSource &pack, const std::string &folder, const std::string &ending,
                                 Findings &findings)
{
    std::vector<std::string> names;
    std::error_code failed;
    const std::filesystem::directory_iterator entries(pack.folder / folder, failed);
    if (failed && failed != std::errc::no_such_file_or_directory)
        findings.error(folder, 1, "cannot be read: " + failed.message() + "; see who owns the folder");
    for (const auto &entry : entries) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(".") && name.ends_with(ending))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace kiosk::authoring
