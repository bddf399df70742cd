import { formatMoney, formatNumber, formatPercent } from '../../format.ts';
import type { MeasureWords } from '../measure-words.ts';

const number = (value: number): string => formatNumber(value, 'en');
const actors = (count: number): string => `${number(count)} ${count === 1 ? 'actor' : 'actors'}`;

const gifts =
  'The same amount of the same year, told by both sides, counts once. What is only proposed, in discussion or requested does not count. Without any known amount: not stated, not zero.';

/** Measures of the network, told plainly. */
export const measures: MeasureWords = {
  explanations: {
    degree: {
      plain: 'How many others it is linked to.',
      formula: 'Number of different partners: several links between the same two count as one.',
      source: 'Freeman, 1979',
    },
    betweenness: {
      plain: 'Bridge: who the shortest paths between the others pass through.',
      formula:
        'For each pair of other actors, the share of their shortest paths that passes through it; then the mean of these shares. 0%: nobody passes through it. 100%: everything does.',
      source: 'Freeman, 1977; computed after Brandes, 2001',
    },
    constraint: {
      plain:
        'Dependence on a few partners: strong when they are few or all know one another, weak when they are many and apart.',
      formula:
        'Sum, over each partner j, of (p + Σ p·p)²: the share of its links that goes to j, directly and through its other partners. 1: a single partner. Near 0: many, without links between them. Without a partner there is no value.',
      source: 'Burt, Structural Holes, 1992',
    },
    'articulation-points': {
      plain: 'Fragile point: how many actors would be cut off from the others without it.',
      formula:
        'It is taken away with its links; then those of its linked set that no longer hold to the largest part are counted. 0: nobody is cut off.',
      source: 'articulation points, Hopcroft and Tarjan, 1973',
    },
    communities: {
      plain: 'Groups that talk to each other: more links among themselves than with the others.',
      formula:
        'The division whose modularity is highest: the share of links inside groups, less what random links would give. Another division nearly as good may exist.',
      source: 'Louvain method, Blondel et al., 2008; modularity, Newman and Girvan, 2004',
    },
    components: {
      plain: 'Linked sets: those that some chain of links joins.',
      formula: 'Two actors are in the same set when one can go from one to the other, link by link.',
      source: 'connected components, Hopcroft and Tarjan, 1973',
    },
    'amount-received': {
      plain: 'What it has received, as far as amounts are known.',
      formula: `Sum of the amounts of “funds” links to it and “benefits from” links from it. ${gifts}`,
      source: 'a sum, without a model',
    },
    'amount-given': {
      plain: 'What it has given, as far as amounts are known.',
      formula: `Sum of the amounts of “funds” links from it and “benefits from” links to it. ${gifts}`,
      source: 'a sum, without a model',
    },
  },
  scope:
    'Computed on the whole project, whatever the filters: all links but places (located in, acts in, part of, neighbour of), without classes of actors.',
  sampled: (name, { sources, of, margin }) =>
    `${name}: estimated from ${number(sources)} starts out of ${number(of)}, to within ${formatPercent(margin, 'en')}.`,
  values: {
    degree: (value) => `${number(value)} ${value === 1 ? 'partner' : 'partners'}`,
    betweenness: (value) => `${formatPercent(value, 'en')} of the shortest paths pass through it`,
    constraint: (value) => `${number(value)}: between 0 (many partners, apart) and 1 (a single one)`,
    articulationPoints: (value, name) =>
      value === 0
        ? 'without it, nobody is cut off'
        : `without ${name}, ${actors(value)} ${value === 1 ? 'is' : 'are'} cut off`,
    group: (count, around) => `${actors(count)}, around ${around}`,
    alone: 'alone',
    amount: (cents) => `${formatMoney(cents, 'en')} known`,
    unknown: 'not stated',
  },
  uniform: 'The same',
  below: (bound) => `less than ${bound}`,
  between: (from, to) => `${from} to ${to}`,
  from: (bound) => `${bound} and more`,
  others: 'Others',
  lone: 'Alone',
};
