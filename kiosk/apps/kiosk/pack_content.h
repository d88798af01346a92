// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/apps/kiosk/health_board.h"
#include "kiosk/content/pack.h"
#include "kiosk/viewmodel/content_source.h"

namespace kiosk::apps {

/** The pack as the screens read it. Another pack is another one of these, for VisitViewModel::replaceWhenIdle(). */
class PackContent final : public viewmodel::ContentSource
{
public:
    /** Verifies and opens; the error says in one line what is wrong with the pack. */
    [[nodiscard]] static base::Result<std::unique_ptr<PackContent>>
    open(const std::filesystem::path &folder, const std::vector<std::filesystem::path> &keyFiles);
    /**
     * Opens a pack whose signatures were judged before: by the store of updates, or by it for a trial. @p everyByte:
     * compares all files with the manifest.
     */
    [[nodiscard]] static base::Result<std::unique_ptr<PackContent>> openWhole(const std::filesystem::path &folder,
                                                                              bool everyByte);
    PackContent(content::Pack pack, std::string digest);

    [[nodiscard]] std::vector<domain::PackLanguage> languages() const override;
    [[nodiscard]] std::string name(const domain::LanguageTag &language) const override;
    [[nodiscard]] std::vector<domain::Topic> topics(const domain::TopicId &parent,
                                                    const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::Topic> topic(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const override;
    [[nodiscard]] std::vector<domain::Topic> related(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::Page> page(const domain::TopicId &id,
                                                   const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::Contact> contact(const domain::ContactId &id,
                                                         const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::GlossaryTerm> term(const std::string &id,
                                                           const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<std::filesystem::path> media(const std::string &name) const override;

    [[nodiscard]] const content::PackIdentity &identity() const { return m_pack.identity(); }
    /** SHA-256 of the manifest, lower-case hex. */
    [[nodiscard]] const std::string &digest() const { return m_digest; }

private:
    content::Pack m_pack;
    std::string m_digest;
};

/** @p content as health reports name it. */
[[nodiscard]] inline ShownPack shownPack(const PackContent &content)
{
    return {content.identity().id, content.identity().version, content.digest()};
}

} // namespace kiosk::apps
