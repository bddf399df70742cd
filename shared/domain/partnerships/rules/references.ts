import type { RuleReference } from './rule.ts';

/** References as they are cited: none is invented; what nobody asks for in writing is a convention of Alliage. */
export const CONVENTION: RuleReference = { source: 'convention', cited: null };
/** Article 1 says what an ESS enterprise is, article 9 who makes a PTCE. */
export const PTCE_LAW: RuleReference = {
  source: 'law',
  cited: 'loi 2014-856 du 31 juillet 2014, art. 1 et 9 ; décret 2015-431 du 15 avril 2015',
};
/** Asks that « acteurs socio-économiques, associations, habitants » be associated. */
export const CRTE_CIRCULAR: RuleReference = {
  source: 'state',
  cited: 'circulaire 6231/SG du Premier ministre du 20 novembre 2020',
};
/** Announces that territories are put in touch with the nearest catalysts. */
export const NEAREST_CATALYSTS: RuleReference = {
  source: 'rameau',
  cited: '« 3 bonnes nouvelles pour les Territoires ! », 12 mai 2022',
};
