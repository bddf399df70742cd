import { describe, expect, it } from 'vitest';
import { isRecoverable } from '../../../renderer/state/recoverable.ts';
import { type Examination, waysOf } from '../../../renderer/views/recovery/recovery-words.ts';

const backup = { id: 'b', at: '2026-11-24T13:05:00.000Z', entities: 12, relations: 3 };
const salvageable = { entities: 10, relations: 2 };
const nothing: Examination = {
  code: 'E-BASE-DAMAGED',
  message: 'x',
  backup: null,
  replayable: null,
  unreplayable: null,
  salvageable: null,
};
const ways = (code: Parameters<typeof waysOf>[0], found: Partial<Examination>) =>
  waysOf(code, { ...nothing, code, ...found }).map(({ word, how }) => `${word} ${how}`);

describe('what can be done of a file that does not open', () => {
  it('is the whole ladder where there is a backup, so that what was done since is kept', () => {
    expect(ways('E-BASE-DAMAGED', { backup, salvageable })).toEqual(['restore auto']);
    expect(ways('E-BASE-EMPTY', { backup })).toEqual(['restore backup']);
    expect(ways('E-BASE-TIMEOUT', { backup })).toEqual(['restore backup']);
  });

  it('is what can be read where there is none, and nothing where nothing can', () => {
    expect(ways('E-BASE-DAMAGED', { salvageable })).toEqual(['salvage auto']);
    expect(ways('E-BASE-EMPTY', {})).toEqual([]);
  });

  it('of what other software wrote in is only known data, or a backup', () => {
    expect(ways('E-BASE-TAMPERED', { backup, salvageable })).toEqual(['copyKnown salvage', 'restore backup']);
    expect(ways('E-BASE-TAMPERED', { backup })).toEqual(['restore backup']);
  });

  it('changed outside, is opening it all the same, after going back to what is known', () => {
    expect(ways('E-BASE-CHANGED', { backup })).toEqual(['restore backup', 'openAnyway null']);
    expect(ways('E-BASE-CHANGED', {})).toEqual(['openAnyway null']);
  });

  it('is opening it again when it opens by now', () => {
    expect(ways('E-BASE-DAMAGED', { code: null, backup })).toEqual(['retry null']);
  });

  it('is offered for no other refusal', () => {
    for (const code of ['E-BASE-NEWER', 'E-LOCK', 'E-BASE-ONLINE', null])
      expect(isRecoverable(code)).toBe(false);
    for (const code of ['E-BASE-EMPTY', 'E-BASE-NOTOURS', 'E-FILE-ABSENT'])
      expect(isRecoverable(code)).toBe(true);
  });
});
