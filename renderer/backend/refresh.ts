import type { QueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../shared/contract/contract.ts';
import type { Event } from '../../shared/contract/events.ts';

/** Answers that do not depend on the project. */
const CONSTANT: ReadonlySet<string> = new Set<OperationName>(['territory.search', 'graph.layout']);

const dependsOnProject = (key: readonly unknown[]): boolean => !CONSTANT.has(String(key[0]));

/** What an event makes stale is asked again where it is shown. */
export const refreshOnEvent = (client: QueryClient, event: Event): void => {
  switch (event.event) {
    case 'project.changed':
      void client.invalidateQueries({ predicate: ({ queryKey }) => dependsOnProject(queryKey) });
      return;
    case 'project.opened':
    case 'project.closed':
      void client.resetQueries({
        predicate: ({ queryKey }) => dependsOnProject(queryKey) && queryKey[0] !== 'app.state',
      });
      void client.invalidateQueries({ queryKey: ['app.state'] });
      return;
    case 'settings.changed':
      void client.invalidateQueries({ queryKey: ['app.state'] });
      return;
    case 'job.progress':
    case 'host.down':
    case 'command.run':
      return;
  }
};
