import { noMeasures } from '../../shared/domain/analysis/measures.ts';
import { composeDrawing } from '../../shared/domain/drawing/compose-drawing.ts';
import { type Ecosystem, summariseEntity, summariseRelation } from '../../shared/domain/ecosystem.ts';
import { mostRestrictive, selectView } from '../../shared/domain/filter.ts';
import { gatherFacts } from '../../shared/domain/filters/facts.ts';
import { groupsOf } from '../../shared/domain/grouping/groups-of.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import { seededNetwork } from '../helpers/seeded-network.ts';
import { type Bench, type Line, timeByTurns } from './bench.ts';
import { SEED } from './project.ts';

const [SMALL, LARGE] = [1000, 10_000];
const LINKS_EACH = 3;
const TURNS = 15;

const ecosystemOf = (nodes: number): Ecosystem => {
  const { entities, relations } = seededNetwork(nodes, nodes * LINKS_EACH, SEED);
  return { entities: entities.map(summariseEntity), relations: relations.map(summariseRelation) };
};

const CHIPS: View = {
  ...startView,
  filters: [
    { field: 'look', op: 'in', values: ['funder', 'non-profit', 'business'] },
    { field: 'funding', op: 'in', values: ['without'] },
    { field: 'period', op: 'in', values: ['2020', '2024'] },
  ],
};

/** What a window asks of a project, by name: pure, on its own values. */
const worksOn = (ecosystem: Ecosystem) => {
  const facts = gatherFacts(ecosystem);
  const shown = selectView(ecosystem, startView, noMeasures, facts);
  const drawn = {
    ecosystem,
    shown,
    measures: noMeasures,
    pinned: new Set<never>(),
    lang: 'fr',
    facts,
  } as const;
  return {
    'Filter, three chips': () => selectView(ecosystem, CHIPS, noMeasures, facts),
    'The chip that hides most': () => mostRestrictive(ecosystem, CHIPS, noMeasures, facts),
    'Drawing of everything': () => composeDrawing({ ...drawn, view: startView }),
    'Groups by category': () =>
      groupsOf(shown, { ecosystem, measures: noMeasures }, { by: 'look', lang: 'fr' }),
    'What filters know of a project': () => gatherFacts(ecosystem).degrees(),
  };
};

export const growthBench: Bench = {
  id: 'growth',
  run: async () => {
    const [small, large] = [worksOn(ecosystemOf(SMALL)), worksOn(ecosystemOf(LARGE))];
    const lines: Line[] = [];
    for (const name of Object.keys(large) as (keyof typeof large)[]) {
      const times = await timeByTurns(TURNS, { small: small[name], large: large[name] });
      lines.push({
        measure: `${name}, ${LARGE.toLocaleString('en')} entities`,
        ours: times.large,
        unit: 'ms',
        anchor: { name: `${SMALL.toLocaleString('en')} entities`, value: times.small },
        aim: name === 'Filter, three chips' ? '≤ 150 ms' : '≤ 12 ×',
      });
    }
    return {
      title: 'Growth',
      method: `What the window computes of a view, on a seeded network of ${SMALL.toLocaleString('en')} entities and on one ten times as large, ${LINKS_EACH} relations an entity: median of ${TURNS} turns, by turns. Ten times the size should take about ten times as long.`,
      lines,
    };
  },
};
