// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"

#include <cstdio>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"

namespace kiosk::apps {

namespace {

void print(const std::string &text, std::FILE *out = stdout)
{
    std::fwrite(text.data(), 1, text.size(), out);
}

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

} // namespace

int check(const CheckOptions &options)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(options.folder, findings);
    const auto &shown = options.quiet ? onlyErrors(findings) : findings;
    print(options.json ? authoring::findingsAsJson(shown) : authoring::findingsAsText(shown, options.folder));
    if (!options.json)
        print(counted(findings.errors(), "error", "errors") + ", " +
                  counted(findings.warnings(), "warning", "warnings") + " in " +
                  counted(static_cast<int>(pack.topics.size()), "topic", "topics") + ", " +
                  counted(static_cast<int>(pack.languages.size()), "language", "languages") + "\n",
              stderr);
    return findings.errors() == 0 ? 0 : 1;
}

} // namespace kiosk::apps
