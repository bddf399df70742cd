import { formatPercent } from '../../format.ts';
import { measureConcentration } from '../../funding/concentration.ts';
import { type Funding, type FundingFlow, gatherFunding } from '../../funding/gather-funding.ts';
import type { DossierPart, DossierTable } from '../dossier.ts';
import { drawPicture, type PictureSize } from '../draw-picture.ts';
import type { SectionInput, Written } from './section.ts';

type FundingPart = Extract<DossierPart, { id: 'funding' }>;

const SIZE: PictureSize = { widthPt: 499, heightPt: 420, unit: 0.92, labelSizes: [8.5, 8], namesMax: 0 };
const ALT_FLOWS = 5;

const entityOf = (node: string): string => node.slice(node.indexOf(':') + 1);
const isDirect = ({ source }: FundingFlow): boolean => source.startsWith('funder:');

/** What funders give first, the largest first; what programmes pass on after. */
const inOrder = (flows: readonly FundingFlow[]): FundingFlow[] =>
  flows.toSorted(
    (a, b) =>
      Number(isDirect(b)) - Number(isDirect(a)) ||
      (b.amountCents ?? -1) - (a.amountCents ?? -1) ||
      (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1),
  );

type NameOf = (node: string) => string;
type Heading = DossierTable & { readonly heading: string };
const column = (title: string, share: number, isNumber = false) => ({ title, isNumber, share });

/** What funders give, with its part of what is known; what programmes and projects pass on. */
const tablesOf = (funding: Funding, nameOf: NameOf, { words, lang }: SectionInput): Heading[] => {
  const own = words.dossier.funding;
  const total = funding.given.amountCents;
  const cellsOf = ({ source, target, amountCents, years }: FundingFlow) => [
    nameOf(source),
    nameOf(target),
    amountCents === null ? own.unknown : words.funding.amount(amountCents),
    years === null ? '' : words.funding.years(years),
  ];
  const shareOf = ({ amountCents }: FundingFlow) =>
    amountCents !== null && total > 0 ? formatPercent(amountCents / total, lang) : '';
  const base = (from: string) => [
    column(from, 4.2),
    column(own.to, 4.6),
    column(own.amount, 1.8, true),
    column(own.years, 1.3, true),
  ];
  const flows = inOrder(funding.flows);
  const [direct, passed] = [flows.filter(isDirect), flows.filter((flow) => !isDirect(flow))];
  const tables = [
    {
      heading: own.given,
      columns: [...base(own.from), column(own.share, 0.9, true)],
      rows: direct.map((flow) => [...cellsOf(flow), shareOf(flow)]),
    },
    { heading: own.passed, columns: base(own.through), rows: passed.map(cellsOf) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
};

/** What is known in all, what hangs on the largest, what is asked for. */
const leadOf = (funding: Funding, nameOf: NameOf, { words }: SectionInput): string[] => {
  const concentration = measureConcentration(funding);
  return [
    words.funding.total(funding.given),
    ...(concentration
      ? [words.funding.concentration(nameOf(`funder:${concentration.largest}`), concentration)]
      : []),
    words.funding.requested(funding.given),
  ].filter((sentence) => sentence !== '');
};

const altOf = (funding: Funding, nameOf: NameOf, { words }: SectionInput): string => {
  const { alt, altFlow } = words.dossier.funding;
  const largest = inOrder(funding.flows)
    .slice(0, ALT_FLOWS)
    .map(({ source, target, amountCents }) =>
      altFlow(nameOf(source), nameOf(target), words.funding.amount(amountCents)),
    );
  return alt(words.funding.total(funding.given), largest.join(', '));
};

/** Funder → programme or project → actor, with amounts. */
export const writeFunding = (input: SectionInput): Written<FundingPart> => {
  const { view, words, isGrey } = input;
  const { entities, relations } = view.ecosystem;
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (node) => names.get(entityOf(node)) ?? words.sheet.unknownName;
  const funding = gatherFunding(entities, relations);
  const { sections, funding: own } = words.dossier;
  const base = { id: 'funding', title: sections.funding } as const;
  if (funding.flows.length === 0)
    return { part: { ...base, lead: [own.none], picture: null, tables: [] }, files: [] };
  const asked = { kind: 'funding', size: SIZE, isGrey, alt: altOf(funding, nameOf, input) } as const;
  const drawn = drawPicture({ ...view.sheet, entities, relations }, asked);
  return {
    part: {
      ...base,
      lead: leadOf(funding, nameOf, input),
      picture: { ...drawn.part, caption: '' },
      tables: tablesOf(funding, nameOf, input),
    },
    files: drawn.files,
  };
};
