import { expect, it } from 'vitest';
import { shareSubscription } from '../../renderer/backend/event-hub.ts';
import type { Event, Listener } from '../../shared/contract/events.ts';

it('opens one subscription for all listeners, closes it with the last, opens it again for the next', () => {
  const opened: Listener[] = [];
  let closed = 0;
  const subscribe = shareSubscription((listener) => {
    opened.push(listener);
    return () => {
      closed += 1;
    };
  });
  const heard: string[] = [];
  const closedEvent: Event = { event: 'project.closed' };
  const leaveA = subscribe(() => heard.push('a'));
  const leaveB = subscribe(() => heard.push('b'));
  opened[0]?.(closedEvent);
  leaveA();
  opened[0]?.(closedEvent);
  expect({ streams: opened.length, closed, heard }).toEqual({
    streams: 1,
    closed: 0,
    heard: ['a', 'b', 'b'],
  });
  leaveB();
  expect(closed).toBe(1);
  subscribe(() => undefined);
  expect(opened.length).toBe(2);
});
