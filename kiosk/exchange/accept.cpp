// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/accept.h"

#include "kiosk/exchange/check_returned.h"

namespace kiosk::exchange {

namespace {

/** The number after "topics:id:" and the like is what changes with the German text. */
std::string withoutHash(const std::string &key)
{
    const auto first = key.find(':');
    const auto second = first == std::string::npos ? first : key.find(':', first + 1);
    return key.substr(0, second);
}

class Acceptance
{
public:
    Acceptance(const Places &places, const std::string &file, bool anyLength, ImportOutcome &outcome,
               authoring::Findings &findings)
        : m_places(places)
        , m_file(file)
        , m_anyLength(anyLength)
        , m_outcome(outcome)
        , m_findings(findings)
    {
    }
    AcceptedTexts take(const ReturnedFile &returned);

private:
    void take(const ReturnedUnit &one);
    void refuse(const ReturnedUnit &one, const std::string &why) { m_findings.error(m_file, one.line, why); }
    void refuseUnknown(const ReturnedUnit &one);
    [[nodiscard]] bool sameGerman(const ReturnedUnit &one, const Unit &unit) const;

    const Places &m_places;
    const std::string &m_file;
    bool m_anyLength;
    ImportOutcome &m_outcome;
    authoring::Findings &m_findings;
    std::map<std::string, const ReturnedUnit *> m_seen;
    AcceptedTexts m_accepted;
};

void Acceptance::refuseUnknown(const ReturnedUnit &one)
{
    const auto known = m_places.byKey.lower_bound(withoutHash(one.key) + ":");
    if (known != m_places.byKey.end() && withoutHash(known->first) == withoutHash(one.key))
        refuse(one, "the German text has changed since this was sent out (" + one.key + "); left; export it again");
    else
        refuse(one, "`" + one.key + "` is no text of this pack, or it was taken out; left");
}

bool Acceptance::sameGerman(const ReturnedUnit &one, const Unit &unit) const
{
    if (!one.hasGerman)
        return true;
    const auto german = one.inPieces ? tidied(one.germanPieces) : unspelled(one.german, unit.tags);
    return german == unit.german;
}

void Acceptance::take(const ReturnedUnit &one)
{
    const auto found = m_places.byKey.find(one.key);
    if (found == m_places.byKey.end())
        return refuseUnknown(one);
    const auto &unit = m_places.list.units[found->second];
    const auto coded = codedText(one, unit);
    if (const auto [before, fresh] = m_seen.emplace(one.key, &one); !fresh) {
        if (codedText(*before->second, unit) == coded)
            return;
        m_accepted.erase(found->second);
        return refuse(one, "`" + one.key + "` stands here with another text than in line " +
                               std::to_string(before->second->line) + "; keep one of them; both are left");
    }
    if (!sameGerman(one, unit))
        return refuse(one, "the German text in this file is not the one that went out (" + unit.file + ":" +
                               std::to_string(unit.line) + "); translate beside it, do not change it");
    if (!one.trouble.empty())
        return refuse(one, one.trouble);
    const bool asGerman = coded == unit.german;
    if (coded.empty() ? !one.finished && one.text.empty() : one.untouched && asGerman) {
        ++m_outcome.untranslated;
        return;
    }
    if (one.inReview && unit.state == UnitState::Current) {
        ++m_outcome.unchanged; // an old file: the text was brought up to date since
        return;
    }
    if (coded == unit.present && unit.state == UnitState::Outdated && !one.finished) {
        ++m_outcome.unchanged;
        if (!one.inPieces) // XLIFF says of each line whether somebody looked at it; a spreadsheet does not
            m_accepted[found->second] = {coded, false, true, one.line};
        return;
    }
    if (coded == unit.present && unit.state == UnitState::Current) {
        ++m_outcome.unchanged;
        m_accepted[found->second] = {coded, one.finished, false, one.line};
        return;
    }
    if (const auto problem = problemOf(coded, unit, m_anyLength); !problem.empty())
        return refuse(one, "the translation of " + unit.file + ":" + std::to_string(unit.line) + " (" + unit.kind +
                               ") " + problem);
    ++(coded == unit.present ? m_outcome.confirmed : m_outcome.changed);
    m_accepted[found->second] = {coded, one.finished, false, one.line};
}

AcceptedTexts Acceptance::take(const ReturnedFile &returned)
{
    for (const auto &one : returned.units)
        take(one);
    return std::move(m_accepted);
}

} // namespace

CodedText codedText(const ReturnedUnit &returned, const Unit &unit)
{
    return returned.inPieces ? tidied(returned.pieces) : unspelled(returned.text, unit.tags);
}

AcceptedTexts accept(const Places &places, const ReturnedFile &returned, const std::string &file, bool anyLength,
                     ImportOutcome &outcome, authoring::Findings &findings)
{
    return Acceptance(places, file, anyLength, outcome, findings).take(returned);
}

} // namespace kiosk::exchange
