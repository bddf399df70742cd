import type { Change, ContactFields, OutlineFields } from '../../change.ts';
import { differenceOf } from '../../change.ts';
import type { EntityId } from '../../entity.ts';
import { expiryAfter } from '../../persons/person.ts';
import { foldText } from '../../text.ts';
import type { Contact, OutlineDraft } from '../draft.ts';
import type { RowPlace } from './import-source.ts';
import { fileKey } from './name-keys.ts';
import type { Scene } from './scene.ts';

const isSamePerson = (a: Contact, b: Contact): boolean =>
  foldText(a.name) === foldText(b.name) && (a.email === null || b.email === null || a.email === b.email);

/** A line of contact without a name is known by its address; without that either, it is nobody. */
const named = (contact: Contact): Contact[] => {
  const name = contact.name || contact.email || contact.phone;
  return name ? [{ ...contact, name }] : [];
};

/** Contacts of an organisation: only where the person asked for them. */
export const keepContacts = (
  { lookup, options, workspace, contacts }: Scene,
  organisationId: string,
  given: readonly Contact[],
  { file }: RowPlace,
): void => {
  if (!options.keepContacts) return;
  for (const contact of given.flatMap(named)) {
    const made = contacts.get(organisationId) ?? [];
    const known = [...lookup.contacts(organisationId), ...made].find((other) => isSamePerson(other, contact));
    if (known) continue;
    const fields: ContactFields = {
      ...contact,
      organisationId: organisationId as EntityId,
      source: options.files[file]?.name ?? '',
      collectedOn: options.today,
      informedOn: null,
      confirmedOn: null,
      basis: 'legitimate-interest',
      expiresOn: expiryAfter(options.today),
      restricted: false,
    };
    contacts.set(organisationId, [...made, contact]);
    workspace.push({ record: 'contact', id: options.newId(), before: null, after: fields });
  }
};

/** An outline of an official territory, kept whether the project has the territory or not. */
export const keepOutline = (
  scene: Scene,
  { level, code, name, geometry }: OutlineDraft,
  place: RowPlace,
): void => {
  const id = `${level}:${code}`;
  if (scene.outlines.has(id)) return;
  scene.outlines.add(id);
  const source = scene.options.files[place.file]?.name ?? '';
  const known = scene.lookup.outline(id);
  scene.say(place, 'E-IMP-OUTLINE', name, { code });
  if (known && known.geometry === geometry && known.name === name) return;
  const after: OutlineFields = { name, geometry, source };
  const sides = known ? differenceOf(known, after) : { before: null, after };
  if (sides) scene.workspace.push({ record: 'outline', id, ...sides });
};

/** What is remembered of an import as a whole: words that were given a meaning, and where its files' names are keys. */
export const rememberImport = ({ lookup, options, workspace, namespaces }: Scene): void => {
  for (const [field, words] of Object.entries(options.meanings)) {
    for (const [word, value] of Object.entries(words)) {
      const id = `${field}:${foldText(word) || word}`;
      const known = lookup.meaning(id);
      if (known === value) continue;
      const before = known === null ? null : { value: known };
      const change: Change = { record: 'meaning', id, before, after: { value } };
      workspace.push(change);
    }
  }
  for (const [index, file] of options.files.entries()) {
    if (file.namespace === null) workspace.keepKey(fileKey(file.sha256), namespaces[index] ?? '');
  }
};
