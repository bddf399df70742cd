import type { Backup, Recovery } from '../../contract/backup-operations.ts';
import type { FileToken } from '../../contract/project-operations.ts';
import { formatDay, formatTime } from '../../domain/format.ts';
import type { CliAnswer, CliCommand, CliContext } from './cli-command.ts';
import { parameterAt, textOption } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

type Run = CliCommand['run'];

const pathOf = async ({ application }: CliContext, file: FileToken): Promise<string> =>
  (await application()).files.pathOf(file);

/** `path`: where the copy is, here or in the folder that was asked. */
const jsonOf = async (context: CliContext, { file, ...backup }: Backup, copy: FileToken | null = null) => {
  const { id, sha256, ok, at, reason, bytes, entities, relations } = backup;
  return {
    id,
    path: await pathOf(context, copy ?? file),
    sha256,
    ok,
    at,
    reason,
    bytes,
    entities,
    relations,
  };
};

const makeOne = async (context: CliContext, path: string, to: string | null): Promise<CliAnswer> => {
  const folder = to === null ? null : await context.register(to);
  await context.openToRead(path);
  const { copy, ...made } = await context.call('backup.make', { to: folder });
  const json = await jsonOf(context, made, copy);
  return { json, text: () => context.words.backups.made(json.path) };
};

const rowOf = ({ lang, words }: CliContext, backup: Backup): string[] => [
  `${formatDay(backup.at, lang)}, ${formatTime(backup.at, lang)}`,
  words.backups.reasons[backup.reason],
  String(backup.entities ?? ''),
  String(backup.relations ?? ''),
  words.backups.state(backup.ok),
  backup.id,
];

/** Each is read again: what is told is what is there now. */
const listAll = async (context: CliContext, path: string): Promise<CliAnswer> => {
  const file = await context.register(path);
  const found = await context.call('backup.list', { file, verify: true });
  const { backups } = context.words;
  return {
    json: await Promise.all(found.map((backup) => jsonOf(context, backup))),
    text: () =>
      found.length === 0
        ? backups.none
        : renderTable(
            Object.values(backups.columns),
            found.map((backup) => rowOf(context, backup)),
          ),
  };
};

export const backUpProject: Run = (context, parameters, options) => {
  const path = parameterAt(parameters, 0);
  return options.list === true ? listAll(context, path) : makeOne(context, path, textOption(options, 'to'));
};

const restoredJson = (path: string, { backup, ...recovery }: Recovery) => ({
  id: backup?.id ?? null,
  path,
  sha256: backup?.sha256 ?? null,
  ok: true,
  backup,
  ...recovery,
});

/** Rows that did not come over as they were, as many as one reads. */
const rowsOf = ({ words }: CliContext, { left: { rows, kept, out } }: Recovery): string[] => {
  const more = kept.entities + kept.relations + kept.others + out - rows.length;
  return [
    ...rows.map(({ sentence }) => `– ${sentence}`),
    ...(more > 0 ? [`– ${words.recovery.moreRows(more)}`] : []),
  ];
};

export const restoreProject: Run = async (context, parameters, options) => {
  const path = parameterAt(parameters, 0);
  const file = await context.register(path);
  const backup = textOption(options, 'backup');
  const recovery =
    options.kept === true
      ? await context.call('project.recover', { file, how: 'kept', job: 'restore' })
      : await context.call('backup.restore', { file, backup, job: 'restore' });
  return {
    json: restoredJson(path, recovery),
    text: () => [...recovery.sentences, ...rowsOf(context, recovery)].join('\n'),
  };
};
