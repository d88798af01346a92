// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/print/slip_texts.h"

#include <cstdio>
#include <memory>

#include <unicode/dtptngen.h>
#include <unicode/msgfmt.h>
#include <unicode/smpdtfmt.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "kiosk/base/must.h"

namespace kiosk::print {
namespace {

/** The embedded table, read once. */
const QJsonObject &table()
{
    static const QJsonObject words = [] {
        QFile file(QStringLiteral(":/wegweiser/print/slip.json"));
        MUST(file.open(QIODevice::ReadOnly));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        MUST(document.isObject());
        return document.object();
    }();
    return words;
}

QString pattern(const std::string &language, const char *key)
{
    const QJsonObject words = table().value(QString::fromStdString(language)).toObject();
    const QJsonValue message = words.value(QLatin1String(key));
    MUST(message.isString());
    return message.toString();
}

/** Numbers stay in Latin digits: those on the display and on the doors are. */
icu::Locale localeOf(const std::string &language)
{
    return icu::Locale((language + "@numbers=latn").c_str());
}

icu::UnicodeString toIcu(const QString &text)
{
    return {reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size())};
}

QString fromIcu(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

QString put(const std::string &language, const char *key, const std::vector<icu::UnicodeString> &names,
            const std::vector<icu::Formattable> &values)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::MessageFormat message(toIcu(pattern(language, key)), localeOf(language), status);
    MUST(U_SUCCESS(status));
    icu::UnicodeString out;
    message.format(names.data(), values.data(), static_cast<int32_t>(values.size()), out, status);
    MUST(U_SUCCESS(status));
    return fromIcu(out);
}

} // namespace

SlipTexts::SlipTexts(const domain::LanguageTag &language)
    : m_language(language.value.substr(0, language.value.find('-')))
{
    if (!table().contains(QString::fromStdString(m_language)))
        m_language = "en";
}

QString SlipTexts::text(const char *key) const
{
    return put(m_language, key, {}, {});
}

QString SlipTexts::text(const char *key, const std::map<std::string, int> &numbers) const
{
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto &[name, number] : numbers) {
        names.push_back(icu::UnicodeString::fromUTF8(name));
        values.emplace_back(static_cast<int32_t>(number));
    }
    return put(m_language, key, names, values);
}

QString SlipTexts::text(const char *key, const char *name, const std::string &word) const
{
    return put(m_language, key, {icu::UnicodeString::fromUTF8(name)},
               {icu::Formattable(icu::UnicodeString::fromUTF8(word))});
}

QString SlipTexts::moment(const std::string &isoLocal) const
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    if (std::sscanf(isoLocal.c_str(), "%d-%d-%dT%d:%d", &year, &month, &day, &hour, &minute) != 5)
        return QString::fromStdString(isoLocal);
    const icu::Locale locale = localeOf(m_language);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    MUST(U_SUCCESS(status));
    icu::SimpleDateFormat format(patterns->getBestPattern(icu::UnicodeString("yMMMMEdHm"), status), locale, status);
    MUST(U_SUCCESS(status));
    // The time is local already: it goes through the calendar of a zone that changes nothing.
    const std::unique_ptr<icu::TimeZone> utc(icu::TimeZone::createTimeZone("GMT"));
    format.setTimeZone(*utc);
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(*utc, locale, status));
    MUST(U_SUCCESS(status));
    calendar->clear();
    calendar->set(year, month - 1, day, hour, minute);
    icu::UnicodeString out;
    format.format(calendar->getTime(status), out);
    return fromIcu(out);
}

std::vector<std::string> SlipTexts::languages()
{
    std::vector<std::string> all;
    for (const QString &language : table().keys())
        all.push_back(language.toStdString());
    return all;
}

std::vector<std::string> SlipTexts::keys(const std::string &language)
{
    std::vector<std::string> all;
    for (const QString &key : table().value(QString::fromStdString(language)).toObject().keys())
        all.push_back(key.toStdString());
    return all;
}

} // namespace kiosk::print
