// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/display/chime.h"

#include <cmath>
#include <numbers>

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

namespace kiosk::apps {
namespace {

constexpr int Rate = 48000;

struct Tone
{
    double hertz;
    double begin; ///< seconds
};
// E and C: heard well by old ears, and unlike any telephone.
constexpr Tone Tones[] = {{659.25, 0.0}, {523.25, 0.55}};
constexpr double Length = 1.9;  ///< seconds
constexpr double Decay = 3.2;   ///< a struck bar
constexpr double Attack = 0.01; ///< seconds, so that it does not click
constexpr double Loudness = 0.45;

double sample(double at)
{
    double sum = 0;
    for (const Tone &tone : Tones) {
        const double since = at - tone.begin;
        if (since <= 0)
            continue;
        const double angle = 2 * std::numbers::pi * tone.hertz * since;
        const double colour = std::sin(angle) + 0.25 * std::sin(2 * angle) + 0.1 * std::sin(4 * angle);
        sum += colour * std::exp(-Decay * since) * std::min(1.0, since / Attack);
    }
    return sum * Loudness / 1.35;
}

} // namespace

QByteArray chimeSamples(int rate)
{
    QByteArray bytes;
    const int count = static_cast<int>(rate * Length);
    bytes.reserve(count * 2);
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<qint16>(std::lround(sample(static_cast<double>(i) / rate) * 32000));
        bytes.append(static_cast<char>(value & 0xFF));
        bytes.append(static_cast<char>((value >> 8) & 0xFF));
    }
    return bytes;
}

Chime::Chime()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    QAudioFormat format;
    format.setSampleRate(Rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isNull() || !device.isFormatSupported(format))
        return;
    m_samples = chimeSamples(Rate);
    m_buffer.setBuffer(&m_samples);
    if (m_buffer.open(QIODevice::ReadOnly))
        m_sink = std::make_unique<QAudioSink>(device, format);
}

Chime::~Chime() = default;

void Chime::ring()
{
    if (!m_sink)
        return;
    m_sink->stop();
    m_buffer.seek(0);
    m_sink->start(&m_buffer);
}

} // namespace kiosk::apps
