import type { EntityDraft } from '../draft.ts';
import type { ResolvedTerritory } from '../resolved-territory.ts';
import type { RowPlace } from './import-source.ts';
import { foldName } from './name-keys.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject.ts';

/** Département of an INSEE code. */
const departmentOf = ({ level, code }: ResolvedTerritory): string | null =>
  level === 'commune' ? code.slice(0, code.startsWith('97') ? 3 : 2) : null;

const isNamed = ({ name, formerName, aliases }: ResolvedTerritory, written: string): boolean => {
  const fold = foldName(written);
  return [name, formerName, ...aliases].some((known) => known !== null && foldName(known) === fold);
};

/** Another official territory of the same level and around that bears the name that the row writes; null when none does. */
const otherNamed = ({ territories }: Scene, { territory, name }: Subject): ResolvedTerritory | null => {
  if (!territory || name === null || isNamed(territory, name)) return null;
  const around = { code: null, department: departmentOf(territory), epci: null };
  const named = territories.resolve({ level: territory.level, name, ...around });
  return named && named.code !== territory.code ? named : null;
};

/**
 * « 86005 ; Antran », where 86005 is Angliers: the code is followed and it is said; the name of another territory does
 * not become its other name.
 */
export const withoutOtherName = (scene: Scene, subject: Subject, place: RowPlace): Subject => {
  const { draft, territory, name } = subject;
  if (!draft.territory?.code || !territory || otherNamed(scene, subject) === null) return subject;
  scene.say(place, 'E-IMP-CODE', name ?? '', {
    code: draft.territory.code,
    name: territory.name,
    value: name,
  });
  const { name: _, ...fields } = draft.fields;
  const followed: EntityDraft = { ...draft, fields, territory: { ...draft.territory, name: null } };
  return { ...subject, draft: followed, name: null, fold: '' };
};
