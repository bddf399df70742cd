import { describe, expect, it } from 'vitest';
import { faultCode, faultDetail, faultReport } from '../../renderer/frame/fault.ts';

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
    expect(faultDetail('Fondation')).toMatch(/^code [0-9A-F]{4}\nstring$/);
  });

  it('is reported with the version, the host and counts: never a name or a path', () => {
    const project = {
      name: 'Rives secrètes',
      fileName: 'Rives secrètes.alliage',
      territory: { id: '01HZX', name: 'Rives' },
      schemaVersion: 6,
      readOnlyReason: 'locked' as const,
      entities: { actor: 312, funder: 4 },
      relations: {},
      sources: 20,
      operations: 7,
    };
    const told = { version: '1.2.3', host: 'desktop', project };
    const report = faultReport(told, faultDetail(fault('Fondation des Rives is not a function')));
    expect(report).not.toMatch(/Rives|camille|secr/);
    expect(report.split('\n').filter((line) => !line.startsWith('at ') && !line.startsWith('code '))).toEqual(
      [
        'Alliage 1.2.3 (desktop)',
        'TypeError',
        'format 6, read-only (locked)',
        'entities: actor 312, funder 4',
        'relations: 0',
        'sources: 20, operations: 7',
      ],
    );
    expect(faultReport({ ...told, project: null }, 'x')).toBe('Alliage 1.2.3 (desktop)\nx\nno project');
    expect(faultReport(null, 'x')).toBe('Alliage\nx');
  });
});
