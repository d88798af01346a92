// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exporting/paper.h"

#include <numbers>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include "kiosk/exporting/paper_fonts.h"

namespace kiosk::exporting {

namespace {

constexpr auto FamilyList = "Noto Sans, Noto Sans Arabic, Noto Sans Ethiopic, Noto Sans Armenian, Noto Sans Bengali, "
                            "Noto Sans Devanagari, Noto Sans Georgian";

cairo_status_t append(void *bytes, const unsigned char *data, unsigned length)
{
    static_cast<std::string *>(bytes)->append(reinterpret_cast<const char *>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/** For cairo's attribute strings: in quotes, quotes and backslashes escaped. */
std::string quoted(const std::string &text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return out + "'";
}

void use(cairo_t *cairo, Ink ink)
{
    cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
}

void addAttribute(PangoAttrList *list, PangoAttribute *attribute, std::size_t start, std::size_t end)
{
    attribute->start_index = static_cast<guint>(start);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

guint16 part(double value)
{
    return static_cast<guint16>(value * 65535);
}

void tagLinks(cairo_t *cairo, const SetText &text, double x, double y)
{
    auto *at = pango_layout_get_iter(text.layout.get());
    do {
        auto *line = pango_layout_iter_get_line_readonly(at);
        PangoRectangle box;
        pango_layout_iter_get_line_extents(at, nullptr, &box);
        for (const auto &link : text.links) {
            const int from = std::max(link.start, line->start_index);
            const int to = std::min(link.end, line->start_index + line->length);
            if (from >= to)
                continue;
            int *ranges = nullptr, count = 0;
            pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
            for (int i = 0; i < count; ++i) {
                const int left = ranges[2 * i];
                while (i + 1 < count && ranges[2 * i + 2] <= ranges[2 * i + 1])
                    ++i; // marks of direction split a range where nothing is to be seen
                const double wide = pango_units_to_double(ranges[2 * i + 1] - left);
                if (wide < 1)
                    continue;
                char rectangle[160];
                std::snprintf(rectangle, sizeof rectangle,
                              "rect=[%.2f %.2f %.2f %.2f] uri=", x + pango_units_to_double(left),
                              y + pango_units_to_double(box.y), wide, pango_units_to_double(box.height));
                cairo_tag_begin(cairo, CAIRO_TAG_LINK, (rectangle + quoted(link.address)).c_str());
                cairo_tag_end(cairo, CAIRO_TAG_LINK);
            }
            g_free(ranges);
        }
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
}

} // namespace

Paper::Paper(double width, double height)
    : m_width(width)
    , m_height(height)
{
}

Paper::~Paper()
{
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

base::Result<std::unique_ptr<Paper>> Paper::make(double width, double height,
                                                 const std::vector<std::filesystem::path> &fonts)
{
    std::unique_ptr<Paper> paper(new Paper(width, height));
    BOOST_OUTCOME_TRY(paper->m_fonts, fontsOf(fonts));
    paper->m_surface = cairo_pdf_surface_create_for_stream(append, &paper->m_bytes, width, height);
    cairo_pdf_surface_restrict_to_version(paper->m_surface, CAIRO_PDF_VERSION_1_5);
    paper->m_cairo = cairo_create(paper->m_surface);
    cairo_tag_begin(paper->m_cairo, "Document", nullptr);
    return paper;
}

SetText Paper::set(const std::vector<Run> &runs, const TextStyle &style, double width)
{
    auto *context = pango_font_map_create_context(m_fonts);
    pango_context_set_base_dir(context, style.rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_context_set_language(context, pango_language_from_string(style.language.c_str()));
    auto *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);

    SetText out;
    out.layout = {pango_layout_new(context), g_object_unref};
    g_object_unref(context);
    auto *layout = out.layout.get();
    auto *font = pango_font_description_from_string(FamilyList);
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_auto_dir(layout, FALSE); // a text that begins with a German word still starts on the right
    pango_layout_set_alignment(layout, style.rightToLeft && width > 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, width > 0 ? pango_units_from_double(width) : -1);
    pango_layout_set_line_spacing(layout, static_cast<float>(style.lines));

    std::string text;
    auto *attributes = pango_attr_list_new();
    for (const auto &run : runs) {
        const auto start = text.size();
        text += run.text;
        if (run.bold)
            addAttribute(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, text.size());
        addAttribute(attributes, pango_attr_foreground_new(part(run.ink.red), part(run.ink.green), part(run.ink.blue)),
                     start, text.size());
        if (!run.link.empty())
            out.links.push_back({static_cast<int>(start), static_cast<int>(text.size()), run.link});
    }
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    PangoRectangle box;
    pango_layout_get_extents(layout, nullptr, &box);
    out.width = pango_units_to_double(box.width);
    out.height = pango_units_to_double(box.height);
    out.baseline = pango_units_to_double(pango_layout_get_baseline(layout));
    if (pango_layout_get_unknown_glyphs_count(layout) > 0)
        m_undrawable.push_back(text);
    return out;
}

void Paper::draw(const SetText &text, double x, double y, const char *tag)
{
    if (*tag != '\0')
        cairo_tag_begin(m_cairo, tag, nullptr);
    cairo_move_to(m_cairo, x, y);
    pango_cairo_show_layout(m_cairo, text.layout.get());
    if (*tag != '\0')
        cairo_tag_end(m_cairo, tag);
    tagLinks(m_cairo, text, x, y);
}

void Paper::roundedPath(double x, double y, double width, double height, double radius)
{
    using std::numbers::pi;
    cairo_new_path(m_cairo);
    cairo_arc(m_cairo, x + width - radius, y + radius, radius, -pi / 2, 0);
    cairo_arc(m_cairo, x + width - radius, y + height - radius, radius, 0, pi / 2);
    cairo_arc(m_cairo, x + radius, y + height - radius, radius, pi / 2, pi);
    cairo_arc(m_cairo, x + radius, y + radius, radius, pi, 3 * pi / 2);
    cairo_close_path(m_cairo);
}

void Paper::fill(double x, double y, double width, double height, double radius, Ink ink)
{
    use(m_cairo, ink);
    roundedPath(x, y, width, height, radius);
    cairo_fill(m_cairo);
}

void Paper::outline(double x, double y, double width, double height, double radius, Ink ink, double thick)
{
    use(m_cairo, ink);
    cairo_set_line_width(m_cairo, thick);
    roundedPath(x, y, width, height, radius);
    cairo_stroke(m_cairo);
}

void Paper::disc(double x, double y, double radius, Ink ink)
{
    use(m_cairo, ink);
    cairo_new_path(m_cairo);
    cairo_arc(m_cairo, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(m_cairo);
}

bool Paper::qr(const std::string &content, double x, double y, double side)
{
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(QRcode_encodeString8bit(content.c_str(), 0, QR_ECLEVEL_M),
                                                           QRcode_free);
    if (code == nullptr)
        return false;
    const double module = side / code->width;
    use(m_cairo, {0, 0, 0});
    cairo_new_path(m_cairo);
    for (int row = 0; row < code->width; ++row)
        for (int from = 0; from < code->width; ++from) {
            int to = from; // a run of dark modules is one box: no hairlines between them
            while (to < code->width && (code->data[row * code->width + to] & 1U) != 0)
                ++to;
            if (to > from)
                cairo_rectangle(m_cairo, x + from * module, y + row * module, (to - from) * module, module);
            from = to;
        }
    cairo_fill(m_cairo);
    return true;
}

bool Paper::picture(const std::filesystem::path &file, double x, double y, double width, double height)
{
    if (file.extension() != ".png")
        return false;
    auto *image = cairo_image_surface_create_from_png(file.c_str());
    const bool good = cairo_surface_status(image) == CAIRO_STATUS_SUCCESS;
    if (good) {
        cairo_save(m_cairo);
        cairo_translate(m_cairo, x, y);
        cairo_scale(m_cairo, width / cairo_image_surface_get_width(image),
                    height / cairo_image_surface_get_height(image));
        cairo_set_source_surface(m_cairo, image, 0, 0);
        cairo_paint(m_cairo);
        cairo_restore(m_cairo);
    }
    cairo_surface_destroy(image);
    return good;
}

void Paper::bookmark(const std::string &title, double y, bool top)
{
    char where[64];
    std::snprintf(where, sizeof where, "page=%d pos=[0 %.1f]", m_page, y);
    const int parent = top ? CAIRO_PDF_OUTLINE_ROOT : m_parentBookmark;
    const int made =
        cairo_pdf_surface_add_outline(m_surface, parent, title.c_str(), where, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (top)
        m_parentBookmark = made;
}

void Paper::nextPage()
{
    cairo_show_page(m_cairo);
    ++m_page;
}

void Paper::describe(const std::string &title, const std::string &author, const std::string &created)
{
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_AUTHOR, author.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATOR, "Wegweiser " WEGWEISER_VERSION);
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_MOD_DATE, created.c_str());
}

base::Result<std::string> Paper::finish()
{
    cairo_tag_end(m_cairo, "Document");
    cairo_surface_finish(m_surface);
    const auto status = cairo_surface_status(m_surface);
    const auto drawing = cairo_status(m_cairo);
    if (status != CAIRO_STATUS_SUCCESS || (drawing != CAIRO_STATUS_SUCCESS && drawing != CAIRO_STATUS_SURFACE_FINISHED))
        return base::failure(base::Code::Invalid,
                             std::string("the leaflet could not be drawn: ") +
                                 cairo_status_to_string(status != CAIRO_STATUS_SUCCESS ? status : drawing));
    return std::move(m_bytes);
}

} // namespace kiosk::exporting
