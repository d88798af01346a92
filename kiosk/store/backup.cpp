// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/backup.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <sys/stat.h>

#include "kiosk/base/files.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/sqlite_store.h"
#include "kiosk/trust/digest.h"
#include "kiosk/trust/encoding.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::store {

using base::Code;
using base::failure;
using base::Result;
using boost::outcome_v2::success;
namespace fs = std::filesystem;

namespace {

constexpr int Format = 1;
constexpr std::uint64_t LargestBackup = std::uint64_t{1} << 40U;

Result<void> makePrivateFolder(const fs::path &folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || ::chmod(folder.c_str(), 0700) != 0)
        return failure(Code::Device, folder.string() + ": cannot make this folder: " + error.message());
    return success();
}

/** A folder that is gone unless it gets its name in the end. */
class Unfinished
{
public:
    static Result<Unfinished> make(const fs::path &folder)
    {
        std::error_code error;
        if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error)))
            return failure(Code::Invalid, folder.string() + ": exists already and is kept; name a new folder");
        Unfinished made(folder);
        fs::remove_all(made.part, error); // left by a run that was ended
        BOOST_OUTCOME_TRY(makePrivateFolder(made.part));
        return made;
    }
    ~Unfinished()
    {
        std::error_code error;
        if (!part.empty())
            fs::remove_all(part, error);
    }
    Unfinished(Unfinished &&other) noexcept
        : part(std::exchange(other.part, {}))
        , m_folder(std::move(other.m_folder))
    {
    }
    Unfinished &operator=(Unfinished &&) = delete;

    Result<void> finish()
    {
        std::error_code error;
        fs::rename(part, m_folder, error);
        if (error)
            return failure(Code::Device, m_folder.string() + ": cannot get its name: " + error.message());
        part.clear();
        return success();
    }
    fs::path part;

private:
    explicit Unfinished(fs::path folder)
        : part(folder.string() + ".part")
        , m_folder(std::move(folder))
    {
    }
    fs::path m_folder;
};

std::string toText(const BackupManifest &manifest)
{
    boost::json::object rows;
    for (const auto &[table, count] : manifest.contents.rows)
        rows[table] = count;
    return wire::toText(boost::json::object{{"format", Format},
                                            {"program", manifest.program},
                                            {"at_ms", wire::toMillis(manifest.at)},
                                            {"steps", manifest.steps},
                                            {"file", SqliteFileName},
                                            {"bytes", manifest.bytes},
                                            {"sha256", manifest.sha256},
                                            {"rows", std::move(rows)},
                                            {"contents", manifest.contents.hash}}) +
           "\n";
}

Result<BackupManifest> readManifest(const fs::path &folder)
{
    const auto file = folder / ManifestFileName;
    auto text = base::readFile(file, 1U << 20U);
    if (!text)
        return failure(Code::NotFound, folder.string() + ": is no backup: it has no " + ManifestFileName);
    const auto json = wire::parseJson(text.assume_value());
    if (!json)
        return failure(Code::Corrupt, file.string() + ": " + json.assume_error().text);
    wire::Fields in(json.assume_value(), "manifest");
    BackupManifest manifest;
    if (in.integer("format", 1, 1000) != Format)
        return failure(Code::Invalid, file.string() + ": was made by a newer version of this program");
    manifest.program = in.text("program", 200);
    manifest.at = in.time("at_ms");
    manifest.steps = static_cast<int>(in.integer("steps", 1, 100000));
    manifest.bytes = static_cast<std::uint64_t>(in.integer("bytes", 0, static_cast<std::int64_t>(LargestBackup)));
    manifest.sha256 = in.text("sha256", 64);
    manifest.contents.hash = in.text("contents", 64);
    const auto *rows = in.find("rows");
    if (rows && rows->is_object())
        for (const auto &[table, count] : rows->get_object())
            if (count.is_int64() && count.get_int64() >= 0)
                manifest.contents.rows[table] = static_cast<std::uint64_t>(count.get_int64());
    auto done = in.result(std::move(manifest));
    if (!done)
        return failure(Code::Corrupt, file.string() + ": " + done.assume_error().text);
    return done;
}

/** Everything in one file: nothing is left in a log beside it. */
Result<void> seal(SqlStore &store)
{
    BOOST_OUTCOME_TRY(store.scrub());
    return store.sql().query("PRAGMA journal_mode=DELETE", {}, [](const Row &) { return success(); });
}

/** Who was logged in when the backup was made is not any more, and its codes are old. */
Result<void> endSessions(SqlStore &store)
{
    BOOST_OUTCOME_TRY(store.begin());
    auto done = store.sql().run("DELETE FROM sessions");
    if (done)
        done = store.sql().run("DELETE FROM enrolment_codes");
    if (!done) {
        store.rollback();
        return done;
    }
    return store.commit();
}

/** A copy of the backup in @p scratch, opened, which brings it to the present schema, and compared. */
Result<std::unique_ptr<SqlStore>> openCopy(const fs::path &folder, const fs::path &scratch,
                                           const BackupManifest &manifest, const Progress &progress)
{
    std::error_code error;
    const auto file = scratch / SqliteFileName;
    fs::copy_file(folder / SqliteFileName, file, error);
    if (error || ::chmod(file.c_str(), 0600) != 0)
        return failure(Code::Device, file.string() + ": cannot be written: " + error.message());
    BOOST_OUTCOME_TRY(auto store, openSqliteStore(scratch));
    if (manifest.steps == static_cast<int>(schemaSteps(Dialect::Sqlite).size())) {
        BOOST_OUTCOME_TRY(const auto contents, contentsOf(*store, progress));
        if (!(contents == manifest.contents))
            return failure(Code::Corrupt, folder.string() + ": its rows are not those that its manifest names");
    }
    return store;
}

} // namespace

Result<BackupManifest> backUp(SqlStore &from, const fs::path &folder, const std::string &program, domain::WallTime at,
                              const Progress &progress)
{
    BOOST_OUTCOME_TRY(auto unfinished, Unfinished::make(folder));
    BackupManifest manifest{program, at, static_cast<int>(schemaSteps(Dialect::Sqlite).size()), 0, {}, {}};
    {
        BOOST_OUTCOME_TRY(auto to, openSqliteStore(unfinished.part));
        BOOST_OUTCOME_TRY(manifest.contents, copyAll(from, *to, progress));
        BOOST_OUTCOME_TRY(seal(*to));
    }
    BOOST_OUTCOME_TRY(const auto digest, trust::digestFile(unfinished.part / SqliteFileName, LargestBackup));
    manifest.bytes = digest.length;
    manifest.sha256 = trust::toHex(digest.sha256);
    BOOST_OUTCOME_TRY(base::writeFileAtomically(unfinished.part / ManifestFileName, toText(manifest), 0600));
    BOOST_OUTCOME_TRY(unfinished.finish());
    return manifest;
}

Result<BackupManifest> checkBackup(const fs::path &folder)
{
    BOOST_OUTCOME_TRY(auto manifest, readManifest(folder));
    BOOST_OUTCOME_TRY(const auto digest, trust::digestFile(folder / SqliteFileName, LargestBackup));
    if (digest.length != manifest.bytes || trust::toHex(digest.sha256) != manifest.sha256)
        return failure(Code::Corrupt, (folder / SqliteFileName).string() +
                                          ": was changed or damaged since the backup was made; take another backup");
    return manifest;
}

Result<BackupManifest> restoreTo(const fs::path &data, const fs::path &folder, const Progress &progress)
{
    BOOST_OUTCOME_TRY(auto manifest, checkBackup(folder));
    BOOST_OUTCOME_TRY(auto unfinished, Unfinished::make(data));
    {
        BOOST_OUTCOME_TRY(auto store, openCopy(folder, unfinished.part, manifest, progress));
        BOOST_OUTCOME_TRY(endSessions(*store));
        BOOST_OUTCOME_TRY(store->scrub());
    }
    BOOST_OUTCOME_TRY(unfinished.finish());
    return manifest;
}

Result<BackupManifest> restoreTo(SqlStore &to, const fs::path &folder, const Progress &progress)
{
    BOOST_OUTCOME_TRY(auto manifest, checkBackup(folder));
    std::string name = (fs::temp_directory_path() / "wegweiser-restore-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        return failure(Code::Device, name + ": cannot make this folder");
    struct Scratch
    {
        fs::path path;
        ~Scratch()
        {
            std::error_code error;
            fs::remove_all(path, error);
        }
    } const scratch{name};
    BOOST_OUTCOME_TRY(auto copy, openCopy(folder, scratch.path, manifest, {}));
    BOOST_OUTCOME_TRY(copyAll(*copy, to, progress));
    BOOST_OUTCOME_TRY(endSessions(to));
    return manifest;
}

} // namespace kiosk::store
