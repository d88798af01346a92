// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/qr_code.h"

#include <algorithm>
#include <memory>

#include <qrencode.h>

#include <QPainter>

namespace kiosk::print {
namespace {

constexpr int QuietZone = 4; ///< modules, as the standard asks

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

QImage draw(const QRcode &code, int module)
{
    const int side = (code.width + 2 * QuietZone) * module;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x)
            if ((code.data[y * code.width + x] & 1U) != 0)
                painter.fillRect((x + QuietZone) * module, (y + QuietZone) * module, module, module, Qt::black);
    return image;
}

} // namespace

QImage qrCode(const std::string &content, int dots, int room)
{
    // More redundancy where it fits, less where a long address needs the room.
    for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_L}) {
        const Code code(QRcode_encodeString8bit(content.c_str(), 0, level));
        if (code == nullptr)
            continue;
        const int module = std::min(std::max(LeastModule, dots / code->width), room / (code->width + 2 * QuietZone));
        if (module >= LeastModule)
            return draw(*code, module);
    }
    return {};
}

} // namespace kiosk::print
