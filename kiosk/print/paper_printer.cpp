// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/paper_printer.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <unistd.h>

#include "kiosk/base/log.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/print/printer_state.h"
#include "kiosk/print/slip_device.h"
#include "kiosk/print/slip_fonts.h"

namespace kiosk::print {
namespace {

using base::Code;
using base::failure;
using base::Result;

constexpr int NarrowPaper = 384;
constexpr std::chrono::minutes LookAfter{1}; ///< without a slip

base::Error wrongOption(const std::string &option)
{
    return failure(Code::Invalid,
                   "printer '" + option + "': write tcp:HOST:PORT or file:DIR, with ?paper=58 for 58 mm");
}

Result<std::unique_ptr<SlipDevice>> openTcp(const std::string &address, const std::string &option)
{
    const std::size_t colon = address.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return wrongOption(option);
    std::string host = address.substr(0, colon);
    const std::string port = address.substr(colon + 1);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    const bool digits = !port.empty() && port.size() <= 5 &&
                        std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || std::stoi(port) == 0 || std::stoi(port) > 65535)
        return wrongOption(option);
    return std::make_unique<EscPosDevice>(host, port);
}

Result<std::unique_ptr<SlipDevice>> openFolder(const std::filesystem::path &folder, const std::string &option)
{
    if (folder.empty())
        return wrongOption(option);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!std::filesystem::is_directory(folder))
        return failure(Code::Device, "printer '" + option + "': cannot make the folder: " + error.message());
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return failure(Code::Denied, "printer '" + option + "': may not write into that folder");
    return std::make_unique<FolderDevice>(folder);
}

} // namespace

PaperPrinter::PaperPrinter(std::unique_ptr<SlipDevice> device, SlipOptions options, base::Executor &answers,
                           std::shared_ptr<PrinterState> state)
    : m_device(std::move(device))
    , m_options(std::move(options))
    , m_answers(answers)
    , m_state(std::move(state))
    , m_thread(std::make_unique<base::ThreadExecutor>("print"))
{
    m_thread->post([fonts = m_options.fonts] {
        if (!loadSlipFonts(fonts))
            base::log(base::Level::Error, "slip-fonts-missing",
                      {{"folder", fonts.string()}, {"do", "install fonts-noto-core"}});
    });
    if (m_state)
        m_thread->post([this] { look(); });
}

PaperPrinter::~PaperPrinter()
{
    m_device->stop(); // the thread, the last member, now ends first; its running task may still use all others
}

void PaperPrinter::print(const usecase::TicketSlip &slip, Done done)
{
    m_thread->post([this, slip, done = std::move(done)] {
        Result<void> result = m_device->put(renderSlip(slip, m_options), slip);
        if (!result)
            base::log(base::Level::Warning, "slip-not-printed", {{"why", result.error().text}});
        m_answers.post([done, result] { done(result); });
        if (m_state) {
            m_state->is(result ? m_device->warning() : result.assume_error().text);
            lookLater();
        }
    });
}

void PaperPrinter::look()
{
    m_state->is(m_device->look());
    lookLater();
}

void PaperPrinter::lookLater()
{
    m_thread->cancel(m_look);
    m_look = m_thread->postAfter(LookAfter, [this] { look(); });
}

Result<std::unique_ptr<usecase::SlipPrinter>> openPrinter(const std::string &option, base::Executor &answers,
                                                          std::shared_ptr<PrinterState> state)
{
    SlipOptions options;
    std::string where = option;
    if (const std::size_t mark = option.rfind('?'); mark != std::string::npos) {
        const std::string paper = option.substr(mark + 1);
        if (paper != "paper=58" && paper != "paper=80")
            return wrongOption(option);
        if (paper == "paper=58")
            options.width = NarrowPaper;
        where = option.substr(0, mark);
    }
    std::unique_ptr<SlipDevice> device;
    if (where.starts_with("tcp:")) {
        BOOST_OUTCOME_TRY(device, openTcp(where.substr(4), option));
    } else if (where.starts_with("file:")) {
        BOOST_OUTCOME_TRY(device, openFolder(where.substr(5), option));
    } else {
        return wrongOption(option);
    }
    return std::unique_ptr<usecase::SlipPrinter>(
        std::make_unique<PaperPrinter>(std::move(device), std::move(options), answers, std::move(state)));
}

} // namespace kiosk::print
