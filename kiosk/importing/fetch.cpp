// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/fetch.h"

#include <algorithm>
#include <cstdlib>
#include <future>
#include <thread>

#include <boost/json.hpp>

#include "kiosk/importing/json_fields.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
using http::HttpAnswer;

namespace {

constexpr int Tries = 3;
constexpr std::chrono::seconds LongestPause{30};
constexpr int MostPages = 500;                 ///< of one list
constexpr std::size_t MostBytes = 256U << 20U; ///< of one list, and of all pictures together
constexpr std::size_t LargestPicture = 16U << 20U;
constexpr int MostSilences = 3; ///< of one server, until its other pictures are not asked for

Result<void> checkUrl(const std::string &url)
{
    const auto lower = lowered(url.substr(0, 24));
    if (lower.starts_with("https://"))
        return boost::outcome_v2::success();
    for (const std::string here : {"http://127.0.0.1", "http://localhost"}) // and not 127.0.0.1.example.org
        if (lower.starts_with(here) &&
            (lower.size() == here.size() || lower.find_first_of(":/?#", here.size()) == here.size()))
            return boost::outcome_v2::success();
    return base::failure(Code::Invalid,
                         url + ": only https:// addresses are read; what comes over http may be anybody's");
}

bool isBusy(int status)
{
    return status == 429 || status >= 500;
}

std::string message(const std::string &url, const HttpAnswer &answer)
{
    std::string told;
    if (const auto value = readJson(answer.body.substr(0, 10000), url))
        told = textOf(value.value(), "error");
    auto text = url + ": the server answers " + std::to_string(answer.status);
    if (!told.empty())
        text += " (" + shortened(cleanText(told), 120) + ")";
    if (answer.status == 404)
        return text + "; is the name of the region and the language right?";
    if (answer.status >= 300 && answer.status < 400)
        return text + "; it has moved to " + answer.header("location") + ", use that address";
    return text + (isBusy(answer.status) ? "; try again later" : "");
}

base::Error refusal(const std::string &url, const HttpAnswer &answer)
{
    return base::failure(answer.status == 404    ? Code::NotFound
                         : isBusy(answer.status) ? Code::Offline
                                                 : Code::Denied,
                         message(url, answer));
}

} // namespace

bool isUrl(const std::string &text)
{
    const auto lower = lowered(text.substr(0, 8));
    return lower.starts_with("https://") || lower.starts_with("http://");
}

Result<std::string> Fetcher::get(const std::string &url, std::size_t largest)
{
    BOOST_OUTCOME_TRY(auto answer, ask(url, largest));
    if (answer.status != 200)
        return refusal(url, answer);
    return std::move(answer.body);
}

Result<HttpAnswer> Fetcher::ask(const std::string &url, std::size_t largest)
{
    BOOST_OUTCOME_TRY(checkUrl(url));
    for (int tried = 1;; ++tried) {
        std::promise<Result<HttpAnswer>> promise;
        auto future = promise.get_future();
        http::HttpRequest request;
        request.url = url;
        // Their statistics are to count people, not us.
        request.headers = {{"X-Integreat-Development", "true"},
                           {"Accept", "application/json, text/calendar, image/*"},
                           {"User-Agent", "wegweiser-pack/" WEGWEISER_VERSION " (import)"}};
        request.timeout = std::chrono::seconds(60);
        request.largest = largest;
        m_client.send(std::move(request), [&](Result<HttpAnswer> answer) { promise.set_value(std::move(answer)); });
        auto answer = future.get();
        const bool again = answer ? isBusy(answer.value().status) : answer.error().code == Code::Offline;
        if (!again || tried == Tries)
            return answer;
        auto pause = m_pause * (1 << (tried - 1));
        if (answer)
            if (const auto seconds = std::atoi(answer.value().header("retry-after").c_str()); seconds > 0)
                pause = std::chrono::seconds(seconds);
        std::this_thread::sleep_for(std::min<std::chrono::milliseconds>(pause, LongestPause));
    }
}

namespace {

/** How many pages the server says there are; 0 when it does not. */
int pagesToldBy(const HttpAnswer &answer, const boost::json::value &value)
{
    if (const auto told = std::atoi(answer.header("x-wp-totalpages").c_str()); told > 0)
        return told;
    return static_cast<int>(std::clamp(numberOf(member(value, "total_pages")), 0.0, 1e9));
}

} // namespace

Result<std::vector<std::string>> Fetcher::getPages(const std::string &url)
{
    std::vector<std::string> answers;
    std::size_t bytes = 0;
    int told = 0;
    for (int page = 1; told == 0 || page <= told; ++page) {
        const auto where = url + (url.find('?') == std::string::npos ? "?" : "&") + "page=" + std::to_string(page);
        BOOST_OUTCOME_TRY(auto answer, ask(where, MostBytes / 4));
        // WordPress answers 400 after the last page. Anything else is a page that is missing, and what stood on it
        // would be taken for gone.
        if (page > 1 && told == 0 && (answer.status == 400 || answer.status == 404))
            break;
        if (answer.status != 200)
            return refusal(where, answer);
        BOOST_OUTCOME_TRY(const auto value, readJson(answer.body, where));
        const auto *items = arrayOf(value);
        if (page == 1)
            told = pagesToldBy(answer, value);
        if (page > 1 && told == 0 && (!items || items->empty() || answer.body == answers.back()))
            break; // the end, or a server that gives all at once whichever page it is asked for
        bytes += answer.body.size();
        if (page > MostPages || bytes > MostBytes)
            return base::failure(Code::Invalid, url + ": the list does not end after " + std::to_string(page) +
                                                    " pages; is it the right address?");
        answers.push_back(std::move(answer.body));
        if (!items)
            break;
    }
    return answers;
}

namespace {

struct IntegreatAddress
{
    std::string server, region;
};

Result<IntegreatAddress> addressOf(const std::string &url, const ImportChoice &choice)
{
    auto text = url.substr(0, url.find_first_of("?#"));
    text = replaced(text, "/api/v3", "");
    while (text.ends_with('/'))
        text.pop_back();
    const auto host = text.find("://") + 3;
    const auto slash = text.find('/', host);
    IntegreatAddress out{text.substr(0, slash), choice.region};
    if (out.region.empty() && slash != std::string::npos)
        out.region = text.substr(slash + 1, text.find('/', slash + 1) - slash - 1);
    if (out.region.empty() || slugOf(out.region) != out.region)
        return base::failure(Code::Invalid, url + ": which region? write https://cms.integreat-app.de/REGION");
    if (lowered(out.server) == "https://integreat.app") // people copy it from the browser
        out.server = "https://cms.integreat-app.de";
    return out;
}

} // namespace

Result<IntegreatAnswers> fetchIntegreat(Fetcher &fetcher, const std::string &url, const ImportChoice &choice)
{
    BOOST_OUTCOME_TRY(const auto address, addressOf(url, choice));
    IntegreatAnswers answers;
    answers.region = address.region;
    const auto base = address.server + "/api/v3/";
    BOOST_OUTCOME_TRY(answers.regionAnswer, fetcher.get(base + "regions/" + address.region + "/"));
    auto wanted = choice.languages;
    BOOST_OUTCOME_TRY(const auto region, readJson(answers.regionAnswer, "region"));
    if (wanted.empty())
        if (const auto *languages = member(region, "languages").if_array())
            for (const auto &one : *languages)
                if (auto code = textOf(one, "code"); !integreatLanguage(code).empty())
                    wanted.insert(std::move(code));
    wanted.insert("de");
    for (const auto &language : wanted) {
        if (slugOf(language) != lowered(language))
            return base::failure(Code::Invalid, "`" + language + "` is no language; name codes like de,en");
        const auto from = base + address.region + "/" + language + "/";
        BOOST_OUTCOME_TRY(answers.pages[language], fetcher.get(from + "pages/"));
        const auto *pois = member(region, "pois").if_bool();
        const auto *events = member(region, "events").if_bool();
        if (!pois || *pois) {
            BOOST_OUTCOME_TRY(answers.places[language], fetcher.get(from + "locations/"));
        }
        if (!events || *events) {
            BOOST_OUTCOME_TRY(answers.events[language], fetcher.get(from + "events/?combine_recurring=True"));
        }
    }
    return answers;
}

void fetchPictures(Fetcher &fetcher, Model &model)
{
    std::size_t bytes = 0;
    std::map<std::string, int> silences; // by server
    for (const auto &address : pictureAddresses(model)) {
        const auto start = address.find("://");
        auto &silent = silences[address.substr(0, start == std::string::npos ? 0 : address.find('/', start + 3))];
        if (silent >= MostSilences) {
            model.lost[address] = "its server does not answer; import again later";
            continue;
        }
        if (bytes >= MostBytes) {
            model.lost[address] = "all pictures together are too large; make them smaller at the source";
            continue;
        }
        auto picture = fetcher.get(address, LargestPicture);
        if (picture) {
            bytes += picture.value().size();
            model.assets[address] = std::move(picture.value());
            continue;
        }
        silent += picture.error().code == Code::Offline ? 1 : 0;
        model.lost[address] = picture.error().text;
    }
}

} // namespace kiosk::importing
