// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    if (!written)
        return base::failure(base::Code::Device, "cannot write the slip: " + written.error().text);
    return boost::outcome_v2::success();
}

} // namespace kiosk::print
