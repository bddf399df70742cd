import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import {
  FUNDING_LAYERS,
  type Funding,
  type FundingLayer,
} from '../../../shared/domain/funding/gather-funding.ts';
import { isOthers, limitFunding } from '../../../shared/domain/funding/limit-funding.ts';
import {
  type PlacedFunding,
  type PlacedFundingFlow,
  type PlacedFundingNode,
  placeFunding,
} from '../../../shared/domain/funding/place-funding.ts';
import { LOOKS, lookOf } from '../../../shared/domain/look.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './funding.module.css';
import { useFundingNames } from './use-funding-names.ts';

/** Height that a name with its amount takes, px: nearer than this, one would lie on the next. */
const LABEL = 31;
/** Height of the picture for each name of the longest column, px: its label, and what the amounts share. */
const ROW = 44;
const NODE_WIDTH = 14;
const HEIGHT_MIN = 240;
/** Names that a column shows before one asks for more. */
const MOST = 16;

const Band = ({
  flow,
  isFaded,
  choose,
}: {
  readonly flow: PlacedFundingFlow;
  readonly isFaded: boolean;
  readonly choose: () => void;
}) => (
  // The same flows are rows of the table, which the keyboard reaches.
  // biome-ignore lint/a11y/noStaticElementInteractions: a picture of the table beside it
  <path
    d={flow.d}
    className={classes.band}
    data-faded={isFaded || undefined}
    data-unknown={flow.amountCents === null || undefined}
    strokeWidth={flow.amountCents === null ? 2 : Math.max(1, flow.bandWidth)}
    onClick={choose}
  />
);

const Label = ({
  node,
  width,
  side,
}: {
  readonly node: PlacedFundingNode;
  readonly width: number;
  readonly side: 'before' | 'after';
}) => {
  const { funding } = wordsOf(useLang());
  const { nameOfNode } = useFundingNames();
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  const name = nameOfNode(node);
  const amount = funding.amount(node.amountCents);
  const isChosen = !isOthers(node) && selection.includes(node.entities[0] as EntityId);
  return (
    <UnstyledButton
      className={classes.label ?? ''}
      data-side={side}
      aria-pressed={isChosen}
      title={name}
      style={{
        top: node.y + node.height / 2,
        maxWidth: width,
        ...(side === 'after' ? { left: node.x + node.width + 6 } : { left: node.x - 6 - width, width }),
      }}
      onClick={() => act.select(node.entities)}
    >
      <bdi className={classes.labelName}>{name}</bdi>
      <span className="visually-hidden">, </span>
      <span className={classes.labelAmount} data-unknown={node.amountCents === null || undefined}>
        {amount}
      </span>
    </UnstyledButton>
  );
};

/** Flows of what is chosen stand out; with nobody of the picture chosen, all do. */
const useChosen = ({ nodes }: PlacedFunding) => {
  const selection = useWorkspace((state) => state.selection);
  return useMemo(() => {
    const wanted = new Set(selection);
    return new Set(nodes.filter((node) => node.entities.some((id) => wanted.has(id))).map(({ id }) => id));
  }, [nodes, selection]);
};

const usePlaced = (funding: Funding, most: number, width: number): PlacedFunding & { height: number } =>
  useMemo(() => {
    const limited = limitFunding(funding, most);
    const rows = Math.max(
      ...FUNDING_LAYERS.map((layer) => limited.nodes.filter((node) => node.layer === layer).length),
    );
    const height = Math.max(HEIGHT_MIN, rows * ROW);
    const frame = { width: Math.max(200, width), height, nodeWidth: NODE_WIDTH, gap: LABEL };
    return { ...placeFunding(limited, frame), height };
  }, [funding, most, width]);

const Nodes = ({ placed }: { placed: PlacedFunding }) => {
  const { entities } = useGraph();
  return placed.nodes.map((node) => {
    const entity = isOthers(node) ? undefined : entities.get(node.entities[0] as EntityId);
    return (
      <rect
        key={node.id}
        x={node.x}
        y={node.y}
        width={node.width}
        height={Math.max(2, node.height)}
        rx={2}
        className={classes.node}
        fill={entity ? LOOKS[lookOf(entity)].fill : 'var(--line)'}
      />
    );
  });
};

const LABEL_MARGIN = 14;
/** Between programmes and actors, names of both sides share the room; funders have theirs alone. */
const labelWidth = (layer: FundingLayer, columns: number, gap: number): number =>
  Math.max(60, (layer === 'funder' && columns > 2 ? gap : gap / 2) - LABEL_MARGIN);

/** The columns that are there, in order, and the room between two. */
const columnsOf = ({ nodes }: PlacedFunding, width: number) => {
  const layers = FUNDING_LAYERS.filter((layer) => nodes.some((node) => node.layer === layer));
  return { layers, gap: (width - NODE_WIDTH * layers.length) / Math.max(1, layers.length - 1) };
};

/** A flow of one relation opens it; one of several chooses both its ends. */
const useChooseFlow = ({ nodes }: PlacedFunding) => {
  const act = useActions();
  return ({ relations, source, target }: PlacedFundingFlow) => {
    const [only] = relations;
    if (relations.length === 1 && only) act.selectRelation(only);
    else
      act.select(
        nodes.filter(({ id }) => id === source || id === target).flatMap(({ entities }) => entities),
      );
  };
};

const Bands = ({ placed }: { placed: PlacedFunding }) => {
  const chosen = useChosen(placed);
  const choose = useChooseFlow(placed);
  return placed.flows.map((flow) => (
    <Band
      key={`${flow.source} ${flow.target}`}
      flow={flow}
      isFaded={chosen.size > 0 && !chosen.has(flow.source) && !chosen.has(flow.target)}
      choose={() => choose(flow)}
    />
  ));
};

/** Funders on the left, programmes and projects in the middle, actors on the right; heights are known amounts. */
export const FundingPicture = ({ funding }: { funding: Funding }) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang()).funding;
  const { ref, width } = useElementSize();
  const [most, setMost] = useState(MOST);
  const placed = usePlaced(funding, most, width);
  const { layers, gap } = columnsOf(placed, width);
  return (
    <div className={classes.picture}>
      <div className={classes.columns} aria-hidden>
        {layers.map((layer) => (
          <span key={layer}>{words.layers[layer]}</span>
        ))}
      </div>
      <div ref={ref} className={classes.frame} style={{ height: placed.height }}>
        <svg width="100%" height={placed.height} aria-hidden="true">
          <Bands placed={placed} />
          <Nodes placed={placed} />
        </svg>
        {placed.nodes.map((node) => (
          <Label
            key={node.id}
            node={node}
            width={labelWidth(node.layer, layers.length, gap)}
            side={node.layer === 'beneficiary' ? 'before' : 'after'}
          />
        ))}
      </div>
      {placed.nodes.some(isOthers) && (
        <UnstyledButton className={classes.more ?? ''} onClick={() => setMost(most * 2)}>
          {t('funding.reveal')}
        </UnstyledButton>
      )}
    </div>
  );
};
