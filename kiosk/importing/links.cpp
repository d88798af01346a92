// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/links.h"

#include <algorithm>

#include "kiosk/importing/text.h"

namespace kiosk::importing {

namespace {

struct WebAddress
{
    std::string host; ///< lower case
    std::string path; ///< with query and fragment
};

bool parseWeb(std::string_view url, WebAddress &out)
{
    const auto scheme = lowered(url.substr(0, 8));
    const std::size_t start = scheme.starts_with("https://") ? 8 : scheme.starts_with("http://") ? 7 : 0;
    if (start == 0)
        return false;
    const auto end = std::min(url.find_first_of("/?#", start), url.size());
    out.host = lowered(url.substr(start, end - start));
    if (const auto at = out.host.rfind('@'); at != std::string::npos)
        out.host.erase(0, at + 1);
    if (const auto port = out.host.find(':'); port != std::string::npos)
        out.host.resize(port);
    out.path = url.substr(end);
    return true;
}

bool isMap(const WebAddress &address)
{
    const bool google = address.host.find("google.") != std::string::npos && address.path.starts_with("/maps");
    return google || address.host.starts_with("maps.google.") || address.host == "goo.gl" ||
           address.host == "maps.app.goo.gl" || address.host.ends_with("openstreetmap.org");
}

/** The address a map link asks for; empty when it tells none. */
std::string mapAddress(const WebAddress &address)
{
    std::string found;
    for (const std::string_view mark : {"/place/", "/search/", "q=", "query=", "destination="}) {
        const auto at = address.path.find(mark);
        if (at == std::string::npos)
            continue;
        const auto from = at + mark.size();
        const auto end = std::min(address.path.find_first_of("/&?@#", from), address.path.size());
        found = cleanText(percentDecoded(replaced(address.path.substr(from, end - from), "+", " ")));
        break;
    }
    const bool digits = !digitsOf(found).empty();
    const bool letters = std::any_of(found.begin(), found.end(),
                                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
    return digits && letters ? trimmed(found) : std::string();
}

/** "tel:+49…" and what editors make of it: "https://integreat.app/tel:", "/mailto:/", "/112/". */
bool schemeOf(std::string_view href, std::string_view scheme, std::string &rest)
{
    const auto at = lowered(href).find(scheme);
    if (at == std::string::npos)
        return false;
    rest = trimmed(replaced(percentDecoded(href.substr(at + scheme.size())), "/", ""));
    if (const auto query = rest.find('?'); query != std::string::npos)
        rest.resize(query);
    return true;
}

bool isEmergencyNumber(std::string_view path)
{
    const auto bare = normalPath(path);
    return bare.size() >= 3 && bare.size() <= 7 && bare.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

std::string normalPath(std::string_view path)
{
    auto text = std::string(path.substr(0, path.find_first_of("?#")));
    text = lowered(percentDecoded(text));
    while (text.ends_with('/') || text.ends_with(' '))
        text.pop_back();
    text.erase(0, std::min(text.find_first_not_of('/'), text.size()));
    return text;
}

std::string cleanUrl(std::string_view url)
{
    static constexpr char Hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7F || std::string_view("()<>[]{}|\\^`\"*_;'").find(c) != std::string_view::npos) {
            if (c == '_') {
                out += c;
                continue;
            }
            out += '%';
            out += Hex[byte >> 4U];
            out += Hex[byte & 15U];
        } else {
            out += c;
        }
    }
    return out;
}

std::string shownUrl(std::string_view url)
{
    for (const std::string_view scheme : {"https://", "http://"})
        if (lowered(url.substr(0, scheme.size())) == scheme) {
            url.remove_prefix(scheme.size());
            break;
        }
    while (url.ends_with('/'))
        url.remove_suffix(1);
    return lowered(url);
}

LinkBook::LinkBook(std::vector<std::string> hosts, std::string region)
    : m_hosts(std::move(hosts))
    , m_region(std::move(region))
{
}

void LinkBook::add(std::string_view path, std::size_t topic)
{
    const auto bare = normalPath(path);
    m_paths.emplace(bare, topic);
    m_slugs[bare.substr(bare.rfind('/') + 1)].insert(topic);
}

const std::size_t *LinkBook::find(std::string_view path) const
{
    const auto bare = normalPath(path);
    if (const auto found = m_paths.find(bare); found != m_paths.end())
        return &found->second;
    const auto found = m_slugs.find(bare.substr(bare.rfind('/') + 1));
    return found != m_slugs.end() && found->second.size() == 1 ? &*found->second.begin() : nullptr;
}

Link LinkBook::resolveWeb(const std::string &href, const std::string &words) const
{
    WebAddress address;
    Link link;
    if (!parseWeb(href, address) || address.host.find('.') == std::string::npos) {
        link.kind = Link::Kind::Dead;
        link.why = "`" + href + "` is no web address";
        return link;
    }
    const bool ours = std::find(m_hosts.begin(), m_hosts.end(), address.host) != m_hosts.end();
    if (ours && isEmergencyNumber(address.path)) {
        link.repaired = true;
        if (digitsOf(words).empty())
            link.added = normalPath(address.path);
        return link;
    }
    const bool file = normalPath(address.path).find("wp-content/") != std::string::npos ||
                      normalPath(address.path).starts_with("media/");
    const auto bare = normalPath(address.path);
    if (ours && !file && (m_region.empty() || bare == m_region || bare.starts_with(m_region + "/"))) {
        if (const auto *topic = find(bare)) {
            link.kind = Link::Kind::Topic;
            link.topic = *topic;
            return link;
        }
        if (!m_region.empty()) {
            link.kind = Link::Kind::Dead;
            link.why = "no page has the address /" + bare + "/";
            return link;
        }
    }
    if (isMap(address)) {
        link.map = true;
        const auto found = mapAddress(address);
        if (digitsOf(words).empty() && !found.empty())
            link.added = found;
        if (!digitsOf(words).empty() || !found.empty())
            return link;
    }
    link.kind = Link::Kind::Web;
    link.url = cleanUrl(href);
    return link;
}

Link LinkBook::resolve(const std::string &href, const std::string &words) const
{
    const auto text = trimmed(cleanText(href));
    const auto lower = lowered(text);
    Link link;
    std::string rest;
    // Within a web address these words are an editor's slip, unless they are a part of a longer name or a query.
    const bool web = lower.starts_with("http://") || lower.starts_with("https://");
    for (const std::string_view scheme : {"tel:", "mailto:"}) {
        const bool slip = web && lower.find("/" + std::string(scheme)) != std::string::npos;
        if (!(lower.starts_with(scheme) || slip || (!web && lower.starts_with("/" + std::string(scheme)))))
            continue;
        schemeOf(text, scheme, rest);
        link.repaired = !lower.starts_with(scheme);
        const bool shown = scheme == "tel:" ? !digitsOf(words).empty() : words.find('@') != std::string::npos;
        if (!shown)
            link.added = rest;
        return link;
    }
    if (text.empty() || text.starts_with('#')) {
        link.kind = Link::Kind::Dead;
        link.why = text.empty() ? "it has no address" : "it leads to a place within a page";
        return link;
    }
    if (text.starts_with("//"))
        return resolveWeb("https:" + text, words);
    if (text.starts_with('/')) {
        if (const auto *topic = find(text)) {
            link.kind = Link::Kind::Topic;
            link.topic = *topic;
            return link;
        }
        return resolveWeb(m_hosts.empty() ? text : "https://" + m_hosts.front() + text, words);
    }
    if (!web && lower.starts_with("www."))
        return resolveWeb("https://" + text, words);
    if (!web && text.find('@') != std::string::npos && text.find(':') == std::string::npos) {
        link.repaired = true;
        if (words.find('@') == std::string::npos)
            link.added = text;
        return link;
    }
    return resolveWeb(text, words);
}

} // namespace kiosk::importing
