// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import type { QueueEvent, QueueState } from './wire';

export interface StreamHandlers {
  snapshot(state: QueueState): void;
  queue(event: QueueEvent): void;
  config(version: number): void;
  heartbeat(nowMs: number): void;
  /** Any sign of life, for the stale band. */
  contact(): void;
}

const ReopenAfterMs = 3000;
const SilenceMs = 15000;

function parsed(event: Event): unknown {
  try {
    return JSON.parse((event as MessageEvent<string>).data);
  } catch {
    return undefined;
  }
}

/**
 * The event stream of a site. The browser reconnects by itself with Last-Event-ID after a lost line; this class opens
 * a new one where the browser gives up, where the line is silent without being closed, and where an event was missed.
 */
export class Stream {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(private readonly url: string, private readonly handlers: StreamHandlers) {}

  open(): void {
    this.close();
    this.stopped = false;
    const source = new EventSource(this.url, { withCredentials: true });
    this.source = source;
    const on = (type: string, handle: (data: unknown) => void): void => {
      source.addEventListener(type, (event) => {
        const data = parsed(event);
        if (data === undefined) return;
        this.alive();
        handle(data);
      });
    };
    on('snapshot', (data) => this.handlers.snapshot(data as QueueState));
    on('queue', (data) => this.handlers.queue(data as QueueEvent));
    on('config', (data) => this.handlers.config((data as { version: number }).version));
    on('heartbeat', (data) => this.handlers.heartbeat((data as { now_ms: number }).now_ms));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) this.reopenIn(ReopenAfterMs);
    });
    this.reopenIn(SilenceMs);
  }

  close(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  private alive(): void {
    this.handlers.contact();
    this.reopenIn(SilenceMs);
  }

  private reopenIn(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.open(), ms);
  }
}
