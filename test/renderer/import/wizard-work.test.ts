import { describe, expect, it } from 'vitest';
import { createWizardStore } from '../../../renderer/views/import/wizard-store.ts';
import {
  giveFiles,
  inspect,
  preview,
  runImport,
  stopJob,
  type WizardTools,
} from '../../../renderer/views/import/wizard-work.ts';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { Call } from '../../../shared/contract/contract.ts';
import { UPLOAD_CHUNK_BYTES } from '../../../shared/contract/import-operations.ts';
import { inspection, outcome, table, wizard } from './samples.ts';

type Answers = Readonly<Record<string, (input: never) => unknown>>;
interface Asked {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A host that answers what the test says, and remembers what it was asked. */
const fakeHost = (answers: Answers) => {
  const asked: Asked[] = [];
  const call = (async (name: string, input: never) => {
    asked.push({ name, input });
    return answers[name]?.(input) ?? {};
  }) as unknown as Call;
  return { asked, call };
};

const words: WizardTools['words'] = {
  silent: 'silence',
  sending: (name) => `envoi ${name}`,
  tooMany: 'trop',
  notTable: 'pas un tableau',
};
const refuse = (code: 'E-IMP-FORMAT' | 'E-CANCELLED', message: string): never => {
  throw new ReplyError({ code, message });
};
const refusing =
  (name: string): Answers[string] =>
  (input: { files: string[] }) =>
    input.files.includes(name) ? refuse('E-IMP-FORMAT', 'format inconnu') : inspection(table());

const upload = () => {
  let count = 0;
  return ({ isLast, upload: before }: { isLast: boolean; upload: string | null }) => {
    if (before === null) count += 1;
    return { upload: `u${count}`, file: isLast ? `file-${count}` : null };
  };
};

describe('files given to the wizard', () => {
  it('are sent piece by piece, each piece after the one before', async () => {
    const { asked, call } = fakeHost({
      'import.upload': upload(),
      'import.inspect': () => inspection(table()),
    });
    const store = createWizardStore();
    const content = new Blob([new Uint8Array(UPLOAD_CHUNK_BYTES * 2 + 5).fill(65)]);
    await giveFiles({ store, call, words }, [{ name: 'grand.csv', content }]);
    const pieces = asked.filter(({ name }) => name === 'import.upload').map(({ input }) => input);
    expect(pieces.map(({ isLast }) => isLast)).toEqual([false, false, true]);
    expect(pieces.map(({ upload: id }) => id)).toEqual([null, 'u1', 'u1']);
    const bytes = pieces.map(({ base64 }) => Buffer.from(String(base64), 'base64').length);
    expect(bytes).toEqual([UPLOAD_CHUNK_BYTES, UPLOAD_CHUNK_BYTES, 5]);
    expect(store.getState()).toMatchObject({ job: null, inspection: { tables: [{ id: '0:Feuille:0' }] } });
  });

  it('that cannot be read are named, and the others stay (G15)', async () => {
    const { call } = fakeHost({ 'import.upload': upload(), 'import.inspect': refusing('file-2') });
    const store = createWizardStore();
    const content = new Blob(['Nom\nA']);
    const names = ['bon.csv', 'photo.csv', 'virus.exe', 'sans extension'];
    await giveFiles(
      { store, call, words },
      names.map((name) => ({ name, content })),
    );
    const { files, refused } = store.getState();
    expect(files.map(({ token }) => token)).toEqual(['file-1', 'file-3']);
    expect(refused).toEqual([
      { name: 'virus.exe', reason: 'pas un tableau' },
      { name: 'photo.csv', reason: 'format inconnu' },
    ]);
  });

  it('are at most twenty, the rest named', async () => {
    const { call } = fakeHost({ 'import.upload': upload(), 'import.inspect': () => inspection(table()) });
    const store = createWizardStore();
    const many = Array.from({ length: 22 }, (_, at) => ({
      name: `${at}.csv`,
      content: new Blob(['Nom\nA']),
    }));
    await giveFiles({ store, call, words }, many);
    expect(store.getState().files).toHaveLength(20);
    expect(store.getState().refused.map(({ name }) => name)).toEqual(['20.csv', '21.csv']);
  });

  it('of no byte are sent whole', async () => {
    const { asked, call } = fakeHost({ 'import.upload': upload(), 'import.inspect': refusing('file-1') });
    const store = createWizardStore();
    await giveFiles({ store, call, words }, [{ name: 'vide.csv', content: new Blob([]) }]);
    expect(asked[0]?.input).toMatchObject({ base64: '', isLast: true });
    expect(store.getState().refused).toEqual([{ name: 'vide.csv', reason: 'format inconnu' }]);
  });
});

describe('one thing at a time', () => {
  it('keeps the answer to the newest question only', async () => {
    const waiting: ((value: unknown) => void)[] = [];
    const { asked, call } = fakeHost({
      'import.preview': () => new Promise((resolve) => waiting.push(resolve)),
    });
    const store = createWizardStore(wizard());
    const first = preview({ store, call, words });
    store.act.decide('E-IMP-KEY', 'clear');
    const second = preview({ store, call, words });
    waiting[1]?.(outcome({ created: 2 }));
    await second;
    waiting[0]?.(outcome({ created: 1 }));
    await first;
    expect(store.getState().outcome?.created).toBe(2);
    const firstJob = asked.find(({ name }) => name === 'import.preview')?.input.job;
    expect(asked.find(({ name }) => name === 'job.cancel')?.input.job).toBe(firstJob);
  });

  it('F20 says that it was stopped, and forgets nothing of what was decided', async () => {
    const { call } = fakeHost({ 'import.preview': () => refuse('E-CANCELLED', '') });
    const store = createWizardStore(wizard({ decisions: { 'E-IMP-KEY': 'clear' } }));
    await preview({ store, call, words });
    expect(store.getState()).toMatchObject({
      stopped: 'preview',
      refusal: null,
      job: null,
      decisions: { 'E-IMP-KEY': 'clear' },
    });
  });

  it('asks the host to stop what it does', async () => {
    const { asked, call } = fakeHost({});
    const store = createWizardStore(wizard({ job: { id: 'j', what: 'run', done: 0, label: '' } }));
    await stopJob({ store, call, words });
    expect(asked).toEqual([{ name: 'job.cancel', input: { job: 'j' } }]);
  });

  it('comes back to the check when the import did not go to its end', async () => {
    const { call } = fakeHost({ 'import.run': () => refuse('E-CANCELLED', '') });
    const store = createWizardStore(wizard({ step: 'import' }));
    expect(await runImport({ store, call, words })).toBe(false);
    expect(store.getState()).toMatchObject({ step: 'check', stopped: 'run', result: null });
  });

  it('shows a refusal as its sentence, and the silence of the host as ours', async () => {
    const refused = createWizardStore(wizard());
    await inspect({
      store: refused,
      call: fakeHost({ 'import.inspect': refusing('file-1') }).call,
      words,
    });
    expect(refused.getState().refusal).toBe('format inconnu');
    const silent = createWizardStore(wizard());
    const call = (async () => {
      throw new TypeError('fetch');
    }) as unknown as Call;
    await inspect({ store: silent, call, words });
    expect(silent.getState().refusal).toBe('silence');
  });
});

describe('what was decided', () => {
  it('is forgotten for a table whose columns are others, kept for one whose columns are the same', () => {
    const chosen = { isTaken: false, mapping: null };
    const store = createWizardStore(wizard({ tables: { '0:Feuille:0': chosen } }));
    store.act.setInspection(inspection(table()));
    expect(store.getState().tables).toEqual({ '0:Feuille:0': chosen });
    store.act.setInspection(inspection(table({ headers: ['Autre'] })));
    expect(store.getState().tables).toEqual({});
  });

  it('makes the outcome old', () => {
    const store = createWizardStore(wizard({ outcome: outcome() }));
    store.act.setMeaning('kind', 'club', 'actor/network');
    expect(store.getState().outcome).toBeNull();
    expect(store.getState().meanings).toEqual({ kind: { club: 'actor/network' } });
    store.act.setMeaning('kind', 'club', '');
    expect(store.getState().meanings).toEqual({ kind: {} });
  });

  it('stays on screen as a question once it is answered', () => {
    const question = { field: 'kind', written: 'Club', count: 3, proposed: null };
    const store = createWizardStore(wizard());
    store.act.setOutcome(outcome({ questions: [question] }));
    store.act.setOutcome(outcome());
    expect(store.getState().asked.questions).toEqual([question]);
  });
});
