// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/pack_content.h"

#include "kiosk/base/files.h"
#include "kiosk/content/verify.h"
#include "kiosk/trust/digest.h"

namespace kiosk::apps {

namespace {

constexpr std::size_t LargestKeyFile = 4096;

std::string trimmed(const std::string &text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

} // namespace

base::Result<std::unique_ptr<PackContent>> PackContent::open(const std::filesystem::path &folder,
                                                             const std::vector<std::filesystem::path> &keyFiles)
{
    content::TrustedKeys keys;
    for (const auto &file : keyFiles) {
        BOOST_OUTCOME_TRY(const auto text, base::readFile(file, LargestKeyFile));
        keys.publicKeys.push_back(trimmed(text));
    }
    BOOST_OUTCOME_TRY(auto pack, content::Pack::open(folder, keys));
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    return std::make_unique<PackContent>(std::move(pack), trust::sha256Hex(bytes));
}

base::Result<std::unique_ptr<PackContent>> PackContent::openWhole(const std::filesystem::path &folder, bool everyByte)
{
    BOOST_OUTCOME_TRY(const auto bytes, content::readManifest(folder));
    BOOST_OUTCOME_TRY(const auto manifest, content::parseManifest(bytes));
    if (everyByte) {
        BOOST_OUTCOME_TRY(content::verifyFiles(folder, manifest));
    }
    const auto &file = manifest.content();
    auto digest = trust::sha256Hex(bytes);
    BOOST_OUTCOME_TRY(auto pack, content::Pack::openVerified(folder, {digest, file.name, file.digest.length}));
    return std::make_unique<PackContent>(std::move(pack), std::move(digest));
}

PackContent::PackContent(content::Pack pack, std::string digest)
    : m_pack(std::move(pack))
    , m_digest(std::move(digest))
{
}

std::vector<domain::PackLanguage> PackContent::languages() const
{
    return m_pack.languages();
}

std::string PackContent::name(const domain::LanguageTag &language) const
{
    return m_pack.name(language);
}

std::vector<domain::Topic> PackContent::topics(const domain::TopicId &parent, const domain::LanguageTag &language) const
{
    return m_pack.topics(parent, language);
}

std::optional<domain::Topic> PackContent::topic(const domain::TopicId &id, const domain::LanguageTag &language) const
{
    return m_pack.topic(id, language);
}

std::vector<domain::Topic> PackContent::related(const domain::TopicId &id, const domain::LanguageTag &language) const
{
    return m_pack.related(id, language);
}

std::optional<domain::Page> PackContent::page(const domain::TopicId &id, const domain::LanguageTag &language) const
{
    return m_pack.page(id, language);
}

std::optional<domain::Contact> PackContent::contact(const domain::ContactId &id,
                                                    const domain::LanguageTag &language) const
{
    return m_pack.contact(id, language);
}

std::optional<domain::GlossaryTerm> PackContent::term(const std::string &id, const domain::LanguageTag &language) const
{
    return m_pack.term(id, language);
}

std::optional<std::filesystem::path> PackContent::media(const std::string &name) const
{
    return m_pack.media(name);
}

} // namespace kiosk::apps
