// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_text.h"

#include "words.h"

namespace kiosk::viewmodel {

namespace {

QString link(const QString &scheme, const domain::Span &span)
{
    return QStringLiteral("<a href=\"%1:%2\">%3</a>")
        .arg(scheme, words(span.target).toHtmlEscaped(), words(span.text).toHtmlEscaped());
}

QString styledSpan(const domain::Span &span, const QString &askFirst)
{
    const auto text = words(span.text).toHtmlEscaped();
    switch (span.kind) {
    case domain::Span::Kind::Text:
        return text;
    case domain::Span::Kind::Strong:
        return QStringLiteral("<b>%1</b>").arg(text);
    case domain::Span::Kind::Fact: {
        const auto fact = QStringLiteral("<b>%1</b>").arg(isolated(text));
        return span.unconfirmed ? fact + QStringLiteral(" (%1)").arg(askFirst.toHtmlEscaped()) : fact;
    }
    case domain::Span::Kind::Term:
        return QStringLiteral("<u>%1</u>").arg(text);
    case domain::Span::Kind::TopicLink:
        return link(QStringLiteral("topic"), span);
    case domain::Span::Kind::WebLink:
        return QStringLiteral("<b>%1</b>").arg(text);
    }
    return text;
}

} // namespace

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

QString styled(const domain::Line &line, const QString &askFirst)
{
    QString out;
    for (const auto &span : line)
        out += styledSpan(span, askFirst);
    return out;
}

QString styled(const std::vector<domain::Line> &lines, const QString &askFirst, std::size_t from)
{
    QStringList parts;
    for (auto at = from; at < lines.size(); ++at)
        parts << styled(lines[at], askFirst);
    return parts.join(QStringLiteral("<br>"));
}

QStringList styledItems(const std::vector<domain::Line> &lines, const QString &askFirst)
{
    QStringList items;
    for (const auto &line : lines)
        items << styled(line, askFirst);
    return items;
}

QString plain(const domain::Line &line)
{
    QString out;
    for (const auto &span : line)
        out += words(span.text);
    return out;
}

} // namespace kiosk::viewmodel
