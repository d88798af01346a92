// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads paper and screens as eyes would: QR codes by zbar, digits by tesseract.
import { output } from "./processes.mjs";

export const qrCodeIn = picture => output("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]);

/** All words of digits found in the picture, large ones included, in any layout. */
export async function digitsIn(picture) {
    const found = [];
    for (const layout of ["11", "6"]) {
        const text = await output("tesseract", [picture, "-", "--psm", layout, "-c", "tessedit_char_whitelist=0123456789 "]).catch(() => "");
        found.push(...text.split(/\s+/).filter(Boolean));
    }
    return found;
}
