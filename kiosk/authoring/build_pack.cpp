// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/build_pack.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <map>
#include <set>

#include <unicode/uvernum.h>
#include <unistd.h>

#include "kiosk/authoring/sign_document.h"
#include "kiosk/base/files.h"
#include "kiosk/content/json_text.h"
#include "kiosk/content/verify.h"
#include "kiosk/sqlite/database.h"

namespace kiosk::authoring {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

namespace {

/** A file being made; taken away unless it was put in its place. */
class PartFile
{
public:
    explicit PartFile(fs::path path)
        : m_path(std::move(path))
    {
        remove();
    }
    ~PartFile() { remove(); }
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    void remove()
    {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    fs::path m_path;
};

base::Error cannot(const fs::path &path, const char *what, const std::error_code &why)
{
    return base::failure(Code::Device, path.string() + ": cannot " + what + ": " + why.message());
}

/** Whether @p name is that of a PartFile of this program. */
bool isPartName(const std::string &name)
{
    const auto dot = name.find('.');
    const auto stem = name.substr(0, dot);
    return dot != std::string::npos && dot + 1 < name.size() && (stem == "part" || stem == "content") &&
           name.find_first_not_of("0123456789", dot + 1) == std::string::npos;
}

/** Whether all in @p out comes from a build that was cut off before its manifest. */
bool holdsRemainsOnly(const fs::path &out)
{
    std::error_code failed;
    for (const auto &entry : fs::directory_iterator(out, failed)) {
        const auto name = entry.path().filename().string();
        if (name != "files" && name != CheckErrorsName && !isPartName(name))
            return false;
    }
    for (const auto &entry : fs::directory_iterator(out / "files", failed)) {
        const auto name = entry.path().filename().string();
        if (!content::isHex256(name.substr(0, 64)) || (name.size() > 64 && name[64] != '.'))
            return false;
    }
    return true;
}

/** What builds left that are not at work any more. */
void removeParts(const fs::path &out)
{
    std::error_code failed;
    std::vector<fs::path> left;
    for (const auto &entry : fs::directory_iterator(out, failed)) {
        const auto name = entry.path().filename().string();
        if (isPartName(name) && ::kill(std::atoi(name.c_str() + name.find('.') + 1), 0) != 0 && errno == ESRCH)
            left.push_back(entry.path());
    }
    for (const auto &part : left)
        fs::remove(part, failed);
}

Result<void> prepareFolder(const fs::path &out)
{
    std::error_code failed;
    const bool there = fs::exists(out, failed);
    const bool free = !there || (fs::is_directory(out, failed) &&
                                 (fs::exists(out / content::ManifestName, failed) || holdsRemainsOnly(out)));
    if (!free)
        return base::failure(Code::Invalid,
                             out.string() + ": is not empty and holds no pack; name an empty or new folder");
    removeParts(out);
    fs::create_directories(out / "files", failed);
    if (failed)
        return cannot(out, "make folder", failed);
    return boost::outcome_v2::success();
}

/** Puts the finished @p part under the name of its digest. */
Result<content::ManifestFile> store(const fs::path &out, const fs::path &part, std::string_view ending,
                                    std::string role)
{
    BOOST_OUTCOME_TRY(const auto digest, trust::digestFile(part, content::LargestFile));
    content::ManifestFile file{content::fileName(digest, ending), std::move(role), digest};
    std::error_code failed;
    fs::permissions(part, fs::perms(0644), failed);
    fs::rename(part, out / file.name, failed);
    if (failed)
        return cannot(out / file.name, "write", failed);
    return file;
}

Result<void> storeMedia(const PackSource &pack, const fs::path &out, content::Manifest &manifest,
                        std::map<std::string, StoredMedia> &media)
{
    std::set<std::string> names;
    for (const auto &topic : pack.topics)
        for (const auto &[language, page] : topic.pages)
            for (const auto &one : page.blocks)
                if (!one.block.media.empty())
                    names.insert(one.block.media);
    for (const auto &name : names) {
        const PartFile part(out / ("part." + std::to_string(::getpid())));
        std::error_code failed;
        fs::copy_file(pack.folder / name, part.path(), failed);
        if (failed)
            return cannot(pack.folder / name, "copy", failed);
        BOOST_OUTCOME_TRY(auto file, store(out, part.path(), fs::path(name).extension().string(), "media"));
        media[name] = {file.name, file.digest.length};
        manifest.files.push_back(std::move(file));
    }
    return boost::outcome_v2::success();
}

Result<std::map<std::string, std::string>> toolVersions()
{
    BOOST_OUTCOME_TRY(auto database, sqlite::Database::open({}, sqlite::OpenMode::Memory));
    BOOST_OUTCOME_TRY(auto version, database.prepare("SELECT sqlite_version()"));
    BOOST_OUTCOME_TRY(version.step());
    return std::map<std::string, std::string>{
        {"icu", U_ICU_VERSION}, {"sqlite", std::string(version.text(0))}, {"wegweiser-pack", WEGWEISER_VERSION}};
}

void removeOthers(const fs::path &out, const content::Manifest &manifest)
{
    std::set<std::string> kept;
    for (const auto &file : manifest.files)
        kept.insert(file.name);
    std::error_code ignored;
    for (const auto &entry : fs::directory_iterator(out / "files", ignored))
        if (!kept.contains("files/" + entry.path().filename().string()))
            fs::remove(entry.path(), ignored);
}

/** At no moment is there a pack with errors without the list of them. */
Result<void> publish(const fs::path &out, const content::Manifest &manifest, const std::string &checkErrors)
{
    if (!checkErrors.empty()) {
        BOOST_OUTCOME_TRY(base::writeFileAtomically(out / CheckErrorsName, checkErrors));
    }
    const auto bytes = content::toText(manifest);
    const auto before = base::readFile(out / content::ManifestName, content::LongestManifest);
    if (!before || before.value() != bytes) {
        std::error_code failed;
        fs::remove(out / content::SignaturesName, failed);
        BOOST_OUTCOME_TRY(base::writeFileAtomically(out / content::ManifestName, bytes));
    }
    if (checkErrors.empty()) {
        std::error_code failed;
        fs::remove(out / CheckErrorsName, failed);
        if (failed)
            return cannot(out / CheckErrorsName, "take away", failed);
    }
    removeOthers(out, manifest);
    return boost::outcome_v2::success();
}

} // namespace

Result<content::Manifest> buildPack(const PackSource &pack, const fs::path &out, const PackBuildOptions &options)
{
    BOOST_OUTCOME_TRY(prepareFolder(out));
    content::Manifest manifest;
    manifest.identity = {pack.id, pack.version, pack.created, pack.expires};
    manifest.rollbackTo = options.rollbackTo;
    BOOST_OUTCOME_TRY(manifest.tools, toolVersions());
    std::map<std::string, StoredMedia> media;
    BOOST_OUTCOME_TRY(storeMedia(pack, out, manifest, media));
    const PartFile part(out / ("content." + std::to_string(::getpid())));
    BOOST_OUTCOME_TRY(writeDatabase(pack, media, part.path(), options));
    BOOST_OUTCOME_TRY(auto database, store(out, part.path(), ".db", "content"));
    manifest.files.push_back(std::move(database));
    std::sort(manifest.files.begin(), manifest.files.end(),
              [](const auto &left, const auto &right) { return left.name < right.name; });
    manifest.files.erase(std::unique(manifest.files.begin(), manifest.files.end()), manifest.files.end());
    BOOST_OUTCOME_TRY(publish(out, manifest, options.checkErrors));
    return manifest;
}

Result<std::string> checkErrorsOf(const fs::path &folder)
{
    std::error_code failed;
    if (!fs::exists(folder / CheckErrorsName, failed) && !failed)
        return std::string();
    return base::readFile(folder / CheckErrorsName);
}

Result<void> signPack(const fs::path &folder, const trust::SecretKey &key)
{
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(bytes));
    BOOST_OUTCOME_TRY(content::verifyFiles(folder, manifest));
    BOOST_OUTCOME_TRY(const auto document, describe(bytes));
    return addSignature(folder, document, signDocument(document, key));
}

} // namespace kiosk::authoring
