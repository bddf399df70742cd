import type { Indicator, Observatory } from '../../contract/diagnosis-operations.ts';
import type { IndicatorResult } from '../../domain/diagnosis/indicators.ts';
import type { Observed } from '../../domain/diagnosis/observatory.ts';
import { formatPercent } from '../../domain/format.ts';
import { createTold, textOfPieces } from '../../domain/words/told.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { namedOf, type Telling, toEvidenceItems, toSegments } from './telling.ts';

const toIndicator = ({ id, value, unit, facts, evidence }: IndicatorResult, telling: Telling): Indicator => {
  const pieces = wordsOf(telling.lang).diagnosis.indicators[id].text(createTold(facts, telling.tell));
  return {
    id,
    value,
    unit,
    text: textOfPieces(pieces),
    segments: toSegments(pieces),
    evidence: toEvidenceItems(evidence, telling),
  };
};

/** What was observed, told in a language. */
export const toObservatory = (observed: Observed, on: string, telling: Telling): Observatory => {
  const { subject, level, indicators, alliances, impact, underTheRadar, catalysts, resources } = observed;
  const { distance, radar, resource } = wordsOf(telling.lang).diagnosis;
  return {
    subject: namedOf(subject, telling),
    on,
    indicators: indicators.map((indicator) => toIndicator(indicator, telling)),
    alliances: alliances.map(({ type, ids }) => ({ type, count: ids.length, ids: [...ids] })),
    impact: impact.map(({ dimension, claimed, withEvidence }) => ({
      dimension,
      claimed: claimed.length,
      withEvidence: withEvidence.length,
      ids: [...claimed],
    })),
    underTheRadar: underTheRadar.map(({ id, visibility }) => ({
      ...namedOf(id, telling),
      visibility,
      text: radar(formatPercent(visibility, telling.lang)),
    })),
    catalysts: catalysts.map(({ id, tier, km }) => ({ ...namedOf(id, telling), text: distance(tier, km) })),
    resources: resources.map(({ id, axes, isForLevel }) => ({
      ...namedOf(id, telling),
      axes: [...axes],
      text: resource(axes, isForLevel ? level : null),
    })),
  };
};
