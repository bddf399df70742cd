import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { commands } from '../../renderer/commands/commands.ts';
import { chosenKeysOf } from '../../renderer/commands/find-by-keys.ts';
import {
  areSameKeys,
  conflictsOf,
  giveKeys,
  type KeyMap,
  keysOfStroke,
  refusalOfKeys,
  removeKeys,
  resetKeys,
} from '../../renderer/commands/key-map.ts';
import { type KeyStroke, matchesKeys } from '../../renderer/commands/keys.ts';

const stroke = (key: string, code: string, held: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const maj = { shiftKey: true };

const make = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  title: 'frame.commands.help',
  keys,
  scope: 'all',
  when: () => null,
  run: () => undefined,
  ...more,
});
const palette = make('palette', ['Mod+K']);
const undo = make('undo', ['Mod+Z']);
const path = make('path', ['C'], { scope: 'canvas' });
const retain = make('retain', ['C'], { scope: 'list' });
const list = [palette, undo, path, retain];
const at = (keys: KeyMap = {}) => ({ host: 'desktop' as const, keys });

describe('keysOfStroke', () => {
  it('writes letters by what they write and digits by where they are', () => {
    expect(keysOfStroke(stroke('a', 'KeyQ', ctrl), false)).toBe('Mod+A');
    expect(keysOfStroke(stroke('&', 'Digit1', { altKey: true }), false)).toBe('Alt+1');
    expect(keysOfStroke(stroke('1', 'Digit1', { ...ctrl, ...maj }), false)).toBe('Mod+Shift+1');
    expect(keysOfStroke(stroke('A', 'KeyQ', { ...ctrl, ...maj }), false)).toBe('Mod+Shift+A');
    expect(keysOfStroke(stroke('F8', 'F8', maj), false)).toBe('Shift+F8');
  });

  it('leaves Shift out of signs: another keyboard writes them without it', () => {
    expect(keysOfStroke(stroke('+', 'Equal', { ...ctrl, ...maj }), false)).toBe('Mod++');
    expect(keysOfStroke(stroke('?', 'Comma', maj), false)).toBe('?');
  });

  it('waits while a key is only held, and for dead keys', () => {
    for (const key of ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead'])
      expect(keysOfStroke(stroke(key, key), false)).toBeNull();
  });

  it('takes ⌘ for Mod on a Mac', () => {
    expect(keysOfStroke(stroke('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+K');
  });

  it('writes keys that the same stroke means again', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz').map((key) => [key, 'KeyX'] as const);
    const digits = fc.nat(9).map((digit) => ['&', `Digit${digit}`] as const);
    const others = fc.constantFrom(
      ['+', 'Equal'] as const,
      [',', 'KeyM'] as const,
      ['é', 'Digit'] as const,
      ['F9', 'F9'] as const,
      ['Delete', 'Delete'] as const,
    );
    const held = fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(fc.oneof(letters, digits, others), held, fc.boolean(), ([key, code], holding, isMac) => {
        const { ctrlKey, ...rest } = holding;
        const pressed = stroke(key, code, { ...rest, ...(isMac ? { metaKey: ctrlKey } : { ctrlKey }) });
        const keys = keysOfStroke(pressed, isMac);
        expect(keys).not.toBeNull();
        expect(matchesKeys(keys ?? '', pressed, isMac)).toBe(true);
      }),
    );
  });
});

describe('refusalOfKeys', () => {
  it('keeps what moves, writes or edits', () => {
    for (const keys of ['Tab', 'Escape', 'Enter', ' ', 'ArrowDown', 'Mod+C', 'Mod+V'])
      expect(refusalOfKeys(keys, path, 'desktop')).toBe('settings.keyboard.refusals.kept');
  });

  it('keeps Ctrl+Alt, which is AltGr', () => {
    expect(refusalOfKeys('Mod+Alt+E', palette, 'desktop')).toBe('settings.keyboard.refusals.altGr');
  });

  it('takes a key alone only where a zone has the focus (RGAA 12.10)', () => {
    expect(refusalOfKeys('J', palette, 'desktop')).toBe('settings.keyboard.refusals.alone');
    expect(refusalOfKeys('J', path, 'desktop')).toBeNull();
    expect(refusalOfKeys('F8', palette, 'desktop')).toBeNull();
  });

  it('leaves to a browser what it keeps for itself', () => {
    expect(refusalOfKeys('Mod+N', palette, 'browser')).toBe('settings.keyboard.refusals.browser');
    expect(refusalOfKeys('Mod+N', palette, 'desktop')).toBeNull();
  });
});

describe('conflicts', () => {
  it('are between commands heard at the same place', () => {
    expect(conflictsOf('Mod+Z', palette, list, at())).toEqual([undo]);
    expect(conflictsOf('Mod+Z', path, list, at())).toEqual([undo]);
    expect(conflictsOf('C', path, list, at())).toEqual([]);
    expect(conflictsOf('Mod+K', palette, list, at())).toEqual([]);
  });

  it('follow the person’s keys', () => {
    expect(conflictsOf('Mod+J', palette, list, at({ undo: ['Mod+J'] }))).toEqual([undo]);
    expect(conflictsOf('Mod+Z', palette, list, at({ undo: ['Mod+J'] }))).toEqual([]);
  });

  it('see through the order in which held keys are written', () => {
    expect(areSameKeys('Shift+Mod+Z', 'Mod+Shift+z')).toBe(true);
    expect(areSameKeys('Mod+Z', 'Mod+Shift+Z')).toBe(false);
  });
});

describe('giveKeys', () => {
  it('takes them from whoever had them', () => {
    const map = giveKeys('Mod+Z', palette, list, at());
    expect(map).toEqual({ palette: ['Mod+Z'], undo: [] });
  });

  it('keeps nothing that is as usual', () => {
    expect(giveKeys('Mod+K', palette, list, at({ palette: ['Mod+J'] }))).toEqual({});
  });

  it('removes, and resets', () => {
    expect(removeKeys(undo, at())).toEqual({ undo: [] });
    expect(resetKeys(undo, { undo: [], palette: ['F8'] })).toEqual({ palette: ['F8'] });
  });

  it('leaves no two commands of one place with the same keys, whatever is given in turn', () => {
    const wanted = fc.array(
      fc.tuple(fc.constantFrom(...list), fc.constantFrom('Mod+K', 'Mod+Z', 'C', 'F8', 'Alt+J')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(wanted, (turns) => {
        const map = turns.reduce<KeyMap>((keys, [command, keysGiven]) => {
          return giveKeys(keysGiven, command, list, at(keys));
        }, {});
        for (const command of list)
          for (const keys of chosenKeysOf(command, at(map)))
            expect(conflictsOf(keys, command, list, at(map))).toEqual([]);
      }),
    );
  });
});

describe('the usual keys', () => {
  it('could all be given again, but those that are kept for moving', () => {
    const refused = commands.flatMap((command) =>
      command.keys.filter((keys) => refusalOfKeys(keys, command, 'desktop') !== null),
    );
    expect([...new Set(refused)].filter((keys) => keys !== 'Escape')).toEqual([]);
  });
});
