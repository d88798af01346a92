// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/new_pack.h"

#include <array>
#include <cstdio>

#include "kiosk/authoring/toml_section.h"
#include "kiosk/base/files.h"

namespace kiosk::authoring {

using base::Code;
using base::Result;

namespace {

struct NewFile
{
    const char *name;
    const char *text; ///< @id@, @today@ and @expires@ are put in
};

constexpr std::array<NewFile, 8> Files{{
    {"pack.toml", R"(# What this pack is. The whole syntax: content/schema/README.md
id = "@id@"
version = 1                   # larger with every pack that is published
created = @today@T00:00:00Z
expires = @expires@T00:00:00Z
source_language = "de"
languages = ["de", "en"]      # in the order of the idle screen

[name]
de = "Willkommenszentrum"
en = "Welcome Centre"

[services.general]
de = "Allgemeine Beratung"
en = "General advice"
)"},
    {"site.toml", R"(# The house as the queue starts with it.
site = "@id@"
time_zone = "Europe/Berlin"
languages = ["de"]
last_ticket_minutes = 30
public_url = ""

[[services]]
id = "general"
first = 200
last = 299

[[desks]]
id = "1"
direction = "left"
services = ["general"]

[[hours]]
days = ["mon", "tue", "wed", "thu", "fri"]
from = "09:00"
to = "16:00"
source = "written with the pack"
confirm = true
)"},
    {"facts.toml",
     R"(# Every phone number, fee and deadline stands here once, and pages name it: {fact:registration-deadline}

[registration-deadline]
kind = "duration"
value.de = "2 Wochen"
value.en = "2 weeks"
source = "§ 17 BMG"
source_date = ""
verified_on = @today@
expires = @expires@
confirm = true
)"},
    {"contacts/centre.toml", R"(id = "centre"
name = "Willkommenszentrum"
topics = ["first-steps"]
source = "written with the pack"
verified_on = @today@
confirm = true

[about]
de = "Erste Beratung und Weiterleitung"
en = "First advice and referral"
)"},
    {"glossary/anmeldung.toml", R"(id = "anmeldung"
term = "Anmeldung"

[text]
de = "Sie sagen der Stadt, wo Sie wohnen."
en = "You tell the city where you live."
)"},
    {"topics/01-first-steps/topic.toml", R"(id = "first-steps"
icon = "first-steps"
service = "general"
)"},
    {"topics/01-first-steps/de.md", R"(+++
title = "Erste Schritte"
method = "human"
checked_on = @today@
+++
Zuerst melden Sie Ihre Wohnung an. Dafür haben Sie {fact:registration-deadline} Zeit.

```steps
1. Machen Sie einen Termin im Bürgeramt.
2. Gehen Sie zur {term:anmeldung}.
```

```contact centre
```
)"},
    {"topics/01-first-steps/en.md", R"(+++
title = "First steps"
method = "machine"
+++
First register your address. You have {fact:registration-deadline} to do so.

```steps
1. Make an appointment at the citizens' office.
2. Go to the {term:anmeldung|registration (Anmeldung)}.
```

```contact centre
```
)"},
}};

std::string dateText(domain::LocalDate date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string filled(std::string text, const std::string &mark, const std::string &value)
{
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
        text.replace(at, mark.size(), value);
    return text;
}

Result<void> writeFiles(const std::filesystem::path &folder, const std::string &id, domain::LocalDate today)
{
    std::error_code failed;
    domain::LocalDate expires = today + std::chrono::months(6);
    if (!expires.ok())
        expires = expires.year() / expires.month() / std::chrono::day(28);
    for (const auto &file : Files) {
        const auto path = folder / file.name;
        std::filesystem::create_directories(path.parent_path(), failed);
        if (failed)
            return base::failure(Code::Device,
                                 path.parent_path().string() + ": cannot make folder: " + failed.message());
        auto text = filled(file.text, "@id@", id);
        text = filled(filled(text, "@today@", dateText(today)), "@expires@", dateText(expires));
        BOOST_OUTCOME_TRY(base::writeFileAtomically(path, text));
    }
    return boost::outcome_v2::success();
}

} // namespace

Result<void> newPack(const std::filesystem::path &folder, const std::string &id, domain::LocalDate today)
{
    if (!isId(id))
        return base::failure(Code::Invalid,
                             "`" + id + "` is no id; name one with --id, lower-case letters, digits and -");
    std::error_code failed;
    const bool there = std::filesystem::exists(folder, failed);
    if (!failed && there && !std::filesystem::is_directory(folder, failed))
        return base::failure(Code::Conflict, folder.string() + ": is a file; name a new folder");
    if (!failed && there && !std::filesystem::is_empty(folder, failed))
        return base::failure(Code::Conflict, folder.string() + ": is not empty; name a new folder");
    if (failed)
        return base::failure(Code::Device, folder.string() + ": cannot be used: " + failed.message());
    const auto written = writeFiles(folder, id, today);
    if (!written) // all of it or nothing, or the next try would find the folder not empty
        for (const auto &entry : std::filesystem::directory_iterator(folder, failed))
            std::filesystem::remove_all(entry.path(), failed);
    if (!written && !there)
        std::filesystem::remove(folder, failed);
    return written;
}

} // namespace kiosk::authoring
