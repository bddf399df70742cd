import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { refreshOnEvent } from '../../renderer/backend/refresh.ts';
import type { Event } from '../../shared/contract/events.ts';

const KEYS = [
  ['app.state', {}],
  ['graph.load', {}],
  ['territory.search', { text: 'x' }],
  ['project.recent', {}],
];

/** Names of the answers that the event made stale or emptied. */
const staleAfter = (event: Event): string[] => {
  const client = new QueryClient();
  for (const key of KEYS) client.setQueryData(key, 'answer');
  refreshOnEvent(client, event);
  return KEYS.filter((key) => {
    const state = client.getQueryState(key);
    return state?.isInvalidated || state?.data === undefined;
  }).map(([name]) => String(name));
};

it.each<[Event, string[]]>([
  [{ event: 'project.changed', revision: 2, operation: 'x' }, ['app.state', 'graph.load', 'project.recent']],
  [{ event: 'project.opened', name: 'x' }, ['app.state', 'graph.load', 'project.recent']],
  [{ event: 'project.closed' }, ['app.state', 'graph.load', 'project.recent']],
  [{ event: 'settings.changed' }, ['app.state']],
  [{ event: 'backup.changed', problem: null }, ['project.recent']],
  [{ event: 'job.progress', job: 'x', done: 0.5, label: 'x' }, []],
  [{ event: 'host.down' }, []],
  [{ event: 'command.run', command: 'x' }, []],
])('%o asks again what it changed', (event, stale) => {
  expect(staleAfter(event)).toEqual(stale);
});
