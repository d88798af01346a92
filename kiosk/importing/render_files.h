// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "kiosk/domain/time_zone.h"
#include "kiosk/importing/model.h"

/** The single files of our format as text; content/schema/README.md describes them. */
namespace kiosk::importing {

/** A contact with all it is used by. */
struct ContactFile
{
    Card card;
    std::set<std::string> topics;
    std::string date;   ///< "2024-01-17"
    std::string source; ///< where it was read
};

[[nodiscard]] std::string packToml(const Model &model, domain::LocalDate today);
[[nodiscard]] std::string topicToml(const std::string &id, const std::string &title, bool root,
                                    const std::string &service);
/** @p hashes of a translation: one a block; empty: not stamped. */
[[nodiscard]] std::string pageText(const ModelPage &page, const domain::LanguageTag &language,
                                   const std::vector<std::string> &hashes);
[[nodiscard]] std::string contactToml(const std::string &id, const ContactFile &file);
/** RFC 5545, one event; texts in several languages by the parameter LANGUAGE. */
[[nodiscard]] std::string eventText(const std::string &id, const ModelEvent &event, const std::string &contact);
[[nodiscard]] std::string attributionText(const Model &model);
/** "2024-01-17" of a moment; empty when there is none. */
[[nodiscard]] std::string dateOfMoment(const std::string &iso);

} // namespace kiosk::importing
