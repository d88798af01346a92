// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>

#include "kiosk/authoring/inline_text.h"
#include "kiosk/checking/checks.h"
#include "kiosk/checking/pack_texts.h"
#include "kiosk/search/folding.h"

namespace kiosk::checking {

using authoring::PageSource;
using domain::BlockKind;

namespace {

/** How people begin when they say that a picture is a picture; folded, in the languages of the terminal. */
constexpr std::array<std::string_view, 19> Beginnings{
    "bild von",   "bild mit",      "foto von",   "foto mit", "image of",   "picture of",  "photo of",
    "grafik von", "zeichnung von", "зображення", "фото ",    "фотографія", "изображение", "صورة ",
    "رسم ",       "تصویر ",        "image de",   "photo de", "resim "};

bool looksLikeFileName(const std::string &alt, const std::string &media)
{
    const std::filesystem::path path(media);
    if (alt == path.filename().string() || alt == path.stem().string())
        return true;
    for (const char *ending : {".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif"})
        if (alt.ends_with(ending))
            return true;
    return alt.starts_with("IMG_") || alt.starts_with("DSC");
}

std::string textOf(const domain::Block &block)
{
    return block.lines.empty() ? std::string() : authoring::plainText(block.lines.front());
}

/** Names look the same in every language. */
bool isName(const PackSource &pack, const std::string &text)
{
    if (text.find(' ') == std::string::npos)
        return true; // one word: cannot be judged
    for (const auto &[id, contact] : pack.contacts)
        if (contact.contact.name == text)
            return true;
    const auto fits = [&](const auto &one) { return one.second == text; };
    return std::any_of(pack.name.begin(), pack.name.end(), fits);
}

void checkAlt(Inspection &inspection, const PageSource &page, std::size_t i, const PageSource *original)
{
    const auto &[block, line] = page.blocks[i];
    const auto alt = textOf(block);
    const auto tell = [&](auto severity, const char *code, const std::string &what) {
        inspection.findings.add({severity, page.file, line, "the text of " + block.media + " " + what, code});
    };
    if (looksLikeFileName(alt, block.media)) {
        tell(authoring::Severity::Error, "alt-file-name", "is the name of a file; say what is seen");
        return;
    }
    const auto folded = search::fold(alt) + " ";
    for (const auto beginning : Beginnings)
        if (folded.starts_with(search::fold(beginning)))
            tell(authoring::Severity::Warning, "alt-image-of",
                 "begins with what everybody knows: that it is a picture; say at once what is seen");
    const bool repeats = alt == page.title || (i > 0 && alt == textOf(page.blocks[i - 1].block)) ||
                         (i + 1 < page.blocks.size() && alt == textOf(page.blocks[i + 1].block));
    if (repeats)
        tell(authoring::Severity::Warning, "alt-repeats",
             "says what the text beside it says; whoever listens hears it twice: say what is seen");
    if (original && i < original->blocks.size() && original->blocks[i].block.kind == BlockKind::Image &&
        page.language.value != "de-simple" && alt == textOf(original->blocks[i].block) && !isName(inspection.pack, alt))
        tell(authoring::Severity::Error, "alt-untranslated", "is still German; translate it");
}

} // namespace

void checkAltTexts(Inspection &inspection)
{
    for (const auto &topic : inspection.pack.topics) {
        const auto german = topic.pages.find(authoring::german());
        for (const auto &[language, page] : topic.pages) {
            const auto *original =
                german == topic.pages.end() || language == authoring::german() ? nullptr : &german->second;
            for (std::size_t i = 0; i < page.blocks.size(); ++i)
                if (page.blocks[i].block.kind == BlockKind::Image)
                    checkAlt(inspection, page, i, original);
        }
    }
}

} // namespace kiosk::checking
