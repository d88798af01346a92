// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/interface_texts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <pugixml.hpp>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/base/files.h"
#include "kiosk/checking/direction.h"
#include "kiosk/checking/glyph_set.h"
#include "kiosk/checking/plural_forms.h"

namespace kiosk::checking {

namespace fs = std::filesystem;
using authoring::Findings;

namespace {

constexpr std::size_t LargestFile = 16U << 20U;

/** "%1", "%n"; "%L1" counts as "%1". */
std::set<std::string> placeholdersOf(std::string_view text)
{
    std::set<std::string> found;
    for (auto at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
        auto rest = text.substr(at + 1);
        if (rest.starts_with("L"))
            rest.remove_prefix(1);
        if (!rest.empty() && (rest[0] == 'n' || (rest[0] >= '1' && rest[0] <= '9')))
            found.insert(std::string("%") + rest[0]);
    }
    return found;
}

bool blank(std::string_view text)
{
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

class FileCheck
{
public:
    FileCheck(std::string name, std::string text, const GlyphSet *glyphs, Findings &findings)
        : m_name(std::move(name))
        , m_text(std::move(text))
        , m_glyphs(glyphs)
        , m_findings(findings)
    {
    }
    int run()
    {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(m_text.data(), m_text.size());
        if (!parsed) {
            m_findings.error(m_name, lineAt(parsed.offset), "not XML: " + std::string(parsed.description()), "format");
            return 0;
        }
        const auto root = document.child("TS");
        const std::string language = root.attribute("language").value();
        m_plural = QtPlural::of(language);
        const auto tag = language.substr(0, language.find('_'));
        const auto *entry = authoring::findLanguage(tag);
        m_rightToLeft = entry && entry->rightToLeft;
        int texts = 0;
        int firstPlural = 0;
        for (const auto &context : root.children("context"))
            for (const auto &message : context.children("message")) {
                const std::string_view type = message.child("translation").attribute("type").value();
                if (type == "obsolete" || type == "vanished")
                    continue;
                ++texts;
                if (message.attribute("numerus").as_bool() && firstPlural == 0)
                    firstPlural = lineAt(message.offset_debug());
                this->message(message);
            }
        if (firstPlural > 0)
            categories(language, entry ? entry->icu : tag, firstPlural);
        return texts;
    }

private:
    [[nodiscard]] int lineAt(std::ptrdiff_t offset) const
    {
        const auto end = m_text.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(m_text));
        return 1 + static_cast<int>(std::count(m_text.begin(), end, '\n'));
    }
    void error(const pugi::xml_node &at, const std::string &message, const char *code)
    {
        m_findings.error(m_name, lineAt(at.offset_debug()), "`" + m_id + "` " + message, code);
    }
    void message(const pugi::xml_node &message)
    {
        const std::string source = message.child_value("source");
        m_id = message.attribute("id").value();
        if (m_id.empty())
            m_id = source.substr(0, 40);
        const auto translation = message.child("translation");
        if (translation.attribute("type").value() == std::string_view("unfinished")) {
            m_findings.warning(m_name, lineAt(translation.offset_debug()),
                               "`" + m_id + "` is not finished; translate it and take out type=\"unfinished\"",
                               "interface-unfinished");
            return;
        }
        const auto wanted = placeholdersOf(source);
        if (!message.attribute("numerus").as_bool()) {
            text(translation, translation.text().get(), wanted, false);
            return;
        }
        int form = 0;
        for (const auto &one : translation.children("numerusform")) {
            const bool named = m_plural && form < m_plural->forms() && m_plural->onlyNumberOf(form).has_value();
            text(one, one.text().get(), wanted, named);
            ++form;
        }
        if (m_plural && form != m_plural->forms())
            error(translation,
                  "has " + std::to_string(form) + " plural form(s); Qt takes " + std::to_string(m_plural->forms()) +
                      " in this language: write one <numerusform> for each",
                  "plural-forms");
    }
    /** @p named: the form stands for one number, which its words may hold. */
    void text(const pugi::xml_node &node, const std::string &text, const std::set<std::string> &wanted, bool named)
    {
        if (blank(text)) {
            error(node, "is empty; translate it", "interface-empty");
            return;
        }
        const auto here = placeholdersOf(text);
        for (const auto &one : wanted)
            if (!here.contains(one) && !(named && one == "%n"))
                error(node, "has no " + one + ", which its original has; put it in", "interface-placeholder");
        for (const auto &one : here)
            if (!wanted.contains(one))
                error(node, "has " + one + ", which its original does not have; take it out", "interface-placeholder");
        if (const auto fault = markFaultIn(text, m_rightToLeft))
            error(node, "holds " + *fault, "direction-marks");
        if (m_glyphs)
            for (const auto c : m_glyphs->missingIn(text))
                if (m_told.insert(c).second)
                    error(node, "holds " + nameOf(c) + ", which is in none of the terminal's fonts; write it otherwise",
                          "glyph-missing");
    }
    void categories(const std::string &language, const std::string &locale, int line)
    {
        if (!m_plural) {
            m_findings.warning(m_name, line,
                               "plural forms of `" + language +
                                   "` are not known here and were not checked; add the "
                                   "language to plural_forms.cpp",
                               "plural-unknown");
            return;
        }
        for (const auto &clash : clashesWithCldr(*m_plural, locale))
            m_findings.warning(m_name, line,
                               "Qt has one form for " + std::to_string(clash.first) + " (" + clash.firstCategory +
                                   ") and " + std::to_string(clash.second) + " (" + clash.secondCategory + ") in `" +
                                   language + "`, CLDR tells them apart; word it so that it fits both",
                               "plural-cldr");
    }

    std::string m_name, m_text, m_id;
    const GlyphSet *m_glyphs;
    Findings &m_findings;
    std::optional<QtPlural> m_plural;
    bool m_rightToLeft = false;
    std::set<char32_t> m_told;
};

} // namespace

InterfaceTexts checkInterface(const fs::path &folder, const fs::path &fonts, Findings &findings)
{
    InterfaceTexts seen;
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto &entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == ".ts")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    if (files.empty()) {
        findings.error("", 1, "there is no .ts file; name the folder with the interface's translations", "format");
        return seen;
    }
    const auto glyphs = GlyphSet::read(fonts);
    if (!glyphs)
        findings.warning("", 1,
                         "not checked whether the terminal can show every character: " + glyphs.error().text +
                             ", or name their folder with --fonts",
                         "fonts-missing");
    for (const auto &file : files) {
        const auto name = file.filename().string();
        auto text = base::readFile(file, LargestFile);
        if (!text) {
            findings.error(name, 1, text.error().text, "format");
            continue;
        }
        ++seen.files;
        seen.texts += FileCheck(name, std::move(text.value()), glyphs ? &glyphs.value() : nullptr, findings).run();
    }
    return seen;
}

} // namespace kiosk::checking
