import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { createClient } from '../../../../shared/contract/client.ts';
import type { Comparison } from '../../../../shared/contract/snapshot-operations.ts';
import { type ProjectDocument, parseDocument } from '../../../../shared/domain/document.ts';
import { isStructural } from '../../../../shared/domain/relation.ts';
import { anApplication, type TestApplication } from '../../../helpers/application.ts';
import { readClause, recount } from './recount.ts';
import { SECRET, thirtyEdits } from './thirty-edits.ts';

vi.setConfig({ testTimeout: 180_000 });
const [BEFORE, AFTER] = ['2026-03-12', '2026-11-24'];
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

/** As a committee reads it, from a file: another way than that of the comparison. */
const exported = async (
  { call, file, path }: TestApplication,
  snapshot: string,
  audience: 'committee' | 'internal' = 'committee',
): Promise<ProjectDocument> => {
  const name = `${snapshot}-${audience}.json`;
  await call('export.create', {
    format: 'json',
    snapshot,
    view: null,
    territory: null,
    title: null,
    subtitle: null,
    size: 'a4',
    audience,
    withPersons: false,
    csv: 'fr',
    on: null,
    file: file(name),
  });
  return parseDocument(JSON.parse(readFileSync(path(name), 'utf8')));
};

const scoresOn = async ({ call }: TestApplication, on: string) => {
  const subjects = (await call('diagnosis.subjects', {})).slice(0, 50).map(({ id }) => id);
  const diagnoses = await call('diagnosis.read', { job: 'essai', subjects, on });
  return new Map(
    diagnoses.flatMap(({ subject, axes }) => axes.map(({ axis, score }) => [`${subject.id} ${axis}`, score])),
  );
};

/** How many others lose the largest part of the network of links when it goes. */
const lostWithout = ({ entities, relations }: ProjectDocument, gone: string): number => {
  const counted = new Set(entities.filter(({ type }) => type !== 'group').map(({ id }) => id as string));
  const next = new Map<string, string[]>([...counted].map((id) => [id, []]));
  for (const { type, from, to } of relations)
    if (isStructural(type) && counted.has(from) && counted.has(to) && from !== to) {
      next.get(from)?.push(to);
      next.get(to)?.push(from);
    }
  const reach = (start: string, without: string | null): Set<string> => {
    const found = new Set([start]);
    for (const id of found) for (const other of next.get(id) ?? []) if (other !== without) found.add(other);
    return found;
  };
  const pieces = (next.get(gone) ?? []).map((start) => reach(start, gone).size);
  return reach(gone, null).size - 1 - Math.max(0, ...pieces);
};

/** Of the summary, and of all that is said of territories taken together. */
const checkNumbers = (
  { groups }: Comparison,
  expected: ReadonlyMap<string, readonly string[]>,
  lang: 'fr' | 'en',
): void => {
  const [whole, ...others] = groups;
  const [summary = '', ...rest] = (whole?.sentences ?? []).map(({ text }) => plain(text));
  const read = (text: string): Map<string, number> => {
    const clauses = text
      .replace(/\.$/, '')
      .replace(/ \([^)]*\)/g, '')
      .split(/ ?; /)[0]
      ?.split(/, (?=\d)/);
    const found = new Map<string, number>();
    let before: string | null = null;
    for (const clause of clauses ?? []) {
      const { key, count } = readClause(clause, lang, before);
      found.set(key, count);
      before = key;
    }
    return found;
  };
  const told = read(summary.replace(/^[^:]*: /, ''));
  expect([...told].sort()).toEqual([...expected].map(([key, ids]) => [key, ids.length]).sort());

  const total = new Map<string, number>();
  const nowhere = rest
    .filter((text) => /^(Sans territoire connu|Without a known territory)/.test(text))
    .map((text) => text.replace(/^[^:]*: /, ''));
  const parts = [...nowhere, ...others.flatMap(({ sentences }) => sentences.map(({ text }) => plain(text)))];
  for (const text of parts.filter((one) => /^\d/.test(one)))
    for (const [key, count] of read(text)) total.set(key, (total.get(key) ?? 0) + count);
  expect([...total].sort()).toEqual([...told].sort());
};

it('tells thirty edits of every sort between two committees, both ways, in both languages, every number true', async () => {
  const test = anApplication();
  const { call, file, application } = test;
  await call('project.create', {
    file: file('p.alliage'),
    name: null,
    sample: 'trois-rivieres',
    territory: null,
  });
  await call('project.open', { file: file('p.alliage') });
  const { entities } = (await call('graph.load', {})).ecosystem;
  const committee =
    entities.find(({ kind, type }) => kind === 'instance' && type === 'committee')?.id ?? null;
  const scores = { before: await scoresOn(test, BEFORE as string), after: new Map<string, number | null>() };
  await call('snapshot.create', { job: 'a', name: 'Mars', on: BEFORE, committee });
  expect(await thirtyEdits(call)).toBe(30);
  scores.after = await scoresOn(test, AFTER as string);
  await call('snapshot.create', { job: 'b', name: 'Novembre', on: AFTER, committee });
  const november = await exported(test, 'Novembre');
  // What was kept from the committee since is not named to it any more.
  const whole = await exported(test, 'Novembre', 'internal');
  const hidden = new Set<string>(
    [...whole.entities, ...whole.relations].flatMap(({ id, audience }) =>
      audience === 'internal' ? [id] : [],
    ),
  );
  const then = await exported(test, 'Mars');
  const march = {
    ...then,
    entities: then.entities.filter(({ id }) => !hidden.has(id)),
    relations: then.relations.filter(({ id, from, to }) => ![id, from, to].some((one) => hidden.has(one))),
  };
  expect(march.entities).toHaveLength(then.entities.length - 1);

  for (const lang of ['fr', 'en'] as const) {
    const ask = createClient(application.dispatch, () => lang);
    const there = await ask('snapshot.compare', { job: 'c', a: 'Mars', b: 'Novembre' });
    const back = await ask('snapshot.compare', { job: 'c', a: 'Novembre', b: 'Mars' });
    checkNumbers(there, recount(march, november), lang);
    checkNumbers(back, recount(november, march), lang);
    expect(there.groups[0]?.sentences[0]?.text).toMatch(
      lang === 'fr' ? /^Depuis le comité du 12 mars 2026/ : /^Since the committee of 12 March 2026/,
    );
    expect(back.groups[0]?.sentences[0]?.text).toMatch(
      lang === 'fr'
        ? /^En revenant au comité du 12 mars 2026/
        : /^Going back to the committee of 12 March 2026/,
    );

    const ids = ({ entities: some, relations }: Comparison['added']) =>
      [...some, ...relations].map(({ id }) => id);
    expect(ids(there.added)).toEqual(ids(back.removed));
    expect(ids(there.removed)).toEqual(ids(back.added));
    expect(ids(there.changed)).toEqual(ids(back.changed));

    const told = JSON.stringify([there, back]);
    expect(told.includes(SECRET)).toBe(false);
    const texts = [...there.groups, ...back.groups].flatMap(({ sentences }) =>
      sentences.map(({ text }) => text),
    );
    for (const text of texts)
      expect(text).not.toMatch(
        lang === 'fr'
          ? /(?<!\u202F)[;!?»]| :|«(?!\u202F)|\p{L}'\p{L}| {2}|^ | $|undefined|NaN|null/u
          : / [;:!?,]|\u00A0| {2}|^ | $|undefined|NaN|null/u,
      );

    // Articulation points that are told, each counted again without it.
    const names = new Map(
      [...march.entities, ...november.entities].map(({ id, name }) => [name, id as string]),
    );
    const holding = lang === 'fr' ? /« (.+) » relie désormais (\d+) / : /“(.+)” now connects (\d+) /;
    for (const text of there.groups.flatMap(({ sentences }) => sentences.map((one) => plain(one.text)))) {
      const [, name, count] = holding.exec(text) ?? [];
      if (name) expect(lostWithout(november, names.get(name) ?? '')).toBe(Number(count));
    }

    // Axes: exactly those whose told score moved, with both scores.
    const asTold = (score: number | null | undefined) =>
      score === null || score === undefined ? null : Math.round(score * 100);
    for (const { subject, axis, before, after } of there.axes) {
      expect(asTold(before)).toBe(asTold(scores.before.get(`${subject.id} ${axis}`)));
      expect(asTold(after)).toBe(asTold(scores.after.get(`${subject.id} ${axis}`)));
      expect(asTold(before)).not.toBe(asTold(after));
    }
    expect(there.axes.length).toBeGreaterThan(0);
    expect(back.axes.map(({ before, after }) => [after, before])).toEqual(
      there.axes.map(({ before, after }) => [before, after]),
    );

    // Suggestions: those open in March, and what November says of them.
    const open = (march.decisions ?? []).filter(({ state }) =>
      ['proposed', 'to-study', 'committed'].includes(state),
    );
    const later = new Map((november.decisions ?? []).map((one) => [one.id, one]));
    const inForce = ({ relations }: ProjectDocument, a: string, b: string) =>
      relations.some(
        (one) =>
          one.status === 'existing' &&
          isStructural(one.type) &&
          [one.from, one.to].sort().join() === [a, b].sort().join(),
      );
    const realised = open.filter(({ id, a, b }) => {
      const now = later.get(id);
      return (
        ['done', 'exists'].includes(now?.state ?? '') ||
        (inForce(november, now?.a ?? a, now?.b ?? b) && !inForce(march, a, b))
      );
    });
    expect(there.suggestions.map(({ isRealised }) => isRealised).filter(Boolean)).toHaveLength(
      realised.length,
    );
    expect(realised.length).toBeGreaterThan(0);
    const sentence = there.groups[0]?.sentences
      .map(({ text }) => plain(text))
      .find((text) => /piste|suggestion/.test(text));
    expect(sentence?.match(/\d+/g)).toEqual([String(realised.length), String(open.length)]);
    expect(JSON.stringify(back.groups)).not.toMatch(/pistes? retenue|retained suggestion/);

    // The picture marks what the lists name.
    expect(there.marks).toHaveLength(
      ids(there.added).length + ids(there.removed).length + ids(there.changed).length,
    );
  }
});
