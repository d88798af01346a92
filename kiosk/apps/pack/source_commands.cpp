// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "kiosk/apps/pack/commands.h"
#include "kiosk/authoring/build_pack.h"
#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/new_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/authoring/stamp_pack.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/checking/check.h"

namespace kiosk::apps {

namespace {

struct NewOptions
{
    std::filesystem::path folder;
    std::string id; ///< empty: the folder's name
};

struct StampOptions
{
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files;
    bool all = false;
};

struct BuildOptions
{
    std::filesystem::path folder, out;
    std::int64_t version = 0; ///< 0: as in pack.toml
    std::int64_t rollbackTo = 0;
    std::string created, expires;
};

int makeNew(const NewOptions &options)
{
    const auto id = options.id.empty()
                        ? std::filesystem::absolute(options.folder).lexically_normal().filename().string()
                        : options.id;
    const domain::LocalDate today = std::chrono::floor<std::chrono::days>(base::SystemClock().wall());
    if (const auto made = authoring::newPack(options.folder, id, today); !made)
        return complain(made.error());
    print(options.folder.string() + ": a small pack to begin with; next: wegweiser-pack check " +
          options.folder.string() + "\n");
    return 0;
}

int stamp(const StampOptions &options)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(options.folder, findings);
    if (!withoutErrors(findings, options.folder, "nothing was stamped"))
        return 1;
    const auto outcome = authoring::stampPack(pack, {options.files, options.all});
    if (!outcome)
        return complain(outcome.error());
    print(counted(outcome.value().stamped, "page", "pages") + " stamped, " + std::to_string(outcome.value().kept) +
          " left as they were\n");
    return 0;
}

int build(const BuildOptions &options)
{
    authoring::Findings findings;
    auto pack = authoring::readPack(options.folder, findings);
    if (!withoutErrors(findings, options.folder, "not built"))
        return 1;
    if (options.version != 0)
        pack.version = options.version;
    if (!options.created.empty())
        pack.created = options.created;
    if (!options.expires.empty())
        pack.expires = options.expires;
    if (pack.expires <= pack.created)
        return complain(base::failure(base::Code::Invalid,
                                      "the pack would expire before it is made; set --expires to a later time"));
    if (options.rollbackTo >= pack.version)
        return complain(base::failure(base::Code::Invalid,
                                      "--rollback-to must name an older version than the new one; set --pack-version"));
    checking::CheckOptions check;
    check.today = std::chrono::floor<std::chrono::days>(base::SystemClock().wall());
    checking::checkContent(pack, check, findings);
    authoring::PackBuildOptions how{.rollbackTo = options.rollbackTo};
    if (findings.errors() > 0)
        how.checkErrors = authoring::findingsAsText(authoring::onlyErrors(findings), options.folder);
    const auto manifest = authoring::buildPack(pack, options.out, how);
    if (!manifest)
        return complain(manifest.error());
    std::uint64_t bytes = 0;
    for (const auto &file : manifest.value().files)
        bytes += file.digest.length;
    print(options.out.string() + ": " + pack.id + " version " + std::to_string(pack.version) + ", " +
          counted(static_cast<int>(pack.topics.size()), "topic", "topics") + ", " +
          counted(static_cast<int>(manifest.value().files.size()), "file", "files") + ", " +
          std::to_string(bytes / 1024) + " KiB; next: wegweiser-pack sign\n");
    if (findings.errors() > 0)
        std::fprintf(stderr, "good for a trial only: publish will refuse it for %s; see: wegweiser-pack check %s\n",
                     counted(findings.errors(), "error", "errors").c_str(), options.folder.c_str());
    return 0;
}

CLI::Validator utcMoment()
{
    return CLI::Validator(
        [](std::string &text) {
            int part[6] = {};
            char end = 0;
            const int read = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%c", &part[0], &part[1], &part[2],
                                         &part[3], &part[4], &part[5], &end);
            return read == 7 && end == 'Z' && text.size() == 20 ? std::string() : "must look like 2026-11-22T00:00:00Z";
        },
        "TIME");
}

} // namespace

void addSourceCommands(CLI::App &app, Work &work)
{
    static NewOptions freshOptions;
    static StampOptions stampOptions;
    static BuildOptions buildOptions;

    auto *fresh = app.add_subcommand("new", "Writes the sources of a small pack into DIR, to begin with");
    fresh->add_option("DIR", freshOptions.folder, "new or empty folder")->required();
    fresh->add_option("--id", freshOptions.id, "name of pack and site [name of DIR]");
    fresh->callback([&work] { work = [] { return makeNew(freshOptions); }; });

    auto *stamp = app.add_subcommand("stamp", "Writes into translations which German text they were made from");
    stamp->add_option("DIR", stampOptions.folder, "folder with pack.toml")->required();
    stamp->add_option("FILE", stampOptions.files,
                      "translations compared with the German page just now [those never stamped]");
    stamp->add_flag("--all", stampOptions.all, "every translation: all were compared");
    stamp->callback([&work] { work = [] { return apps::stamp(stampOptions); }; });

    auto *build = app.add_subcommand("build", "Builds the pack of DIR into OUT; same sources, same bytes");
    build->add_option("DIR", buildOptions.folder, "folder with pack.toml")->required();
    build->add_option("-o,--out", buildOptions.out, "new or empty folder, or one with an older pack")->required();
    build->add_option("--pack-version", buildOptions.version, "instead of version in pack.toml")
        ->check(CLI::Range(1, 1000000000));
    build
        ->add_option("--rollback-to", buildOptions.rollbackTo,
                     "these are the sources of that older version, brought back under a higher one")
        ->check(CLI::Range(1, 1000000000));
    build->add_option("--created", buildOptions.created, "instead of created in pack.toml")->check(utcMoment());
    build->add_option("--expires", buildOptions.expires, "instead of expires in pack.toml")->check(utcMoment());
    build->callback([&work] { work = [] { return apps::build(buildOptions); }; });
}

} // namespace kiosk::apps
