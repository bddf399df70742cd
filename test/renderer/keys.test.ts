import { describe, expect, it } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { commands } from '../../renderer/commands/commands.ts';
import { findByKeys, type Keyboard, keysOf } from '../../renderer/commands/find-by-keys.ts';
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

describe('matchesKeys', () => {
  it('reads letters by what they write: the key marked Z of an AZERTY keyboard is KeyW', () => {
    expect(matchesKeys('Mod+Z', stroke('z', 'KeyW', ctrl), false)).toBe(true);
    expect(matchesKeys('Mod+Z', stroke('w', 'KeyZ', ctrl), false)).toBe(false);
  });

  it('reads digits by where they are: « & » is the key 1 without Shift on an AZERTY keyboard', () => {
    expect(matchesKeys('Mod+1', stroke('&', 'Digit1', ctrl), false)).toBe(true);
    expect(matchesKeys('Mod+2', stroke('é', 'Digit2', ctrl), false)).toBe(true);
    expect(matchesKeys('Mod+1', stroke('1', 'Numpad1', ctrl), false)).toBe(true);
    expect(matchesKeys('Mod+1', stroke('1', 'Digit1', { ...ctrl, shiftKey: true }), false)).toBe(false);
  });

  it('reads a letter written in capitals by Shift or by the capitals lock', () => {
    expect(matchesKeys('Mod+Shift+Z', stroke('Z', 'KeyW', { ...ctrl, shiftKey: true }), false)).toBe(true);
    expect(matchesKeys('Mod+Z', stroke('Z', 'KeyW', ctrl), false)).toBe(true);
    expect(matchesKeys('Mod+Z', stroke('Z', 'KeyW', { ...ctrl, shiftKey: true }), false)).toBe(false);
  });

  it('reads other signs as written, whatever Shift is: « + » needs it on one keyboard and not on another', () => {
    expect(matchesKeys('Mod++', stroke('+', 'Equal', { ...ctrl, shiftKey: true }), false)).toBe(true);
    expect(matchesKeys('Mod++', stroke('+', 'NumpadAdd', ctrl), false)).toBe(true);
    expect(matchesKeys('+', stroke('+', 'Equal', { shiftKey: true }), false)).toBe(true);
    expect(matchesKeys('+', stroke('-', 'Minus'), false)).toBe(false);
    expect(matchesKeys('Mod+,', stroke(',', 'KeyM', ctrl), false)).toBe(true);
  });

  it('takes ⌘ on a Mac and Ctrl elsewhere, and never both', () => {
    expect(matchesKeys('Mod+K', stroke('k', 'KeyK', { metaKey: true }), true)).toBe(true);
    expect(matchesKeys('Mod+K', stroke('k', 'KeyK', ctrl), true)).toBe(false);
    expect(matchesKeys('Mod+K', stroke('k', 'KeyK', { ...ctrl, metaKey: true }), false)).toBe(false);
  });

  it('takes Control with ⌘ where it is asked: a Mac’s full screen', () => {
    const both = stroke('f', 'KeyF', { ...ctrl, metaKey: true });
    expect(matchesKeys('Control+Mod+F', both, true)).toBe(true);
    expect(matchesKeys('Control+Mod+F', stroke('f', 'KeyF', { metaKey: true }), true)).toBe(false);
    expect(matchesKeys('Control+Mod+F', stroke('f', 'KeyF', ctrl), false)).toBe(false);
  });

  it('leaves AltGr alone: it writes signs (Ctrl+Alt together)', () => {
    expect(matchesKeys('Mod+2', stroke('~', 'Digit2', { ...ctrl, altKey: true }), false)).toBe(false);
  });
});

const make = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  title: 'frame.commands.help',
  keys,
  scope: 'all',
  when: () => null,
  run: () => undefined,
  ...more,
});
const list = [
  make('palette', ['Mod+K']),
  make('undo', ['Mod+Z'], { outsideText: true }),
  make('link', ['L'], { scope: 'canvas' }),
  make('zoom', ['Mod+Z'], { scope: 'canvas' }),
  make('home', ['Mod+1'], { browserKeys: ['Alt+1'] }),
];
const keyboard = (more: Partial<Keyboard> = {}): Keyboard => ({
  focus: { inText: false, scopes: [] },
  host: 'desktop',
  isMac: false,
  singleKeys: true,
  keys: {},
  ...more,
});
const idOf = (pressed: KeyStroke, where: Keyboard) => findByKeys(list, pressed, where)?.id ?? null;

describe('findByKeys', () => {
  it('leaves to a text field the keys that mean something in it', () => {
    const inText = keyboard({ focus: { inText: true, scopes: ['canvas'] } });
    expect(idOf(stroke('k', 'KeyK', ctrl), inText)).toBe('palette');
    expect(idOf(stroke('l', 'KeyL'), inText)).toBeNull();
    expect(findByKeys([list[1] as Command], stroke('z', 'KeyW', ctrl), inText)).toBeNull();
  });

  it('hears single keys only where the focus is, and not when they are turned off', () => {
    const onCanvas = { focus: { inText: false, scopes: ['canvas'] } };
    expect(idOf(stroke('l', 'KeyL'), keyboard())).toBeNull();
    expect(idOf(stroke('l', 'KeyL'), keyboard(onCanvas))).toBe('link');
    expect(idOf(stroke('l', 'KeyL'), keyboard({ ...onCanvas, singleKeys: false }))).toBeNull();
  });

  it('hears the person’s keys in place of the usual ones, and none when there are none', () => {
    const own = keyboard({ keys: { palette: ['Alt+J', 'F8'], undo: [] } });
    expect(idOf(stroke('k', 'KeyK', ctrl), own)).toBeNull();
    expect(idOf(stroke('j', 'KeyJ', { altKey: true }), own)).toBe('palette');
    expect(idOf(stroke('F8', 'F8'), own)).toBe('palette');
    expect(idOf(stroke('z', 'KeyW', ctrl), own)).toBeNull();
  });

  it('prefers the command of the focused zone', () => {
    const onCanvas = keyboard({ focus: { inText: false, scopes: ['canvas'] } });
    expect(idOf(stroke('z', 'KeyW', ctrl), onCanvas)).toBe('zoom');
    expect(idOf(stroke('z', 'KeyW', ctrl), keyboard())).toBe('undo');
  });

  it('takes the keys that a browser leaves to pages', () => {
    const browser = keyboard({ host: 'browser' });
    expect(idOf(stroke('&', 'Digit1', ctrl), browser)).toBeNull();
    expect(idOf(stroke('&', 'Digit1', { altKey: true }), browser)).toBe('home');
  });

  it('does nothing behind an open dialog', () => {
    expect(
      idOf(stroke('k', 'KeyK', ctrl), keyboard({ focus: { inText: false, scopes: [], inDialog: true } })),
    ).toBeNull();
  });
});

describe('commands', () => {
  it('have one id each', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it.each(['desktop', 'browser'] as const)('never share keys in a scope (%s)', (host) => {
    const taken = commands.flatMap((command) =>
      keysOf(command, host).map((keys) => `${command.scope} ${keys}`),
    );
    expect(taken.filter((keys, index) => taken.indexOf(keys) !== index)).toEqual([]);
  });

  it('never ask for what a browser keeps: Ctrl+N, Ctrl+T, Ctrl+W, Ctrl+1…9', () => {
    const asked = commands.flatMap((command) => keysOf(command, 'browser'));
    expect(
      asked.filter(
        (keys) => /^Mod\+(Shift\+)?([NTW]|\d)$/.test(keys) && keys !== 'Mod+0' && keys !== 'Mod+Shift+0',
      ),
    ).toEqual([]);
  });

  it('never use signs that an AZERTY keyboard hides: brackets, braces, backslash, back-tick, @', () => {
    const asked = commands.flatMap((command) => [...command.keys, ...(command.browserKeys ?? [])]);
    expect(asked.filter((keys) => /[[\]{}\\`@]/.test(keys))).toEqual([]);
  });
});
