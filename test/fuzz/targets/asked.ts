import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { resourcesFolder } from '../../../shared/node/hosts/folders.ts';
import { type Application, createApplication } from '../../../shared/node/services/application.ts';

/** An application in a folder, whose answers are told; what it did not expect is thrown. */
export interface Asked {
  readonly application: Application;
  /** `read`, or the code of the refusal. */
  ask(operation: string, input: unknown): Promise<string>;
}

export const askedApplication = (folder: string): Asked => {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const unexpected: unknown[] = [];
  const application = createApplication({
    host: 'test',
    home,
    resources: resourcesFolder(),
    clock: () => new Date(),
    newId: ulid,
    onUnexpected: (error) => void unexpected.push(error),
  });
  return {
    application,
    ask: async (operation, input) => {
      const reply = await application.dispatch({ operation, input });
      const [error] = unexpected.splice(0);
      if (error !== undefined)
        throw new Error(`${operation}: ${error instanceof Error ? error.stack : error}`);
      return reply.ok ? 'read' : reply.error.code;
    },
  };
};
