// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "kiosk/checking/checks.h"

namespace kiosk::checking {

void checkFormerIds(Inspection &inspection)
{
    std::map<domain::TopicId, const authoring::TopicSource *> taken;
    for (const auto &topic : inspection.pack.topics)
        for (std::size_t i = 0; i < topic.formerIds.size(); ++i) {
            const auto &former = topic.formerIds[i];
            const int line = topic.lines.of("former_ids." + std::to_string(i));
            if (const auto *present = inspection.pack.topic(former))
                inspection.findings.error(topic.file, line,
                                          "former id `" + former.value + "` is the id of " + present->file +
                                              " today; take it out here",
                                          "former-id");
            else if (const auto [known, fresh] = taken.emplace(former, &topic); !fresh)
                inspection.findings.error(topic.file, line,
                                          "former id `" + former.value + "` stands in " + known->second->file +
                                              " too; an old link can lead to one topic only",
                                          "former-id");
        }
}

} // namespace kiosk::checking
