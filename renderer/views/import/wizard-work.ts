import { ReplyError } from '../../../shared/contract/client.ts';
import type { Call } from '../../../shared/contract/contract.ts';
import { IMPORT_FILES_MAX } from '../../../shared/contract/import-operations.ts';
import type { FileToken } from '../../../shared/contract/project-operations.ts';
import { planOf, sourceOf } from './plan.ts';
import { sendFile } from './send-file.ts';
import type { GivenFile, RefusedFile, WizardJob } from './wizard.ts';
import type { WizardStore } from './wizard-store.ts';

/** What the work of the wizard needs; sentences are in the language of the window. */
export interface WizardTools {
  readonly store: WizardStore;
  readonly call: Call;
  readonly words: {
    readonly silent: string;
    readonly sending: (name: string) => string;
    readonly tooMany: string;
    readonly notTable: string;
  };
}

const sentenceOf = (error: unknown, { words }: WizardTools): string =>
  error instanceof ReplyError ? error.message : words.silent;
const isCancelled = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-CANCELLED';

/** Stops what the host does for the wizard, if anything. */
export const stopJob = async ({ store, call }: WizardTools): Promise<void> => {
  const { job } = store.getState();
  if (job === null) return;
  if (job.what === 'upload') {
    store.act.endJob(job.id);
    return store.act.stop('upload');
  }
  await call('job.cancel', { job: job.id }).catch(() => undefined);
};

/** One thing at a time, the newest: what was running is stopped, and its answer passed over. Null: no answer to use. */
const asJob = async <Output>(
  tools: WizardTools,
  what: WizardJob['what'],
  work: (id: string) => Promise<Output>,
): Promise<Output | null> => {
  const { store } = tools;
  const before = store.getState().job;
  if (before && before.what !== 'upload')
    void tools.call('job.cancel', { job: before.id }).catch(() => undefined);
  const id = crypto.randomUUID();
  store.act.startJob({ id, what, done: 0, label: '' });
  const isCurrent = () => store.getState().job?.id === id;
  try {
    const output = await work(id);
    return isCurrent() ? output : null;
  } catch (error) {
    if (!isCurrent()) return null;
    if (isCancelled(error)) store.act.stop(what);
    else store.act.fail(sentenceOf(error, tools));
    return null;
  } finally {
    store.act.endJob(id);
  }
};

/** Reads what the files hold, all together. */
export const inspect = async (tools: WizardTools): Promise<void> => {
  const { store, call } = tools;
  const wizard = store.getState();
  if (wizard.files.length === 0) return;
  const input = { ...sourceOf(wizard), headerRows: { ...wizard.headerRows } };
  const inspection = await asJob(tools, 'inspect', (job) => call('import.inspect', { ...input, job }));
  if (inspection) store.act.setInspection(inspection);
  // Another reading of the same bytes has other tables: those of before must not be imported by it.
  else if (store.getState().job === null) store.setState({ inspection: null });
};

/** Each new file alone first: one that cannot be read is named, the others stay. */
const readEach = async (tools: WizardTools, tokens: readonly { token: FileToken; name: string }[]) => {
  const good: GivenFile[] = [];
  const refused: RefusedFile[] = [];
  const isRead = await asJob(tools, 'inspect', async (job) => {
    for (const { token, name } of tokens) {
      const { as } = tools.store.getState();
      try {
        const { files } = await tools.call('import.inspect', { files: [token], as, job });
        good.push({ token, name: files[0]?.name ?? name, encoding: null, separator: null });
      } catch (error) {
        if (isCancelled(error)) throw error;
        refused.push({ name, reason: sentenceOf(error, tools) });
      }
    }
    return true;
  });
  return isRead ? { good, refused } : { good: [], refused: [] };
};

/** Files of the native dialog, or sent: kept when they can be read, named otherwise. */
export const giveTokens = async (
  tools: WizardTools,
  given: readonly { token: FileToken; name: string }[],
): Promise<void> => {
  const { store, words } = tools;
  const room = Math.max(0, IMPORT_FILES_MAX - store.getState().files.length);
  store.act.refuse(given.slice(room).map(({ name }) => ({ name, reason: words.tooMany })));
  const { good, refused } = await readEach(tools, given.slice(0, room));
  store.act.refuse(refused);
  if (good.length === 0) return;
  store.act.addFiles(good);
  await inspect(tools);
};

/** What a table may come in; the content says the rest. */
const KNOWN_ENDS =
  /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|xlsb|ods|numbers|json|geojson|gexf|graphml|xml|gml|net|paj)$/i;
const mayBeTable = (name: string): boolean => KNOWN_ENDS.test(name) || !/\.[^.\s]{1,8}$/.test(name);

/** Files that the page holds (dropped, chosen, pasted): sent to the host, then read. */
export const giveFiles = async (
  tools: WizardTools,
  files: readonly { readonly name: string; readonly content: Blob }[],
): Promise<void> => {
  const { store, call, words } = tools;
  store.act.forgetRefused();
  const odd = files.filter(({ name }) => !mayBeTable(name));
  const known = files.filter(({ name }) => mayBeTable(name));
  const room = Math.max(0, IMPORT_FILES_MAX - store.getState().files.length);
  store.act.refuse([
    ...odd.map(({ name }) => ({ name, reason: words.notTable })),
    ...known.slice(room).map(({ name }) => ({ name, reason: words.tooMany })),
  ]);
  const sent = await asJob(tools, 'upload', async (job) => {
    const tokens: { token: FileToken; name: string }[] = [];
    for (const { name, content } of known.slice(0, room)) {
      const onPiece = (done: number) => {
        store.act.progress(job, done, words.sending(name));
        return store.getState().job?.id === job;
      };
      onPiece(0);
      const token = await sendFile(name, content, { call, onPiece });
      if (token) tokens.push({ token, name });
    }
    return tokens;
  });
  if (sent && sent.length > 0) await giveTokens(tools, sent);
};

/** Everything that would happen, computed on a copy. */
export const preview = async (tools: WizardTools): Promise<void> => {
  const { store, call } = tools;
  const plan = planOf(store.getState());
  const outcome = await asJob(tools, 'preview', (job) => call('import.preview', { ...plan, job }));
  if (outcome) store.act.setOutcome(outcome);
};

/** The import itself: one transaction. True when it was written. */
export const runImport = async (tools: WizardTools): Promise<boolean> => {
  const { store, call } = tools;
  const plan = planOf(store.getState());
  const result = await asJob(tools, 'run', (job) => call('import.run', { ...plan, job }));
  if (result) store.act.setResult(result);
  else store.setState({ step: 'check' });
  return result !== null;
};
