// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/shell/response_head.h"

namespace kiosk::shell {

namespace {

const char *reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return ""; // may be empty by RFC 9112, section 4
    }
}

void addLine(std::string &head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

std::string beginningOf(const server::Answer &answer, std::size_t more)
{
    std::string head;
    std::size_t size = 128 + more;
    for (const auto &[name, value] : answer.headers)
        size += name.size() + value.size() + 4;
    head.reserve(size);
    head.append("HTTP/1.1 ")
        .append(std::to_string(answer.status))
        .append(" ")
        .append(reason(answer.status))
        .append("\r\n");
    for (const auto &[name, value] : answer.headers)
        addLine(head, name, value);
    if (!answer.type.empty())
        addLine(head, "Content-Type", answer.type);
    return head;
}

} // namespace

std::string bytesOf(const server::Answer &answer, bool keepAlive, bool isHead)
{
    auto head = beginningOf(answer, answer.body.size());
    if (answer.status != 204 && answer.status != 304)
        addLine(head, "Content-Length", std::to_string(answer.body.size()));
    if (!keepAlive)
        addLine(head, "Connection", "close");
    head.append("\r\n");
    if (!isHead && answer.status != 204 && answer.status != 304)
        head.append(answer.body);
    return head;
}

std::string streamHeadOf(const server::Answer &answer)
{
    auto head = beginningOf(answer, 0);
    addLine(head, "Connection", "close");
    return head + "\r\n";
}

} // namespace kiosk::shell
