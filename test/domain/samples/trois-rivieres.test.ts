import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { compactDocument, parseDocument } from '../../../shared/domain/document.ts';
import { NEEDS } from '../../../shared/domain/needs.ts';
import { foldText } from '../../../shared/domain/text.ts';
import {
  emptyStrings,
  forbiddenRelations,
  partOfLoops,
  repeatedIds,
  wrongTypes,
} from '../../helpers/document-rules.ts';
import { sampleText } from '../../helpers/samples.ts';

import { entities, GENERATOR, named, relations, sample } from '../../helpers/trois-rivieres.ts';

describe('sample trois-rivieres: the data', () => {
  it('is what its generator writes, byte for byte', () => {
    const written = execFileSync(process.execPath, [GENERATOR, '--print'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 24,
    });
    expect(written === sampleText('trois-rivieres')).toBe(true);
  });

  it('is compact, typed, without loop and within the schema table', () => {
    const raw: unknown = JSON.parse(sampleText('trois-rivieres'));
    expect(compactDocument(parseDocument(raw))).toEqual(raw);
    expect(emptyStrings(raw)).toEqual([]);
    expect(wrongTypes(sample)).toEqual([]);
    expect(forbiddenRelations(sample)).toEqual([]);
    expect(partOfLoops(sample)).toEqual([]);
    expect(repeatedIds(sample)).toEqual([]);
  });

  it('is marked as fictional, project and entities, and bears no official code', () => {
    expect(sample.project).toMatchObject({ fictional: true, sample: 'trois-rivieres' });
    expect(sample.project.territoryId).toBe(named('Pays des Trois Rivières').id);
    expect(entities.filter(({ sources }) => sources[0]?.title !== 'Exemple fictif')).toEqual([]);
    expect(entities.filter(({ identifiers }) => Object.keys(identifiers).length > 0)).toEqual([]);
    expect(entities.filter(({ url }) => url !== null && !url.endsWith('.example'))).toEqual([]);
  });

  it('names no territory that exists', () => {
    const official = (level: string): { nom: string }[] =>
      JSON.parse(
        readFileSync(
          createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${level}.json`),
          'utf8',
        ),
      );
    const real = new Set(
      ['communes', 'epci', 'departements', 'regions'].flatMap((level) =>
        official(level).map(({ nom }) => foldText(nom)),
      ),
    );
    const territories = entities.filter(({ kind }) => kind === 'territory');
    expect(territories.filter(({ name }) => real.has(foldText(name)))).toEqual([]);
  });

  it('uses the closed list of needs and offers, and dates only what is listed', () => {
    const known = new Set<string>(NEEDS);
    const wrong = entities.filter(
      ({ needs, offers, needsOn, offersOn }) =>
        [...needs, ...offers].some((need) => !known.has(need)) ||
        Object.keys(needsOn).some((need) => !needs.includes(need)) ||
        Object.keys(offersOn).some((offer) => !offers.includes(offer)),
    );
    expect(wrong).toEqual([]);
  });

  it('was last updated after what it says, and before the day of the data', () => {
    const late = relations.filter(({ startsOn, updatedAt }) => startsOn !== null && startsOn > updatedAt);
    expect(late).toEqual([]);
    const ahead = [...entities, ...relations].filter(({ updatedAt }) => updatedAt >= '2026-11-21');
    expect(ahead).toEqual([]);
  });
});
