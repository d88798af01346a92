// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/signed_bytes.h"

#include "kiosk/content/manifest.h"
#include "kiosk/trust/stored_file.h"

namespace kiosk::content {

using base::Code;
using base::Result;

std::filesystem::path signaturesOf(const std::filesystem::path &document)
{
    auto name = document;
    name.replace_extension(".sig.json");
    return name;
}

Result<SignedBytes> readSigned(const std::filesystem::path &document, std::size_t limit)
{
    SignedBytes read;
    BOOST_OUTCOME_TRY(read.bytes, trust::readStoredFile(document, limit));
    auto signatures = trust::readStoredFile(signaturesOf(document), LongestSignatures);
    if (!signatures && signatures.error().code == Code::Device)
        return signatures.error();
    if (!signatures)
        return base::failure(Code::Denied,
                             document.string() + ": not signed, or not as it must be: " + signatures.error().text);
    read.signatures = std::move(signatures).value();
    return read;
}

} // namespace kiosk::content
