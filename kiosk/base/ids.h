// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>
#include <ostream>
#include <string>

namespace kiosk::base {

/** A text that means one kind of thing only: a DeskId is not a ServiceId, although both are short texts. */
template<class Tag>
struct Id
{
    std::string value;

    Id() = default;
    explicit Id(std::string text)
        : value(std::move(text))
    {
    }
    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(const Id &) const = default;
    bool operator==(const Id &) const = default;
    friend std::ostream &operator<<(std::ostream &out, const Id &id) { return out << id.value; }
};

} // namespace kiosk::base

template<class Tag>
struct std::hash<kiosk::base::Id<Tag>>
{
    std::size_t operator()(const kiosk::base::Id<Tag> &id) const noexcept { return std::hash<std::string>{}(id.value); }
};
