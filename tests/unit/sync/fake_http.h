// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "kiosk/http/http_client.h"

namespace kiosk::tests {

/** Answers each request at once with the next prepared answer and keeps what was asked. */
class FakeHttp final : public http::HttpClient
{
public:
    http::RequestId send(http::HttpRequest request, Done done) override
    {
        requests.push_back(std::move(request));
        base::Result<http::HttpAnswer> answer = base::failure(base::Code::Offline, "nothing prepared");
        if (!answers.empty()) {
            answer = std::move(answers.front());
            answers.pop_front();
        }
        waiting.push_back([done = std::move(done), answer = std::move(answer)] { done(answer); });
        return ++m_last;
    }
    http::RequestId stream(http::HttpRequest, StreamEvents) override { return ++m_last; }
    void cancel(http::RequestId) override {}
    void trustTime(base::WallTime) override {}
    void deliver()
    {
        while (!waiting.empty()) {
            auto next = std::move(waiting.front());
            waiting.pop_front();
            next();
        }
    }
    [[nodiscard]] std::string lastHeader(const std::string &name) const
    {
        for (const auto &[key, value] : requests.back().headers) {
            if (key == name)
                return value;
        }
        return {};
    }

    std::vector<http::HttpRequest> requests;
    std::deque<base::Result<http::HttpAnswer>> answers;
    std::deque<std::function<void()>> waiting;

private:
    http::RequestId m_last = 0;
};

} // namespace kiosk::tests
