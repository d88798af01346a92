// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/authoring/database_rows.h"

namespace kiosk::authoring {

base::Result<void> writeEvents(Rows &rows, const PackSource &pack)
{
    for (const auto &[id, event] : pack.events) {
        std::string except;
        for (const auto &date : event.exceptDates)
            except += (except.empty() ? "" : " ") + date;
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO events VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", id,
                                   event.start, event.end, event.zone, event.allDay, event.rule, except, event.place,
                                   event.contact, event.url));
        BOOST_OUTCOME_TRY(rows.addTexts("event", id, event.title));
        BOOST_OUTCOME_TRY(rows.addTexts("event about", id, event.about));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::authoring
