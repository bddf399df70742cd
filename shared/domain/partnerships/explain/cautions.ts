import type { Neighbour } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { lastDay } from '../../partial-date.ts';
import { isStructural } from '../../relation.ts';
import { isFormerLink, sinceOf, yearsBetween } from '../link-weight.ts';
import type { Caution, Fact, Reason } from '../reasons.ts';
import { entityEvidence, entityFact, idAt, type Subject } from './subject.ts';

const FAR_TIER = 3;
const SILENT_YEARS = 3;
/** More new links than this in twelve months: is there time for one more? (a convention of Alliage) */
const NEW_LINKS_MOST = 12;
const MONTHS = 12;

type Found = Reason<Caution>;
const caution = (reason: Caution, facts: Found['facts'], evidence: Found['evidence']): Found => ({
  reason,
  part: 0,
  facts,
  evidence,
});

const ends = ({ proposal: { from, to } }: Subject): readonly number[] => [from, to];

/** « {y} intervient surtout en {zone}. » */
const findZone = (subject: Subject): readonly Found[] => {
  const { survey, proposal } = subject;
  const tier = survey.proximity.tierOf(proposal.from, proposal.to);
  if (tier === null || tier < FAR_TIER) return [];
  const { places, entityOf } = survey.terrain;
  const zonesOf = (place: number): EntityId[] =>
    ([...places.ownOf(idAt(survey, place))] as EntityId[]).filter((id) => entityOf(id)).sort();
  const [one, other] = ends(subject).map((place) => ({ place, zones: zonesOf(place) }));
  if (!one || !other || one.zones.length === 0 || other.zones.length === 0) return [];
  return [
    caution(
      'zone',
      {
        from: entityFact(survey, one.place),
        to: entityFact(survey, other.place),
        ofFrom: { kind: 'entities', ids: one.zones },
        ofTo: { kind: 'entities', ids: other.zones },
      },
      [entityEvidence(survey, one.place, 1), entityEvidence(survey, other.place, 1)],
    ),
  ];
};

/** « Lien terminé en {année}. » and whether it ended badly. */
const findEnded = (subject: Subject): readonly Found[] => {
  const { survey, proposal } = subject;
  const { relationsOf, on } = survey.terrain;
  const [from, to] = [idAt(survey, proposal.from), idAt(survey, proposal.to)];
  return relationsOf(from).flatMap(({ relation, other }) => {
    if (other !== to || !isStructural(relation.type) || !isFormerLink(relation, on)) return [];
    const endsOn = relation.endsOn;
    const facts: Record<string, Fact> = {
      type: { kind: 'terms', of: 'relation', values: [relation.type] },
      ...(endsOn ? { endedOn: { kind: 'date', value: endsOn, relations: [relation.id] } } : {}),
    };
    const evidence = [{ kind: 'relation', id: relation.id, share: 1 }] as const;
    return [
      caution('ended', facts, evidence),
      ...(relation.outcome === 'bad' ? [caution('outcome', facts, evidence)] : []),
    ];
  });
};

/** The latest day that anything is known of an entity: a link's, or when its sources were consulted. */
const lastHeard = (subject: Subject, place: number): string | null => {
  const { terrain } = subject.survey;
  const id = idAt(subject.survey, place);
  const dates = terrain
    .relationsOf(id)
    .flatMap(({ relation }) => [sinceOf(relation), relation.endsOn].filter((date) => date !== null));
  const days = [...dates, terrain.factsOf(id).consultedOn].flatMap((date) => (date ? [lastDay(date)] : []));
  return days.sort().at(-1) ?? null;
};

/** « Aucune donnée depuis {n} mois. » */
const findStale = (subject: Subject): readonly Found[] =>
  ends(subject).flatMap((place) => {
    const heard = lastHeard(subject, place);
    const { survey } = subject;
    if (heard === null) return [];
    const years = yearsBetween(heard, survey.terrain.on);
    if (years < SILENT_YEARS) return [];
    const months = Math.floor(years * MONTHS);
    return [
      caution(
        'stale',
        { of: entityFact(survey, place), months: { kind: 'number', value: months, unit: 'months' } },
        [entityEvidence(survey, place, 1)],
      ),
    ];
  });

const isRecent =
  (on: string) =>
  ({ relation }: Neighbour): boolean => {
    const since = sinceOf(relation);
    return isStructural(relation.type) && since !== null && since.length > 4 && yearsBetween(since, on) <= 1;
  };

/** Whoever has begun many links in a year may have no time for one more. */
const findCapacity = (subject: Subject): readonly Found[] =>
  ends(subject).flatMap((place) => {
    const { survey } = subject;
    const { inForce, on } = survey.terrain;
    const begun = inForce(idAt(survey, place)).filter(isRecent(on));
    if (begun.length <= NEW_LINKS_MOST) return [];
    const relations = begun.map(({ relation }) => relation.id);
    return [
      caution(
        'capacity',
        { of: entityFact(survey, place), links: { kind: 'count', value: begun.length, relations } },
        relations.map((id) => ({ kind: 'relation', id, share: 1 / relations.length })),
      ),
    ];
  });

/** Both say what they work on, and have none of it in common. */
const findTheme = (subject: Subject): readonly Found[] => {
  const { survey, proposal } = subject;
  const [a, b] = [survey.themes.lists[proposal.from], survey.themes.lists[proposal.to]];
  if (!a?.length || !b?.length || a.some((word) => b.includes(word))) return [];
  return [
    caution('theme', { from: entityFact(survey, proposal.from), to: entityFact(survey, proposal.to) }, [
      entityEvidence(survey, proposal.from, 1),
      entityEvidence(survey, proposal.to, 1),
    ]),
  ];
};

/** « Points de vigilance » of a pair, in a fixed order. */
export const findCautions = (subject: Subject): readonly Found[] => [
  ...findZone(subject),
  ...findEnded(subject),
  ...findTheme(subject),
  ...findCapacity(subject),
  ...findStale(subject),
];
