// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_pack.h"

#include <fstream>
#include <sstream>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/base/must.h"

using namespace kiosk;

std::filesystem::path exampleSources()
{
    return std::filesystem::path(WEGWEISER_SOURCE_DIR) / "content/schema/example";
}

trust::SecretKey testKey(int number)
{
    trust::SecretKey::Seed seed{};
    seed[0] = static_cast<std::uint8_t>(number);
    return trust::SecretKey(seed);
}

content::Manifest buildSources(const std::filesystem::path &sources, const std::filesystem::path &out)
{
    authoring::Findings findings;
    const auto pack = authoring::readPack(sources, findings);
    if (findings.errors() != 0)
        std::fputs(authoring::findingsAsText(findings, sources).c_str(), stderr);
    MUST(findings.errors() == 0);
    auto manifest = authoring::buildPack(pack, out);
    if (!manifest)
        std::fputs((manifest.error().text + "\n").c_str(), stderr);
    return std::move(manifest).value();
}

void makeSamplePack(const std::filesystem::path &out)
{
    buildSources(exampleSources(), out);
    MUST(authoring::signPack(out, testKey(1)));
}

content::TrustedKeys sampleKeys()
{
    return {{testKey(1).publicKey().hex()}, 1};
}

std::string readAll(const std::filesystem::path &file)
{
    std::ostringstream all;
    all << std::ifstream(file, std::ios::binary).rdbuf();
    return all.str();
}

void writeAll(const std::filesystem::path &file, const std::string &bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}
