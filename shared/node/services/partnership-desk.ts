import { diagnoseEach } from '../../domain/diagnosis/diagnose.ts';
import { observe } from '../../domain/diagnosis/observatory.ts';
import type { EntitySummary, RelationSummary } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { OnProgress } from '../../domain/layout/layout-input.ts';
import type { OfficialPlace } from '../../domain/official-places.ts';
import type { EntityFacts } from '../../domain/partnerships/input.ts';
import { applyContentChanges, type PartnershipContent } from '../../domain/partnerships/input-changes.ts';
import { createPreparer, type Prepared } from '../../domain/partnerships/suggest/prepared.ts';
import { suggest } from '../../domain/partnerships/suggest/suggest.ts';
import type { ContentPart, QuestionName, Questions, ToThread } from './partnership-protocol.ts';

type Told = Exclude<ToThread, { say: 'ask' }>;

/** What answers: its own copy of the project, and what was computed of it. */
export interface PartnershipDesk {
  tell(told: Told): void;
  /** Takes a content as it is, without a copy. */
  hold(content: PartnershipContent): void;
  /** Throws what `onProgress` throws: that is how it is stopped. */
  answer<Name extends QuestionName>(
    name: Name,
    asked: Questions[Name]['asked'],
    onProgress: OnProgress,
  ): Questions[Name]['answer'];
}

/** A whole project in the making, list by list. */
const createGathering = () => {
  const entities: EntitySummary[] = [];
  const relations: RelationSummary[] = [];
  const places: OfficialPlace[] = [];
  const facts = new Map<EntityId, EntityFacts>();
  return {
    add: (part: ContentPart) => {
      entities.push(...part.entities);
      relations.push(...part.relations);
      places.push(...part.places);
      for (const [id, each] of part.facts) facts.set(id, each);
    },
    end: ({ names, beside }: Extract<Told, { say: 'whole' }>): PartnershipContent => ({
      ecosystem: { entities, relations, official: { places, names } },
      facts,
      ...beside,
    }),
  };
};

/** The copy of the project, as it was told. */
const createCopy = () => {
  let gathering: ReturnType<typeof createGathering> | null = null;
  let content: PartnershipContent | null = null;
  return {
    current: (): PartnershipContent => {
      if (!content) throw new Error('Nothing was told of the project.');
      return content;
    },
    hold: (given: PartnershipContent) => {
      content = given;
    },
    tell: (told: Told) => {
      if (told.say === 'begin') [content, gathering] = [null, createGathering()];
      else if (told.say === 'part') gathering?.add(told.part);
      else if (told.say === 'changes') content = content && applyContentChanges(content, told.changes);
      else [content, gathering] = [gathering?.end(told) ?? null, null];
    },
  };
};

const ANSWERS: {
  readonly [Name in QuestionName]: (
    prepared: Prepared,
    asked: Questions[Name]['asked'],
    onProgress: OnProgress,
  ) => Questions[Name]['answer'];
} = {
  suggest: (prepared, asked, onProgress) =>
    suggest({ ...asked, input: prepared.terrain.input }, onProgress, prepared),
  diagnose: ({ terrain, index }, { subjects }, onProgress) =>
    diagnoseEach(terrain, subjects, { index, onProgress }),
  observe: ({ terrain }, { subject }) => observe(terrain, subject),
};

export const createPartnershipDesk = (): PartnershipDesk => {
  const { current, tell, hold } = createCopy();
  const prepare = createPreparer();
  return {
    tell,
    hold,
    answer: (name, asked, onProgress) => {
      const { method, ...content } = current();
      const trial = 'trial' in asked ? asked.trial : null;
      const prepared = prepare({ ...content, method: { ...method, ...trial }, on: asked.on });
      onProgress(0.1);
      return ANSWERS[name](prepared, asked, onProgress);
    },
  };
};
