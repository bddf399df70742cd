import { formatNumber } from '../../format.ts';
import type { DossierWords } from '../dossier-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';
import { glossary } from './dossier-glossary.ts';

const number = (value: number): string => formatNumber(value, 'fr');
const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${plural(value, one, many)}`;
/** « dont 6 nouveaux »; nothing where nothing was compared. */
const added = (value: number | null, one: string, many: string): string =>
  value === null ? '' : value === 0 ? fr`, aucun nouveau` : fr`, dont ${count(value, one, many)}`;

/** The committee dossier. */
export const dossier: DossierWords = {
  job: fr`Mise en page du dossier`,
  kicker: fr`Dossier du comité`,
  title: (project) => project,
  sections: {
    map: fr`Qui agit, qui finance, qui manque`,
    figures: fr`Chiffres clés`,
    diagnosis: fr`Diagnostic sur trois axes`,
    suggestions: fr`Pistes de partenariats`,
    evolution: fr`Évolution depuis le dernier comité`,
    funding: fr`Financements`,
    actors: fr`Acteurs et financeurs`,
    method: fr`Méthode et limites`,
    sources: fr`Sources`,
    glossary: fr`Glossaire`,
  },
  contents: fr`Sommaire`,
  cover: {
    territory: fr`Territoire`,
    committee: fr`Instance`,
    date: fr`Données au`,
    snapshot: fr`Instantané`,
    snapshotOf: (name, seal) => fr`${name} (${seal})`,
    withheld: (entities, relations, suggestions, sentences) =>
      fr`Réservés à un usage interne et laissés de côté : ${[
        ...(entities > 0 ? [count(entities, 'fiche', 'fiches')] : []),
        ...(relations > 0 ? [count(relations, 'lien', 'liens')] : []),
        ...(suggestions > 0 ? [count(suggestions, 'piste', 'pistes')] : []),
        ...(sentences > 0 ? [count(sentences, 'explication', 'explications')] : []),
      ].join(', ')}.`,
    logo: fr`Logo`,
  },
  footer: { snapshot: (seal) => fr`Instantané ${seal}`, page: 'page' },
  description: (project, date) => fr`Dossier du comité : ${project}, données au ${date}.`,
  figures: {
    actors: (value, news) => `${plural(value, 'acteur', 'acteurs')}${added(news, 'nouveau', 'nouveaux')}`,
    relations: (value, news) => `${plural(value, 'lien', 'liens')}${added(news, 'nouveau', 'nouveaux')}`,
    funding: (funders) => fr`de financements suivis, ${count(funders, 'financeur', 'financeurs')}`,
    fundingUnknown: (funders) =>
      funders === 0
        ? fr`aucun financement connu`
        : fr`montants non renseignés, ${count(funders, 'financeur', 'financeurs')}`,
    retained: (value) => plural(value, 'piste retenue, à décider', 'pistes retenues, à décider'),
    toDiscuss: (value) => plural(value, 'piste proposée, à discuter', 'pistes proposées, à discuter'),
    lead: fr`Ce que compte le projet à la date des données. Les catégories d'acteurs ne sont jamais comptées ; le nombre de liens laisse de côté ancrages et lieux d'action.`,
    kinds: fr`Fiches, par nature`,
    relationTypes: fr`Liens, par type`,
    kind: fr`Nature`,
    relationType: fr`Lien`,
    count: fr`Nombre`,
  },
  map: {
    subtitle: (territory) =>
      territory === null ? fr`Les acteurs et leurs liens` : fr`Les acteurs et leurs liens – ${territory}`,
    whole: (entities, relations) =>
      fr`Vue d'ensemble : ${count(entities, 'fiche', 'fiches')}, ${count(relations, 'lien', 'liens')}.`,
    filtered: (shown, total, relations) =>
      fr`Vue filtrée : ${count(shown, 'fiche', 'fiches')} sur ${number(total)}, ${count(relations, 'lien', 'liens')}.`,
    alt: (entities, relations, kinds) =>
      fr`Graphe de ${count(entities, 'fiche', 'fiches')} et ${count(relations, 'lien', 'liens')}. Par catégorie : ${kinds}.`,
    altHubs: (names) => (names.length === 0 ? '' : fr`Les plus reliés : ${names.join(', ')}.`),
    grey: fr`En niveaux de gris, la forme et l'icône disent la catégorie.`,
  },
  diagnosis: {
    lead: (name, date) =>
      fr`${name}, au ${date}. Chaque point est acquis, partiel, absent ou non renseigné : ce qui n'est pas renseigné n'est pas compté comme manquant.`,
    none: fr`Aucun diagnostic n'a été figé avec cet instantané : choisissez un territoire dans le projet, puis figez un nouvel instantané.`,
    noScore: fr`trop peu renseigné`,
    score: (share) => share,
    detail: (low, high, known) =>
      low === high ? fr`renseigné à ${known}` : fr`entre ${low} et ${high} ; renseigné à ${known}`,
    alt: (axis, score, detail) => fr`${axis} : ${score}, ${detail}.`,
    states: fr`Lecture`,
    corrected: (reason) => fr`Corrigé à la main : « ${reason} »`,
    withheld: fr`Le détail repose sur une donnée réservée à l'équipe.`,
    strengthen: fr`Points à conforter`,
    reminders: fr`Rappels`,
    columns: [fr`État`, fr`Point`, fr`Constat`],
    counts: (met, partial, absent, unknown) =>
      [
        count(met, 'point acquis', 'points acquis'),
        ...(partial > 0 ? [count(partial, 'partiel', 'partiels')] : []),
        ...(absent > 0 ? [count(absent, 'absent', 'absents')] : []),
        ...(unknown > 0 ? [count(unknown, 'non renseigné', 'non renseignés')] : []),
      ].join(', '),
  },
  suggestions: {
    leadRetained: (value) =>
      fr`${count(value, 'piste a été retenue', 'pistes ont été retenues')} pour ce comité. Une piste est une proposition calculée, jamais un fait : le comité décide.`,
    leadToDiscuss: (value) =>
      fr`Aucune piste n'a encore été retenue. ${value < 2 ? 'Voici la mieux placée' : `Voici les ${number(value)} mieux placées`}, à discuter. Une piste est une proposition calculée, jamais un fait : le comité décide.`,
    none: fr`Aucune piste n'a été figée avec cet instantané.`,
    number: (at) => fr`Piste ${number(at)}`,
    solidity: { strong: fr`Solidité forte`, medium: fr`Solidité moyenne`, explore: fr`À explorer` },
    why: fr`Pourquoi`,
    whyNot: fr`Points de vigilance`,
    missing: fr`Données à compléter`,
    whyUnknown: fr`La méthode ne propose plus cette piste : ses raisons d'alors ne sont pas dans l'instantané.`,
    decision: fr`Décision du comité`,
    decided: (state, date) => fr`Aujourd'hui : ${state}, le ${date}`,
    options: [fr`Engagée`, fr`À instruire`, fr`Reportée`, fr`Écartée`],
    owner: fr`Porteur`,
    due: fr`Échéance`,
    remark: fr`Remarques`,
  },
  evolution: {
    lead: (before, after) => fr`De « ${before} » à « ${after} ».`,
    none: fr`Aucun instantané n'a été choisi pour la comparaison.`,
    same: fr`Aucune différence entre ces deux instantanés.`,
    table: fr`Les chiffres, avant et après`,
    line: fr`Fiches et liens`,
    before: fr`Avant`,
    after: fr`Après`,
    change: fr`Écart`,
    realised: (pair) => fr`${pair} : devenue un lien`,
    followed: (pair, before, after) =>
      before === after ? fr`${pair} : toujours ${after}` : fr`${pair} : ${before}, puis ${after}`,
    suggestions: fr`Pistes retenues la dernière fois`,
  },
  funding: {
    none: fr`Aucun financement n'est connu à la date des données.`,
    given: fr`Ce que donnent les financeurs`,
    passed: fr`Ce qui passe par un programme ou un projet`,
    from: fr`Financeur`,
    through: fr`Programme ou projet`,
    to: fr`Bénéficiaire`,
    amount: fr`Montant`,
    years: fr`Années`,
    share: fr`Part`,
    unknown: fr`non renseigné`,
    alt: (summary, largest) =>
      fr`Schéma des financements, de gauche à droite. ${summary} Les plus grands : ${largest}.`,
    altFlow: (from, to, amount) => fr`${from} vers ${to} : ${amount}`,
  },
  actors: {
    lead: (value) =>
      fr`${count(value, 'acteur ou financeur', 'acteurs et financeurs')}, par catégorie. Liens : partenariats, financements et participations, sans les ancrages.`,
    none: fr`Aucun acteur.`,
    name: fr`Nom`,
    type: fr`Type`,
    territory: fr`Territoire`,
    links: fr`Liens`,
    unknown: fr`non renseigné`,
    others: (value) => fr`et ${count(value, 'autre', 'autres')}`,
  },
  method: {
    data: fr`Données`,
    suggestions: fr`Pistes`,
    limits: fr`Limites`,
    dataItems: (entities, relations, on) => [
      fr`Ce dossier décrit ${count(entities, 'fiche', 'fiches')} et ${count(relations, 'lien', 'liens')}, au ${on}. Tout vient d'un instantané scellé : le même instantané donne le même dossier.`,
      fr`Non renseigné ne veut pas dire absent : un point inconnu est hachuré et n'entre dans aucun total.`,
      fr`Les montants sont ceux des liens de financement en vigueur ou terminés ; ce qui est seulement demandé est compté à part.`,
    ],
    suggestionItems: (version, total, rules, isLearned) => [
      fr`Méthode ${version} : ${count(total, 'piste classée', 'pistes classées')}, ${count(rules, 'règle active', 'règles actives')}.`,
      isLearned
        ? fr`Les pondérations ont été apprises sur les liens datés du projet lui-même.`
        : fr`Les pondérations sont celles de départ : le projet a trop peu de liens datés pour en apprendre.`,
      fr`Chaque piste dit pourquoi elle est proposée, ce qui invite à la prudence et ce qu'il faudrait compléter.`,
    ],
    limitItems: [
      fr`Le dossier ne montre que ce que le projet contient : un acteur absent des données n'y figure pas.`,
      fr`Un lien absent n'est pas une absence de lien : il peut ne pas être renseigné.`,
      fr`Les scores comparent un territoire à lui-même dans le temps, pas des territoires entre eux.`,
      fr`Aucune personne n'est citée : seulement des organisations et des fonctions.`,
    ],
    seal: (name, date, sha256) => fr`Instantané « ${name} », figé le ${date}. Empreinte SHA-256 : ${sha256}`,
  },
  sources: {
    lead: (value) =>
      fr`${count(value, 'source citée', 'sources citées')} par les fiches et les liens de ce dossier.`,
    none: fr`Aucune source n'est renseignée.`,
    title: fr`Titre`,
    publisher: fr`Éditeur`,
    consulted: fr`Consultée le`,
    records: fr`Fiches et liens`,
  },
  glossary,
  undrawable: fr`Le signe � tient la place d'un caractère que nos polices n'ont pas.`,
};
