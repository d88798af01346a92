// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/domain/page.h"

namespace kiosk::viewmodel {

/** What the screens show of a pack. The functions mean what those of content::Pack mean. Qt thread only. */
class ContentSource
{
public:
    virtual ~ContentSource() = default;
    [[nodiscard]] virtual std::vector<domain::PackLanguage> languages() const = 0;
    [[nodiscard]] virtual std::string name(const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::vector<domain::Topic> topics(const domain::TopicId &parent,
                                                            const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::optional<domain::Topic> topic(const domain::TopicId &id,
                                                             const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::vector<domain::Topic> related(const domain::TopicId &id,
                                                             const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::optional<domain::Page> page(const domain::TopicId &id,
                                                           const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::optional<domain::Contact> contact(const domain::ContactId &id,
                                                                 const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::optional<domain::GlossaryTerm> term(const std::string &id,
                                                                   const domain::LanguageTag &language) const = 0;
    [[nodiscard]] virtual std::optional<std::filesystem::path> media(const std::string &name) const = 0;
};

} // namespace kiosk::viewmodel
