import type { Handlers, ParsedInputOf } from '../../../contract/contract.ts';
import type { ProjectContext } from '../project-service.ts';
import type { BackupReason } from './manifest.ts';

const LARGE = ['entity.merge', 'record.removeMany', 'import.run'] as const;
type Large = (typeof LARGE)[number];

/** Why a backup is made before each; null where what is asked is small. Merging a copy back has its own. */
const REASONS: { readonly [Name in Large]: (input: ParsedInputOf<Name>) => BackupReason | null } = {
  'entity.merge': () => 'before-merge',
  'record.removeMany': ({ entities }) => (entities.length > 1 ? 'before-removal' : null),
  'import.run': () => 'before-import',
};

const withBackup = <Name extends Large>(
  { session, backups }: ProjectContext,
  handlers: Handlers,
  name: Name,
): Handlers[Name] => {
  const handler = handlers[name] as (input: ParsedInputOf<Name>, call: object) => unknown;
  const guarded = async (input: ParsedInputOf<Name>, call: object) => {
    session.requireWritable();
    const reason = REASONS[name](input);
    if (reason !== null) await backups.before(reason);
    return handler(input, call);
  };
  return guarded as Handlers[Name];
};

/** The same handlers; what touches much at once is done after a verified backup (reliability.md 1.4). */
export const backUpBeforeLarge = (handlers: Handlers, context: ProjectContext): Handlers => ({
  ...handlers,
  ...Object.fromEntries(LARGE.map((name) => [name, withBackup(context, handlers, name)])),
});
