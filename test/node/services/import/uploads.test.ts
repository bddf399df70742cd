import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const upload = async (test: TestApplication, name: string, pieces: readonly string[]) => {
  let upload: string | null = null;
  type Answer = OutputOf<'import.upload'>;
  for (const [at, piece] of pieces.entries()) {
    const isLast = at === pieces.length - 1;
    const answer: Answer = await test.call('import.upload', { upload, name, base64: base64(piece), isLast });
    if (answer.file) return answer.file;
    upload = answer.upload;
  }
  throw new Error('no piece was the last');
};

describe('a file that the window sends', () => {
  it('is read whole, under its own name', async () => {
    const test = await anOpenProject();
    const file = await upload(test, 'Acteurs d’été.csv', ['Nom;SIR', 'EN\nClub;5520', '81317\n']);
    const { files, tables } = await test.call('import.inspect', { files: [file], job: 'i' });
    expect(files[0]).toMatchObject({ name: 'Acteurs d_été.csv', format: 'csv', separator: ';' });
    expect(tables[0]).toMatchObject({ headers: ['Nom', 'SIREN'], samples: [['Club', '552081317']] });
  });

  it.each(['../../../etc/passwd', 'C:\\Windows\\a.csv', 'con.csv', '.cache', '', 'é'.repeat(300)])(
    'is kept in a place of the application’s own, whatever its name: %j',
    async (name) => {
      const test = await anOpenProject();
      const file = await upload(test, name, ['Nom;SIREN\nClub;552081317\n']);
      const path = test.application.files.pathOf(file);
      expect(path.startsWith(test.path('home/temporary/'))).toBe(true);
      expect(existsSync(path)).toBe(true);
    },
  );

  it('is gone when the application closes, with what an older one left', async () => {
    const test = await anOpenProject();
    const left = test.path('home/temporary/left');
    mkdirSync(left, { recursive: true });
    utimesSync(left, 0, 0);
    await upload(test, 'a.csv', ['Nom;SIREN\nClub;552081317\n']);
    expect(readdirSync(test.path('home/temporary'))).toHaveLength(1);
    await test.application.close();
    expect(readdirSync(test.path('home/temporary'))).toEqual([]);
  });

  it('is not added to once it is whole, nor when it was never begun', async () => {
    const test = await anOpenProject();
    const piece = { name: 'a.csv', base64: base64('x'), isLast: true };
    const { upload: id } = await test.call('import.upload', { ...piece, upload: null });
    expect(await codeOf(test.call('import.upload', { ...piece, upload: id }))).toBe('E-NOT-FOUND');
    expect(await codeOf(test.call('import.upload', { ...piece, upload: '../x' }))).toBe('E-NOT-FOUND');
  });
});

describe('mappings that are kept', () => {
  const mapping = { rowIs: 'entity', columns: { Nom: { field: 'entity.name' } } } as const;

  it('are found again by name, replaced and forgotten', async () => {
    const test = await anOpenProject();
    await test.call('import.saveMapping', { name: 'Clubs', mapping });
    await test.call('import.saveMapping', { name: 'Acteurs', mapping });
    const changed = { ...mapping, rowIs: 'territory' } as const;
    const all = await test.call('import.saveMapping', { name: 'Clubs', mapping: changed });
    expect(all.map(({ name, mapping: { rowIs } }) => [name, rowIs])).toEqual([
      ['Acteurs', 'entity'],
      ['Clubs', 'territory'],
    ]);
    expect(await test.call('import.mappings', {})).toEqual(all);
    expect(await test.call('import.forgetMapping', { name: 'Acteurs' })).toHaveLength(1);
  });

  it('lose the keys that are not theirs', async () => {
    const test = await anOpenProject();
    const hostile = {
      ...mapping,
      script: '<script>',
      columns: { Nom: { field: 'entity.name', onload: 'x' } },
    };
    const [saved] = await test.call('import.saveMapping', { name: 'Clubs', mapping: hostile });
    expect(JSON.stringify(saved)).not.toMatch(/script|onload/);
  });
});
