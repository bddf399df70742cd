import { describe, expect, it } from 'vitest';
import { faultKind, faultPlaces } from '../../shared/domain/fault-places.ts';

const faultOf = (message: string, ...frames: readonly string[]) => ({
  name: 'TypeError',
  message,
  stack: [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n'),
});

describe('L07: where a fault happened', () => {
  it.each([
    ['drawCard (app://alliage/assets/index.js:10:20)', 'at drawCard (index.js:10:20)'],
    ['async load (file:///home/jeanne/x.js:1:2)', 'at load (x.js:1:2)'],
    ['/home/Jeanne Témoin/alliage/out/main/process.js:1:2', 'at ? (process.js:1:2)'],
    ['Object.run (/home/Jeanne Témoin (mairie)/alliage/cli.js:1:2)', 'at Object.run (cli.js:1:2)'],
    ['C:\\Users\\Jeanne Témoin\\alliage\\cli.js:1:2', 'at ? (cli.js:1:2)'],
    ['new Session (C:\\Users\\Jeanne\\cli.js:1:2)', 'at Session (cli.js:1:2)'],
    ['Array.map (node:internal/x.js:1:2)', 'at Array.map (x.js:1:2)'],
    ['Map.get [as read] (/home/jeanne/a.js:1:2)', 'at Map.get [as read] (a.js:1:2)'],
  ])('is a file and a function: %s', (frame, expected) => {
    expect(faultPlaces(faultOf('x', frame))).toEqual([expected]);
  });

  it.each([
    'Jeanne Témoin',
    'a\nat Jeanne Témoin',
    'a\n    at Jeanne (temoin.js:1:2)',
    'a\n    at Jeanne (temoin.js:1:2)\nb',
  ])('is nothing of what was said: %j', (message) => {
    const said = faultOf(message, 'run (/srv/a.js:1:2)');
    expect(faultPlaces(said)).toEqual(['at run (a.js:1:2)']);
    expect(faultPlaces({ ...said, message: 'changed since' }).join()).not.toMatch(/Témoin/);
  });

  it.each([
    'Jeanne Témoin (/srv/a.js:1:2)',
    'eval (eval at Jeanne Témoin (/srv/a.js:1:2), <anonymous>:1:1)',
    'async Promise.all (index 0)',
    '<anonymous>',
  ])('holds no words: %s', (frame) => {
    expect(faultPlaces(faultOf('x', frame)).join()).not.toMatch(/Jeanne|Témoin/);
  });

  it('is known of no fault without a stack', () => {
    expect(faultPlaces({ name: 'Error', message: 'x' })).toEqual([]);
  });
});

describe('the kind of a fault', () => {
  it('is a name of the program, or none', () => {
    expect(faultKind(new RangeError('x'))).toBe('RangeError');
    expect(faultKind(Object.assign(new Error('x'), { name: 'Jeanne Témoin' }))).toBe('Error');
    expect(faultKind('Jeanne')).toBe('string');
    expect(faultKind(null)).toBe('object');
  });
});
