// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/scenario_words.h"

#include "tests/scenario/scenario_site.h"
#include "tests/support/test_site.h"

namespace kiosk::tests {

using namespace domain;

namespace {

std::vector<std::string> split(const std::string &text, char by)
{
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, by);)
        parts.push_back(part);
    return parts;
}

template<class T>
std::vector<T> ids(const std::vector<std::string> &texts)
{
    std::vector<T> result;
    for (const auto &text : texts)
        result.emplace_back(text);
    return result;
}

template<class T>
std::string joined(const std::vector<T> &values)
{
    std::string text;
    for (const auto &value : values) {
        text += text.empty() ? "" : ",";
        if constexpr (requires { value.value; })
            text += value.value;
        else if constexpr (requires { name(value); })
            text += name(value);
        else
            text += value;
    }
    return text;
}

std::string clockText(WallTime at)
{
    const auto minute = berlin().minuteAt(at).count();
    char text[48];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(minute / 60), static_cast<int>(minute % 60));
    return text;
}

std::string range(const NumberRange &one)
{
    return one.service.value + " " + std::to_string(one.first) + "-" + std::to_string(one.last);
}

/** "desk 1" or "terminal 2". */
Place parsePlace(Words &words)
{
    const bool isDesk = words.next() == "desk";
    const auto which = words.next();
    return isDesk ? Place{DeskId{which}, 0} : Place{{}, std::stoi(which)};
}

std::vector<Need> needsOf(const Words &words)
{
    std::vector<Need> needs;
    for (const auto &word : words.list("needs"))
        needs.push_back(parseNeed(word).value());
    return needs;
}

Priority priorityOf(const Words &words)
{
    return parsePriority(words.option("priority", "normal")).value();
}

AccountName byOf(const Words &words)
{
    return AccountName{words.option("by")};
}

Ticket parseTicket(Words &words, WallTime now)
{
    Ticket ticket;
    ticket.id = TicketId{words.next()};
    ticket.number = std::stoi(words.next());
    ticket.service = ServiceId{words.next()};
    ticket.language = LanguageTag{words.next()};
    ticket.terminal = std::stoi(words.option("terminal", "1"));
    ticket.issued = parseMoment(words.option("at")).value_or(now);
    ticket.needs = needsOf(words);
    ticket.people = std::stoi(words.option("people", "1"));
    ticket.appointment = parseMoment(words.option("appointment"));
    return ticket;
}

template<class T>
Command about(Words &words)
{
    return T{TicketId{words.next()}, byOf(words)};
}

struct Describe
{
    std::string operator()(const TicketIssued &f) const
    {
        return f.ticket.id.value + " " + std::to_string(f.ticket.number) + " " + f.ticket.service.value +
               (f.ticket.priority == Priority::Raised ? " raised" : "") +
               (f.ticket.appointment ? " appointment=" + clockText(*f.ticket.appointment) : "") +
               (f.ticket.people > 1 ? " people=" + std::to_string(f.ticket.people) : "") +
               (f.flags.empty() ? "" : " flags=" + joined(f.flags));
    }
    std::string operator()(const TicketCalled &f) const
    {
        return f.ticket.value + " " + std::to_string(f.number) + " desk=" + f.desk.value + " " + name(f.reason) +
               (f.byTurn ? " by-turn" : "");
    }
    std::string operator()(const TicketRecalled &f) const
    {
        return f.ticket.value + " " + std::to_string(f.number) + " desk=" + f.desk.value;
    }
    std::string operator()(const TicketServing &f) const { return f.ticket.value + " desk=" + f.desk.value; }
    std::string operator()(const TicketNoShow &f) const { return f.ticket.value; }
    std::string operator()(const TicketParked &f) const { return f.ticket.value; }
    std::string operator()(const TicketReturned &f) const
    {
        return f.ticket.value + (f.until ? " not-before " + clockText(*f.until) : "");
    }
    std::string operator()(const TicketTransferred &f) const
    {
        return f.ticket.value + " " + f.service.value + (f.since ? " since " + clockText(*f.since) : "");
    }
    std::string operator()(const TicketFinished &f) const
    {
        return f.ticket.value + (f.topics.empty() ? "" : " topics=" + joined(f.topics)) +
               (f.referred ? " referred" : "");
    }
    std::string operator()(const TicketCancelled &f) const { return f.ticket.value; }
    std::string operator()(const TicketRestored &f) const
    {
        return f.record.ticket.id.value + " " + name(f.record.state) + " since " + clockText(f.record.waitingSince);
    }
    std::string operator()(const NumberCalledAhead &f) const
    {
        return std::to_string(f.number) + " desk=" + f.desk.value;
    }
    std::string operator()(const DeskOpened &f) const
    {
        return f.desk.value + " services=" + joined(f.services) + " languages=" + joined(f.languages) +
               (f.skills.empty() ? "" : " skills=" + joined(f.skills)) +
               (f.order == DeskOrder::Together ? "" : std::string{" order="} + name(f.order)) +
               (f.holder.empty() ? "" : " holder=" + f.holder.value);
    }
    std::string operator()(const DeskTakenOver &f) const { return f.desk.value + " holder=" + f.holder.value; }
    std::string operator()(const PriorityChanged &f) const { return f.ticket.value + " " + name(f.priority); }
    std::string operator()(const EmergencyCalled &f) const { return placeText(f.place); }
    std::string operator()(const EmergencyAnswered &f) const { return placeText(f.place) + " by desk " + f.desk.value; }
    std::string operator()(const EmergencyEnded &f) const { return placeText(f.place); }
    std::string operator()(const Withheld &) const { return {}; }
    std::string operator()(const DeskClosed &f) const { return f.desk.value; }
    std::string operator()(const BoardChanged &f) const { return std::string{name(f.state)}; }
    std::string operator()(const RangeLeased &f) const
    {
        return std::to_string(f.terminal) + " " + f.journal.value + " " + range(f.range);
    }
    std::string operator()(const RangeReturned &f) const
    {
        return std::to_string(f.terminal) + " " + f.journal.value + " " + range(f.range);
    }
};

} // namespace

Words::Words(const std::string &line)
{
    std::istringstream in(line);
    for (std::string word; in >> word;) {
        const auto equals = word.find('=');
        if (equals == std::string::npos)
            m_plain.push_back(word);
        else
            m_options[word.substr(0, equals)] = word.substr(equals + 1);
    }
}

std::string Words::next()
{
    return m_at < m_plain.size() ? m_plain[m_at++] : std::string{};
}

std::string Words::option(const std::string &key, const std::string &otherwise) const
{
    const auto it = m_options.find(key);
    return it == m_options.end() ? otherwise : it->second;
}

std::vector<std::string> Words::list(const std::string &key) const
{
    return split(option(key), ',');
}

std::optional<WallTime> parseMoment(const std::string &text)
{
    const auto parts = split(text, ':');
    if (parts.size() < 2 || text.find_first_not_of("0123456789:") != std::string::npos)
        return std::nullopt;
    return atLocal(std::stoi(parts[0]), std::stoi(parts[1]), parts.size() > 2 ? std::stoi(parts[2]) : 0);
}

namespace {

std::optional<Command> parseNumberCommand(const std::string &verb, Words &words, WallTime now)
{
    if (verb == "issue" || verb == "check-in") {
        const auto id = TicketId{words.next()};
        const auto service = ServiceId{words.next()};
        const auto language = LanguageTag{words.next()};
        const auto people = std::stoi(words.option("people", "1"));
        if (verb == "issue")
            return command::Issue{id, service, language, needsOf(words), people, {}, priorityOf(words), byOf(words)};
        const auto appointment = parseMoment(words.option("appointment")).value();
        return command::CheckIn{id, service, language, needsOf(words), people, {}, appointment, byOf(words)};
    }
    if (verb == "record")
        return command::RecordIssued{parseTicket(words, now)};
    if (verb == "lease") {
        const auto terminal = std::stoi(words.next());
        const auto journal = JournalId{words.next()};
        const auto service = ServiceId{words.next()};
        return command::LeaseRange{terminal, journal, service, std::stoi(words.next())};
    }
    if (verb == "return-range") {
        const auto terminal = std::stoi(words.next());
        const auto journal = JournalId{words.next()};
        const auto service = ServiceId{words.next()};
        const auto first = std::stoi(words.next());
        return command::ReturnRange{terminal, journal, {service, first, std::stoi(words.next())}};
    }
    return std::nullopt;
}

std::optional<Command> parseDeskCommand(const std::string &verb, Words &words)
{
    if (verb == "open-desk")
        return command::OpenDeskFor{DeskId{words.next()}, ids<ServiceId>(words.list("services")),
                                    ids<LanguageTag>(words.list("languages")), ids<Skill>(words.list("skills")),
                                    byOf(words)};
    if (verb == "close-desk")
        return command::CloseDesk{DeskId{words.next()}, byOf(words)};
    if (verb == "take-over")
        return command::TakeOver{DeskId{words.next()}, byOf(words)};
    if (verb == "call-next")
        return command::CallNext{DeskId{words.next()}, byOf(words)};
    if (verb == "call") {
        const auto desk = DeskId{words.next()};
        return command::CallNumber{desk, std::stoi(words.next()), byOf(words)};
    }
    if (verb == "emergency")
        return command::CallEmergency{parsePlace(words)};
    if (verb == "answer-emergency") {
        const auto place = parsePlace(words);
        return command::AnswerEmergency{place, DeskId{words.option("desk")}, byOf(words)};
    }
    if (verb == "end-emergency")
        return command::EndEmergency{parsePlace(words)};
    if (verb == "board")
        return command::SetBoard{parseSiteState(words.next()).value(), {}, {}, words.list("partners")};
    return std::nullopt;
}

std::optional<Command> parseTicketCommand(const std::string &verb, Words &words)
{
    if (verb == "recall")
        return about<command::Recall>(words);
    if (verb == "serve")
        return about<command::Serve>(words);
    if (verb == "no-show")
        return about<command::NoShow>(words);
    if (verb == "park")
        return about<command::Park>(words);
    if (verb == "return")
        return about<command::Return>(words);
    if (verb == "cancel")
        return about<command::Cancel>(words);
    if (verb == "undo")
        return about<command::Undo>(words);
    if (verb == "transfer") {
        const auto ticket = TicketId{words.next()};
        return command::Transfer{ticket, ServiceId{words.next()}, byOf(words)};
    }
    if (verb == "finish")
        return command::Finish{TicketId{words.next()}, ids<TopicId>(words.list("topics")),
                               words.option("referred") == "yes", byOf(words)};
    if (verb == "priority") {
        const auto id = TicketId{words.next()};
        return command::Prioritise{id, parsePriority(words.next()).value(), byOf(words)};
    }
    return std::nullopt;
}

} // namespace

std::optional<Command> parseCommand(Words &words, WallTime now)
{
    const auto verb = words.next();
    if (auto command = parseNumberCommand(verb, words, now))
        return command;
    if (auto command = parseDeskCommand(verb, words))
        return command;
    return parseTicketCommand(verb, words);
}

std::string describe(const QueueFact &fact)
{
    return std::string{name(fact)} + " " + std::visit(Describe{}, fact);
}

} // namespace kiosk::tests
