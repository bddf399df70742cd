import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../shared/contract/draft-operations.ts';
import { anApplication, anOpenProject, codeOf } from '../../helpers/application.ts';

const TYPED = 'Rappeler Jeanne Témoin avant jeudi';
const draft: Draft = {
  place: 'entity A description',
  opens: '{"is":"entity"}',
  title: 'Description de « Radio Lize »',
  values: { text: TYPED },
};

/** Files of a folder and of those in it that hold a text. */
const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));

describe('A05: drafts of a window', () => {
  test('are given back to that window alone', async () => {
    const { call } = await anOpenProject('rameau');
    await call('draft.keep', { window: 'one', drafts: [draft] });
    expect(await call('draft.list', { window: 'one' })).toEqual([draft]);
    expect(await call('draft.list', { window: 'two' })).toEqual([]);
    await call('draft.keep', { window: 'one', drafts: [] });
    expect(await call('draft.list', { window: 'one' })).toEqual([]);
  });

  test('are written in no file', async () => {
    const { call, folder } = await anOpenProject('rameau');
    await call('draft.keep', { window: 'one', drafts: [draft] });
    expect(filesWith(folder, TYPED)).toEqual([]);
  });

  test('go with the project that was open', async () => {
    const { call, file } = await anOpenProject('rameau');
    await call('draft.keep', { window: 'one', drafts: [draft] });
    await call('project.close', {});
    expect(await codeOf(call('draft.list', { window: 'one' }))).toBe('E-NO-PROJECT');
    await call('project.open', { file: file('essai.alliage') });
    expect(await call('draft.list', { window: 'one' })).toEqual([]);
  });

  test('without a project are refused, and so is more than a window can be typing', async () => {
    const { call } = anApplication();
    expect(await codeOf(call('draft.keep', { window: 'one', drafts: [draft] }))).toBe('E-NO-PROJECT');
    const many = Array.from({ length: 11 }, () => draft);
    expect(await codeOf(call('draft.keep', { window: 'one', drafts: many }))).toBe('E-INPUT');
  });
});
