// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/importing/merge_files.h"
#include "kiosk/importing/model.h"

namespace kiosk::importing {

/** The pictures of pages as files in media/, named by what they hold. */
class PictureBook
{
public:
    PictureBook(const Model &model, Report &report)
        : m_model(model)
        , m_report(report)
    {
    }
    /** Names the file of each picture; those that are not at hand leave the page and are reported. */
    void take(ModelTopic &topic);
    [[nodiscard]] base::Result<void> write(FileMerger &files);

private:
    const Model &m_model;
    Report &m_report;
    std::map<std::string, std::string> m_files; ///< name -> bytes
};

/** Ending of a picture that a terminal shows, by its first bytes; empty: none. */
[[nodiscard]] std::string pictureEnding(std::string_view bytes);

} // namespace kiosk::importing
