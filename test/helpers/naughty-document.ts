import blns from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import type { ProjectDocument } from '../../shared/domain/document.ts';
import { emptyEntity, Label, LongText } from '../../shared/domain/entity.ts';
import { emptyRelation, type RelationId } from '../../shared/domain/relation.ts';
import { anEntityId } from './ecosystem.ts';
import { NAUGHTY_STRINGS } from './naughty-strings.ts';
import { aDocument } from './own-export.ts';

/** Names of members that a JSON of ours never has (reliability.md G07). */
const UNSAFE = ['__proto__', 'constructor', 'prototype'];

/** Each text as a name, a note, a list, an identifier, a source and a statement, where it may be one. */
export const naughtyDocument = (): ProjectDocument => {
  const texts = [...new Set([...blns, ...NAUGHTY_STRINGS])].filter(
    (text) => LongText.safeParse(text).success,
  );
  const entities = texts.map((text, at) => {
    const label = Label.safeParse(text).data ?? `Sans nom ${at}`;
    const long = LongText.parse(text);
    const source = { title: label, publisher: label, url: null, consultedOn: null };
    return {
      ...emptyEntity('actor', label, '2026-01-01T00:00:00.000Z'),
      id: anEntityId(at),
      description: long,
      aliases: [label, `${label} (2024)`].filter((alias) => Label.safeParse(alias).success),
      themes: [`${label};${label}`, `${label} | ${label}`].filter((theme) => Label.safeParse(theme).success),
      needs: [label],
      needsOn: at % 2 === 0 && !UNSAFE.includes(label) ? { [label]: '2024-03' } : {},
      identifiers: { reference: [label] },
      statements: [{ field: label, value: long, on: '2024', source, audience: 'internal' as const }],
      sources: [source],
      impact: [{ dimension: 'innovation' as const, evidence: long, source: null }],
    };
  });
  const relations = texts.map((text, at) => ({
    ...emptyRelation('partners-with', anEntityId(at), anEntityId((at + 1) % texts.length), '2026'),
    id: anEntityId(500_000 + at) as unknown as RelationId,
    note: LongText.parse(text),
    role: Label.safeParse(text).data ?? null,
  }));
  return aDocument({ entities, relations });
};
