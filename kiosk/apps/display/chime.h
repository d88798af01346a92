// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QBuffer>
#include <QByteArray>

class QAudioSink;

namespace kiosk::apps {

/** Two falling tones, as in a station, made here and not read from a file. Silent without a sound device. Qt thread. */
class Chime
{
public:
    Chime();
    ~Chime();
    Chime(const Chime &) = delete;
    Chime &operator=(const Chime &) = delete;
    /** Starts from the beginning, also while it still sounds. */
    void ring();

private:
    QByteArray m_samples;
    QBuffer m_buffer;
    std::unique_ptr<QAudioSink> m_sink; ///< null without a device
};

/** The chime as 16-bit mono samples. */
[[nodiscard]] QByteArray chimeSamples(int rate);

} // namespace kiosk::apps
