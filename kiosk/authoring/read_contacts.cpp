// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/readers.h"

namespace kiosk::authoring {

using Need = TomlSection::Need;

namespace {

domain::Access accessOf(const std::string &word)
{
    if (word == "yes")
        return domain::Access::Yes;
    if (word == "no")
        return domain::Access::No;
    return word == "partly" ? domain::Access::Partly : domain::Access::Unknown;
}

domain::Appointment appointmentOf(const std::string &word)
{
    if (word == "none")
        return domain::Appointment::None;
    if (word == "possible")
        return domain::Appointment::Possible;
    return word == "required" ? domain::Appointment::Required : domain::Appointment::Unknown;
}

void readAddress(TomlSection &section, domain::Contact &contact)
{
    contact.name = section.text("name", Need::Required);
    contact.street = section.text("street");
    contact.postcode = section.text("postcode");
    contact.city = section.text("city");
    contact.stop = section.text("stop");
    contact.phone = section.text("phone");
    contact.email = section.text("email");
    contact.web = section.text("web");
}

ContactSource readContact(TomlSection &section, const PackSource &pack, Findings &findings)
{
    ContactSource source;
    auto &contact = source.contact;
    contact.id = domain::ContactId(section.id("id", Need::Required));
    readAddress(section, contact);
    for (const auto &topic : section.texts("topics"))
        source.topics.emplace_back(topic);
    for (const auto &tag : section.texts("languages")) {
        if (!findLanguage(tag))
            section.error("languages",
                          "unknown language `" + tag + "`; the known ones stand in content/schema/languages.toml");
        contact.languages.emplace_back(tag);
    }
    contact.stepFree = accessOf(section.word("step_free", {"unknown", "yes", "no", "partly"}));
    contact.appointment = appointmentOf(section.word("appointment", {"unknown", "none", "possible", "required"}));
    contact.source = section.text("source", Need::Required);
    const auto written = section.text("source_date");
    if (!written.empty())
        contact.source += " (" + written + ")";
    contact.verifiedOn = section.date("verified_on", Need::Required);
    contact.unconfirmed = section.boolean("confirm", false);
    source.about = section.byLanguage("about");
    for (const auto &[tag, text] : source.about)
        if (!pack.hasLanguage(tag))
            section.error("about",
                          "`about` has a text in `" + tag.value + "`, which pack.toml does not list under languages");
    contact.hours = readHours(section, false, findings);
    section.finish();
    return source;
}

} // namespace

void readContacts(PackSource &pack, Findings &findings)
{
    for (const auto &name : namesIn(pack, "contacts", ".toml", findings)) {
        const auto file = "contacts/" + name;
        // Known by the name of its file also when it is broken: pages that use it are not to blame.
        auto &known = pack.contacts[name.substr(0, name.size() - 5)];
        TomlValue table;
        if (!readToml(pack, file, true, table, findings))
            continue;
        TomlSection section(table, file, findings);
        auto source = readContact(section, pack, findings);
        source.file = file;
        source.lines = linesOf(table);
        const auto id = source.contact.id.value;
        if (id + ".toml" != name)
            section.error("id", "the file must be named after its id: " + id + ".toml");
        known = std::move(source);
    }
}

} // namespace kiosk::authoring
