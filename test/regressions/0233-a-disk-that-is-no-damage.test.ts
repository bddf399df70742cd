import { expect, it } from 'vitest';
import { explainBy } from '../../shared/node/services/damaged-project.ts';
import type { ReadableDb } from '../../shared/node/store/database.ts';
import { toStoreError } from '../../shared/node/store/store-error.ts';

const failing = (code: string): Error => Object.assign(new Error(code), { code });

// A share that grants no locks any more was told as a damaged project, to be restored.
it('a project that a disk keeps from being checked is not damaged', () => {
  const explain = (error: Error) => {
    const db = {
      pragma: () => {
        throw error;
      },
    } as unknown as ReadableDb;
    const current = () => ({ project: { db } });
    return explainBy({ current } as unknown as Parameters<typeof explainBy>[0])(new Error('unknown'))?.code;
  };
  expect(explain(failing('SQLITE_IOERR_LOCK'))).toBe('E-IO');
  expect(explain(failing('SQLITE_PROTOCOL'))).toBe('E-IO');
  expect(explain(failing('SQLITE_BUSY'))).toBe('E-BUSY');
  expect(explain(failing('SQLITE_CORRUPT'))).toBe('E-BASE-DAMAGED');
  expect(explain(new Error('a record that cannot be read'))).toBe('E-BASE-DAMAGED');
});

it('disks and shares that went away, and files that others hold, have their sentence', () => {
  const codeOf = (code: string) => toStoreError(failing(code))?.code;
  for (const code of ['ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'ETIMEDOUT', 'EHOSTDOWN', 'ENOLCK', 'UNKNOWN'])
    expect([code, codeOf(code)]).toEqual([code, 'E-IO']);
  expect(codeOf('EBUSY')).toBe('E-BUSY');
  expect(codeOf('ENOTDIR')).toBe('E-FILE-ABSENT');
});
