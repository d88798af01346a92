// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/checking/web_address.h"

#include <algorithm>
#include <array>

#include <boost/url/src.hpp> // header-only: Debian's libboost-url is not among our libraries
#include <boost/url/url_view.hpp>

#include "kiosk/checking/characters.h"

namespace kiosk::checking {

using authoring::Severity;

namespace {

namespace urls = boost::urls;

constexpr std::array<std::string_view, 6> SchemesWithin{"tel:", "mailto:", "http:", "https:", "tel//", "http//"};
constexpr std::array<std::string_view, 8> Trackers{"fbclid", "gclid",  "msclkid", "mc_cid",
                                                   "mc_eid", "igshid", "yclid",   "dclid"};
constexpr std::array<std::string_view, 4> TrackerBeginnings{"utm_", "mtm_", "pk_", "piwik_"};

bool isTracker(std::string_view name)
{
    return std::find(Trackers.begin(), Trackers.end(), name) != Trackers.end() ||
           std::any_of(TrackerBeginnings.begin(), TrackerBeginnings.end(),
                       [&](auto beginning) { return name.starts_with(beginning); });
}

bool isHostLabel(std::string_view label)
{
    return !label.empty() && label.size() < 64 && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

/** "www.leipzig.de": labels of letters and digits, the last one of letters only (or xn--…). */
bool isHost(std::string_view host)
{
    const auto last = host.rfind('.');
    if (last == std::string_view::npos || host.size() > 253 || host.size() - last < 3)
        return false;
    const auto ending = host.substr(last + 1);
    if (!ending.starts_with("xn--") && !std::all_of(ending.begin(), ending.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }))
        return false;
    while (true) {
        const auto dot = host.find('.');
        if (!isHostLabel(host.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        host.remove_prefix(dot + 1);
    }
}

void addHabits(std::string_view address, const urls::url_view &url, std::vector<AddressFault> &faults)
{
    if (address.starts_with("http://"))
        faults.push_back({Severity::Warning, "link-insecure",
                          inTicks(address) + " is not encrypted; write https:// and try whether it opens"});
    for (const auto &parameter : url.params())
        if (isTracker(std::string(parameter.key))) {
            faults.push_back({Severity::Warning, "link-tracking",
                              inTicks(parameter.key) + " in " + inTicks(address) +
                                  " only follows people about; take it out of the address"});
            break;
        }
    if (address.find_last_of(".,;:!)") == address.size() - 1 && address.find('(') == std::string_view::npos)
        faults.push_back({Severity::Warning, "link-tail",
                          inTicks(address) + " ends with a sign that belongs to the sentence; take it out"});
}

} // namespace

std::vector<AddressFault> faultsOfWebAddress(std::string_view address)
{
    std::vector<AddressFault> faults;
    const auto error = [&](std::string_view code, const std::string &message) {
        faults.push_back({Severity::Error, code, inTicks(address) + message});
    };
    const auto colon = address.find("://");
    const auto scheme = address.substr(0, colon == std::string_view::npos ? address.find(':') : colon);
    if (scheme != "https" && scheme != "http") {
        error("link-syntax", " is no web address; begin it with https://");
        return faults;
    }
    const auto rest = address.substr(std::min(address.size(), colon == std::string_view::npos ? 0 : colon + 3));
    for (const auto within : SchemesWithin)
        if (rest.starts_with(within)) {
            error("link-syntax", " has one address within another; write either a web address or a number");
            return faults;
        }
    const auto url = urls::parse_uri(urls::string_view(address.data(), address.size()));
    if (!url) {
        error("link-syntax", " is no web address (spaces and letters with marks are written as %20, %C3%A4); copy it "
                             "from the browser");
        return faults;
    }
    const std::string host(url->encoded_host());
    if (!isHost(host))
        error("link-host", " has no server that a phone can find; write it like https://www.example.org");
    else if (url->has_userinfo())
        error("link-host", " holds a name or password before @; take it out");
    else
        addHabits(address, *url, faults);
    return faults;
}

std::vector<AddressFault> faultsOfEmail(std::string_view address)
{
    constexpr std::string_view Signs = ".!#$%&'*+/=?^_`{|}~-";
    const auto at = address.find('@');
    const auto name = address.substr(0, at);
    const bool good = at != std::string_view::npos && !name.empty() && name.size() <= 64 && name.front() != '.' &&
                      name.back() != '.' && name.find("..") == std::string_view::npos &&
                      std::all_of(name.begin(), name.end(),
                                  [&](char c) {
                                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                             (c >= '0' && c <= '9') || Signs.find(c) != std::string_view::npos;
                                  }) &&
                      isHost(address.substr(at + 1));
    if (good)
        return {};
    return {
        {Severity::Error, "email-syntax", inTicks(address) + " is no e-mail address; write it like name@example.org"}};
}

std::vector<AddressFault> faultsOfPhone(std::string_view number)
{
    constexpr std::size_t ShortNumber = 6; // 115, 116117
    const auto fault = [&](const char *why) {
        return std::vector<AddressFault>{{Severity::Error, "phone-syntax", inTicks(number) + why}};
    };
    std::size_t digits = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const char c = number[i];
        if (c >= '0' && c <= '9')
            ++digits;
        else if (!(c == '+' && i == 0) && std::string_view(" -/()").find(c) == std::string_view::npos)
            return fault(" is no phone number; digits and spaces only, one number");
    }
    if (number.find("(0)") != std::string_view::npos)
        return fault(" cannot be dialled as written; take out (0)");
    const bool international = number.starts_with("+") || number.starts_with("00");
    const bool areaCode = number.starts_with("0") || number.starts_with("(0");
    if (digits < 3 || digits > 15)
        return fault(" is no phone number: it has 3 to 15 digits; look it up again");
    if (!international && !areaCode && digits > ShortNumber)
        return fault(" has no area code; write it like 0341 123456 or +49 341 123456");
    if ((international || areaCode) && digits < ShortNumber)
        return fault(" is too short for a number with area code; look it up again");
    return {};
}

} // namespace kiosk::checking
