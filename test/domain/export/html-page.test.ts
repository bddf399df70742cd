import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyEntity, type StoredEntity } from '../../../shared/domain/entity.ts';
import { escapeJson } from '../../../shared/domain/export/html-file.ts';
import { emptyRelation, type StoredRelation } from '../../../shared/domain/relation.ts';
import { startView } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { aPage, composeFile, digest } from '../../helpers/html-page.ts';
import { naughtyDocument } from '../../helpers/naughty-document.ts';

const at = '2026-01-01T00:00:00.000Z';
const TEMPLATE = { script: 'start();', style: 'body{margin:0}' };

const source = {
  title: 'Recherche',
  publisher: 'Éditeur',
  url: 'https://exemple.fr/a',
  consultedOn: '2026-03',
};
const named = (number: number, name: string, given: Partial<StoredEntity> = {}): StoredEntity => ({
  ...emptyEntity('actor', name, at),
  id: anEntityId(number),
  ...given,
});
const linked = (number: number, given: Partial<StoredRelation> = {}): StoredRelation => ({
  ...emptyRelation('funds', anEntityId(1), anEntityId(2), at),
  id: aRelationId(number),
  ...given,
});
const small = {
  entities: [
    named(1, 'Zèbre', { type: 'association', sources: [source], aliases: ['Le rayé'] }),
    named(2, 'Évreux', { kind: 'territory', type: 'commune', population: 46_000 }),
    named(3, 'abeille', { description: 'Fait du miel', url: 'https://exemple.fr' }),
  ],
  relations: [
    linked(1, { amountCents: 3_500_000, year: 2024, stage: 'paid', sources: [source] }),
    linked(2, { type: 'located-in', from: anEntityId(3) }),
  ],
};

describe('what a page carries', () => {
  const page = aPage(small);

  it('lists everybody by name, whatever the accents and the case', () => {
    expect(page.entities.map(({ name }) => name)).toEqual(['abeille', 'Évreux', 'Zèbre']);
  });

  it('says amounts, years and sources of links, once each source', () => {
    const [link] = page.relations;
    expect(link).toMatchObject({ from: 2, to: 1, type: 'funds', amountCents: 3_500_000, sources: [0] });
    expect(link?.hint).toBe('35\u202F000\u00A0€ · versé · 2024');
    expect(page.sources).toEqual([
      { title: 'Recherche', rest: 'Éditeur, consulté le mars 2026', url: 'https://exemple.fr/a' },
    ]);
  });

  it('says where somebody is, though the picture leaves such links out', () => {
    expect(page.relations).toHaveLength(1);
    const [bee] = page.entities;
    expect(bee?.line).toContain('Évreux');
    const [label] = bee?.fields.find(([, values]) => values.includes('Évreux')) ?? [];
    expect(page.labels[label ?? -1]).toBe('Territoire d’ancrage');
  });

  it('says what is not stated, and never that there is none', () => {
    expect(page.entities[0]?.missing).toMatch(/^Non renseigné\u00A0: /);
  });

  it('says how much is shown of how many, and what is withheld', () => {
    const view = { ...startView, hiddenLooks: ['territory' as const] };
    const filtered = aPage(small, { view, sheet: { withheld: { entities: 2, relations: 0 } } });
    expect(filtered.facts[0]).toBe('Vue filtrée\u00A0: 2 fiches sur 3');
    const texts = filtered.about.map(([, text]) => text);
    expect(texts).toContain(wordsOf('fr').sheet.withheld(2, 0));
    expect(texts).toContain('Comité');
    expect(filtered.entities.map(({ name }) => name)).not.toContain('Évreux');
  });

  it('names the snapshot that it shows', () => {
    expect(aPage(small, { snapshot: 'Comité de mars' }).about).toContainEqual([
      'Instantané',
      'Comité de mars',
    ]);
  });

  it('is drawn as groups where the view groups, with the members of each', () => {
    const view = {
      ...startView,
      grouping: { by: 'look' as const, form: 'collapsed' as const, expanded: [] },
    };
    const grouped = aPage(small, { view });
    const members = grouped.nodes.flatMap((node) => node.members ?? []);
    expect(members.toSorted()).toEqual([0, 1, 2]);
    for (const [place, node] of grouped.nodes.entries())
      for (const member of node.members ?? []) expect(grouped.entities[member]?.node).toBe(place);
    expect(grouped.entities.every(({ node }) => grouped.nodes[node] !== undefined)).toBe(true);
  });

  it('is the same whatever the order of records', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(small.entities, { minLength: 3 }),
        fc.shuffledSubarray(small.relations, { minLength: 2 }),
        (entities, relations) => {
          const places = new Map(small.entities.map(({ id }, index) => [id, { x: index * 50, y: 10 }]));
          const of = (records: typeof small) => composeFile(aPage(records, { positions: places }), TEMPLATE);
          expect(of({ entities, relations })).toBe(of(small));
        },
      ),
    );
  });
});

const dataOf = (file: string): string => {
  const [, data = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(file) ?? [];
  return data;
};

describe('the file of a page', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    'a\u2028b\u2029c',
    '&lt;b&gt;',
    '\uD800',
    ']]>',
  ])('holds %j as it is, and as nothing else', (text) => {
    const data = aPage(
      { entities: [named(1, text)], relations: [] },
      { sheet: { title: text, projectName: text } },
    );
    const written = dataOf(composeFile(data, TEMPLATE));
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(data)));
  });

  it('holds hundreds of texts that break what is careless', () => {
    const data = aPage(naughtyDocument(), { audience: 'internal' });
    const file = composeFile(data, TEMPLATE);
    expect(JSON.parse(dataOf(file))).toEqual(JSON.parse(JSON.stringify(data)));
    expect(file.match(/<\/?script/gi)).toEqual(['<script', '</script', '<script', '</script']);
    // Outside its data, script and icon, nothing that was not written here.
    expect(file.replace(dataOf(file), '').match(/<[a-z!/][^>]*>/gi)?.length).toBe(
      composeFile(aPage(small), TEMPLATE)
        .replace(dataOf(composeFile(aPage(small), TEMPLATE)), '')
        .match(/<[a-z!/][^>]*>/gi)?.length,
    );
  });

  it('allows its own script and style by their digests, and nothing else', () => {
    const file = composeFile(aPage(small), TEMPLATE);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(file) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${digest(TEMPLATE.script)}'`,
      `style-src 'sha256-${digest(TEMPLATE.style)}'`,
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it.each([
    ['script', { script: 'a="</script>"', style: '' }],
    ['script', { script: 'a<!--b', style: '' }],
    ['style', { script: '', style: 'a{content:"</style>"}' }],
  ])('refuses a %s that would end too soon', (_element, template) => {
    expect(() => composeFile(aPage(small), template)).toThrow(/too soon/);
  });

  it('holds what was built, whole', () => {
    const file = composeFile(aPage(small));
    expect(file).not.toMatch(
      /innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttpRequest|import\(/,
    );
    expect(file).not.toMatch(/(?:src|href)="(?!data:)/);
  });

  it('writes any text as JSON that reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(escapeJson(text))).toBe(text);
        expect(escapeJson(text)).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
  });
});
