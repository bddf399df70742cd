import type { DossierSection } from '../dossier/sections.ts';
import type { Solidity } from '../partnerships/suggestion.ts';

type Count = (count: number) => string;
export interface GlossaryEntry {
  readonly title: string;
  readonly text: string;
}

/** What a committee dossier says around what the project says. Dates and amounts come already written. */
export interface DossierWords {
  readonly job: string;
  readonly kicker: string;
  readonly title: (project: string) => string;
  readonly sections: Readonly<Record<DossierSection, string>>;
  readonly contents: string;
  readonly cover: {
    readonly territory: string;
    readonly committee: string;
    readonly date: string;
    readonly snapshot: string;
    readonly snapshotOf: (name: string, seal: string) => string;
    readonly withheld: (
      entities: number,
      relations: number,
      suggestions: number,
      sentences: number,
    ) => string;
    readonly logo: string;
  };
  readonly footer: {
    readonly snapshot: (seal: string) => string;
    readonly page: string;
  };
  readonly description: (project: string, date: string) => string;
  readonly figures: {
    readonly actors: (count: number, added: number | null) => string;
    readonly relations: (count: number, added: number | null) => string;
    readonly funding: (funders: number) => string;
    readonly fundingUnknown: Count;
    readonly retained: Count;
    readonly toDiscuss: Count;
    readonly lead: string;
    readonly kinds: string;
    readonly relationTypes: string;
    readonly kind: string;
    readonly relationType: string;
    readonly count: string;
  };
  readonly map: {
    readonly subtitle: (territory: string | null) => string;
    readonly whole: (entities: number, relations: number) => string;
    readonly filtered: (shown: number, total: number, relations: number) => string;
    readonly alt: (entities: number, relations: number, kinds: string) => string;
    readonly altHubs: (names: readonly string[]) => string;
    readonly grey: string;
  };
  readonly diagnosis: {
    readonly lead: (name: string, date: string) => string;
    readonly none: string;
    readonly noScore: string;
    readonly score: (share: string) => string;
    readonly detail: (low: string, high: string, known: string) => string;
    readonly alt: (axis: string, score: string, detail: string) => string;
    readonly states: string;
    readonly corrected: (reason: string) => string;
    readonly withheld: string;
    readonly strengthen: string;
    readonly reminders: string;
    readonly columns: readonly string[];
    readonly counts: (met: number, partial: number, absent: number, unknown: number) => string;
  };
  readonly suggestions: {
    readonly leadRetained: Count;
    readonly leadToDiscuss: Count;
    readonly none: string;
    readonly number: (at: number) => string;
    readonly solidity: Readonly<Record<Solidity, string>>;
    readonly why: string;
    readonly whyNot: string;
    readonly missing: string;
    readonly whyUnknown: string;
    readonly decision: string;
    readonly decided: (state: string, date: string) => string;
    readonly options: readonly string[];
    readonly owner: string;
    readonly due: string;
    readonly remark: string;
  };
  readonly evolution: {
    readonly lead: (before: string, after: string) => string;
    readonly none: string;
    readonly same: string;
    readonly table: string;
    readonly line: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly realised: (pair: string) => string;
    readonly followed: (pair: string, before: string, after: string) => string;
    readonly suggestions: string;
  };
  readonly funding: {
    readonly none: string;
    readonly given: string;
    readonly passed: string;
    readonly from: string;
    readonly through: string;
    readonly to: string;
    readonly amount: string;
    readonly years: string;
    readonly share: string;
    readonly unknown: string;
    readonly alt: (summary: string, largest: string) => string;
    readonly altFlow: (from: string, to: string, amount: string) => string;
  };
  readonly actors: {
    readonly lead: Count;
    readonly none: string;
    readonly name: string;
    readonly type: string;
    readonly territory: string;
    readonly links: string;
    readonly unknown: string;
    readonly others: Count;
  };
  readonly method: {
    readonly data: string;
    readonly suggestions: string;
    readonly limits: string;
    readonly dataItems: (entities: number, relations: number, on: string) => readonly string[];
    readonly suggestionItems: (
      version: string,
      total: number,
      rules: number,
      isLearned: boolean,
    ) => readonly string[];
    readonly limitItems: readonly string[];
    readonly seal: (name: string, date: string, sha256: string) => string;
  };
  readonly sources: {
    readonly lead: Count;
    readonly none: string;
    readonly title: string;
    readonly publisher: string;
    readonly consulted: string;
    readonly records: string;
  };
  readonly glossary: readonly GlossaryEntry[];
  readonly undrawable: string;
}
