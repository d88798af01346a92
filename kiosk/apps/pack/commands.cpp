// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/pack/commands.h"

#include <cstdio>

#include <unistd.h>

#include "kiosk/authoring/report.h"

namespace kiosk::apps {

CLI::App &group(CLI::App &app, const std::string &name, const std::string &about)
{
    for (auto *known : app.get_subcommands([](const CLI::App *) { return true; }))
        if (known->get_name() == name)
            return *known;
    auto *made = app.add_subcommand(name, about);
    made->require_subcommand(1);
    return *made;
}

void print(const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

int complain(const base::Error &error)
{
    std::fflush(stdout);
    std::fprintf(stderr, "wegweiser-pack: %s\n", error.text.c_str());
    return 1;
}

std::string counted(int number, const char *one, const char *many)
{
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

bool withoutErrors(const authoring::Findings &findings, const std::filesystem::path &folder, const char *outcome)
{
    if (findings.errors() == 0)
        return true;
    print(authoring::findingsAsText(authoring::onlyErrors(findings), folder));
    (void)complain(base::failure(base::Code::Invalid,
                                 counted(findings.errors(), "error", "errors") + ", " + outcome + "; mend them first"));
    return false;
}

} // namespace kiosk::apps
