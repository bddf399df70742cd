import type { GlossaryEntry } from '../dossier-words.ts';

/** Words of the dossier, by alphabet. */
export const glossary: readonly GlossaryEntry[] = [
  {
    title: 'Actor',
    text: 'An organisation active in the territory: non-profit, business, public body, university…',
  },
  {
    title: 'Alliance',
    text: 'More than two partners around one purpose: sponsorship, responsible practices, economic cooperation, societal innovation.',
  },
  {
    title: 'CRTE',
    text: 'Contract for the success of the ecological transition, signed between the State and groupings of municipalities.',
  },
  {
    title: 'Lead',
    text: 'A partnership that is not in the data yet and that the method proposes to look at, with its reasons.',
  },
  {
    title: 'Point to strengthen',
    text: 'A point of the diagnosis that is absent or partial, with what the territory can do first.',
  },
  {
    title: 'PTCE',
    text: 'Territorial cluster for economic cooperation, defined by article 9 of the French law of 31 July 2014 on the social and solidarity economy.',
  },
  {
    title: 'Record',
    text: 'What the project knows of an actor, funder, territory, programme, initiative, alliance, resource or governing body.',
  },
  {
    title: 'Snapshot',
    text: 'The state of the project frozen on a day and sealed by a fingerprint: it does not change any more.',
  },
  {
    title: 'Solidity',
    text: 'Strong, medium or to explore: how far the reasons for a lead rest on data that are known.',
  },
  {
    title: 'Territorial catalyst',
    text: 'An organisation that leads dialogue, collective experiments or support between different actors. It is a function: a non-profit, a public body or a business may hold it.',
  },
  {
    title: 'Unknown',
    text: 'Nobody has noted it. It is neither yes nor no: the point is hatched and counts in no total.',
  },
];
