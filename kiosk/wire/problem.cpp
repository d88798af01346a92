// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/problem.h"

#include <array>
#include <optional>

#include <boost/json/object.hpp>

#include "kiosk/wire/fields.h"

namespace kiosk::wire {

namespace {

using base::Code;
constexpr std::array AllCodes{Code::NotFound, Code::Invalid, Code::Conflict, Code::Offline,
                              Code::Busy,     Code::Corrupt, Code::Denied,   Code::Device};

const char *titleOf(int status)
{
    switch (status) {
    case 400:
        return "The request is wrong";
    case 401:
        return "Log in first";
    case 403:
        return "Not allowed";
    case 404:
        return "Not found";
    case 405:
        return "Not with this method";
    case 409:
        return "The state does not allow it";
    case 413:
        return "Too large";
    case 415:
        return "Not of this type";
    case 416:
        return "Beyond the end";
    case 422:
        return "The key was used for another request";
    case 429:
        return "Too many tries";
    case 502:
        return "Not connected";
    case 503:
        return "Busy";
    default:
        return "The server cannot do its work";
    }
}

std::optional<Code> parseCode(const std::string &text)
{
    for (const auto code : AllCodes)
        if (text == base::name(code))
            return code;
    return {};
}

Code codeOf(int status)
{
    switch (status) {
    case 404:
        return Code::NotFound;
    case 409:
        return Code::Conflict;
    case 401:
    case 403:
        return Code::Denied;
    case 429:
    case 503:
        return Code::Busy;
    default:
        break;
    }
    if (status >= 500 && status != 500)
        return Code::Offline; // a proxy before a server that is gone
    return status == 500 ? Code::Corrupt : Code::Invalid;
}

} // namespace

int statusOf(Code code)
{
    switch (code) {
    case Code::NotFound:
        return 404;
    case Code::Invalid:
        return 400;
    case Code::Conflict:
        return 409;
    case Code::Offline:
        return 502;
    case Code::Busy:
        return 503;
    case Code::Denied:
        return 403;
    case Code::Corrupt:
    case Code::Device:
        break;
    }
    return 500;
}

std::string problemText(const base::Error &error, int status)
{
    if (status == 0)
        status = statusOf(error.code);
    const std::string code = base::name(error.code);
    return toText(boost::json::object{{"type", "about:blank#" + code},
                                      {"title", titleOf(status)},
                                      {"status", status},
                                      {"detail", error.text},
                                      {"code", code}});
}

base::Error errorOf(int status, std::string_view body)
{
    const auto fallback = base::failure(codeOf(status), "the server answered " + std::to_string(status));
    const auto value = parseJson(body);
    if (!value)
        return fallback;
    Fields in(value.assume_value(), "problem");
    const auto code = in.word("code", parseCode);
    auto detail = in.text("detail");
    return in.failed() ? fallback : base::failure(code, std::move(detail));
}

} // namespace kiosk::wire
