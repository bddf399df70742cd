import { type KindMeaning, parseMeaning, writeMeaning } from '../recognise/kind-meaning.ts';
import { readKind, readTypeOf } from '../recognise/kinds.ts';
import { meaningOfActivity, meaningOfLegalCategory } from '../recognise/legal-categories.ts';
import { splitList } from '../values/lists.ts';
import type { Building } from './building.ts';
import { answerOf, type Column, type Report, remembered, type Writer } from './column.ts';

export const applyMeaning = ({ draft }: Building, meaning: KindMeaning): void => {
  draft.kind = meaning.kind;
  if (meaning.type !== null) draft.fields.type = meaning.type;
  if (meaning.form) draft.fields.form = meaning.form;
  if (meaning.roles.length > 0) {
    draft.fields.roles = [...new Set([...(draft.fields.roles ?? []), ...meaning.roles])];
  }
};

/** Answers already given come before our own words; `actor/association` says itself. */
const meaningOf = (text: string, meanings: Column['meanings']): KindMeaning | null => {
  const answered = answerOf(meanings, 'kind', text);
  return (answered ? parseMeaning(answered) : null) ?? parseMeaning(text) ?? readKind(text);
};

const OTHER: KindMeaning = { kind: 'actor', type: 'other', roles: [], isSure: true };

const applyOrAsk = (made: Building, text: string, meaning: KindMeaning | null, report: Report): void => {
  if (meaning?.isSure) {
    applyMeaning(made, meaning);
    return;
  }
  report('E-IMP-KIND', text, { value: text, proposed: meaning ? writeMeaning(meaning) : null });
  if (made.draft.kind === null) applyMeaning(made, OTHER);
};

export const kindWriter = ({ meanings, mapped }: Column): Writer<Building> => {
  const read = remembered((text) => meaningOf(text, meanings));
  return (made, text, report) => {
    const first = splitList(text, mapped.split ?? null)[0] ?? text;
    applyOrAsk(made, first, read(first), report);
  };
};

/** Refines the kind that another column gave, or gives it where none did. */
export const typeWriter = ({ meanings }: Column): Writer<Building> => {
  const read = remembered((text) => meaningOf(text, meanings));
  return (made, text, report) => {
    const { draft } = made;
    const type = draft.kind === null ? null : readTypeOf(draft.kind, text);
    if (type !== null) {
      draft.fields.type = type;
      return;
    }
    const meaning = read(text);
    const isOpen = draft.kind === null || draft.fields.type === 'other';
    if (isOpen) applyOrAsk(made, text, meaning, report);
    else if (meaning?.isSure && meaning.kind === draft.kind) applyMeaning(made, meaning);
    else report('E-IMP-VALUE', text, { value: text });
  };
};

/** A legal category or an activity code fills what no word said. */
export const codeWriter =
  (read: typeof meaningOfLegalCategory | typeof meaningOfActivity): Writer<Building> =>
  (made, text) => {
    const code = read(text);
    const meaning = code ? parseMeaning(code) : null;
    if (meaning && made.draft.kind === null) applyMeaning(made, meaning);
  };
export const legalCategoryWriter = codeWriter(meaningOfLegalCategory);
export const activityWriter = codeWriter(meaningOfActivity);
