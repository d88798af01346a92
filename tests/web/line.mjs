// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A network line that tests can cut and hold, between the browser and whatever server is meant. Bytes only: TLS passes through.
import { connect, createServer } from 'node:net';

export async function openLine(host, port) {
  const pairs = new Set();
  let isCut = false, isHeld = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, host);
    const pair = { near, far };
    pairs.add(pair);
    const end = () => { pairs.delete(pair); near.destroy(); far.destroy(); };
    for (const [from, to] of [[near, far], [far, near]]) {
      from.on('error', end); from.on('close', end);
      from.on('data', (bytes) => { if (!to.write(bytes)) { from.pause(); to.once('drain', () => { if (!isHeld) from.resume(); }); } });
    }
    if (isHeld) { near.pause(); far.pause(); }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    /** Every connection breaks, no new one is taken. */
    cut() { isCut = true; for (const { near, far } of pairs) { near.destroy(); far.destroy(); } pairs.clear(); },
    mend() { isCut = false; },
    /** Connections stay, nothing passes: what a dead router looks like. */
    hold() { isHeld = true; for (const { near, far } of pairs) { near.pause(); far.pause(); } },
    release() { isHeld = false; for (const { near, far } of pairs) { near.resume(); far.resume(); } },
    close() { this.cut(); server.close(); },
  };
}
