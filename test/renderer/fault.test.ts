import { describe, expect, it } from 'vitest';
import { faultCode, faultDetail } from '../../renderer/frame/fault.ts';

const fault = (message: string): TypeError => {
  const error = new TypeError(message);
  error.stack = [
    `TypeError: ${message}`,
    '    at drawCard (http://127.0.0.1:4000/assets/index-a1b2.js:10:20)',
    '    at async load (file:///home/camille/Alliances%20secretes/assets/index-a1b2.js:30:2)',
    '    at http://127.0.0.1:4000/assets/index-a1b2.js:7:1',
  ].join('\n');
  return error;
};

describe('a fault', () => {
  it('is told by four signs, the same each time', () => {
    expect(faultCode(fault('x'))).toMatch(/^[0-9A-F]{4}$/);
    expect(faultCode(fault('x'))).toBe(faultCode(fault('x')));
    expect(faultCode(fault('x'))).not.toBe(faultCode(fault('y')));
  });

  it('is detailed without the data’s names, a folder or the address of the page', () => {
    const detail = faultDetail(fault('Fondation des Rives is not a function'));
    expect(detail).not.toMatch(/Rives|camille|secretes|127\.0\.0\.1/);
    expect(detail.split('\n').slice(1)).toEqual([
      'TypeError',
      'at drawCard (index-a1b2.js:10:20)',
      'at load (index-a1b2.js:30:2)',
      'at ? (index-a1b2.js:7:1)',
    ]);
  });

  it('is detailed when it is no error at all', () => {
    expect(faultDetail('Fondation')).toMatch(/^Alliage [0-9A-F]{4}\nstring$/);
  });
});
