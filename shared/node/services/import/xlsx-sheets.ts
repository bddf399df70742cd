import { posix } from 'node:path';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { checkSheetLimit } from './sheet-limits.ts';
import type { Parts } from './workbook-parts.ts';

const SHEET = /<(?:\w+:)?sheet\s[^<>]*>/g;
const RELATION = /<(?:\w+:)?Relationship\s[^<>]*>/g;
const TARGET = /\sTarget=["']([^"'<>]*)/;
const OWN_ID = /\sId=["']([^"'<>]*)/;
const CITED_ID = /\s\w+:id=["']([^"'<>]*)/;
const readValue = (tag: string, pattern: RegExp): string => pattern.exec(tag)?.[1] ?? '';

const partAt = (parts: Parts, pattern: RegExp): { readonly name: string; readonly text: string } | null => {
  for (const [name, bytes] of parts) if (pattern.test(name)) return { name, text: bytes.toString('latin1') };
  return null;
};

/** What each relation leads to, as the name of a part. */
const targetsOf = (relations: string, folder: string): ReadonlyMap<string, string> =>
  new Map(
    [...relations.matchAll(RELATION)].map(([tag]) => {
      const target = readValue(tag, TARGET);
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return [readValue(tag, OWN_ID), path.toLowerCase()];
    }),
  );

/**
 * Before any is read: how many there are, and that each is a part of its own, for one that all share would be read as
 * often. Refuses with E-IMP-LIMIT or E-IMP-BROKEN.
 */
export const checkSheets = (parts: Parts): void => {
  const workbook = partAt(parts, /(?:^|\/)workbook\d*\.xml$/i);
  const tags = workbook?.text.match(SHEET) ?? [];
  checkSheetLimit('sheets', tags.length);
  const relations = partAt(parts, /(?:^|\/)workbook\d*\.xml\.rels$/i);
  if (!workbook || !relations) return;
  const targets = targetsOf(relations.text, posix.dirname(workbook.name));
  const named = tags.map((tag) => targets.get(readValue(tag, CITED_ID)));
  const known = named.filter((target) => target !== undefined);
  if (new Set(known).size < known.length) throw new ImportRefusal('E-IMP-BROKEN');
};
