import { describe, expect, it } from 'vitest';
import { createDraftStore, KEEP_AFTER_MS } from '../../../renderer/drafts/draft-store.ts';
import { valuesOf } from '../../../renderer/drafts/draft-values.ts';
import type { Draft } from '../../../shared/contract/draft-operations.ts';

const NOTES = { place: 'entity A notes', opens: '{}', title: 'Notes de « Radio Lize »' };
const NAME = { place: 'entity A name', opens: '{}', title: 'Nom de « Radio Lize »' };

/** A store whose clock is turned by hand. */
const createTrial = () => {
  const sent: string[][] = [];
  let waiting: { run: () => void; afterMs: number } | null = null;
  const store = createDraftStore({
    send: (drafts) => sent.push(drafts.map(({ title, values }) => `${title} ${JSON.stringify(values)}`)),
    later: (run, afterMs) => {
      waiting = { run, afterMs };
      return () => {
        waiting = null;
      };
    },
  });
  const pass = (): number | null => {
    const due = waiting;
    waiting = null;
    due?.run();
    return due?.afterMs ?? null;
  };
  return { store, sent, pass };
};
const left = (values: Draft['values'] = { text: 'avant' }): Draft => ({ ...NOTES, values });

describe('A05: what is being typed', () => {
  it('is given to the host within a second, once, as it is then', () => {
    const { store, sent, pass } = createTrial();
    store.keep(NOTES, { text: 'Un' });
    store.keep(NOTES, { text: 'Une coopérative' });
    expect(sent).toEqual([]);
    expect(pass()).toBe(KEEP_AFTER_MS);
    expect(KEEP_AFTER_MS).toBeLessThanOrEqual(1_000);
    expect(sent).toEqual([['Notes de « Radio Lize » {"text":"Une coopérative"}']]);
    expect(pass()).toBeNull();
  });

  it('is let go of at once when it is saved or given up, and nothing is sent later', () => {
    const { store, sent, pass } = createTrial();
    store.keep(NOTES, { text: 'Une coopérative' });
    pass();
    store.keep(NOTES, { text: 'Une coopérative de' });
    store.drop(NOTES.place);
    expect(sent.at(-1)).toEqual([]);
    expect(pass()).toBeNull();
  });

  it('is no draft when it is what was saved', () => {
    const { store, sent, pass } = createTrial();
    store.keep(NOTES, { text: 'a' });
    pass();
    store.keep(NOTES, {});
    expect(sent.at(-1)).toEqual([]);
    expect(valuesOf({ text: 'a', list: ['x'] }, { text: 'a', list: ['x'] })).toEqual({});
    expect(
      valuesOf({ text: 'b', list: ['x', 'y'], on: null }, { text: 'a', list: ['x'], on: '2026' }),
    ).toEqual({
      text: 'b',
      list: ['x', 'y'],
    });
  });

  it('of one place never takes away that of another', () => {
    const { store, sent, pass } = createTrial();
    store.keep(NOTES, { text: 'a' });
    store.keep(NAME, { text: 'b' });
    pass();
    expect(sent.at(-1)).toHaveLength(2);
    store.drop(NAME.place);
    expect(sent.at(-1)).toEqual(['Notes de « Radio Lize » {"text":"a"}']);
  });
});

describe('A05: what a window was typing when it died', () => {
  it('is offered, and stays with the host until somebody answers, whatever is typed meanwhile', () => {
    const { store, sent, pass } = createTrial();
    store.offer([left()]);
    expect(store.offered()?.title).toBe(NOTES.title);
    store.keep(NAME, { text: 'b' });
    pass();
    expect(sent.at(-1)).toEqual([
      'Nom de « Radio Lize » {"text":"b"}',
      'Notes de « Radio Lize » {"text":"avant"}',
    ]);
  });

  it('is what its place starts from when it is taken up, until that place closes', () => {
    const { store, sent } = createTrial();
    store.offer([left()]);
    store.resume();
    expect(store.offered()).toBeNull();
    expect(store.resumed(NOTES.place)).toEqual({ text: 'avant' });
    store.drop(NOTES.place);
    expect(store.resumed(NOTES.place)).toBeNull();
    expect(sent.at(-1)).toEqual([]);
  });

  it('is forgotten at once when it is not wanted, and the next one is offered', () => {
    const { store, sent } = createTrial();
    let told = 0;
    store.subscribe(() => told++);
    store.offer([left(), { ...NAME, values: { text: 'b' } }]);
    store.forget();
    expect(sent.at(-1)).toEqual(['Nom de « Radio Lize » {"text":"b"}']);
    expect(store.offered()?.title).toBe(NAME.title);
    expect(told).toBe(2);
  });
});
