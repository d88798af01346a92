// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/preview/session.h"

#include <algorithm>

#include <poll.h>

#include "kiosk/authoring/report.h"
#include "kiosk/base/files.h"

namespace kiosk::preview {

using base::Code;
using base::Result;

namespace {

constexpr std::chrono::milliseconds CompleteAfter{700};
constexpr std::size_t FindingsShown = 3;

std::string findingLine(const authoring::Finding &finding)
{
    return finding.file + ":" + std::to_string(finding.line) + ": " + finding.message;
}

} // namespace

Session::Session(PreviewOptions options, base::Clock &clock, base::Random &random, Say say)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_say(std::move(say))
    , m_random(random)
{
}

Result<void> Session::begin()
{
    // Watched before they are read: nothing saved meanwhile is missed.
    BOOST_OUTCOME_TRY(auto watcher, SourceWatcher::open(m_options.sources));
    m_watcher = std::make_unique<SourceWatcher>(std::move(watcher));
    BOOST_OUTCOME_TRY(m_work, TemporaryFolder::make());
    m_pack = std::make_unique<PreviewPack>(m_options.sources, m_work->path(), m_random);
    m_pack->read();
    if (!m_pack->good()) {
        m_say(authoring::findingsAsText(authoring::onlyErrors(m_pack->findings()), m_options.sources));
        return base::failure(Code::Invalid, "there is no good state to show yet; mend these errors first");
    }
    for (const auto &language : m_options.languages)
        if (!m_pack->source().hasLanguage(domain::LanguageTag(language)))
            return base::failure(Code::Invalid, "`" + language + "` is not among the languages of pack.toml");
    if (!m_options.topic.empty() && !m_pack->source().topic(domain::TopicId(m_options.topic)))
        return base::failure(Code::Invalid, "there is no topic `" + m_options.topic + "`; name the id of a topic.toml");
    return launch();
}

Result<void> Session::launch()
{
    BOOST_OUTCOME_TRY(const auto folder, m_pack->build({}));
    BOOST_OUTCOME_TRY(const auto key, m_pack->writeKey());
    const auto count = m_options.languages.size();
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::string> arguments{"--preview",  std::to_string(i + 1) + "/" + std::to_string(count),
                                           "--pack",     folder.string(),
                                           "--pack-key", key.string(),
                                           "--language", m_options.languages[i],
                                           "--windowed", m_options.size};
        if (!m_options.inspect.empty())
            arguments.insert(arguments.end(), {"--inspect", m_options.inspect.string() + (i == 0 ? "" : ".2")});
        BOOST_OUTCOME_TRY(auto terminal,
                          TerminalProcess::start(m_options.terminal, arguments, m_work->path() / "terminal.log"));
        m_halves.push_back({std::move(terminal), m_options.languages[i], "home", m_options.topic, 1});
        if (!m_options.topic.empty())
            m_halves.back().terminal->tell({"go", "page", m_options.topic});
        showStrip(m_halves.back());
    }
    return boost::outcome_v2::success();
}

Result<int> Session::run(int stop)
{
    BOOST_OUTCOME_TRY(begin());
    for (;;) {
        const auto now = m_clock.sinceBoot();
        auto left = m_burst.left(now);
        if (m_complete && !left)
            left = std::max(Time{0}, *m_complete - now);
        std::vector<pollfd> ready{{stop, POLLIN, 0}, {m_watcher->descriptor(), POLLIN, 0}};
        for (const auto &half : m_halves)
            ready.push_back({half.terminal->descriptor(), POLLIN, 0});
        (void)::poll(ready.data(), ready.size(), left ? static_cast<int>(left->count()) : -1);
        if (ready[0].revents)
            return 0;
        if (ready[1].revents && m_watcher->take()) {
            if (!m_burst.left(m_clock.sinceBoot()))
                m_saved = m_clock.sinceBoot();
            m_burst.note(m_clock.sinceBoot());
        }
        for (std::size_t i = 0; i < m_halves.size(); ++i)
            if (ready[i + 2].revents)
                hear(i);
        for (const auto &half : m_halves)
            if (const auto code = half.terminal->ended()) {
                if (*code != 0)
                    m_say(logs());
                return *code;
            }
        if (m_burst.left(m_clock.sinceBoot()) == Time{0})
            reload();
        else if (m_complete && m_clock.sinceBoot() >= *m_complete)
            complete();
    }
}

void Session::reload()
{
    m_burst.clear();
    const auto before = m_pack->findings().sorted();
    const auto began = m_clock.sinceBoot();
    m_pack->read();
    const auto read = m_clock.sinceBoot();
    const auto errors = authoring::onlyErrors(m_pack->findings());
    if (m_pack->findings().sorted() != before)
        m_say(m_pack->good() ? "no errors\n" : authoring::findingsAsText(errors, m_options.sources));
    if (m_pack->good()) {
        const auto folder = m_pack->build(shown());
        if (!folder) {
            m_say(folder.error().text + "\n");
            return;
        }
        m_built = "read " + std::to_string((read - began).count()) + " ms, built " +
                  std::to_string((m_clock.sinceBoot() - read).count()) + " ms";
        showPack(folder.value());
        m_complete = m_clock.sinceBoot() + CompleteAfter;
    }
    showFindings();
    for (const auto &half : m_halves)
        showStrip(half);
}

/** The languages that nobody looks at, once the editor rests. */
void Session::complete()
{
    m_complete.reset();
    if (!m_pack->good() || shown().size() >= m_pack->source().languages.size())
        return;
    if (const auto folder = m_pack->build({})) {
        m_built.clear();
        showPack(folder.value());
    }
}

void Session::showPack(const std::filesystem::path &folder)
{
    for (const auto &half : m_halves)
        half.terminal->tell({"pack", std::to_string(m_pack->number()), folder.string()});
}

void Session::showStrip(const Half &half)
{
    half.terminal->tell({"strip", half.language, m_pack->fileOf(half.topic, half.language),
                         std::to_string(m_pack->findings().warnings())});
}

void Session::showFindings()
{
    auto errors = authoring::onlyErrors(m_pack->findings()).sorted();
    std::stable_partition(errors.begin(), errors.end(), [&](const authoring::Finding &finding) {
        return std::any_of(m_halves.begin(), m_halves.end(), [&](const Half &half) {
            return finding.file == m_pack->fileOf(half.topic, half.language); // most likely the one being edited
        });
    });
    const auto lines = std::min(errors.size(), FindingsShown);
    Message message{"findings", std::to_string(errors.size() - lines)};
    for (std::size_t i = 0; i < lines; ++i)
        message.push_back(findingLine(errors[i]));
    for (const auto &half : m_halves)
        half.terminal->tell(message);
}

void Session::hear(std::size_t index)
{
    for (const auto &message : m_halves[index].terminal->hear())
        obey(index, message);
}

void Session::obey(std::size_t index, const Message &message)
{
    auto &half = m_halves[index];
    const auto forward = [&](const Message &news) {
        for (std::size_t i = 0; i < m_halves.size(); ++i)
            if (i != index)
                m_halves[i].terminal->tell(news);
    };
    if ((message[0] == "at" || message[0] == "followed") && message.size() == 4) {
        const bool moved = message[0] == "at" && (half.step != message[2] || half.topic != message[3]);
        half.language = message[1];
        half.step = message[2];
        half.topic = message[3];
        showStrip(half);
        if (moved)
            forward({"go", half.step, half.topic});
    } else if (message[0] == "scroll" || message[0] == "look") {
        forward(message);
    } else if (message[0] == "painted" && message.size() == 2) {
        half.painted = std::atoi(message[1].c_str());
        const auto all = std::all_of(m_halves.begin(), m_halves.end(),
                                     [&](const Half &one) { return one.painted == m_pack->number(); });
        if (!all)
            return;
        if (!m_built.empty())
            m_say("shown " + std::to_string((m_clock.sinceBoot() - m_saved).count()) + " ms after saving (" + m_built +
                  ")\n");
        m_built.clear();
        m_pack->removeBefore(m_pack->number());
    } else if (message[0] == "refused" && message.size() == 3) {
        m_say("the terminal refused what was built: " + message[2] + "\n");
    }
}

std::set<std::string> Session::shown() const
{
    std::set<std::string> languages{authoring::german().value};
    for (const auto &half : m_halves)
        languages.insert(half.language);
    return languages;
}

/** What the terminals wrote, for the one who wonders why they do not start. */
std::string Session::logs() const
{
    const auto text = base::readFile(m_work->path() / "terminal.log");
    return text ? text.value() : std::string();
}

} // namespace kiosk::preview
