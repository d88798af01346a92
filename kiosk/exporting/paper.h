// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoFontMap PangoFontMap;

namespace kiosk::exporting {

/** A colour; light grounds and dark inks that also print well in grey. */
struct Ink
{
    double red = 0, green = 0, blue = 0;
};

/** A stretch of text with one look. */
struct Run
{
    std::string text;
    bool bold = false;
    Ink ink{0.09, 0.13, 0.17};
    std::string link; ///< web, mail or telephone address; empty: none
};

/** How a text is set. Sizes in points. */
struct TextStyle
{
    double size = 10.5;
    std::string language; ///< BCP 47
    bool rightToLeft = false;
    double lines = 1.0; ///< line height, as a factor of the font's own
};

/** Text broken into lines of one width, ready to be drawn. */
struct SetText
{
    struct Link
    {
        int start = 0, end = 0; ///< bytes
        std::string address;
    };
    std::shared_ptr<PangoLayout> layout;
    std::vector<Link> links;
    double width = 0;    ///< points; what the lines really take
    double height = 0;   ///< points
    double baseline = 0; ///< of the first line, points from the top
};

/** A PDF file being drawn, page by page, in memory. Coordinates in points from the upper left corner. One thread. */
class Paper
{
public:
    /** Where fonts are looked for, in this order; NotFound when the first ones are nowhere. */
    [[nodiscard]] static base::Result<std::unique_ptr<Paper>> make(double width, double height,
                                                                   const std::vector<std::filesystem::path> &fonts);
    ~Paper();
    Paper(const Paper &) = delete;
    Paper &operator=(const Paper &) = delete;

    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] SetText set(const std::vector<Run> &runs, const TextStyle &style, double width);
    /** Draws @p text with its links; @p tag is what it is ("H1", "P"), empty: decoration that is not read. */
    void draw(const SetText &text, double x, double y, const char *tag);
    void fill(double x, double y, double width, double height, double radius, Ink ink);
    void outline(double x, double y, double width, double height, double radius, Ink ink, double thick = 0.7);
    void disc(double x, double y, double radius, Ink ink);
    /** @p content as a QR code of @p side points, without quiet zone; false when it is too long. */
    bool qr(const std::string &content, double x, double y, double side);
    /** A PNG or JPEG of the given size in points; false when it cannot be drawn. */
    bool picture(const std::filesystem::path &file, double x, double y, double width, double height);
    /** An entry of the outline that leads to @p y of this page. */
    void bookmark(const std::string &title, double y, bool top);
    void nextPage();
    void describe(const std::string &title, const std::string &author, const std::string &created);
    /** Characters that no font could draw, so far; each with its text around. */
    [[nodiscard]] const std::vector<std::string> &undrawable() const { return m_undrawable; }
    /** The file. Nothing can be drawn after that. */
    [[nodiscard]] base::Result<std::string> finish();

private:
    Paper(double width, double height);
    void roundedPath(double x, double y, double width, double height, double radius);

    double m_width, m_height;
    std::string m_bytes;
    cairo_surface_t *m_surface = nullptr;
    cairo_t *m_cairo = nullptr;
    PangoFontMap *m_fonts = nullptr; ///< not ours: see fontsOf()
    int m_page = 1;
    int m_parentBookmark = 0;
    std::vector<std::string> m_undrawable;
};

} // namespace kiosk::exporting
