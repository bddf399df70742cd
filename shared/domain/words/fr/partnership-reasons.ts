import { joinSentences, type PartnershipReasonWords } from '../partnership-reason-words.ts';
import type { Piece, Sentence, Told } from '../told.ts';
import { saidInFrench as fr, french, pluralFrench as plural } from '../typography.ts';

const NONE: readonly Piece[] = [];
const when = (told: Told, key: string): readonly Piece[] => (told.has(key) ? fr` (${told.of(key)})` : NONE);

const former = (told: Told, key: string): readonly Piece[] =>
  told.has(key) ? fr`Par des liens terminés : ${told.of(key)}.` : NONE;

const commonNeighbours: Sentence = (told) => {
  const isOne = told.has('partners') && told.count('partners') === 1;
  const ofOne = told.has('quiet') ? fr`, qui a peu de liens, ce qui le rend significatif` : NONE;
  const ofSome = told.has('quiet') ? fr` (peu de liens, donc significatif : ${told.of('quiet')})` : NONE;
  const now = !told.has('partners')
    ? NONE
    : isOne
      ? fr`Un partenaire commun : ${told.of('partners')}${ofOne}.`
      : fr`${told.count('partners')} partenaires communs : ${told.of('partners')}${ofSome}.`;
  return joinSentences([now, former(told, 'former')]);
};

const metaPath: Sentence = (told) =>
  told.has('from')
    ? joinSentences([
        !told.has('through')
          ? NONE
          : told.count('through') === 1
            ? fr`${told.of('through')} est déjà lié à ${told.of('from')} et à ${told.of('to')}.`
            : fr`${told.of('through')} sont déjà liés à ${told.of('from')} et à ${told.of('to')}.`,
        former(told, 'past'),
      ])
    : joinSentences([
        told.has('joined') ? fr`Tous deux participent à ${told.of('joined')}${when(told, 'year')}.` : NONE,
        told.has('funded') ? fr`Tous deux sont financés par ${told.of('funded')}.` : NONE,
        told.has('linked') ? fr`Tous deux sont liés à ${told.of('linked')}.` : NONE,
        former(told, 'past'),
      ]);

const l3: Sentence = (told) => {
  const more = told.count('paths') > 1 ? fr` (l'une de ${told.of('paths')})` : NONE;
  return fr`Par une chaîne de liens : ${told.of('from')} – ${told.of('like')} – ${told.of('near')} – ${told.of('to')}${more}.`;
};

const needOffer: Sentence = (told) => {
  const first = fr`${told.of('seeker')} cherche ${told.of('words')}${when(told, 'soughtOn')} ; ${told.of('giver')} le propose${when(told, 'givenOn')}.`;
  const other = told.has('otherSeeker')
    ? fr`En retour, ${told.of('otherSeeker')} cherche ${told.of('otherWords')}${when(told, 'otherSoughtOn')}, que ${told.of('otherGiver')} propose${when(told, 'otherGivenOn')}.`
    : NONE;
  return joinSentences([first, other]);
};

const themes: Sentence = (told) =>
  joinSentences([
    told.has('themes')
      ? told.count('themes') === 1
        ? fr`Thème commun : ${told.of('themes')}.`
        : fr`Thèmes communs : ${told.of('themes')}.`
      : NONE,
    told.has('sdgs')
      ? told.count('sdgs') === 1
        ? fr`ODD commun : ${told.of('sdgs')}.`
        : fr`ODD communs : ${told.of('sdgs')}.`
      : NONE,
  ]);

const TIERS: Readonly<Record<string, (distance: readonly Piece[]) => readonly Piece[]>> = {
  '0': () => fr`Même territoire`,
  '1': (distance) => fr`Territoires voisins ou d'un même groupement${distance}`,
  '2': (distance) => fr`Même département${distance}`,
  '3': (distance) => fr`Même région${distance}`,
};

const territory: Sentence = (told) => {
  const tier = told.has('tier') ? told.word('tier') : '';
  const say = TIERS[tier];
  const distance = told.has('km') ? fr` (${told.of('km')})` : NONE;
  if (!say) return told.has('km') ? fr`À ${told.of('km')} l'un de l'autre.` : fr`Proches l'un de l'autre.`;
  const places = told.has('places') ? fr` : ${told.of('places')}` : NONE;
  return fr`${say(distance)}${places}.`;
};

const bridge: Sentence = (told) => {
  const links = told.count('links');
  const joined = told.has('lone')
    ? fr`aujourd'hui joints par une seule structure : ${told.of('lone')}`
    : links === 0
      ? fr`aujourd'hui sans lien direct`
      : fr`aujourd'hui joints par ${told.of('links')} ${plural(links, 'lien', 'liens')}`;
  return fr`Relierait le groupe autour de ${told.of('hereAround')} (${told.of('here')} membres) et celui de ${told.of('thereAround')} (${told.of('there')}), ${joined}.`;
};

const component: Sentence = (told) => {
  const alone = ['from', 'to'].filter((end) => told.count(end === 'from' ? 'ofFrom' : 'ofTo') === 1);
  if (alone.length === 2)
    return fr`${told.of('from')} et ${told.of('to')} n'ont encore aucun partenaire connu.`;
  const [end] = alone;
  if (end) return fr`${told.of(end)} n'a encore aucun partenaire connu : ce serait le premier.`;
  return fr`Relierait deux ensembles que rien ne joint : celui de ${told.of('from')} (${told.of('ofFrom')} membres) et celui de ${told.of('to')} (${told.of('ofTo')}).`;
};

const BROKERAGE: Readonly<Record<string, Sentence>> = {
  bridge,
  component,
  robustness: (told) =>
    fr`${told.of('lone')} est aujourd'hui le seul passage entre ${told.of('from')} et ${told.of('to')} : ce lien en ouvrirait un second.`,
  constraint: (told) =>
    fr`${told.of('from')} et ${told.of('to')} dépendraient moins de leurs partenaires actuels (contrainte réduite de ${told.of('gain')}).`,
};

const SOLIDITIES = { strong: 'forte', medium: 'moyenne', explore: 'à explorer' } as const;

/** Why a suggestion is made, why it may not hold, what is not known of it. */
export const partnershipReasons: PartnershipReasonWords = {
  reasons: {
    'common-neighbours': commonNeighbours,
    'meta-path': metaPath,
    l3,
    'need-offer': needOffer,
    themes,
    territory,
    brokerage: (told) => (BROKERAGE[told.word('way')] ?? bridge)(told),
  },
  cautions: {
    zone: (told) =>
      fr`${told.of('from')} intervient en ${told.of('ofFrom')}, ${told.of('to')} en ${told.of('ofTo')}.`,
    ended: (told) => fr`Un lien « ${told.of('type')} » entre eux est terminé${when(told, 'endedOn')}.`,
    outcome: (told) => fr`Le lien « ${told.of('type')} » s'est mal terminé${when(told, 'endedOn')}.`,
    stale: (told) => fr`Rien de daté sur ${told.of('of')} depuis ${told.of('months')}.`,
    capacity: (told) =>
      fr`${told.of('of')} a noué ${told.of('links')} liens en douze mois : a-t-il le temps d'un de plus ?`,
    theme: (told) => fr`${told.of('from')} et ${told.of('to')} n'ont aucun thème ni ODD en commun.`,
  },
  missing: (field, name) => (name === null ? field : french`${field} (${name})`),
  fields: { territories: 'territoire' },
  few: (least, organisations, links) => {
    const missing = [
      ...(organisations > 0 ? [french`${organisations} ${plural(organisations, 'acteur', 'acteurs')}`] : []),
      ...(links > 0 ? [french`${links} ${plural(links, 'lien', 'liens')}`] : []),
    ];
    return missing.length === 0
      ? french`Rien à proposer ici : ajoutez des liens, des thèmes, ce que chacun cherche et propose.`
      : french`Il faut au moins ${least} acteurs et ${least} liens pour proposer des pistes : il manque ${missing.join(' et ')}.`;
  },
  coefficients: {
    common: 'Partenaires communs',
    shared: 'Programmes ou financeurs communs',
    l3: 'Chaîne de trois liens',
    themes: 'Thèmes et ODD communs',
    needs: 'Besoin et offre',
    territory: 'Territoires proches',
    'unknown-paths': 'Liens non renseignés',
    'unknown-themes': 'Thèmes non renseignés',
    'unknown-needs': 'Besoins et offres non renseignés',
    'unknown-territory': 'Territoire non renseigné',
  },
  kindPair: (one, other) => french`${one}–${other}`,
  suggestions: {
    title: (shown, total, territory) => {
      const place = territory === null ? '' : french` pour ${territory}`;
      const count = shown === total ? `${total}` : french`${shown} sur ${total}`;
      return french`${count} ${plural(total, 'piste', 'pistes')}${place}. Ce sont des pistes à discuter, pas des décisions.`;
    },
    heading: (rank, a, relation, b, solidity) =>
      french`${rank}. ${a} — ${relation} → ${b} (solidité : ${SOLIDITIES[solidity]})`,
    missing: (fields) => french`Non renseigné : ${fields.join(', ')}. Le classement peut changer.`,
  },
  job: 'Recherche de partenariats',
};
