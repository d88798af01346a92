// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/checking/checked_pack.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

const std::string Housing = "topics/02-housing/";

/** @p body begins at line 6. */
std::string page(const std::string &title, const std::string &body, const std::string &more)
{
    return "+++\ntitle = \"" + title + "\"\nmethod = \"human\"\n" + more + "\n+++\n" + body;
}

std::multiset<std::string> keysOf(const authoring::Findings &findings)
{
    std::multiset<std::string> keys;
    for (const auto &one : findings.sorted())
        keys.insert(one.file + ": " + one.code + ": " + one.message);
    return keys;
}

} // namespace

CheckedPack::CheckedPack()
{
    fs::copy(exampleSources(), sources, fs::copy_options::recursive);
    edit("pack.toml", "[\"de\", \"en\", \"ar\"]", "[\"de\", \"en\", \"ar\", \"uk\", \"de-simple\"]");
    // Lines: 6 a paragraph, 8 and 9 a list, 11 a picture, 13 the last paragraph.
    const auto write = [&](const std::string &language, const std::string &title, const std::string &first,
                           const std::string &one, const std::string &two, const std::string &alt,
                           const std::string &last) {
        writeAll(
            sources / (Housing + language + ".md"),
            page(title,
                 first + "\n\n- " + one + "\n- " + two + "\n\n![" + alt + "](media/signpost.png)\n\n" + last + "\n",
                 language == "de" ? "checked_on = 2026-11-22" : "reviewed_on = 2026-11-22"));
    };
    write("de", "Wohnen", "Wie Sie eine Wohnung finden.", "Die {term:anmeldung} ist wichtig.",
          "Frist: {fact:registration-deadline}.", "Zwei Schilder an einem Pfahl",
          "Mehr unter [Anmeldung](topic:registration).");
    write("en", "Housing", "How to find a flat.", "The {term:anmeldung} matters.",
          "Deadline: {fact:registration-deadline}.", "Two signs on a post",
          "More at [registration](topic:registration).");
    write("ar", "السكن", "كيف تجد شقة.", "{term:anmeldung} مهم.", "المهلة: {fact:registration-deadline}.",
          "لافتتان على عمود", "المزيد في [التسجيل](topic:registration).");
    write("uk", "Житло", "Як знайти квартиру.", "{term:anmeldung} важлива.", "Строк: {fact:registration-deadline}.",
          "Два вказівники на стовпі", "Більше: [реєстрація](topic:registration).");
    write("de-simple", "Wohnen", "So finden Sie eine Wohnung.", "Die {term:anmeldung} ist wichtig.",
          "Die Frist ist {fact:registration-deadline}.", "Zwei Schilder an einem Pfahl",
          "Lesen Sie mehr: [Anmeldung](topic:registration).");
}

void CheckedPack::edit(const std::string &file, const std::string &before, const std::string &after) const
{
    if (before.empty()) {
        writeAll(sources / file, after);
        return;
    }
    auto text = readAll(sources / file);
    const auto at = text.find(before);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, file << " has no " << before);
    writeAll(sources / file, text.replace(at, before.size(), after));
}

authoring::Findings CheckedPack::check(std::chrono::year_month_day today) const
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(sources, findings);
    checking::CheckOptions options;
    options.today = today;
    checking::checkContent(pack, options, findings);
    return findings;
}

std::vector<std::string> broughtBy(const std::vector<Edit> &edits)
{
    static const auto usual = keysOf(CheckedPack().check());
    const CheckedPack pack;
    for (const auto &one : edits)
        pack.edit(one.file, one.before, one.after);
    auto known = usual;
    std::vector<std::string> brought;
    for (const auto &one : pack.check().sorted()) {
        const auto key = one.file + ": " + one.code + ": " + one.message;
        if (const auto found = known.find(key); found != known.end()) {
            known.erase(found);
            continue;
        }
        brought.push_back(one.file + ":" + std::to_string(one.line) + ": " + one.code +
                          (one.severity == authoring::Severity::Error ? " (error)" : ""));
    }
    return brought;
}
