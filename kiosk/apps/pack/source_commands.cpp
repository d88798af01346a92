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

namespace kiosk::apps {

namespace {

std::string counted(int number, const char *one, const char *many)
{
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

authoring::Findings onlyErrors(const authoring::Findings &findings)
{
    authoring::Findings errors;
    for (const auto &one : findings.sorted())
        if (one.severity == authoring::Severity::Error)
            errors.error(one.file, one.line, one.message);
    return errors;
}

/** Shows errors and answers false when there are any. */
bool withoutErrors(const authoring::Findings &findings, const std::filesystem::path &folder, const char *outcome)
{
    if (findings.errors() == 0)
        return true;
    print(authoring::findingsAsText(onlyErrors(findings), folder));
    (void)complain(base::failure(base::Code::Invalid,
                                 counted(findings.errors(), "error", "errors") + ", " + outcome + "; mend them first"));
    return false;
}

} // namespace

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

int check(const CheckOptions &options)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(options.folder, findings);
    const auto &shown = options.quiet ? onlyErrors(findings) : findings;
    print(options.json ? authoring::findingsAsJson(shown) : authoring::findingsAsText(shown, options.folder));
    const auto sum = counted(findings.errors(), "error", "errors") + ", " +
                     counted(findings.warnings(), "warning", "warnings") + " in " +
                     counted(static_cast<int>(pack.topics.size()), "topic", "topics") + ", " +
                     counted(static_cast<int>(pack.languages.size()), "language", "languages") + "\n";
    if (!options.json)
        std::fputs(sum.c_str(), stderr);
    return findings.errors() == 0 ? 0 : 1;
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
    const auto manifest = authoring::buildPack(pack, options.out);
    if (!manifest)
        return complain(manifest.error());
    std::uint64_t bytes = 0;
    for (const auto &file : manifest.value().files)
        bytes += file.digest.length;
    print(options.out.string() + ": " + pack.id + " version " + std::to_string(pack.version) + ", " +
          counted(static_cast<int>(pack.topics.size()), "topic", "topics") + ", " +
          counted(static_cast<int>(manifest.value().files.size()), "file", "files") + ", " +
          std::to_string(bytes / 1024) + " KiB; next: wegweiser-pack sign\n");
    return 0;
}

} // namespace kiosk::apps
