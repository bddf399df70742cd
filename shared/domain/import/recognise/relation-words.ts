import { foldText } from '../../text.ts';
import { RELATION_TYPES, type RelationType } from '../../vocabulary.ts';
import { wordsOf } from '../../words/words.ts';

export interface RelationMeaning {
  readonly type: RelationType;
  /** « financé par »: the relation goes from the second end to the first. */
  readonly isReversed: boolean;
  readonly isSure: boolean;
}

/** Folded words of a link, by type: the way that they are read from the first end. */
const FORWARD: Readonly<Partial<Record<RelationType, readonly string[]>>> = {
  'partners-with': [
    'partenaire',
    'partenaire de',
    'partenariat',
    'partenariat avec',
    'en partenariat avec',
    'collabore avec',
    'collaboration',
    'coopere avec',
    'cooperation',
    'travaille avec',
    'partner',
    'partner of',
    'partners',
    'partnership',
    'collaborates with',
    'works with',
    'partenaires',
    'allie de',
    'convention',
    'convention de partenariat',
    'conventionne avec',
  ],
  'member-of': [
    'membre',
    'membre de',
    'adherent',
    'adherent de',
    'adhere a',
    'adhere',
    'fait partie du reseau',
    'affilie a',
    'sociétaire',
    'societaire de',
    'member',
    'member of',
    'is member of',
    'belongs to',
    'employee of',
    'appartient a',
    'adhesion',
  ],
  funds: [
    'finance',
    'financeur',
    'financeur de',
    'subventionne',
    'soutient financierement',
    'financement',
    'subvention',
    'mecene de',
    'mecenat',
    'mecenat financier',
    'funds',
    'funder',
    'funder of',
    'grants',
    'invests in',
    'investor',
    'finances',
    'sponsor',
    'investisseur',
    'aide financiere',
    'cofinance',
  ],
  founds: [
    'cree',
    'co cree',
    'fonde',
    'fondateur',
    'fondateur de',
    'a cree',
    'cofonde',
    'founds',
    'founded',
    'founder',
    'founder of',
    'created',
    'initie',
    'est a l initiative de',
  ],
  hosts: ['heberge', 'abrite', 'accueille', 'hosts', 'host', 'hebergeur', 'hebergement'],
  carries: [
    'porte',
    'porteur',
    'porteur de',
    'pilote',
    'pilote de',
    'portage',
    'coordonne',
    'carries',
    'leads',
    'leader',
    'lead',
    'manages',
    'anime',
    'gere',
    'chef de file',
    'maitre d ouvrage',
    'coordinateur',
  ],
  signs: ['signe', 'signataire', 'signataire de', 'signs', 'signatory'],
  'participates-in': [
    'participe a',
    'participe',
    'participant',
    'prend part a',
    'contribue a',
    'participates in',
    'participates',
    'contributes to',
    'implique dans',
    'siege a',
    'contribution',
    'acteur de',
  ],
  governs: ['gouverne', 'administre', 'governs', 'gouvernance', 'preside'],
  supports: [
    'soutient',
    'accompagne',
    'accompagnement',
    'soutien',
    'soutient a',
    'aide',
    'conseille',
    'outille',
    'appuie',
    'supports',
    'support',
    'helps',
    'advises',
    'parraine',
  ],
  organises: ['organise', 'organisateur', 'organisateur de', 'organises', 'organizes', 'organizer'],
  'benefits-from': [
    'beneficie de',
    'beneficiaire',
    'beneficiaire de',
    'laureat',
    'laureat de',
    'benefits from',
    'beneficiary',
    'beneficiary of',
    'recoit',
    'labellise',
  ],
  covers: ['couvre', 'covers', 'concerne le territoire'],
  'located-in': [
    'situe a',
    'situe dans',
    'localise a',
    'implante a',
    'ancre a',
    'base a',
    'siege social a',
    'located in',
    'based in',
  ],
  'acts-in': ['agit a', 'agit sur', 'intervient sur', 'intervient a', 'acts in', 'active in', 'operates in'],
  'part-of': [
    'fait partie de',
    'inclus dans',
    'inscrit a',
    'inscrit dans',
    'part of',
    'sous ensemble de',
    'rattache a',
    'depend de',
    'filiale de',
    'belongs to programme',
    'compose',
  ],
  produces: ['produit', 'publie', 'edite', 'auteur de', 'produces', 'publishes', 'author of'],
  'derives-from': ['issu de', 'decline de', 'decoule de', 'derives from', 'derive de', 'inspire de'],
  evaluates: ['evalue', 'evaluateur de', 'evaluates'],
  concerns: ['concerne', 'illustre', 'concerns', 'lie a', 'related to', 'lien', 'lien avec', 'relation'],
};

/** The same from the second end. */
const BACKWARD: Readonly<Partial<Record<RelationType, readonly string[]>>> = {
  'member-of': [
    'a pour membre',
    'compte parmi ses membres',
    'reunit',
    'rassemble',
    'federe',
    'regroupe',
    'has member',
    'employer of',
  ],
  funds: [
    'finance par',
    'subventionne par',
    'soutenu financierement par',
    'funded by',
    'financed by',
    'recoit des fonds de',
  ],
  founds: ['cree par', 'fonde par', 'founded by', 'created by'],
  hosts: ['heberge par', 'abrite par', 'accueilli par', 'hosted by'],
  carries: [
    'porte par',
    'pilote par',
    'coordonne par',
    'anime par',
    'gere par',
    'led by',
    'managed by',
    'carried by',
  ],
  signs: ['signe par', 'signed by'],
  'participates-in': ['a pour participant', 'associe', 'implique', 'has participant'],
  governs: ['gouverne par', 'administre par', 'governed by'],
  supports: ['soutenu par', 'accompagne par', 'aide par', 'supported by', 'conseille par', 'parraine par'],
  organises: ['organise par', 'organised by', 'organized by'],
  'benefits-from': ['a pour laureat', 'a pour beneficiaire', 'beneficie a'],
  covers: ['couvert par', 'covered by'],
  'part-of': ['comprend', 'inclut', 'contient', 'contains', 'includes', 'a pour filiale'],
  produces: ['produit par', 'publie par', 'edite par', 'produced by', 'published by'],
  'derives-from': ['a l origine de', 'decline en', 'prolonge par', 'prolongee par'],
  evaluates: ['evalue par', 'evaluated by'],
};

const stripped = (folded: string): string =>
  folded
    .replace(/^(?:est|sont|etre|is|are|was|a ete|ont ete) /, '')
    .replace(/(?<=\p{L}{3}e)e(?=s? |s?$)/gu, '');

const entries = (
  table: Readonly<Partial<Record<RelationType, readonly string[]>>>,
  isReversed: boolean,
): (readonly [string, RelationMeaning])[] =>
  Object.entries(table).flatMap(([type, words]) =>
    words.map(
      (word) => [stripped(foldText(word)), { type: type as RelationType, isReversed, isSure: true }] as const,
    ),
  );

const ownWords = (name: 'relations' | 'relationsBack', isReversed: boolean) =>
  (['fr', 'en'] as const).flatMap((lang) => {
    const labels = wordsOf(lang).vocabulary[name];
    return RELATION_TYPES.flatMap((type) =>
      [labels[type], ...labels[type].split(',')].map(
        (label) => [stripped(foldText(label)), { type, isReversed, isSure: true }] as const,
      ),
    );
  });

const WORDS: ReadonlyMap<string, RelationMeaning> = new Map([
  ...entries(BACKWARD, true),
  ...entries(FORWARD, false),
  ...ownWords('relationsBack', true),
  ...ownWords('relations', false),
  ...RELATION_TYPES.map((type) => [foldText(type), { type, isReversed: false, isSure: true }] as const),
]);

/** « finance », « financé par », « membre de »… → the type and its direction; null when nothing is known of the word. */
export const readRelation = (written: string): RelationMeaning | null => {
  const text = foldText(written.slice(0, 200));
  return WORDS.get(stripped(text)) ?? WORDS.get(stripped(text.replace(/s$/, ''))) ?? null;
};
