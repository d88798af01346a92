// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/static_files.h"

#include <array>
#include <utility>

#include "kiosk/base/files.h"
#include "kiosk/trust/digest.h"

namespace kiosk::server {

namespace {

using base::Code;

constexpr std::array<std::pair<std::string_view, const char *>, 18> Types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".ogg", "audio/ogg"},
    {".opus", "audio/ogg"},
    {".mp3", "audio/mpeg"},
    {".wav", "audio/wav"},
    {".webm", "video/webm"},
    {".mp4", "video/mp4"},
    {".txt", "text/plain; charset=utf-8"},
}};

const char *typeOf(const std::filesystem::path &file)
{
    const auto extension = file.extension().string();
    for (const auto &[end, type] : Types)
        if (extension == end)
            return type;
    return "application/octet-stream";
}

/** Whether every part of @p name is an ordinary, visible name. */
bool isInside(std::string_view name)
{
    if (name.find_first_of(std::string_view("\0\\", 2)) != std::string_view::npos)
        return false;
    while (!name.empty()) {
        const auto end = std::min(name.find('/'), name.size());
        const auto part = name.substr(0, end);
        const bool last = end == name.size();
        if (part.starts_with('.') || (part.empty() && !last))
            return false;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return true;
}

} // namespace

Answer StaticFiles::serve(const std::string &name, const Request &request) const
{
    const auto missing = problem(base::failure(Code::NotFound, "no such file"));
    auto inside = percentDecoded(name);
    if (m_folder.empty() || !isInside(inside))
        return missing;
    if (inside.empty() || inside.back() == '/')
        inside += "index.html";
    const auto file = m_folder / inside;
    std::error_code error;
    // Nothing but a regular file below the folder, whatever links lie in it.
    const auto real = std::filesystem::canonical(file, error);
    const auto root = error ? std::filesystem::path() : std::filesystem::canonical(m_folder, error);
    if (error || !std::filesystem::is_regular_file(real, error) || !real.native().starts_with(root.native() + "/"))
        return missing;
    auto bytes = base::readFile(real, 256U << 20U);
    if (!bytes)
        return bytes.assume_error().code == Code::NotFound ? missing : problem(bytes.assume_error(), 500);
    Answer answer;
    const auto tag = "\"" + trust::blake2bHex(bytes.assume_value()).substr(0, 32) + "\"";
    const bool isHashed = inside.starts_with("assets/"); // Vite puts the content's hash into these names
    answer.headers = {{"ETag", tag}, {"Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (request.header("if-none-match") == tag) {
        answer.status = 304;
        answer.type.clear();
        return answer;
    }
    answer.type = typeOf(real);
    answer.body = std::move(bytes).assume_value();
    return answer;
}

} // namespace kiosk::server
