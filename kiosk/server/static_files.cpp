// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/static_files.h"

#include <array>
#include <charconv>
#include <fstream>
#include <optional>
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

constexpr std::uint64_t LargestFile = 256U << 20U; ///< bytes in one answer

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

/** Which bytes of a file somebody wants. */
struct Range
{
    std::uint64_t from = 0;
    std::uint64_t last = 0; ///< included
};

/** "bytes=5-" and "bytes=5-9"; other forms, such as several ranges, are answered with the whole file as HTTP allows. */
std::optional<Range> parseRange(std::string_view text, std::uint64_t length)
{
    constexpr std::string_view Unit = "bytes=";
    if (!text.starts_with(Unit))
        return std::nullopt;
    text.remove_prefix(Unit.size());
    const auto *const end = text.data() + text.size();
    Range range{0, length == 0 ? 0 : length - 1};
    const auto [dash, wrong] = std::from_chars(text.data(), end, range.from);
    if (wrong != std::errc() || dash == end || *dash != '-')
        return std::nullopt;
    if (dash + 1 != end) {
        std::uint64_t last = 0;
        const auto [rest, alsoWrong] = std::from_chars(dash + 1, end, last);
        if (alsoWrong != std::errc() || rest != end || last < range.from)
            return std::nullopt;
        range.last = std::min(range.last, last);
    }
    return range;
}

/** Only what was asked for is read. No ETag: it would cost reading the rest. */
Answer serveRange(const std::filesystem::path &file, const Range &range, std::uint64_t length)
{
    Answer answer;
    if (range.from >= length) {
        answer = problem(base::failure(Code::Invalid, "the file is shorter than that"), 416);
        answer.headers.emplace_back("Content-Range", "bytes */" + std::to_string(length));
        return answer;
    }
    const auto last = std::min(range.last, range.from + LargestFile - 1);
    std::ifstream stream(file, std::ios::binary);
    answer.body.resize(last - range.from + 1);
    stream.seekg(static_cast<std::streamoff>(range.from));
    if (!stream.read(answer.body.data(), static_cast<std::streamsize>(answer.body.size())))
        return problem(base::failure(Code::Device, "the file cannot be read"), 500);
    answer.status = 206;
    answer.type = typeOf(file);
    answer.headers = {{"Content-Range", "bytes " + std::to_string(range.from) + "-" + std::to_string(last) + "/" +
                                            std::to_string(length)},
                      {"Cache-Control", "no-cache"}};
    return answer;
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
    const auto length = std::filesystem::file_size(real, error);
    // With If-Range the whole is always a right answer.
    if (const auto range = parseRange(request.header("range"), length);
        range && !error && request.header("if-range").empty())
        return serveRange(real, *range, length);
    auto bytes = base::readFile(real, LargestFile);
    if (!bytes)
        return bytes.assume_error().code == Code::NotFound ? missing : problem(bytes.assume_error(), 500);
    Answer answer;
    const auto tag = "\"" + trust::blake2bHex(bytes.assume_value()).substr(0, 32) + "\"";
    const bool isHashed = inside.starts_with("assets/"); // Vite puts the content's hash into these names
    answer.headers = {{"ETag", tag},
                      {"Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache"},
                      {"Accept-Ranges", "bytes"}};
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
