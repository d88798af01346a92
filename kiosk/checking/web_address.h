// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/authoring/finding.h"

namespace kiosk::checking {

/** One thing that is wrong with an address: what and how to mend it, in one line. */
struct AddressFault
{
    authoring::Severity severity;
    std::string_view code;
    std::string message;
};

/**
 * Whether @p address can work from a visitor's phone, as far as that shows without a network: RFC 3986, http or https,
 * a host with a dot, no address within the address, no words that only follow people about.
 */
[[nodiscard]] std::vector<AddressFault> faultsOfWebAddress(std::string_view address);
[[nodiscard]] std::vector<AddressFault> faultsOfEmail(std::string_view address);
/** International (+49 341 …), with area code (0341 …), or a short service number (115). One number, nothing else. */
[[nodiscard]] std::vector<AddressFault> faultsOfPhone(std::string_view number);

} // namespace kiosk::checking
