// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/shell/request_parser.h"

#include <algorithm>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

// The one translation unit that compiles Beast.
namespace kiosk::shell {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using beast::error_code;
using beast::string_view;

/** Beast's state machine, filling our request directly. */
struct RequestParser::Parser final : public http::basic_parser<true>
{
    void on_request_impl(http::verb, string_view method, string_view target, int version, error_code &) override
    {
        isOld = version < 11;
        request.method.assign(method.data(), method.size());
        const std::string_view text(target.data(), target.size());
        const auto mark = std::min(text.find('?'), text.size());
        request.path = text.substr(0, mark);
        request.query = text.substr(std::min(mark + 1, text.size()));
    }
    void on_response_impl(int, string_view, int, error_code &) override {}
    void on_field_impl(http::field, string_view name, string_view value, error_code &) override
    {
        auto &[key, text] = request.headers.emplace_back(std::string(name.data(), name.size()),
                                                         std::string(value.data(), value.size()));
        for (auto &c : key)
            c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    void on_header_impl(error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, error_code &) override
    {
        if (length)
            request.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, 64U << 10U)));
    }
    std::size_t on_body_impl(string_view body, error_code &) override
    {
        request.body.append(body.data(), body.size());
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code &) override
    {
        request.body.append(body.data(), body.size());
        return body.size();
    }
    void on_finish_impl(error_code &) override {}

    server::Request request;
    bool isOld = false;
};

RequestParser::RequestParser()
    : m_parser(std::make_unique<Parser>())
{
    m_parser->eager(true);
    m_parser->header_limit(LargestHead);
    m_parser->body_limit(LargestBody);
    m_parser->request.headers.reserve(12);
}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::feed(std::string &bytes)
{
    std::size_t used = 0;
    error_code error;
    while (used < bytes.size() && !m_parser->is_done()) {
        used += m_parser->put(boost::asio::buffer(bytes.data() + used, bytes.size() - used), error);
        if (error)
            break;
    }
    bytes.erase(0, used);
    if (error == http::error::body_limit || error == http::error::header_limit)
        return State::TooLarge;
    if (error && error != http::error::need_more)
        return State::Malformed;
    // The state machine waits for a whole head and counts it only then.
    if (!m_parser->is_header_done() && bytes.size() > LargestHead)
        return State::TooLarge;
    return m_parser->is_done() ? State::Ready : State::More;
}

bool RequestParser::wantsContinue() const
{
    return m_parser->is_header_done() && !m_parser->is_done() &&
           beast::iequals(m_parser->request.header("expect"), "100-continue");
}

bool RequestParser::keepAlive() const
{
    return m_parser->keep_alive() && !m_parser->isOld;
}

server::Request RequestParser::take()
{
    return std::move(m_parser->request);
}

} // namespace kiosk::shell
