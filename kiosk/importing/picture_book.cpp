// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/picture_book.h"

#include <algorithm>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/importing/text.h"
#include "kiosk/trust/digest.h"

namespace kiosk::importing {

std::string pictureEnding(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG"))
        return ".png";
    if (bytes.starts_with("\xff\xd8\xff"))
        return ".jpg";
    return bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP" ? ".webp" : "";
}

void PictureBook::take(ModelTopic &topic)
{
    for (auto &[language, page] : topic.pages) {
        std::erase_if(page.blocks, [&, &one = page](ModelBlock &block) {
            if (block.block.kind != domain::BlockKind::Image)
                return false;
            const auto url = block.block.media;
            const auto found = m_model.assets.find(url);
            const auto ending = found == m_model.assets.end() ? std::string() : pictureEnding(found->second);
            if (ending.empty()) {
                const auto lost = m_model.lost.find(url);
                std::string why = "a picture of a kind that the terminal does not show";
                if (lost != m_model.lost.end())
                    why = "a picture that could not be had: " + lost->second;
                else if (found == m_model.assets.end())
                    why = "a picture that was not at hand; import from the live address";
                m_report.add(Note::Dropped, one.path,
                             url + " `" + authoring::plainText(block.block.lines.front()) + "`", std::move(why));
                m_report.count("pictures not at hand");
                return true;
            }
            auto stem = slugOf(url.substr(url.rfind('/') + 1));
            stem = stem.substr(0, stem.rfind('-'));
            const auto name =
                "media/" + (stem.empty() ? "" : stem + "-") + trust::sha256Hex(found->second).substr(0, 12) + ending;
            m_files[name] = found->second;
            block.block.media = name;
            return false;
        });
    }
}

base::Result<void> PictureBook::write(FileMerger &files)
{
    for (auto &[name, bytes] : m_files) {
        BOOST_OUTCOME_TRY(files.put(name, name, std::move(bytes)));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::importing
