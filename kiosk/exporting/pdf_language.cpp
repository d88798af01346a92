// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/pdf_language.h"

#include <cstdio>
#include <cstdlib>

namespace kiosk::exporting {

namespace {

const auto NoPdf = base::failure(base::Code::Invalid, "the leaflet could not be finished: no PDF catalogue");

/** The number after the last @p name in @p pdf; -1 without one. */
long numberAfter(const std::string &pdf, const char *name)
{
    const auto at = pdf.rfind(name);
    return at == std::string::npos ? -1
                                   : std::strtol(pdf.c_str() + at + std::char_traits<char>::length(name), nullptr, 10);
}

} // namespace

base::Result<std::string> withLanguage(std::string pdf, const domain::PackLanguage &language)
{
    const long root = numberAfter(pdf, "/Root "), info = numberAfter(pdf, "/Info "), size = numberAfter(pdf, "/Size "),
               before = numberAfter(pdf, "startxref\n");
    const auto name = "\n" + std::to_string(root) + " 0 obj\n";
    const auto object = pdf.find(name);
    if (root < 0 || info < 0 || size < 0 || before < 0 || object == std::string::npos)
        return NoPdf;
    const auto end = pdf.find("endobj", object);
    const auto open = pdf.find("<<", object);
    const auto close = pdf.rfind(">>", end);
    if (end == std::string::npos || open > end || close < open || close > end)
        return NoPdf;
    auto catalogue = pdf.substr(open, close - open) + "   /Lang (" + language.tag.value +
                     ")\n   /ViewerPreferences << /DisplayDocTitle true" +
                     (language.rightToLeft ? " /Direction /R2L" : "") + " >>\n";
    if (catalogue.find("/MarkInfo") == std::string::npos && catalogue.find("/StructTreeRoot") != std::string::npos)
        catalogue += "   /MarkInfo << /Marked true >>\n";
    const auto at = pdf.size();
    pdf += std::to_string(root) + " 0 obj\n" + catalogue + ">>\nendobj\n";
    const auto table = pdf.size();
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", at);
    pdf += "xref\n" + std::to_string(root) + " 1\n" + entry + "trailer\n<< /Size " + std::to_string(size) + " /Root " +
           std::to_string(root) + " 0 R /Info " + std::to_string(info) + " 0 R /Prev " + std::to_string(before) +
           " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return pdf;
}

} // namespace kiosk::exporting
