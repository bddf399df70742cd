import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mapping } from '../../../shared/domain/import/mapping.ts';
import type { ProblemCode } from '../../../shared/domain/import/problem.ts';
import { isTaken } from './plan.ts';
import {
  type GivenFile,
  type InspectedTable,
  type Inspection,
  type Outcome,
  type RefusedFile,
  type Step,
  startWizard,
  type Wizard,
  type WizardJob,
} from './wizard.ts';

type Change = Partial<Wizard>;

/** What was decided of tables that are no longer there, or have other columns, goes. */
const keepTables = (wizard: Wizard, inspection: Inspection): Wizard['tables'] => {
  const before = new Map(wizard.inspection?.tables.map((table) => [table.id, String(table.headers)]) ?? []);
  const same = inspection.tables.filter((table) => before.get(table.id) === String(table.headers));
  return Object.fromEntries(
    same.flatMap(({ id }) => {
      const choice = wizard.tables[id];
      return choice ? [[id, choice] as const] : [];
    }),
  );
};

const stale = { outcome: null, refusal: null, stopped: null } as const;
/** Other files or another reading: what they hold has to be read again. */
const unread = { ...stale, inspection: null } as const;

const answered = (before: Wizard['asked'], { questions, pairs }: Outcome): Wizard['asked'] => ({
  questions: [
    ...before.questions,
    ...questions.filter(
      (one) => !before.questions.some(({ field, written }) => field === one.field && written === one.written),
    ),
  ],
  pairs: [...before.pairs, ...pairs.filter((one) => !before.pairs.some(({ key }) => key === one.key))],
});

/** Each action is (state, …what) → what changes. */
const actions = {
  goTo: (_: Wizard, step: Step): Change => ({ step, refusal: null, stopped: null }),
  addFiles: ({ files }: Wizard, more: readonly GivenFile[]): Change => ({
    ...stale,
    files: [...files, ...more],
    isPasting: false,
  }),
  removeFile: ({ files }: Wizard, token: string): Change => ({
    ...unread,
    files: files.filter((file) => file.token !== token),
    headerRows: {},
    tables: {},
  }),
  refuse: ({ refused }: Wizard, more: readonly RefusedFile[]): Change => ({ refused: [...refused, ...more] }),
  forgetRefused: (_: Wizard): Change => ({ refused: [] }),
  changeFile: ({ files }: Wizard, token: string, change: Partial<GivenFile>): Change => ({
    ...stale,
    files: files.map((file) => (file.token === token ? { ...file, ...change } : file)),
  }),
  setAs: (_: Wizard, as: Wizard['as']): Change => ({ ...stale, as }),
  setHeaderRow: ({ headerRows }: Wizard, table: string, row: number): Change => ({
    ...stale,
    headerRows: { ...headerRows, [table]: row },
  }),
  setInspection: (wizard: Wizard, inspection: Inspection): Change => ({
    ...stale,
    inspection,
    tables: keepTables(wizard, inspection),
    files: wizard.files.map((file, index) => ({ ...file, name: inspection.files[index]?.name ?? file.name })),
    asked: startWizard.asked,
  }),
  take: (wizard: Wizard, table: InspectedTable, taken: boolean): Change => ({
    ...stale,
    tables: {
      ...wizard.tables,
      [table.id]: { mapping: wizard.tables[table.id]?.mapping ?? null, isTaken: taken },
    },
  }),
  /** Null: as proposed. */
  setMapping: (wizard: Wizard, table: InspectedTable, mapping: Mapping | null): Change => ({
    ...stale,
    tables: { ...wizard.tables, [table.id]: { mapping, isTaken: isTaken(wizard, table) } },
  }),
  decide: ({ decisions }: Wizard, code: ProblemCode, choice: string): Change => ({
    ...stale,
    decisions: { ...decisions, [code]: choice },
  }),
  setPair: ({ pairs }: Wizard, key: string, answer: string): Change => ({
    ...stale,
    pairs: { ...pairs, [key]: answer },
  }),
  setMeaning: ({ meanings }: Wizard, field: string, written: string, meaning: string): Change => {
    const { [written]: _, ...others } = meanings[field] ?? {};
    return {
      ...stale,
      meanings: { ...meanings, [field]: meaning === '' ? others : { ...others, [written]: meaning } },
    };
  },
  setOutcome: ({ asked }: Wizard, outcome: Outcome): Change => ({
    ...stale,
    outcome,
    asked: answered(asked, outcome),
  }),
  setResult: (_: Wizard, result: Outcome): Change => ({ ...stale, result, step: 'import' }),
  /** Undone here, or from anywhere else; done again too. */
  setUndone: (_: Wizard, isUndone: boolean): Change => ({ isUndone }),
  /** The project changed elsewhere: what would happen has to be computed again. */
  forgetOutcome: ({ outcome }: Wizard): Change => (outcome === null ? {} : { outcome: null }),
  startJob: (_: Wizard, job: WizardJob): Change => ({ job, refusal: null, stopped: null }),
  progress: ({ job }: Wizard, id: string, done: number, label: string, rows?: number): Change =>
    job?.id === id ? { job: { ...job, done, label, ...(rows === undefined ? {} : { rows }) } } : {},
  endJob: ({ job }: Wizard, id: string): Change => (job?.id === id ? { job: null } : {}),
  stop: (_: Wizard, stopped: WizardJob['what']): Change => ({ stopped }),
  fail: (_: Wizard, refusal: string): Change => ({ refusal }),
  setPasting: (_: Wizard, isPasting: boolean): Change => ({ isPasting }),
  reset: (_: Wizard): Change => startWizard,
} as const;

type Actions = typeof actions;
export type WizardActions = {
  readonly [Name in keyof Actions]: Actions[Name] extends (state: Wizard, ...what: infer What) => Change
    ? (...what: What) => void
    : never;
};
export type WizardStore = StoreApi<Wizard> & { readonly act: WizardActions };

type AnyAction = (state: Wizard, ...what: unknown[]) => Change;

export const createWizardStore = (start: Wizard = startWizard): WizardStore => {
  const store = createStore<Wizard>(() => start);
  const act = Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      (...what: unknown[]) => store.setState((before) => (action as AnyAction)(before, ...what)),
    ]),
  ) as unknown as WizardActions;
  return Object.assign(store, { act });
};
