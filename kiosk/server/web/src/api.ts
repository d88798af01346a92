// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { Sent } from './outbox';
import type { Problem } from './wire';

// Calls to the server. Nothing here throws: no answer, a strange answer and a refusal are values.

const AnswerWithinMs = 8000;
/** The server or a proxy before it is there but cannot work now: the same action may well go through later. */
const WorthRetrying = new Set([429, 502, 503, 504]);

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const Unreachable: Problem = { status: 0, code: 'offline', detail: '' };

async function problemOf(response: Response): Promise<Problem> {
  const retry = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const base = { status: response.status, ...(Number.isFinite(retry) ? { retryAfterSeconds: retry } : {}) };
  try {
    const body = (await response.json()) as { code?: unknown; detail?: unknown };
    return { ...base, code: typeof body.code === 'string' ? body.code : '', detail: typeof body.detail === 'string' ? body.detail : '' };
  } catch {
    return { ...base, code: '', detail: '' };
  }
}

async function ask(path: string, init: RequestInit): Promise<Response | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), AnswerWithinMs);
  try {
    return await fetch(path, { ...init, signal: abort.signal, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function read<T>(response: Response | undefined): Promise<Answer<T>> {
  if (response === undefined) return { ok: false, problem: Unreachable };
  if (!response.ok) return { ok: false, problem: await problemOf(response) };
  if (response.status === 204) return { ok: true, value: undefined as T };
  try {
    return { ok: true, value: (await response.json()) as T };
  } catch {
    return { ok: false, problem: Unreachable };
  }
}

function postInit(body: unknown, key?: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
    body: JSON.stringify(body),
  };
}

export async function get<T>(path: string): Promise<Answer<T>> {
  return read<T>(await ask(path, { method: 'GET', headers: { Accept: 'application/json' } }));
}

/** A POST without key: the session routes only. */
export async function post<T>(path: string, body: unknown): Promise<Answer<T>> {
  return read<T>(await ask(path, postInit(body)));
}

/** A POST of the outbox: tells an answer from a line that is down. */
export async function send(path: string, body: unknown, key: string): Promise<Sent> {
  const response = await ask(path, postInit(body, key));
  if (response === undefined || WorthRetrying.has(response.status)) return { kind: 'unreachable' };
  if (response.status === 401) return { kind: 'logged-out' };
  const answer = await read<unknown>(response);
  if (answer.ok) return { kind: 'done', answer: answer.value };
  return answer.problem.status === 0 ? { kind: 'unreachable' } : { kind: 'refused', problem: answer.problem };
}

/** 32 hex digits, random. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
