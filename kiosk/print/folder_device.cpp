// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QBuffer>

#include "kiosk/base/files.h"
#include "kiosk/print/slip_device.h"

namespace kiosk::print {

FolderDevice::FolderDevice(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

base::Result<void> FolderDevice::put(const QImage &image, const usecase::TicketSlip &slip)
{
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return base::failure(base::Code::Device, "cannot write a slip as PNG");
    const std::string day = slip.localTime.substr(0, slip.localTime.find('T'));
    const std::string name = day + "-" + std::to_string(slip.ticket.number) + "-" + slip.ticket.id.value.substr(0, 8) +
                             (slip.copy ? "-copy" : "") + ".png";
    auto written = base::writeFileAtomically(m_folder / name, {png.constData(), static_cast<std::size_t>(png.size())});
    // Without the file's name: it holds the visitor's number, and this text goes to the log and to the server.
    if (!written)
        return base::failure(base::Code::Device, "cannot write a slip into " + m_folder.string() + " (" +
                                                     base::name(written.error().code) + "): is it there, is it full?");
    return boost::outcome_v2::success();
}

std::string FolderDevice::look()
{
    if (::access(m_folder.c_str(), W_OK | X_OK) == 0)
        return {};
    return "may not write slips into " + m_folder.string() + ": is it there?";
}

} // namespace kiosk::print
