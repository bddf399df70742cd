import type { EntityFields } from '../../entity.ts';
import { foldText } from '../../text.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';
import { identifierKey } from './former-identifiers.ts';
import { sirenOfSiret } from './official-ids.ts';

/** Ids by what names them, for what the lookup does not know yet. */
export interface UnappliedIndex {
  readonly add: (id: string, fields: Partial<EntityFields>) => void;
  readonly anchor: (id: string, territory: string) => void;
  readonly identified: (scheme: IdentifierScheme, value: string) => readonly string[] | undefined;
  readonly withEstablishmentOf: (siren: string) => readonly string[] | undefined;
  readonly named: (fold: string) => readonly string[] | undefined;
  readonly locatedIn: (id: string) => readonly string[] | undefined;
  readonly clear: () => void;
}

const add = (index: Map<string, string[]>, key: string, id: string): void => {
  const known = index.get(key);
  if (!known) index.set(key, [id]);
  else if (!known.includes(id)) known.push(id);
};

export const createUnappliedIndex = (): UnappliedIndex => {
  const identifiers = new Map<string, string[]>();
  const sirens = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const places = new Map<string, string[]>();
  return {
    add: (id, { name, shortName, aliases, identifiers: own }) => {
      for (const text of [name, shortName, ...(aliases ?? [])]) if (text) add(names, foldText(text), id);
      for (const [scheme, values] of Object.entries(own ?? {})) {
        for (const value of values) add(identifiers, identifierKey(scheme as IdentifierScheme, value), id);
      }
      for (const siret of own?.siret ?? []) add(sirens, sirenOfSiret(siret), id);
    },
    anchor: (id, territory) => add(places, id, territory),
    identified: (scheme, value) => identifiers.get(identifierKey(scheme, value)),
    withEstablishmentOf: (siren) => sirens.get(siren),
    named: (fold) => names.get(fold),
    locatedIn: (id) => places.get(id),
    clear: () => {
      for (const index of [identifiers, sirens, names, places]) index.clear();
    },
  };
};
