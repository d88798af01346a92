// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/http/curl_client.h"

#include <map>
#include <mutex>
#include <set>
#include <thread>

#include <pthread.h>

#include "kiosk/base/must.h"
#include "kiosk/http/curl_tls.h"
#include "kiosk/http/curl_transfer.h"

namespace kiosk::http {

namespace {

/** Which requests may still call back. Shared with the tasks that wait on the executor, which may outlive the client.
 */
class LiveRequests
{
public:
    void add(RequestId id)
    {
        const std::lock_guard lock(m_mutex);
        m_ids.insert(id);
    }
    bool remove(RequestId id)
    {
        const std::lock_guard lock(m_mutex);
        return m_ids.erase(id) > 0;
    }
    bool contains(RequestId id)
    {
        const std::lock_guard lock(m_mutex);
        return m_ids.contains(id);
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_ids.clear();
    }

private:
    std::mutex m_mutex;
    std::set<RequestId> m_ids;
};

} // namespace

TlsTrust::TlsTrust()
    : TlsTrust(std::filesystem::path{})
{
}

TlsTrust::TlsTrust(std::filesystem::path file)
    : authorities(std::move(file))
    , notBefore(std::chrono::seconds{buildTime()})
{
}

class CurlClient::Worker
{
public:
    Worker(base::Executor &executor, const TlsTrust &trust)
        : m_executor(executor)
        , m_authorities(trust.authorities.string())
        , m_judgedAt(std::chrono::system_clock::to_time_t(trust.notBefore))
        , m_multi(curl_multi_init())
    {
        MUST(m_multi != nullptr);
        m_thread = std::thread([this] { run(); });
        pthread_setname_np(m_thread.native_handle(), "http");
    }
    ~Worker()
    {
        m_live->clear();
        m_ending.store(true);
        curl_multi_wakeup(m_multi);
        m_thread.join();
        for (const auto &[id, transfer] : m_running)
            curl_multi_remove_handle(m_multi, transfer->handle());
        m_running.clear();
        curl_multi_cleanup(m_multi);
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    RequestId begin(HttpRequest request, Done done, StreamEvents events)
    {
        RequestId id = 0;
        {
            const std::lock_guard lock(m_mutex);
            id = ++m_lastId;
            m_live->add(id);
            m_new.emplace_back(id, [this, id, request = std::move(request), done = std::move(done),
                                    events = std::move(events)]() mutable {
                return std::make_unique<CurlTransfer>(
                    std::move(request), deliver(id, std::move(done), std::move(events)), m_authorities, m_judgedAt);
            });
        }
        curl_multi_wakeup(m_multi);
        return id;
    }
    void cancel(RequestId id)
    {
        m_live->remove(id);
        {
            const std::lock_guard lock(m_mutex);
            m_cancelled.push_back(id);
        }
        curl_multi_wakeup(m_multi);
    }
    void trustTime(std::time_t now)
    {
        auto known = m_judgedAt.load();
        while (known < now && !m_judgedAt.compare_exchange_weak(known, now)) {
        }
    }

private:
    using Make = std::function<std::unique_ptr<CurlTransfer>()>;

    /** Brings what the curl thread finds out to the executor, as long as somebody still wants to know. */
    CurlTransfer::Deliver deliver(RequestId id, Done done, StreamEvents events)
    {
        const auto live = m_live;
        auto &executor = m_executor;
        if (done) {
            return {nullptr, nullptr, [live, id, &executor, done = std::move(done)](base::Result<HttpAnswer> answer) {
                        executor.post([live, id, done, answer = std::move(answer)]() mutable {
                            if (live->remove(id))
                                done(std::move(answer));
                        });
                    }};
        }
        const auto shared = std::make_shared<StreamEvents>(std::move(events));
        return {[live, id, &executor, shared](HttpAnswer head) {
                    executor.post([live, id, shared, head = std::move(head)] {
                        if (live->contains(id))
                            shared->opened(head);
                    });
                },
                [live, id, &executor, shared](std::string bytes) {
                    executor.post([live, id, shared, bytes = std::move(bytes)]() mutable {
                        if (live->contains(id))
                            shared->bytes(std::move(bytes));
                    });
                },
                [live, id, &executor, shared](base::Result<HttpAnswer> answer) {
                    base::Result<void> end = boost::outcome_v2::success();
                    if (!answer)
                        end = std::move(answer).assume_error();
                    executor.post([live, id, shared, end = std::move(end)]() mutable {
                        if (live->remove(id))
                            shared->ended(std::move(end));
                    });
                }};
    }

    void takeNew()
    {
        std::vector<std::pair<RequestId, Make>> begun;
        std::vector<RequestId> cancelled;
        {
            const std::lock_guard lock(m_mutex);
            begun.swap(m_new);
            cancelled.swap(m_cancelled);
        }
        for (auto &[id, make] : begun) {
            if (!m_live->contains(id))
                continue; // cancelled before it began
            auto transfer = make();
            curl_multi_add_handle(m_multi, transfer->handle());
            m_running.emplace(id, std::move(transfer));
        }
        for (const auto id : cancelled) {
            if (const auto it = m_running.find(id); it != m_running.end()) {
                curl_multi_remove_handle(m_multi, it->second->handle());
                m_running.erase(it);
            }
        }
    }

    void endFinished()
    {
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            const CURLcode code = message->data.result;
            const CURL *handle = message->easy_handle;
            for (auto it = m_running.begin(); it != m_running.end(); ++it) {
                if (it->second->handle() != handle)
                    continue;
                curl_multi_remove_handle(m_multi, it->second->handle());
                it->second->finish(code);
                m_running.erase(it);
                break;
            }
        }
    }

    void run()
    {
        while (!m_ending.load()) {
            takeNew();
            int running = 0;
            curl_multi_perform(m_multi, &running);
            endFinished();
            curl_multi_poll(m_multi, nullptr, 0, 60000, nullptr);
        }
    }

    base::Executor &m_executor;
    const std::string m_authorities;
    std::atomic<std::time_t> m_judgedAt;
    CURLM *m_multi;
    const std::shared_ptr<LiveRequests> m_live = std::make_shared<LiveRequests>();
    std::map<RequestId, std::unique_ptr<CurlTransfer>> m_running; ///< of the thread
    std::mutex m_mutex;                                           ///< for the next three
    std::vector<std::pair<RequestId, Make>> m_new;
    std::vector<RequestId> m_cancelled;
    RequestId m_lastId = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

CurlClient::CurlClient(base::Executor &executor, TlsTrust trust)
{
    initCurl();
    m_worker = std::make_unique<Worker>(executor, trust);
}

CurlClient::~CurlClient() = default;

RequestId CurlClient::send(HttpRequest request, Done done)
{
    MUST(done != nullptr);
    return m_worker->begin(std::move(request), std::move(done), {});
}

RequestId CurlClient::stream(HttpRequest request, StreamEvents events)
{
    MUST(events.opened && events.bytes && events.ended);
    return m_worker->begin(std::move(request), {}, std::move(events));
}

void CurlClient::cancel(RequestId request)
{
    m_worker->cancel(request);
}

void CurlClient::trustTime(base::WallTime now)
{
    m_worker->trustTime(std::chrono::system_clock::to_time_t(now));
}

} // namespace kiosk::http
