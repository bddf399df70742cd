import { z } from 'zod';
import { Change } from '../../domain/change.ts';
import { compactRecord } from '../../domain/document.ts';
import { type EntityId, emptyEntity } from '../../domain/entity.ts';
import { emptyRelation } from '../../domain/relation.ts';
import { EMPTY_SNAPSHOT } from '../../domain/snapshot.ts';

const Changes = z.array(Change);

/** A whole record, made or removed, is written without its fields that have no value: most of an import's bytes. */
const compact = (change: Change): unknown => {
  if (change.before !== null && change.after !== null) return change;
  const { before, after } = change;
  return { ...change, before: before && compactRecord(before), after: after && compactRecord(after) };
};

const wholeRecord = (record: Change['record'], side: object): object => {
  if (record === 'entity') return { ...emptyEntity('actor', '', ''), ...side };
  if (record === 'relation')
    return { ...emptyRelation('concerns', '' as EntityId, '' as EntityId, ''), ...side };
  if (record === 'snapshot') return { ...EMPTY_SNAPSHOT, ...side };
  return side;
};
const expand = (change: Change): Change => {
  const { record, before, after } = change;
  if (before !== null && after !== null) return change;
  return {
    ...change,
    before: before && wholeRecord(record, before),
    after: after && wholeRecord(record, after),
  } as Change;
};

export const writeChange = (change: Change): string => JSON.stringify(compact(change));
export const writeChanges = (changes: readonly Change[]): string => JSON.stringify(changes.map(compact));

/** The changes of a journal entry; throws when its text is not that of changes. */
export const readChanges = (text: string): Change[] => Changes.parse(JSON.parse(text)).map(expand);
