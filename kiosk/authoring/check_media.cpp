// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <set>

#include "kiosk/authoring/check_pack.h"

namespace kiosk::authoring {

using domain::BlockKind;

namespace {

constexpr std::uintmax_t LargestMediaFile = 64U << 20U;

/** What a file really is, by its first bytes; empty when it is nothing a terminal shows. */
std::string endingByContent(const std::filesystem::path &file)
{
    char head[12] = {};
    std::ifstream(file, std::ios::binary).read(head, sizeof head);
    const std::string_view bytes(head, sizeof head);
    if (bytes.starts_with("\x89PNG"))
        return ".png";
    if (bytes.starts_with("\xff\xd8\xff"))
        return ".jpg";
    if (bytes.starts_with("RIFF") && bytes.substr(8) == "WEBP")
        return ".webp";
    if (bytes.starts_with("OggS"))
        return ".ogg";
    if (bytes.starts_with("\x1a\x45\xdf\xa3"))
        return ".webm";
    return {};
}

bool fits(BlockKind kind, const std::string &ending)
{
    if (kind == BlockKind::Audio)
        return ending == ".ogg";
    if (kind == BlockKind::Video)
        return ending == ".webm";
    return ending == ".png" || ending == ".jpg" || ending == ".webp";
}

const char *allowed(BlockKind kind)
{
    if (kind == BlockKind::Audio)
        return ".ogg";
    return kind == BlockKind::Video ? ".webm" : ".png, .jpg or .webp";
}

void checkFile(const PackSource &pack, const PageSource &page, const SourceBlock &use, Findings &findings)
{
    const auto &name = use.block.media;
    const std::filesystem::path relative(name);
    bool inside = name.starts_with("media/");
    for (const auto &part : relative)
        inside = inside && part != ".." && part != ".";
    if (!inside) {
        findings.error(page.file, use.line, "`" + name + "` does not lie in media/; put the file there", "media-place");
        return;
    }
    const auto path = pack.folder / relative;
    std::error_code failed;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(path, failed))) {
        findings.error(page.file, use.line, "`" + name + "` is missing; add the file", "media-missing");
        return;
    }
    const auto ending = endingByContent(path);
    if (relative.extension() != ending || !fits(use.block.kind, ending))
        findings.error(page.file, use.line,
                       "`" + name + "` is not a file of the kind " + allowed(use.block.kind) + "; convert it",
                       "media-kind");
    else if (std::filesystem::file_size(path, failed) > LargestMediaFile)
        findings.error(page.file, use.line, "`" + name + "` is larger than 64 MiB; make it smaller", "media-size");
}

} // namespace

void checkMedia(const PackSource &pack, Findings &findings)
{
    std::set<std::string> used;
    for (const auto &topic : pack.topics)
        for (const auto &[language, page] : topic.pages)
            for (const auto &block : page.blocks)
                if (!block.block.media.empty()) {
                    checkFile(pack, page, block, findings);
                    used.insert(block.block.media);
                }
    std::error_code none;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(pack.folder / "media", none)) {
        const auto name = std::filesystem::relative(entry.path(), pack.folder).generic_string();
        if (entry.is_regular_file() && !used.contains(name))
            findings.warning(name, 1, "no page shows this file; it is left out of the pack", "media-unused");
    }
}

} // namespace kiosk::authoring
