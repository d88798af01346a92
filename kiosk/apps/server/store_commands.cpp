// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_commands.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/apps/progress_bar.h"
#include "kiosk/store/backup.h"
#include "kiosk/store/postgres_connection.h"
#include "kiosk/store/postgres_store.h"
#include "kiosk/store/sqlite_store.h"
#include "kiosk/wire/json.h"

using namespace kiosk;

namespace {

/** What the three commands take. */
struct Options
{
    server::StorePlace place;
    std::filesystem::path folder;
    std::filesystem::path from;
    std::filesystem::path to;
    bool json = false;
};

int complain(const base::Error &error)
{
    std::fprintf(stderr, "wegweiser-server: %s\n", error.text.c_str());
    return 1;
}

/** A store that is there: its folder has a database, or its file says how to reach one. */
base::Result<std::unique_ptr<store::SqlStore>> openPresent(const server::StorePlace &place)
{
    if (!place.storeFile.empty()) {
        BOOST_OUTCOME_TRY(const auto target, store::readConnectionFile(place.storeFile));
        return store::openPostgresStore(target, {.statementTimeout = std::chrono::minutes{10}, .listens = false});
    }
    std::error_code error;
    if (!std::filesystem::exists(place.data / store::SqliteFileName, error))
        return base::failure(base::Code::NotFound, place.data.string() + ": there is no " + store::SqliteFileName +
                                                       " in this folder; is it a server's data folder?");
    return store::openSqliteStore(place.data);
}

/** For migrate-store: a folder is SQLite, a file says how to reach PostgreSQL. */
server::StorePlace placeOf(const std::filesystem::path &path)
{
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) ? server::StorePlace{{}, path} : server::StorePlace{path, {}};
}

std::string streamsText(const store::Contents &contents)
{
    const auto count = [&](const char *table) {
        const auto found = contents.rows.find(table);
        return std::to_string(found == contents.rows.end() ? 0 : found->second);
    };
    return std::to_string(contents.allRows()) + " rows, of these " + count("events") + " events of the queue and " +
           count("answers") + " answers";
}

int tell(const Options &options, const char *did, const store::Contents &contents, const std::string &where)
{
    if (options.json)
        std::printf(
            "%s\n",
            wire::toText(boost::json::object{
                             {"done", did}, {"where", where}, {"rows", contents.allRows()}, {"hash", contents.hash}})
                .c_str());
    else
        std::printf("%s %s: %s, read again and compared\n", did, where.c_str(), streamsText(contents).c_str());
    return 0;
}

int backup(const Options &options)
{
    auto from = openPresent(options.place);
    if (!from)
        return complain(from.assume_error());
    apps::ProgressBar bar;
    const auto done = store::backUp(*from.assume_value(), options.folder, "wegweiser-server " WEGWEISER_VERSION,
                                    base::SystemClock().wall(), [&](auto part, auto all) { bar.show(part, all); });
    if (!done)
        return complain(done.assume_error());
    return tell(options, "backed up to", done.assume_value().contents, options.folder.string());
}

int restore(const Options &options)
{
    apps::ProgressBar bar;
    const auto progress = [&](auto part, auto all) { bar.show(part, all); };
    if (options.place.storeFile.empty()) {
        const auto done = store::restoreTo(options.place.data, options.folder, progress);
        return done ? tell(options, "restored to", done.assume_value().contents, options.place.data.string())
                    : complain(done.assume_error());
    }
    auto to = openPresent(options.place);
    if (!to)
        return complain(to.assume_error());
    const auto done = store::restoreTo(*to.assume_value(), options.folder, progress);
    return done ? tell(options, "restored to", done.assume_value().contents, "the database")
                : complain(done.assume_error());
}

int migrateStore(const Options &options)
{
    const auto fromPlace = placeOf(options.from);
    const auto toPlace = placeOf(options.to);
    auto from = openPresent(fromPlace);
    if (!from)
        return complain(from.assume_error());
    auto to = toPlace.storeFile.empty() ? [&]() -> base::Result<std::unique_ptr<store::SqlStore>> {
        BOOST_OUTCOME_TRY(server::openData(toPlace, true)); // makes the folder
        return store::openSqliteStore(toPlace.data);
    }()
        : openPresent(toPlace);
    if (!to)
        return complain(to.assume_error());
    apps::ProgressBar bar;
    const auto done =
        store::copyAll(*from.assume_value(), *to.assume_value(), [&](auto part, auto all) { bar.show(part, all); });
    if (!done)
        return complain(done.assume_error());
    const auto now = store::contentsOf(*from.assume_value());
    if (!now)
        return complain(now.assume_error());
    if (!(now.assume_value() == done.assume_value()))
        return complain(base::failure(base::Code::Conflict,
                                      "the old store was written to meanwhile, so the new one lacks something: stop "
                                      "the servers, empty the new store and run this again"));
    return tell(options, "moved to", done.assume_value(), options.to.string());
}

} // namespace

void addPlaceOptions(CLI::App &command, server::StorePlace &place)
{
    auto *data = command.add_option("--data", place.data, "folder of the server's data (SQLite)");
    command
        .add_option("--store-file", place.storeFile,
                    "instead: a file, for its owner only, that says how to reach PostgreSQL, as libpq takes it: "
                    "host=… dbname=… user=… password=… sslmode=verify-full")
        ->excludes(data);
}

void addStoreCommands(CLI::App &app, std::function<int()> &work)
{
    const auto options = std::make_shared<Options>();
    const auto add = [&](const char *name, const char *about, const char *more, int (*run)(const Options &)) {
        auto *command = app.add_subcommand(name, about);
        command->footer(more);
        command->add_flag("--json", options->json, "say what was done as JSON");
        command->callback([&work, options, run] { work = [options, run] { return run(*options); }; });
        return command;
    };
    const auto needsPlace = [options](CLI::App &command) {
        command.parse_complete_callback([options] {
            if (options->place.data.empty() && options->place.storeFile.empty())
                throw CLI::RequiredError("--data or --store-file");
        });
    };
    auto *backing = add("backup", "copy all that the server remembers into a folder, while it runs",
                        "Example: wegweiser-server backup /backup/$(date +%F) --data /var/lib/wegweiser\n"
                        "The folder holds one SQLite file, whatever the database, and manifest.json with its hashes.\n"
                        "It holds tickets and hashes of passwords: keep it as safe as the data itself.",
                        backup);
    backing->add_option("folder", options->folder, "the new folder")->required();
    addPlaceOptions(*backing, options->place);
    needsPlace(*backing);
    auto *restoring = add("restore", "make a data folder, or fill an empty database, from a backup",
                          "Example: wegweiser-server restore /backup/2026-11-24 --data /var/lib/wegweiser\n"
                          "Stop the server first. Everybody has to log in again. What was done after the backup is\n"
                          "not in it: on the same day numbers would be given twice, so let the house begin a new day.",
                          restore);
    restoring->add_option("folder", options->folder, "the backup")->required();
    addPlaceOptions(*restoring, options->place);
    needsPlace(*restoring);
    auto *moving =
        add("migrate-store", "move everything from SQLite to PostgreSQL, or back",
            "Example: wegweiser-server migrate-store --from /var/lib/wegweiser --to /etc/wegweiser/database\n"
            "A folder is a data folder with SQLite, a file says how to reach PostgreSQL. The new store must\n"
            "be empty, the old one stays. Rows and hashes of both are compared. To rehearse, run it while\n"
            "the server works; for good, stop the server first.",
            migrateStore);
    moving->add_option("--from", options->from, "the old store")->required();
    moving->add_option("--to", options->to, "the new store")->required();
}
