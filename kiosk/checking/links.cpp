// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "kiosk/checking/checks.h"
#include "kiosk/checking/pack_texts.h"
#include "kiosk/checking/web_address.h"

namespace kiosk::checking {

using authoring::SourceBlock;
using domain::Span;

namespace {

using Faults = std::vector<AddressFault>;

class LinkCheck
{
public:
    explicit LinkCheck(Inspection &inspection)
        : m_to(inspection)
    {
    }
    void page(const authoring::PageSource &page)
    {
        for (std::size_t i = 0; i < page.blocks.size(); ++i) {
            const auto &[block, line] = page.blocks[i];
            if (block.kind == domain::BlockKind::Link)
                link(page, i, block.target);
            eachLine(block, [&](const domain::Line &spans) {
                for (const auto &span : spans)
                    if (span.kind == Span::Kind::WebLink && span.target != block.target)
                        link(page, i, span.target);
            });
        }
    }
    void tell(const Faults &faults, const std::string &file, int line)
    {
        for (const auto &fault : faults)
            m_to.findings.add({fault.severity, file, line, fault.message, std::string(fault.code)});
    }

private:
    void link(const authoring::PageSource &page, std::size_t block, const std::string &target)
    {
        // A link of another kind is no web address: the reader of pages has said so.
        if (!target.starts_with("http://") && !target.starts_with("https://"))
            return;
        // The same address stands once a language.
        auto [known, fresh] = m_known.try_emplace(target);
        if (fresh)
            known->second = faultsOfWebAddress(target);
        if (!known->second.empty())
            tell(known->second, page.file,
                 m_to.lines.find(page.file, page.blocks[block].line, endOf(page, block), target));
    }

    Inspection &m_to;
    std::map<std::string, Faults> m_known;
};

} // namespace

void checkLinks(Inspection &inspection)
{
    LinkCheck check(inspection);
    eachPage(inspection.pack, [&](const authoring::PageSource &page) { check.page(page); });
    for (const auto &[id, source] : inspection.pack.contacts) {
        const auto &contact = source.contact;
        if (!contact.phone.empty())
            check.tell(faultsOfPhone(contact.phone), source.file, source.lines.of("phone"));
        if (!contact.email.empty())
            check.tell(faultsOfEmail(contact.email), source.file, source.lines.of("email"));
        if (!contact.web.empty())
            check.tell(faultsOfWebAddress(contact.web), source.file, source.lines.of("web"));
    }
    for (const auto &[id, fact] : inspection.pack.facts)
        for (const auto &[language, value] : fact.values) {
            const int line = fact.lines.of(language.value.empty() ? "value" : "value." + language.value, fact.line);
            if (fact.kind == "url")
                check.tell(faultsOfWebAddress(value), "facts.toml", line);
            else if (fact.kind == "phone")
                check.tell(faultsOfPhone(value), "facts.toml", line);
            else if (value.find('@') != std::string::npos && value.find(' ') == std::string::npos)
                check.tell(faultsOfEmail(value), "facts.toml", line);
        }
    const auto &site = inspection.pack.site;
    if (!site.publicUrl.empty()) {
        const int line = site.lines.of("public_url");
        if (site.publicUrl.starts_with("http://"))
            inspection.findings.error("site.toml", line, "phones accept https:// only; or leave it empty",
                                      "link-syntax");
        else
            check.tell(faultsOfWebAddress(site.publicUrl), "site.toml", line);
    }
}

} // namespace kiosk::checking
