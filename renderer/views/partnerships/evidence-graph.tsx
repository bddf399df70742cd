import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { lookOf, RELATION_LOOKS } from '../../../shared/domain/look.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { LookShape } from '../../widgets/look-symbol.tsx';
import { useInspect } from '../../widgets/told-sentence.tsx';
import {
  linesOfName,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  type PlacedEvidence,
  type PlacedNode,
  placeEvidence,
} from './evidence-layout.ts';
import classes from './partnerships.module.css';

const LINE_PX = 15;
const NAME = { actor: 17, middle: 14 } as const;

const NodeName = ({ node, name }: { node: PlacedNode; name: string }) => {
  const lines = linesOfName(name, node.isActor ? NAME.actor : NAME.middle);
  const top = node.isActor
    ? node.y - node.size / 2 - 8 - (lines.length - 1) * LINE_PX
    : node.y + node.size / 2 + LINE_PX;
  return (
    <text textAnchor="middle" className={node.isActor ? classes.actorName : classes.nodeName}>
      {lines.map((line, at) => (
        <tspan key={line} x={node.x} y={top + at * LINE_PX}>
          {line}
        </tspan>
      ))}
    </text>
  );
};

const Node = ({ node }: { node: PlacedNode }) => {
  const { entities } = useGraph();
  const inspect = useInspect();
  const entity = entities.get(node.id);
  if (!entity) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the names in the sentences are the buttons
    <g className={classes.node} onClick={() => inspect.entity(node.id)}>
      <title>{entity.name}</title>
      <LookShape look={lookOf(entity)} size={node.size} x={node.x} y={node.y} />
      <NodeName node={node} name={entity.shortName ?? entity.name} />
    </g>
  );
};

const Links = ({ placed }: { placed: PlacedEvidence }) => {
  const theme = useComputedColorScheme('light');
  return placed.links.map(({ id, type, path, head }) => {
    const { colour, widthPx } = RELATION_LOOKS[type];
    return (
      <g key={id}>
        <path d={path} fill="none" stroke={colour[theme]} strokeWidth={widthPx} />
        {head && <path d={head} fill={colour[theme]} />}
      </g>
    );
  });
};

/** Dashed, with its question mark: what is proposed is never drawn as a fact. */
const SuggestedLine = ({ from, to, y }: PlacedEvidence['suggestion']) => (
  <g className={classes.suggested}>
    <line x1={from} x2={to} y1={y} y2={y} strokeWidth={2} strokeDasharray="6 4" />
    <circle cx={(from + to) / 2} cy={y} r={10} strokeWidth={1.5} />
    <text x={(from + to) / 2} y={y + 4.5} textAnchor="middle">
      ?
    </text>
  </g>
);

const useAlternative = ({ a, b }: SuggestionRecord, placed: PlacedEvidence): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { nameOf } = useGraph();
  const names = placed.nodes.filter(({ isActor }) => !isActor).map(({ id }) => nameOf(id) ?? '');
  const count = placed.links.length;
  return t('partnerships.card.graphAlt', {
    a: a.name,
    b: b.name,
    evidence: names.join(', ') || t('partnerships.card.graphNobody'),
    links: t('partnerships.card.graphLinks', { count, number: number(count) }),
  });
};

const More = ({ placed: { nodes, left } }: { placed: PlacedEvidence }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (left.length === 0) return null;
  const shown = nodes.filter(({ isActor }) => !isActor).length;
  return ` ${t('partnerships.card.graphMore', { shown: number(shown), total: number(shown + left.length) })}`;
};

/** The two actors, and what brings them together in the middle. */
export const EvidenceGraph = ({ suggestion }: { suggestion: SuggestionRecord }) => {
  const { t } = useTranslation();
  const { ecosystem } = useGraph();
  const { ref, width: room } = useElementSize();
  const width = Math.max(PICTURE_WIDTH.least, Math.min(PICTURE_WIDTH.most, Math.floor(room)));
  const placed = useMemo(
    () => placeEvidence(suggestion, ecosystem.relations, (type) => RELATION_LOOKS[type].arrow, width),
    [suggestion, ecosystem, width],
  );
  return (
    <figure ref={ref} className={classes.graph}>
      <svg
        viewBox={`0 0 ${width} ${PICTURE_HEIGHT}`}
        style={{ width }}
        role="img"
        aria-label={useAlternative(suggestion, placed)}
      >
        <Links placed={placed} />
        <SuggestedLine {...placed.suggestion} />
        {placed.nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
      <figcaption>
        {t('partnerships.card.graphLegend')}
        <More placed={placed} />
      </figcaption>
    </figure>
  );
};
