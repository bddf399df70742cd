import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { anOpenProject, type TestApplication } from '../../../helpers/application.ts';

/** Parts of an archive by name, from its directory. */
const partsOf = (archive: Buffer): ReadonlyMap<string, string> => {
  const end = archive.length - 22;
  const parts = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    parts.set(archive.toString('utf8', at + 46, at + 46 + (name ?? 0)), content.toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
};

/** Its paragraphs: style, and text as read. */
const paragraphsOf = (xml: string): { style: string | null; text: string }[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));

const decided = async (): Promise<TestApplication> => {
  const app = await anOpenProject('trois-rivieres');
  const { suggestions } = await app.call('suggestion.list', { job: 'essai', limit: 3 });
  const [first, second, third] = suggestions.map(({ id }) => id);
  const given = { job: 'essai', on: '2026-03-12' };
  await app.call('decision.make', {
    ...given,
    suggestion: first ?? '',
    answer: 'commit',
    owner: 'La Mairie',
    dueOn: '2026-09',
  });
  await app.call('decision.make', {
    ...given,
    suggestion: second ?? '',
    answer: 'dismiss',
    reason: 'Hors <budget> & délai',
  });
  await app.call('decision.make', {
    ...given,
    suggestion: third ?? '',
    answer: 'later',
    audience: 'internal',
    reason: 'Secret',
  });
  return app;
};

/** Decisions for the committee on entities that it may see, by the records themselves. */
const readable = async ({ call }: TestApplication) => {
  const entities = await call('entity.list', { kind: null, where: [] });
  const seen = new Set<string>(entities.flatMap(({ id, audience }) => (audience === 'internal' ? [] : [id])));
  const all = await call('decision.list', {});
  const shown = all.filter(({ audience, a, b }) => audience !== 'internal' && seen.has(a) && seen.has(b));
  return { shown, withheld: all.length - shown.length };
};

const docxOf = async ({ call }: TestApplication, options: object = {}) => {
  const made = await call('minutes.create', { format: 'docx', file: null, ...options });
  return { made, bytes: Buffer.from(made.base64 ?? '', 'base64') };
};

test('the record as a document: headings, a table with its header on each page, what its reader may see', async () => {
  const app = await decided();
  const { made, bytes } = await docxOf(app, { title: 'Comité du 12 mars' });
  const { shown, withheld } = await readable(app);
  expect(withheld).toBeGreaterThan(0);
  expect(made).toMatchObject({
    name: 'Comité du 12 mars.docx',
    decisions: shown.length,
    withheld,
    bytes: bytes.length,
  });
  const parts = partsOf(bytes);
  const xml = parts.get('word/document.xml') ?? '';
  const paragraphs = paragraphsOf(xml);
  const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  expect(styled('Title')).toEqual(['Comité du 12 mars']);
  expect(styled('Heading1')).toEqual(['Tableau des décisions', 'Décisions une à une']);
  expect(styled('Heading2')).toEqual(
    shown.map(({ aName, bName }) => expect.stringMatching(`^${aName} [↔→] ${bName}$`)),
  );
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:tr>/g)).toHaveLength(shown.length + 1);
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toContain('Porteur\u00A0: La Mairie');
  expect(texts).toContain('Raison\u00A0: Hors &lt;budget&gt; &amp; délai');
  expect(texts.join()).toContain(`Laissées de côté à cause de leur audience\u00A0: ${withheld} décision`);
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
  expect([...parts.values()].join()).not.toContain('Secret');
});

test('the record names nobody who made it, and is the same bytes when it is made again', async () => {
  const app = await decided();
  const [one, again] = [await docxOf(app), await docxOf(app)];
  expect(one.bytes.equals(again.bytes)).toBe(true);
  const parts = partsOf(one.bytes);
  expect(parts.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
  expect([...parts.values()].join()).not.toContain('Claire');
});

test('the record of a frozen state is the one of then, for its own team with everything', async () => {
  const app = await decided();
  const snapshot = await app.call('snapshot.create', { job: 'essai', name: 'Mars', on: '2026-03-12' });
  const before = await docxOf(app, { snapshot: 'Mars', audience: 'internal' });
  const [decision] = await app.call('decision.list', {});
  await app.call('decision.set', { decision: decision?.id ?? ('' as never), owner: 'Quelqu’un d’autre' });
  const after = await docxOf(app, { snapshot: snapshot.id, audience: 'internal' });
  expect(after.bytes.equals(before.bytes)).toBe(true);
  const all = await app.call('decision.list', {});
  expect(after.made).toMatchObject({ decisions: all.length, withheld: 0 });
  const texts = paragraphsOf(partsOf(after.bytes).get('word/document.xml') ?? '').map(({ text }) => text);
  expect(texts).toContain(`Instantané «\u202FMars\u202F» (empreinte ${snapshot.sha256.slice(0, 8)})`);
  expect(texts).toContain(`Décisions au 12 mars 2026 · ${all.length} décisions`);
});

test('the record as a table, and one without decisions', async () => {
  const app = await decided();
  const file = app.file('releve.csv');
  const made = await app.call('minutes.create', { format: 'csv', file });
  const { shown, withheld } = await readable(app);
  expect(made).toMatchObject({ name: 'releve.csv', base64: null, decisions: shown.length, withheld });
  const text = readFileSync(app.path('releve.csv'), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(shown.length + 1);
  expect(text).not.toContain('Secret');
  const { made: none, bytes } = await docxOf(app, { state: 'exists', audience: 'public' });
  expect(none.decisions).toBe(0);
  expect(partsOf(bytes).get('word/document.xml')).toContain('Aucune décision n’est enregistrée.');
});
