import { describe, expect, it } from 'vitest';
import { nextRedo, nextUndo, undoUnlessChanged } from '../../renderer/frame/next-undo.ts';
import type { Call } from '../../shared/contract/contract.ts';

const entry = (id: string, undone: boolean) => ({
  id,
  at: '2026-11-24T13:05:00.000Z',
  author: 'Camille',
  kind: 'entity.add' as const,
  summary: `Ajout ${id}`,
  values: [],
  undone,
});

describe('what undo and redo will do', () => {
  it('takes back the newest that stands, brings back the oldest undone since', () => {
    const history = [entry('4', true), entry('3', true), entry('2', false), entry('1', false)];
    expect(nextUndo(history)?.id).toBe('2');
    expect(nextRedo(history)?.id).toBe('3');
  });

  it('knows when there is nothing', () => {
    expect(nextUndo([entry('1', true)])).toBeNull();
    expect(nextRedo([entry('1', false)])).toBeNull();
    expect(nextRedo([])).toBeNull();
  });
});

describe('« Annuler » of a message', () => {
  const hostWith = (newest: string) => {
    const undone: number[] = [];
    const answer = (name: string, input: unknown) => {
      if (name === 'journal.history') return [entry(newest, false), entry('1', false)];
      undone.push((input as { count: number }).count);
      return { operations: [newest], summary: 'Ajout' };
    };
    const call = (async (name: string, input: unknown) => answer(name, input)) as unknown as Call;
    return { call, undone };
  };

  it('undoes what the message speaks of', async () => {
    const { call, undone } = hostWith('2');
    expect(await undoUnlessChanged(call, '2', 3)).toEqual({ changed: false, summary: 'Ajout' });
    expect(undone).toEqual([3]);
  });

  it('undoes nothing when something else was done since', async () => {
    const { call, undone } = hostWith('3');
    expect(await undoUnlessChanged(call, '2', 1)).toEqual({ changed: true, summary: '' });
    expect(undone).toEqual([]);
  });
});
