// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/update/house.h"

#include "kiosk/authoring/check_pack.h"
#include "kiosk/base/must.h"
#include "tests/support/sample_pack.h"

using namespace kiosk;
using base::Result;
namespace fs = std::filesystem;

fs::path House::build(int version, const std::string &title)
{
    authoring::Findings findings;
    auto pack = authoring::readPack(exampleSources(), findings);
    MUST(findings.errors() == 0);
    pack.version = version;
    for (auto &[language, name] : pack.name)
        name = title.empty() ? "Version " + std::to_string(version) : title;
    const auto out = scratch.path / ("built-" + std::to_string(version) + title);
    MUST(authoring::buildPack(pack, out));
    MUST(authoring::signPack(out, testKey(11)) && authoring::signPack(out, testKey(12)));
    return out;
}

Result<authoring::Published> House::publish(const fs::path &pack)
{
    writeSigned(scratch.path / "root" / content::rootName(1), publisher.signedRoot());
    authoring::Publication publication;
    publication.pack = pack;
    publication.roots = scratch.path / "root";
    publication.site = site;
    publication.timestampKeys.push_back(testKey(21));
    publication.issued = publisher.issued;
    return authoring::publishPack(publication);
}

void House::release(int version)
{
    const auto done = publish(build(version));
    if (!done)
        std::fprintf(stderr, "%s\n", done.assume_error().text.c_str());
    MUST(done);
}

Life::Life(const House &house, fs::path data, update::Disk &disk)
    : floor(data / "floor.json")
{
    auto opened = update::PackStore::open(data / "packs", disk);
    if (!opened)
        return;
    store.emplace(std::move(opened).assume_value());
    fetcher.emplace(*store, floor, house.anchor());
    const auto first = store->begin([&](const auto &folder) { return fetcher->judge(folder, time); }, 0);
    if (first)
        shown = first.assume_value();
    else
        fetcher.reset();
}

Result<std::int64_t> Life::update(update::PackSource &source)
{
    if (!fetcher)
        return base::failure(base::Code::Device, "the store did not open");
    BOOST_OUTCOME_TRY(const auto fetched, fetcher->fetch(source, time));
    if (fetched.pack) {
        BOOST_OUTCOME_TRY(store->adopt(*fetched.pack));
        shown = fetched.pack;
    }
    BOOST_OUTCOME_TRY(store->proven());
    return version();
}

Result<std::int64_t> Life::update(const fs::path &site)
{
    update::FolderSource source(site, stop);
    return update(source);
}
