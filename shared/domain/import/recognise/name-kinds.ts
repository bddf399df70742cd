import { foldText } from '../../text.ts';
import { type KindMeaning, parseMeaning } from './kind-meaning.ts';

/** Beginnings of names that tell what bears them, the most particular first; on the folded name. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:communaute de communes|communaute d agglomeration|communaute urbaine)\b/, 'territory/epci'],
  [
    /^metropole (?:de |d |du |des |aix|nice|rouen|grand)|^(?:grand \w+ metropole|\w+ metropole)$|^eurometropole\b/,
    'territory/epci',
  ],
  [/^etablissement public territorial\b/, 'territory/ept'],
  [/^petr\b|^pole d equilibre territorial/, 'territory/petr'],
  [/^(?:commune|mairie|ville) d(?:e|u|es)? (?!demain)/, 'territory/commune'],
  [/^(?:conseil departemental|conseil general|departement) /, 'territory/department'],
  [/^(?:conseil regional|region) /, 'territory/region'],
  [/^parc naturel regional\b|^pnr\b/, 'territory/park'],
  [/^(?:ptce|pole territorial de cooperation economique)\b/, 'actor/ptce'],
  [
    /^(?:syndicat mixte|syndicat intercommunal|sivom|sivu|ccas|cias|centre communal d action sociale)\b/,
    'actor/local-authority',
  ],
  [
    /^(?:cci|cma|cress|chambre d|chambre de|chambre des|chambre regionale|chambre departementale)\b/,
    'actor/chamber',
  ],
  [
    /^(?:universite|university|ecole|lycee|college|institut universitaire|iut|cnrs|inrae|inria)\b/,
    'actor/academic',
  ],
  [
    /^(?:prefecture|sous prefecture|ministere|ddt|ddtm|dreal|dreets|ddets|drac|agence nationale|agence de l eau|ademe|caf|cpam|france travail|pole emploi|centre hospitalier)\b/,
    'actor/public-body',
  ],
  [/^banques? alimentaires?\b/, 'actor/association'],
  [/^fonds de dotation\b/, 'funder/foundation/endowment-fund'],
  [/^(?:fondation|foundation)\b/, 'funder/foundation'],
  [/^fonds (?:vert|social|europeen|national|regional|departemental|d |de |du |pour |odd )/, 'funder/fund'],
  [
    /^(?:banque|caisse d epargne|credit agricole|credit mutuel|bpifrance|caisse des depots|credit cooperatif)\b/,
    'funder/bank',
  ],
  [/^(?:mutuelle|mutualite)\b/, 'actor/mutual'],
  [/^(?:scic|scop|cooperative|cuma|cae|biocoop)\b/, 'actor/cooperative'],
  [
    /^(?:club d entreprises|club des entreprises|club entreprises|groupement d employeurs|geiq|union commerciale|medef|cpme)\b/,
    'actor/sme-collective',
  ],
  [/^(?:conseil de developpement|codev)\b/, 'actor/development-council'],
  [/^tiers lieu\b/, 'actor/third-place'],
  [/^(?:association|asso|amicale|comite des fetes)\b/, 'actor/association'],
  [/^collectif\b/, 'actor/informal'],
  [/^reseau\b/, 'actor/network'],
  [/^(?:sas|sasu|sarl|eurl|earl|scea|gaec|sa|sci|snc) |(?: sas| sasu| sarl| eurl| sa)$/, 'actor/company'],
  [/ scic$| scop$|\bscic\b/, 'actor/cooperative'],
  [/^crte\b/, 'programme/crte'],
  [/^petites villes de demain\b|^pvd\b/, 'programme/pvd'],
  [/^(?:ami|aap|appel a projets|appel a manifestation d interet)\b/, 'programme/call'],
  [/^(?:comite|commission) (?:de pilotage|strategique|technique)\b|^copil\b/, 'instance/committee'],
  [/^conseil d administration\b/, 'instance/board'],
];

/** Acronyms that are also words: only in capitals, before a proper name. */
const ACRONYMS: readonly (readonly [RegExp, string])[] = [
  [/^\W*C[CAU] (?:d|l|[A-ZÀ-Ý])/, 'territory/epci'],
  [/^\W*ARS (?!SUR\b)/, 'actor/public-body'],
];

/** Cheap test before the exact ones: most names of a large file begin otherwise. */
const MAY_TELL =
  /^\W*(?:comm|c[cau]\s|euro|grand|[ée]tab|p[ôo]le|petr|mairie|ville|cons|d[ée]p|r[ée]g|r[ée]se|parc|pnr|ptce|synd|siv|ccas|cias|cci|cma|cress|chamb|univ|[ée]col|lyc|coll|inst|iut|cnrs|inr|pr[ée]f|sous|mini|ddt|dre|dde|drac|ars|agen|adem|caf|cpam|fran|cent|fond|found|banq|cais|cr[ée]d|bpi|mutu|scic|scop|coop|cuma|cae|bioc|club|group|geiq|union|medef|cpme|codev|tiers|asso|amic|comi|sa|eurl|earl|scea|gaec|sci|snc|crte|peti|pvd|ami|aap|app)|m[ée]tropole|\b(?:sasu?|sarl|eurl|sa|scic|scop)\b/i;

/** What a name alone suggests; never sure. Null when it suggests nothing. */
export const kindOfName = (name: string): KindMeaning | null => {
  if (!MAY_TELL.test(name.slice(0, 200))) return null;
  const folded = foldText(name.slice(0, 200));
  const acronym = ACRONYMS.find(([shape]) => shape.test(name));
  const found = acronym ?? BEGINNINGS.find(([shape]) => shape.test(folded));
  const meaning = found ? parseMeaning(found[1]) : null;
  return meaning ? { ...meaning, isSure: false } : null;
};
