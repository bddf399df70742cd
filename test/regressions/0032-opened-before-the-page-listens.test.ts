import { afterEach, expect, it, vi } from 'vitest';
import { subscribeHttp } from '../../renderer/backend/loopback.ts';
import type { Event } from '../../shared/contract/events.ts';

afterEach(() => vi.unstubAllGlobals());

/** A project opened after the page had asked for the state, and before it listened, was not seen. */
it('the state is asked again as soon as the page listens', async () => {
  vi.stubGlobal('fetch', async () => new Response(new ReadableStream()));
  const events: Event[] = [];
  const stop = subscribeHttp('token', (event) => events.push(event));
  await vi.waitFor(() => expect(events).toEqual([{ event: 'settings.changed' }]));
  stop();
});
