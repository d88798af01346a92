// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/base/random.h"
#include "kiosk/base/result.h"
#include "kiosk/trust/keys.h"

namespace kiosk::preview {

/** A folder of its own for the time of a preview; gone with it. */
class TemporaryFolder
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<TemporaryFolder>> make();
    explicit TemporaryFolder(std::filesystem::path path);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/** Builds the sources again and again, each time into a new folder, signed by a key that nobody else trusts. */
class PreviewPack
{
public:
    /** Packs are made below @p work, which must outlive this. */
    PreviewPack(std::filesystem::path sources, std::filesystem::path work, base::Random &random);

    /** Writes the public key that the terminals must trust. */
    [[nodiscard]] base::Result<std::filesystem::path> writeKey() const;
    /** Reads all sources again. findings() and source() are of this reading. */
    void read();
    [[nodiscard]] const authoring::Findings &findings() const { return m_findings; }
    [[nodiscard]] const authoring::PackSource &source() const { return m_source; }
    [[nodiscard]] bool good() const { return m_findings.errors() == 0; }
    /**
     * Builds what was read, which must be good, in German and @p languages only; in all when empty. Where it lies;
     * its name is number().
     */
    [[nodiscard]] base::Result<std::filesystem::path> build(const std::set<std::string> &languages);
    [[nodiscard]] int number() const { return m_number; }
    /** Takes away every pack before @p number. */
    void removeBefore(int number);
    /** Path of the page's source below the folder of sources; empty when there is no such page. */
    [[nodiscard]] std::string fileOf(const std::string &topic, const std::string &language) const;

private:
    std::filesystem::path m_sources, m_work;
    trust::SecretKey m_key;
    authoring::Findings m_findings;
    authoring::PackSource m_source;
    int m_number = 0;
    int m_oldest = 1;
};

} // namespace kiosk::preview
