// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/exporting/exporting_fixture.h"

#include <cstdlib>

#include "kiosk/base/must.h"

namespace fs = std::filesystem;
using namespace kiosk;

namespace {

void addTopic(const fs::path &sources)
{
    const auto folder = sources / "topics/03-hostile";
    fs::create_directories(folder);
    writeAll(folder / "topic.toml", "id = \"hostile\"\nicon = \"work\"\nservice = \"general\"\n");
    writeAll(folder / "de.md",
             "+++\ntitle = 'Titel </script><b>\" & Co'\nmethod = \"human\"\nchecked_on = 2026-11-22\n+++\n"
             "Fünf \\< sechs & \"sieben\" mit \u202Erückwärts\u202C.\n\n"
             "```question\nWas ist 1 \\< 2?\nWahr & \"gut\".\n```\n");
}

void addLanguages(const fs::path &sources)
{
    auto toml = readAll(sources / "pack.toml");
    const std::string before = "languages = [\"de\", \"en\", \"ar\"]";
    MUST(toml.find(before) != std::string::npos);
    toml.replace(toml.find(before), before.size(), "languages = [\"de\", \"en\", \"ar\", \"ti\", \"ckb\", \"vi\"]");
    writeAll(sources / "pack.toml", toml);
    const auto folder = sources / "topics/01-first-steps";
    const auto write = [&](const char *tag, const std::string &title, const std::string &text) {
        writeAll(folder / (std::string(tag) + ".md"),
                 "+++\ntitle = \"" + title + "\"\nmethod = \"machine\"\n+++\n" + text + "\n");
    };
    write("ti", "ናይ መጀመርታ ስጉምቲ", "ኣብ መጀመርታ ሰሙናት እንታይ ክትገብሩ ኣለኩም።");
    write("ckb", "هەنگاوە سەرەتاییەکان", "لە هەفتەکانی یەکەمدا چی بکەیت.");
    write("vi", "Những bước đầu tiên", "Những việc cần làm trong những tuần đầu.");
}

content::Pack opened(const fs::path &scratch)
{
    const auto sources = scratch / "sources";
    fs::copy(exampleSources(), sources, fs::copy_options::recursive);
    addTopic(sources);
    addLanguages(sources);
    buildSources(sources, scratch / "pack");
    MUST(authoring::signPack(scratch / "pack", testKey(1)));
    return content::Pack::open(scratch / "pack", sampleKeys()).value();
}

} // namespace

ExportingFixture::ExportingFixture()
    : pack(opened(scratch.path))
{
}

exporting::HtmlOutcome ExportingFixture::exported(const std::string &name, const std::string &baseUrl) const
{
    exporting::HtmlOptions options;
    options.out = at(name);
    options.baseUrl = baseUrl;
    auto outcome = exporting::exportHtml(pack, options);
    if (!outcome)
        std::fputs((outcome.error().text + "\n").c_str(), stderr);
    return outcome.value();
}

exporting::LeafletOptions ExportingFixture::leaflet(const std::string &topic, const std::string &language) const
{
    exporting::LeafletOptions options;
    options.topic.value = topic;
    options.language.value = language;
    options.fonts = {"/usr/share/fonts/truetype/noto"};
    return options;
}

std::string ExportingFixture::readBack(const std::string &pdf) const
{
    return said("pdftotext -q -enc UTF-8 '%' -", pdf);
}

std::string ExportingFixture::said(const std::string &program, const std::string &pdf) const
{
    writeAll(at("leaflet.pdf"), pdf);
    auto line = program;
    line.replace(line.find('%'), 1, at("leaflet.pdf").string());
    MUST(std::system((line + " >'" + at("said").string() + "' 2>&1").c_str()) == 0);
    return readAll(at("said"));
}

bool holds(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}
