import { formatNumber } from '../../format.ts';
import type { DossierWords } from '../dossier-words.ts';
import { pluralEnglish as plural } from '../typography.ts';
import { glossary } from './dossier-glossary.ts';

const number = (value: number): string => formatNumber(value, 'en');
const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${plural(value, one, many)}`;
const added = (value: number | null): string =>
  value === null ? '' : value === 0 ? ', none of them new' : `, of which ${number(value)} new`;

/** The committee dossier. */
export const dossier: DossierWords = {
  job: 'Typesetting the dossier',
  kicker: 'Committee dossier',
  title: (project) => project,
  sections: {
    map: 'Who acts, who funds, who is missing',
    figures: 'Key figures',
    diagnosis: 'Diagnosis on three axes',
    suggestions: 'Leads for partnerships',
    evolution: 'What changed since the last committee',
    funding: 'Funding',
    actors: 'Actors and funders',
    method: 'Method and limits',
    sources: 'Sources',
    glossary: 'Glossary',
  },
  contents: 'Contents',
  cover: {
    territory: 'Territory',
    committee: 'Governing body',
    date: 'Data as of',
    snapshot: 'Snapshot',
    snapshotOf: (name, seal) => `${name} (${seal})`,
    withheld: (entities, relations, suggestions, sentences) =>
      `Kept for the team and left out: ${[
        ...(entities > 0 ? [count(entities, 'record', 'records')] : []),
        ...(relations > 0 ? [count(relations, 'link', 'links')] : []),
        ...(suggestions > 0 ? [count(suggestions, 'lead', 'leads')] : []),
        ...(sentences > 0 ? [count(sentences, 'explanation', 'explanations')] : []),
      ].join(', ')}.`,
    logo: 'Logo',
  },
  footer: { snapshot: (seal) => `Snapshot ${seal}`, page: 'page' },
  description: (project, date) => `Committee dossier: ${project}, data as of ${date}.`,
  figures: {
    actors: (value, news) => `${plural(value, 'actor', 'actors')}${added(news)}`,
    relations: (value, news) => `${plural(value, 'link', 'links')}${added(news)}`,
    funding: (funders) => `of funding on record, ${count(funders, 'funder', 'funders')}`,
    fundingUnknown: (funders) =>
      funders === 0 ? 'no funding known' : `amounts unknown, ${count(funders, 'funder', 'funders')}`,
    retained: (value) => plural(value, 'lead retained, to be decided', 'leads retained, to be decided'),
    toDiscuss: (value) => plural(value, 'lead proposed, to discuss', 'leads proposed, to discuss'),
    lead: 'What the project counts on the day of the data. Classes of actors are never counted; the number of links leaves out where one is and where one acts.',
    kinds: 'Records, by kind',
    relationTypes: 'Links, by type',
    kind: 'Kind',
    relationType: 'Link',
    count: 'Number',
  },
  map: {
    subtitle: (territory) =>
      territory === null ? 'The actors and their links' : `The actors and their links – ${territory}`,
    whole: (entities, relations) =>
      `Whole view: ${count(entities, 'record', 'records')}, ${count(relations, 'link', 'links')}.`,
    filtered: (shown, total, relations) =>
      `Filtered view: ${count(shown, 'record', 'records')} of ${number(total)}, ${count(relations, 'link', 'links')}.`,
    alt: (entities, relations, kinds) =>
      `Graph of ${count(entities, 'record', 'records')} and ${count(relations, 'link', 'links')}. By category: ${kinds}.`,
    altHubs: (names) => (names.length === 0 ? '' : `The most linked: ${names.join(', ')}.`),
    grey: 'In shades of grey, shape and icon tell the category.',
  },
  diagnosis: {
    lead: (name, date) =>
      `${name}, as of ${date}. Each point is met, partial, absent or unknown: what is unknown is not counted as missing.`,
    none: 'No diagnosis was frozen with this snapshot: choose a territory in the project, then capture a new snapshot.',
    noScore: 'too little is known',
    score: (share) => share,
    detail: (low, high, known) =>
      low === high ? `${known} known` : `between ${low} and ${high}; ${known} known`,
    alt: (axis, score, detail) => `${axis}: ${score}, ${detail}.`,
    states: 'Key',
    corrected: (reason) => `Corrected by hand: “${reason}”`,
    withheld: 'The detail rests on data kept for the team.',
    strengthen: 'Points to strengthen',
    reminders: 'Reminders',
    columns: ['State', 'Point', 'Finding'],
    counts: (met, partial, absent, unknown) =>
      [
        count(met, 'point met', 'points met'),
        ...(partial > 0 ? [`${number(partial)} partial`] : []),
        ...(absent > 0 ? [`${number(absent)} absent`] : []),
        ...(unknown > 0 ? [`${number(unknown)} unknown`] : []),
      ].join(', '),
  },
  suggestions: {
    leadRetained: (value) =>
      `${count(value, 'lead was', 'leads were')} retained for this committee. A lead is a computed proposal, never a fact: the committee decides.`,
    leadToDiscuss: (value) =>
      `No lead has been retained yet. ${value === 1 ? 'Here is the best placed one' : `Here are the ${number(value)} best placed`}, to discuss. A lead is a computed proposal, never a fact: the committee decides.`,
    none: 'No lead was frozen with this snapshot.',
    number: (at) => `Lead ${number(at)}`,
    solidity: { strong: 'Strong', medium: 'Medium', explore: 'To explore' },
    why: 'Why',
    whyNot: 'Points to watch',
    missing: 'Data to complete',
    whyUnknown: 'The method no longer proposes this lead: its reasons of that time are not in the snapshot.',
    decision: 'Decision of the committee',
    decided: (state, date) => `Today: ${state}, on ${date}`,
    options: ['Committed', 'To study', 'Postponed', 'Dismissed'],
    owner: 'Carrier',
    due: 'Due',
    remark: 'Remarks',
  },
  evolution: {
    lead: (before, after) => `From “${before}” to “${after}”.`,
    none: 'No snapshot was chosen to compare with.',
    same: 'No difference between these snapshots.',
    table: 'The figures, before and after',
    line: 'Records and links',
    before: 'Before',
    after: 'After',
    change: 'Change',
    realised: (pair) => `${pair}: became a link`,
    followed: (pair, before, after) =>
      before === after ? `${pair}: still ${after}` : `${pair}: ${before}, then ${after}`,
    suggestions: 'Leads retained last time',
  },
  funding: {
    none: 'No funding is known on the day of the data.',
    given: 'What funders give',
    passed: 'What passes through a programme or a project',
    from: 'Funder',
    through: 'Programme or project',
    to: 'Recipient',
    amount: 'Amount',
    years: 'Years',
    share: 'Share',
    unknown: 'unknown',
    alt: (summary, largest) => `Diagram of funding, from left to right. ${summary} The largest: ${largest}.`,
    altFlow: (from, to, amount) => `${from} to ${to}: ${amount}`,
  },
  actors: {
    lead: (value) =>
      `${count(value, 'actor or funder', 'actors and funders')}, by category. Links: partnerships, funding and participation, without where one is.`,
    none: 'No actor.',
    name: 'Name',
    type: 'Type',
    territory: 'Territory',
    links: 'Links',
    unknown: 'unknown',
    others: (value) => `and ${count(value, 'other', 'others')}`,
  },
  method: {
    data: 'Data',
    suggestions: 'Leads',
    limits: 'Limits',
    dataItems: (entities, relations, on) => [
      `This dossier describes ${count(entities, 'record', 'records')} and ${count(relations, 'link', 'links')}, as of ${on}. Everything comes from a sealed snapshot: the same snapshot gives the same dossier.`,
      'Unknown does not mean absent: an unknown point is hatched and counts in no total.',
      'Amounts are those of funding links in force or ended; what is only asked for is counted apart.',
    ],
    suggestionItems: (version, total, rules, isLearned) => [
      `Method ${version}: ${count(total, 'lead ranked', 'leads ranked')}, ${count(rules, 'rule', 'rules')} on.`,
      isLearned
        ? 'Weights were learned from the dated links of the project itself.'
        : 'Weights are those shipped: the project has too few dated links to learn from.',
      'Each lead says why it is proposed, what calls for care and what should be completed.',
    ],
    limitItems: [
      'The dossier shows only what the project holds: an actor that is not in the data is not in it.',
      'A missing link is not the absence of a link: it may be unknown.',
      'Scores compare a territory with itself over time, not territories with each other.',
      'No person is named: only organisations and functions.',
    ],
    seal: (name, date, sha256) => `Snapshot “${name}”, captured on ${date}. SHA-256 fingerprint: ${sha256}`,
  },
  sources: {
    lead: (value) => `${count(value, 'source', 'sources')} cited by the records and links of this dossier.`,
    none: 'No source is given.',
    title: 'Title',
    publisher: 'Publisher',
    consulted: 'Consulted on',
    records: 'Records and links',
  },
  glossary,
  undrawable: 'The sign � stands for a character that our fonts do not have.',
};
