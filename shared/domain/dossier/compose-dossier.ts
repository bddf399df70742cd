import { compareDocuments } from '../comparison/compare-documents.ts';
import { type ComparedState, compareTimes } from '../comparison/state.ts';
import { PALETTES, VERMILION } from '../sheet/palette.ts';
import type { Audience } from '../vocabulary.ts';
import { type Lang, type Words, wordsOf } from '../words/words.ts';
import { chooseSuggestions } from './choose-suggestions.ts';
import type { Dossier, DossierPart } from './dossier.ts';
import type { DrawnFile } from './draw-picture.ts';
import type { FrozenState } from './frozen-state.ts';
import { gatherFrozenView } from './frozen-view.ts';
import { toGrey } from './grey.ts';
import { type ReadableState, readableState } from './readable-state.ts';
import { writeActors } from './sections/actors.ts';
import { citedSources, writeGlossary, writeMethod, writeSources } from './sections/annexes.ts';
import { writeDiagnosis } from './sections/diagnosis.ts';
import { writeEvolution } from './sections/evolution.ts';
import { writeFigures } from './sections/figures.ts';
import { writeFunding } from './sections/funding.ts';
import { writeMap } from './sections/map.ts';
import { dateIn, type EvolutionInput, type SectionInput, type Written } from './sections/section.ts';
import { writeSuggestions } from './sections/suggestions.ts';
import { DOSSIER_SECTIONS, type DossierSection } from './sections.ts';

export interface DossierInput {
  readonly state: FrozenState;
  /** What changed since that one; null: no such section. */
  readonly before: FrozenState | null;
  /** Territory or programme that is diagnosed; null: the project's own territory. */
  readonly subjectId: string | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly size: 'a4' | 'a3';
  readonly colours: 'colour' | 'grey';
  readonly lang: Lang;
  readonly sections: readonly DossierSection[];
  readonly audience: Audience;
  /** File name of the logo, beside. */
  readonly logo: string | null;
}
export interface ComposedDossier {
  readonly dossier: Dossier;
  readonly files: readonly DrawnFile[];
}

const WRITERS: { readonly [Id in DossierSection]: (input: SectionInput) => Written<DossierPart> } = {
  map: writeMap,
  figures: writeFigures,
  diagnosis: writeDiagnosis,
  suggestions: writeSuggestions,
  evolution: writeEvolution,
  funding: writeFunding,
  actors: writeActors,
  method: writeMethod,
  sources: writeSources,
  glossary: writeGlossary,
};
const SEAL_CHARACTERS = 8;
const FOOTER_SOURCES = 3;

const toCompared = (state: ReadableState): ComparedState => ({
  id: state.header.id,
  name: state.header.name,
  on: state.header.on,
  at: state.header.at,
  isForCommittee: state.header.committeeId !== null || state.header.committeeName !== null,
  document: state.document,
  diagnoses: state.diagnoses,
});

/** Always from the earlier one to the later one, as the same reader may see both. */
const compareStates = (
  state: ReadableState,
  before: FrozenState | null,
  audience: Audience,
  lang: Lang,
): EvolutionInput | null => {
  if (before === null) return null;
  const sides = [toCompared(readableState(before, audience)), toCompared(state)] as const;
  const [a, b] = compareTimes(sides[0], sides[1]) > 0 ? [sides[1], sides[0]] : sides;
  return { name: before.header.name, comparison: compareDocuments(a, b, lang) };
};

const coloursFor = (isGrey: boolean): Dossier['colours'] =>
  Object.fromEntries(
    Object.entries({ ...PALETTES.light, mark2: VERMILION }).map(([name, colour]) => [
      name,
      isGrey ? toGrey(colour) : colour,
    ]),
  );

/** Sentences that a section would have held, had its reader been of the team. */
const withheldSentences = ({ state, subjectId, sections }: SectionInput): number => {
  const { retained, discussed } = chooseSuggestions(state);
  const shown = [...retained.flatMap(({ told }) => told ?? []), ...discussed];
  const told = state.diagnoses.filter(({ subject }) => subject.id === subjectId);
  return [
    ...(sections.includes('suggestions') ? shown : []),
    ...(sections.includes('diagnosis') ? told : []),
  ].reduce((sum, { withheld }) => sum + withheld, 0);
};

const coverOf = ({ logo, title }: DossierInput, input: SectionInput): Dossier['cover'] => {
  const { state, lang, words } = input;
  const { cover, kicker } = words.dossier;
  const { document, header, sha256 } = state;
  const { entities, relations, suggestions } = state.withheld;
  const sentences = withheldSentences(input);
  const territory = document.entities.find(({ id }) => id === document.project.territoryId);
  const line = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  return {
    kicker: title === null ? kicker : document.project.name,
    lines: [
      ...line(cover.territory, territory?.name),
      ...line(cover.committee, header.committeeName),
      ...line(cover.date, dateIn(header.on, lang)),
      ...line(cover.snapshot, cover.snapshotOf(header.name, sha256.slice(0, SEAL_CHARACTERS))),
    ],
    fictional: document.project.fictional ? words.sheet.fictional : null,
    withheld:
      entities + relations + suggestions + sentences > 0
        ? cover.withheld(entities, relations, suggestions, sentences)
        : null,
    logo: logo === null ? null : { file: logo, alt: cover.logo },
  };
};

const footerOf = (state: ReadableState, lang: Lang, words: Words): Dossier['footer'] => {
  const titles = [...new Set(citedSources(state).map(({ publisher, title }) => publisher ?? title))];
  const { sources, dataOn, fictional } = words.sheet;
  const said = sources(titles.slice(0, FOOTER_SOURCES), Math.max(0, titles.length - FOOTER_SOURCES));
  return {
    left: [
      said,
      dataOn(dateIn(state.header.on, lang)),
      ...(state.document.project.fictional ? [fictional] : []),
    ].join(' · '),
    right: words.dossier.footer.snapshot(state.sha256.slice(0, SEAL_CHARACTERS)),
    page: words.dossier.footer.page,
  };
};

const partialDate = (on: string): Dossier['date'] => {
  const [year = 1, month = 1, day = 1] = on.split('-').map(Number);
  return { year, month, day };
};

/**
 * Everything that a dossier says, from what was frozen and nothing else: words, numbers, pictures. What its reader may not
 * see is left out and counted. The same input gives the same dossier.
 */
export const composeDossier = (
  given: DossierInput,
  onProgress: (done: number) => void = () => undefined,
): ComposedDossier => {
  const { lang, size, colours, title, subtitle } = given;
  const words = wordsOf(lang);
  const state = readableState(given.state, given.audience);
  const input: SectionInput = {
    state,
    evolution: compareStates(state, given.before, given.audience, lang),
    subjectId: given.subjectId ?? state.document.project.territoryId,
    view: gatherFrozenView(state, lang),
    lang,
    words,
    size,
    isGrey: colours === 'grey',
    sections: given.sections,
  };
  // In the order of the list, whatever the order asked; without a comparison there is nothing to say of it.
  const ids = DOSSIER_SECTIONS.filter(
    (id) => given.sections.includes(id) && (id !== 'evolution' || given.before !== null),
  );
  const written = ids.map((id, at) => {
    onProgress(at / ids.length);
    return WRITERS[id](input);
  });
  const { name } = state.document.project;
  const on = dateIn(state.header.on, lang);
  return {
    dossier: {
      lang,
      title: title?.trim() || words.dossier.title(name),
      subtitle: subtitle?.trim() || null,
      description: words.dossier.description(name, on),
      author: name,
      date: partialDate(state.header.on),
      size,
      colours: coloursFor(input.isGrey),
      cover: coverOf(given, input),
      header: { left: name, right: state.header.committeeName ?? words.dossier.kicker },
      footer: footerOf(state, lang, words),
      contents: words.dossier.contents,
      undrawable: words.dossier.undrawable,
      parts: written.map(({ part }) => part),
    },
    files: written.flatMap(({ files }) => files),
  };
};
