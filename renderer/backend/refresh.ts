import type { QueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { Event } from '../../shared/contract/events.ts';

/** Answers that do not depend on the project. */
const CONSTANT: ReadonlySet<string> = new Set<OperationName>([
  'territory.search',
  'graph.layout',
  'map.ground',
]);

/** Answers about the window, with a project or without. */
const WINDOW: ReadonlySet<string> = new Set<OperationName>(['app.state', 'project.recent']);

const dependsOnProject = (key: readonly unknown[]): boolean => !CONSTANT.has(String(key[0]));
const isOfProject = (key: readonly unknown[]): boolean =>
  dependsOnProject(key) && !WINDOW.has(String(key[0]));

/** What an event makes stale is asked again where it is shown. */
export const refreshOnEvent = (client: QueryClient, event: Event): void => {
  switch (event.event) {
    case 'project.changed':
      void client.invalidateQueries({ predicate: ({ queryKey }) => dependsOnProject(queryKey) });
      return;
    case 'project.opened':
      void client.resetQueries({ predicate: ({ queryKey }) => isOfProject(queryKey) });
      void client.invalidateQueries({ predicate: ({ queryKey }) => WINDOW.has(String(queryKey[0])) });
      return;
    case 'project.closed':
      // Forgotten, not asked again: what still shows them is about to go, and there is no project to ask about.
      client.removeQueries({ predicate: ({ queryKey }) => isOfProject(queryKey) });
      void client.invalidateQueries({ predicate: ({ queryKey }) => WINDOW.has(String(queryKey[0])) });
      return;
    case 'settings.changed':
      void client.invalidateQueries({ queryKey: ['app.state'] });
      return;
    case 'backup.changed':
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          ['backup.status', 'backup.list', 'project.info', 'project.recent'].includes(String(queryKey[0])),
      });
      return;
    case 'project.displaced':
    case 'place.changed':
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          ['place.state', 'app.state', 'project.recent'].includes(String(queryKey[0])),
      });
      return;
    case 'job.progress':
    case 'host.down':
    case 'command.run':
      return;
  }
};
