// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::importing {

/** What a link of a page really is. */
struct Link
{
    enum class Kind { Plain, Topic, Web, Dead };
    Kind kind = Kind::Plain;
    std::size_t topic = 0;
    std::string url;   ///< of Web: clean, with http or https
    std::string added; ///< what is to be shown besides its words: a number or an address they do not tell
    bool repaired = false;
    bool map = false; ///< its words are an address
    std::string why;  ///< of Dead
};

/** Knows every address of the pages of one import, and tells links apart. */
class LinkBook
{
public:
    /** @p hosts serve pages under /region/language/…; @p region without slashes, empty: any path belongs to us. */
    LinkBook(std::vector<std::string> hosts, std::string region);
    void add(std::string_view path, std::size_t topic);
    /** The topic at @p path: the same path, else the only one whose last part is the same. */
    [[nodiscard]] const std::size_t *find(std::string_view path) const;
    /** @p words: what the link shows. */
    [[nodiscard]] Link resolve(const std::string &href, const std::string &words) const;

private:
    [[nodiscard]] Link resolveWeb(const std::string &href, const std::string &words) const;
    std::vector<std::string> m_hosts;
    std::string m_region;
    std::map<std::string, std::size_t, std::less<>> m_paths;
    std::map<std::string, std::set<std::size_t>, std::less<>> m_slugs;
};

/** An address of a page in one form: decoded, without slashes at its ends, query and fragment. */
[[nodiscard]] std::string normalPath(std::string_view path);
/** A web address that can stand in Markdown and in a QR code. */
[[nodiscard]] std::string cleanUrl(std::string_view url);
/** "www.example.org/a" of "https://www.example.org/a/": what people write. */
[[nodiscard]] std::string shownUrl(std::string_view url);

} // namespace kiosk::importing
