// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "kiosk/http/downloader.h"

namespace kiosk::update {

/** Set by another thread: whatever waits or works ends soon, as Busy. */
using Stop = std::atomic<bool>;

/** Where a published folder is read from. Nothing that comes from it is believed here. Calls wait. */
class PackSource
{
public:
    using Sink = std::function<base::Result<void>(std::string_view)>;
    virtual ~PackSource() = default;
    /** For logs. */
    [[nodiscard]] virtual std::string name() const = 0;
    /** Whether there is anything to ask: a stick may not be plugged in. */
    [[nodiscard]] virtual bool isThere() const = 0;
    /** A small file. NotFound: it is not there; Invalid: longer than @p limit. Else as fetch(). */
    [[nodiscard]] virtual base::Result<std::string> read(const std::string &path, std::uint64_t limit) = 0;
    /**
     * Bytes of @p path after the first @p from, at most up to @p length. Offline: broke off, gone, in trouble: again
     * later, from there. Invalid: more than @p length, or no sense.
     */
    [[nodiscard]] virtual base::Result<void> fetch(const std::string &path, std::uint64_t from, std::uint64_t length,
                                                   const Sink &sink) = 0;
};

/** A folder of this machine, such as a stick; links in it are not followed. */
class FolderSource final : public PackSource
{
public:
    FolderSource(std::filesystem::path folder, const Stop &stop);
    [[nodiscard]] std::string name() const override { return m_folder.string(); }
    [[nodiscard]] bool isThere() const override;
    [[nodiscard]] base::Result<std::string> read(const std::string &path, std::uint64_t limit) override;
    [[nodiscard]] base::Result<void> fetch(const std::string &path, std::uint64_t from, std::uint64_t length,
                                           const Sink &sink) override;

private:
    std::filesystem::path m_folder;
    const Stop &m_stop;
};

/** Any web server over https; plain http only on this machine itself. */
class WebSource final : public PackSource
{
public:
    WebSource(std::string url, http::TlsTrust trust, const Stop &stop);
    [[nodiscard]] std::string name() const override { return m_url; }
    [[nodiscard]] bool isThere() const override { return true; }
    [[nodiscard]] base::Result<std::string> read(const std::string &path, std::uint64_t limit) override;
    [[nodiscard]] base::Result<void> fetch(const std::string &path, std::uint64_t from, std::uint64_t length,
                                           const Sink &sink) override;

private:
    std::string m_url; ///< ends with "/"
    http::Downloader m_downloader;
    const Stop &m_stop;
};

/** @p address is an https address or a folder. Invalid: http to another machine. */
[[nodiscard]] base::Result<std::unique_ptr<PackSource>> openSource(const std::string &address,
                                                                   const http::TlsTrust &trust, const Stop &stop);

} // namespace kiosk::update
