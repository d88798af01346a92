// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/accounts/roles.h"

namespace kiosk::server {

/** Who may use a route. There is no default: each names one. */
class Access
{
public:
    enum class Kind {
        Everybody,
        Session,     ///< somebody logged in whose role has the capability
        House,       ///< who stands in the house: such a session, or a signed request of one of its terminals
        Terminal,    ///< a signed request of the terminal in the path, confirmed by staff
        NewTerminal, ///< the same, also before it is confirmed
        View,        ///< by ?view: display everybody, terminal any signed request, staff a session
        Local,       ///< this machine only, and not through a proxy
    };

    /** Everybody whose role has @p capability (kiosk/accounts/roles.cpp has the table). */
    constexpr Access(accounts::Capability capability) // NOLINT: a route names the capability and nothing else
        : m_kind(Kind::Session)
        , m_capability(capability)
    {
    }
    [[nodiscard]] constexpr Kind kind() const { return m_kind; }
    /** Whoever stands in the house: staff with @p capability, or a visitor at a terminal. */
    [[nodiscard]] static constexpr Access house(accounts::Capability capability)
    {
        Access access(capability);
        access.m_kind = Kind::House;
        return access;
    }
    /** Of Kind::Session and Kind::House. */
    [[nodiscard]] constexpr accounts::Capability capability() const { return m_capability; }
    /** For lists: "everybody", "terminal", or the capability's name. */
    [[nodiscard]] const char *name() const;

    static const Access Everybody;
    static const Access Terminal;
    static const Access NewTerminal;
    static const Access View;
    static const Access Local;

private:
    constexpr explicit Access(Kind kind)
        : m_kind(kind)
    {
    }
    Kind m_kind;
    accounts::Capability m_capability = accounts::Capability::OwnLogin;
};

inline constexpr Access Access::Everybody{Kind::Everybody};
inline constexpr Access Access::Terminal{Kind::Terminal};
inline constexpr Access Access::NewTerminal{Kind::NewTerminal};
inline constexpr Access Access::View{Kind::View};
inline constexpr Access Access::Local{Kind::Local};

} // namespace kiosk::server
