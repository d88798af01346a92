// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include <arpa/inet.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "client.h"
#include "kiosk/base/must.h"
#include "kiosk/base/random.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/server/server.h"
#include "kiosk/server/setup.h"
#include "kiosk/shell/http_shell.h"
#include "kiosk/store/memory_store.h"

using namespace kiosk;

namespace bench {

namespace {

constexpr const char *Password = "a password of the benchmark";
const std::string Program = WEGWEISER_BINARY_DIR "/bin/wegweiser-server";

void shell(const std::string &command)
{
    if (std::system((command + " >/dev/null 2>&1").c_str()) != 0)
        giveUp("this did not work: " + command);
}

void write(const std::filesystem::path &file, const std::string &text)
{
    std::ofstream(file) << text;
}

std::string siteText()
{
    std::string text =
        "site = \"bench\"\ntime_zone = \"Europe/Berlin\"\nlanguages = [\"de\"]\nlast_ticket_minutes = 0\n"
        "public_url = \"\"\n[name]\nde = \"Haus\"\n[numbers]\nreserve_share = 0.0\n"
        "[[services]]\nid = \"general\"\nfirst = 1000\nlast = 9999\npolicy = \"strict\"\n";
    for (std::size_t desk = 1; desk <= Desks; ++desk)
        text += "[[desks]]\nid = \"" + std::to_string(desk) + "\"\ndirection = \"left\"\nservices = []\n";
    return text;
}

unsigned short freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address), size) != 0 ||
        ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        giveUp("no free port");
    ::close(fd);
    return ntohs(address.sin_port);
}

void waitForPort(unsigned short port, pid_t process)
{
    for (int tries = 0; tries < 1000; ++tries) {
        const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool isThere = ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(fd);
        if (isThere)
            return;
        if (::waitpid(process, nullptr, WNOHANG) != 0)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    giveUp("the server did not start");
}

} // namespace

Usage usageOf(pid_t process)
{
    Usage usage;
    const auto folder = "/proc/" + std::to_string(process);
    std::string text;
    std::getline(std::ifstream(folder + "/stat"), text);
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    long user = 0;
    long system = 0;
    fields >> user >> system;
    usage.cpuSeconds = static_cast<double>(user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    std::ifstream memory(folder + "/smaps_rollup");
    while (memory >> text)
        if (text == "Pss:") {
            memory >> usage.privateBytes;
            usage.privateBytes *= 1024;
            break;
        }
    return usage;
}

House::House(Keeping keeping, const std::filesystem::path &where)
{
    auto name = (where / "wegweiser-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        giveUp(where.string() + ": cannot make a folder there");
    m_folder = name;
    write(m_folder / "site.toml", siteText());
    write(m_folder / "password", Password);
    const auto data = (m_folder / "data").string();
    shell("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -keyout " +
          (m_folder / "key.pem").string() + " -out " + (m_folder / "cert.pem").string());
    shell(Program + " init --site " + (m_folder / "site.toml").string() + " --data " + data);
    shell(Program + " account add bench --role manager --password-file " + (m_folder / "password").string() +
          " --data " + data);
    m_port = freePort();
    const auto listen = "127.0.0.1:" + std::to_string(m_port);
    m_process = ::fork();
    if (m_process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (keeping == Keeping::Memory)
            ::execl("/proc/self/exe", "bench_server", "--serve-from-memory", m_folder.c_str(), listen.c_str(), nullptr);
        else
            ::execl(Program.c_str(), Program.c_str(), "--data", data.c_str(), "--listen", listen.c_str(), "--tls-cert",
                    (m_folder / "cert.pem").c_str(), "--tls-key", (m_folder / "key.pem").c_str(), nullptr);
        ::_exit(127);
    }
    waitForPort(m_port, m_process);
}

House::~House()
{
    ::kill(m_process, SIGTERM);
    ::waitpid(m_process, nullptr, 0);
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::string House::logIn() const
{
    Client client(m_port, 1);
    std::string head;
    const auto [status, body] = client.ask(
        post("/v1/session", "", std::string(R"({"account":"bench","password":")") + Password + "\"}"), &head);
    const auto begin = head.find("Set-Cookie: ");
    if (status != 200 || begin == std::string::npos)
        giveUp("cannot log in: " + std::to_string(status) + " " + body);
    return head.substr(begin + 12, head.find(';', begin) - begin - 12);
}

int serveFromMemory(const std::filesystem::path &folder, const std::string &listen)
{
    store::MemoryStore store;
    {
        auto seed = server::openData(folder / "data", false).value();
        MUST(store.begin().has_value());
        MUST(store.keepSite(seed->sites().value().front(), "init").has_value());
        MUST(store.keepAccount(*seed->account("bench").value()).has_value());
        MUST(store.commit().has_value());
    }
    auto shell = shell::HttpShell::open({listen, folder / "cert.pem", folder / "key.pem"}).value();
    base::SystemClock clock;
    base::SystemRandom random;
    std::unique_ptr<server::Server> service;
    base::ThreadExecutor hasher("hasher");
    base::ThreadExecutor writer("writer");
    service = std::make_unique<server::Server>(store, clock, random, server::Threads{shell->executor(), writer, hasher},
                                               server::Settings{});
    service->start([](const base::Result<void> &done) { MUST(done.has_value()); });
    shell->run(
        [&](server::Request request, server::Done done) { service->handle(std::move(request), std::move(done)); },
        [&] { service->stop(); });
    return 0;
}

} // namespace bench
