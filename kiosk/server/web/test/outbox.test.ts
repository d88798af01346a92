// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox, type OutboxEntry, type OutboxPort, type Sent } from '../src/outbox';
import type { Problem } from '../src/wire';

const conflict: Problem = { status: 409, code: 'conflict', detail: '' };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A line whose answers the test gives one by one. */
class Line implements OutboxPort {
  readonly sent: { path: string; key: string }[] = [];
  readonly done_: string[] = [];
  readonly refused_: string[] = [];
  shown: readonly OutboxEntry[] = [];
  retries: number[] = [];
  loggedOut_ = 0;
  private keys = 0;
  private pending: ((sent: Sent) => void)[] = [];

  send(path: string, _body: unknown, key: string): Promise<Sent> {
    this.sent.push({ path, key });
    return new Promise((resolve) => this.pending.push(resolve));
  }
  newKey(): string { return `key${++this.keys}`; }
  changed(entries: readonly OutboxEntry[]): void { this.shown = entries; }
  done(entry: OutboxEntry): void { this.done_.push(entry.path); }
  refused(entry: OutboxEntry): void { this.refused_.push(entry.path); }
  loggedOut(): void { this.loggedOut_ += 1; }
  later(attempt: number): void { this.retries.push(attempt); }
  async answer(sent: Sent): Promise<void> {
    const next = this.pending.shift();
    assert.ok(next, 'nothing was sent');
    next(sent);
    await settled();
  }
}

function outbox(): { line: Line; box: Outbox } {
  const line = new Line();
  return { line, box: new Outbox(line) };
}

test('an action that found no server goes again with the same key, once', async () => {
  const { line, box } = outbox();
  box.add('/park', {}, 'park');
  await line.answer({ kind: 'unreachable' });
  assert.equal(line.shown[0]?.state, 'waiting');
  box.retry();
  await line.answer({ kind: 'unreachable' });
  box.retry();
  box.retry();
  await line.answer({ kind: 'done', answer: {} });
  box.retry();
  assert.deepEqual(line.sent.map((one) => one.key), ['key1', 'key1', 'key1']);
  assert.deepEqual(line.retries, [1, 2]);
  assert.deepEqual(line.done_, ['/park']);
  assert.deepEqual(line.shown, []);
});

test('actions go out one at a time in the order of the taps', async () => {
  const { line, box } = outbox();
  box.add('/a', {}, 'a');
  box.add('/b', {}, 'b');
  assert.deepEqual(line.sent.map((one) => one.path), ['/a']);
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.sent.map((one) => one.path), ['/a', '/b']);
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.done_, ['/a', '/b']);
});

test('a second tap on the same button adds nothing', async () => {
  const { line, box } = outbox();
  box.add('/call-next', {}, 'call-next');
  box.add('/call-next', {}, 'call-next');
  await line.answer({ kind: 'done', answer: {} });
  assert.equal(line.sent.length, 1);
  box.add('/call-next', {}, 'call-next');
  assert.equal(line.sent[1]?.key, 'key2');
});

test('what was refused stays with its reason and does not hold up the next', async () => {
  const { line, box } = outbox();
  box.add('/a', {}, 'a');
  box.add('/b', {}, 'b');
  await line.answer({ kind: 'refused', problem: conflict });
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.shown.map((one) => [one.path, one.state, one.problem?.code]), [['/a', 'refused', 'conflict']]);
  assert.deepEqual(line.refused_, ['/a']);
  box.add('/a', {}, 'a');
  assert.equal(line.sent.length, 3, 'a refused action can be tried again');
  await line.answer({ kind: 'done', answer: {} });
  box.dismiss('key1');
  assert.deepEqual(line.shown, []);
});

test('what waits can be dropped, what is under way cannot', async () => {
  const { line, box } = outbox();
  box.add('/a', {}, 'a');
  box.add('/b', {}, 'b');
  box.dismiss('key1');
  box.dismiss('key2');
  assert.deepEqual(line.shown.map((one) => one.path), ['/a']);
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.sent.map((one) => one.path), ['/a']);
});

test('an action that met a closed session waits for the log-in and keeps its key', async () => {
  const { line, box } = outbox();
  box.add('/a', {}, 'a');
  await line.answer({ kind: 'logged-out' });
  assert.equal(line.loggedOut_, 1);
  assert.deepEqual(line.retries, []);
  box.retry();
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.sent.map((one) => one.key), ['key1', 'key1']);
});

test('an answer that comes after logging out is nobody\'s any more', async () => {
  const { line, box } = outbox();
  box.add('/a', {}, 'a');
  box.clear();
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.done_, []);
  box.add('/b', {}, 'b');
  await line.answer({ kind: 'done', answer: {} });
  assert.deepEqual(line.done_, ['/b']);
});
