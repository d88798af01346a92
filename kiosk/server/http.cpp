// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/http.h"

#include <cstdio>
#include <ctime>

#include "kiosk/wire/problem.h"

namespace kiosk::server {

namespace {
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}
} // namespace

std::string_view Request::header(std::string_view name) const
{
    for (const auto &[key, value] : headers)
        if (key == name)
            return value;
    return {};
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string queryValue(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        if (pair.substr(0, equals) != name)
            continue;
        std::string value(pair.substr(std::min(equals + 1, pair.size())));
        for (auto &c : value)
            if (c == '+')
                c = ' ';
        return percentDecoded(value);
    }
    return {};
}

Answer problem(const base::Error &error, int status)
{
    Answer answer;
    answer.status = status != 0 ? status : wire::statusOf(error.code);
    answer.type = "application/problem+json";
    answer.body = wire::problemText(error, answer.status);
    return answer;
}

Answer empty(int status)
{
    Answer answer;
    answer.status = status;
    answer.type.clear();
    return answer;
}

std::string httpDate(base::WallTime now)
{
    const auto seconds = static_cast<std::time_t>(now.time_since_epoch().count() / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday], parts.tm_mday,
                  months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text;
}

} // namespace kiosk::server
