// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preview/preview_pack.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "kiosk/authoring/build_pack.h"
#include "kiosk/base/files.h"

namespace kiosk::preview {

using base::Code;
using base::Result;
namespace fs = std::filesystem;

Result<std::unique_ptr<TemporaryFolder>> TemporaryFolder::make()
{
    std::error_code failed;
    auto name = (fs::temp_directory_path(failed) / "wegweiser-preview.XXXXXX").string();
    if (failed || !::mkdtemp(name.data()))
        return base::failure(Code::Device, name + ": cannot make folder: " + std::strerror(errno) + "; see TMPDIR");
    return std::make_unique<TemporaryFolder>(name);
}

TemporaryFolder::TemporaryFolder(fs::path path)
    : m_path(std::move(path))
{
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

PreviewPack::PreviewPack(fs::path sources, fs::path work, base::Random &random)
    : m_sources(std::move(sources))
    , m_work(std::move(work))
    , m_key(trust::SecretKey::generate(random))
{
}

Result<fs::path> PreviewPack::writeKey() const
{
    const auto file = m_work / "key.pub";
    BOOST_OUTCOME_TRY(base::writeFileAtomically(file, m_key.publicKey().hex() + "\n"));
    return file;
}

void PreviewPack::read()
{
    m_findings = {};
    auto source = authoring::readPack(m_sources, m_findings);
    if (good() || m_source.topics.empty())
        m_source = std::move(source); // else the one whose picture is still shown
}

Result<fs::path> PreviewPack::build(const std::set<std::string> &languages)
{
    auto shown = m_source;
    if (!languages.empty()) {
        const auto unwanted = [&](const domain::LanguageTag &tag) {
            return tag != authoring::german() && !languages.contains(tag.value);
        };
        std::erase_if(shown.languages, unwanted);
        for (auto &topic : shown.topics)
            std::erase_if(topic.pages, [&](const auto &page) { return unwanted(page.first); });
    }
    const auto folder = m_work / std::to_string(++m_number);
    BOOST_OUTCOME_TRY(authoring::buildPack(shown, folder));
    BOOST_OUTCOME_TRY(authoring::signPack(folder, m_key));
    return folder;
}

void PreviewPack::removeBefore(int number)
{
    std::error_code ignored;
    for (; m_oldest < number; ++m_oldest)
        fs::remove_all(m_work / std::to_string(m_oldest), ignored);
}

std::string PreviewPack::fileOf(const std::string &topic, const std::string &language) const
{
    const auto *found = m_source.topic(domain::TopicId(topic));
    if (!found)
        return {};
    for (const auto &tag : {domain::LanguageTag(language), authoring::german()})
        if (const auto page = found->pages.find(tag); page != found->pages.end())
            return page->second.file;
    return found->file;
}

} // namespace kiosk::preview
