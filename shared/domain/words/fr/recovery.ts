import { formatDay, formatNumber, formatTime } from '../../format.ts';
import type { RecoveryWords } from '../recovery-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const moment = (at: string): string => fr`${formatDay(at, 'fr')} à ${formatTime(at, 'fr')}`;
const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;

/** A project that was damaged, and what became of it. */
export const recovery: RecoveryWords = {
  job: 'Récupération du projet',
  sound: fr`Le projet s'ouvre : il n'y avait rien à réparer.`,
  repaired: {
    log: fr`Les dernières modifications, restées à côté du fichier, y ont été remises. Rien n'est perdu.`,
    'search-rebuilt': fr`L'index de recherche était abîmé : il a été refait à partir des fiches. Rien n'est perdu.`,
    reindexed: fr`Des index étaient abîmés : ils ont été refaits à partir des données. Rien n'est perdu.`,
  },
  fromBackup: (at, { entities, relations }) =>
    fr`Le projet repart de la sauvegarde du ${moment(at)} ; il compte maintenant ${counted(entities, 'fiche', 'fiches')}, ${counted(relations, 'lien', 'liens')}.`,
  salvaged: ({ entities, relations }) =>
    fr`Les données reconnues ont été copiées dans un nouveau projet : ${counted(entities, 'fiche', 'fiches')}, ${counted(relations, 'lien', 'liens')}.`,
  reapplied: (count) =>
    fr`${counted(count, 'modification plus récente a été ré-appliquée', 'modifications plus récentes ont été ré-appliquées')}.`,
  nothingLost: fr`Aucune modification n'est perdue.`,
  lost: (count) => fr`${counted(count, 'modification est perdue', 'modifications sont perdues')}.`,
  lostEntry: (at, author, what) => {
    const who = author ? fr` (${author})` : '';
    const when = at ? fr`Le ${moment(at)}${who}` : fr`À une date inconnue${who}`;
    return fr`${when} : ${what ?? fr`modification illisible`}`;
  },
  reversals: { undo: fr`une annulation`, redo: fr`une modification rétablie` },
  lostUnread: (from, to) =>
    from === to
      ? fr`La modification n° ${formatNumber(from, 'fr')} ne peut plus être lue.`
      : fr`Les modifications n° ${formatNumber(from, 'fr')} à ${formatNumber(to, 'fr')} ne peuvent plus être lues.`,
  lostUnknown: fr`Des modifications plus récentes que cette sauvegarde ont pu être perdues : rien ne permet de les compter.`,
  refusedRows: (count) =>
    fr`${counted(count, 'ligne a été laissée de côté', 'lignes ont été laissées de côté')} : elles citent un élément absent, ou contiennent une valeur inattendue.`,
  keptRows: (count) =>
    fr`${counted(count, 'fiche ou lien a été repris autrement qu’il n’était', 'fiches ou liens ont été repris autrement qu’ils n’étaient')} : marqués « à vérifier », ils disent pourquoi.`,
  leftFile: (name) =>
    fr`La liste de ces lignes, avec tout leur contenu, est dans le dossier de quarantaine, sous le nom « ${name} ».`,
  moreRows: (count) => fr`et ${counted(count, 'autre ligne', 'autres lignes')}`,
  leftTitle: fr`Lignes du projet endommagé qui n'ont pas été reprises telles quelles, chacune avec tout ce qu'elle contenait.`,
  leftRow: ({ table, id, name, reason, isKept, fields }) => {
    const what = recovery.tables[table] ?? table;
    const who = name === null ? '' : fr` « ${name} »`;
    const which = id === null ? '' : ` (${id})`;
    const why = {
      orphan: isKept ? fr`citée, mais absente du fichier` : fr`cite un élément absent du fichier`,
      duplicate: fr`même identifiant qu'une autre`,
      value: fields.length > 0 ? fr`valeur inattendue : ${fields.join(', ')}` : fr`valeur inattendue`,
    }[reason];
    return fr`${what}${who}${which} – ${why} – ${isKept ? fr`reprise, à vérifier` : fr`laissée de côté`}`;
  },
  tables: {
    project: 'Projet',
    entity: 'Fiche',
    relation: 'Ligne de lien',
    alias: fr`Ligne d'autre nom`,
    identifier: fr`Ligne d'identifiant`,
    entity_tag: fr`Ligne de liste d'une fiche`,
    need_date: fr`Ligne de date de besoin`,
    documented: fr`Ligne de renseignement`,
    assessment: fr`Ligne de maturité`,
    impact: fr`Ligne d'impact`,
    statement: 'Déclaration',
    entity_source: 'Source',
    relation_axis: fr`Ligne d'axe d'un lien`,
    relation_source: fr`Source d'un lien`,
    position: 'Place sur le graphe',
    contact: 'Personne',
    journal: fr`Ligne d'historique`,
    journal_part: fr`Ligne d'historique`,
    outline: fr`Ligne de contour`,
    meaning: fr`Ligne de correspondance d'import`,
    source_key: fr`Clé d'une source`,
    distinct_pair: fr`Paire de fiches différentes`,
    saved_view: 'Vue enregistrée',
    decision: 'Décision',
    check_override: 'Correction du diagnostic',
    method_setting: 'Ligne de réglage',
    snapshot: fr`Ligne d'instantané`,
    snapshot_content: fr`Ligne de contenu d'instantané`,
    person_register: 'Ligne du registre',
    erasure: fr`Ligne d'effacement`,
  },
  noName: 'Fiche sans nom lisible',
  standIn: (end) => fr`Fiche introuvable (${end})`,
  field: 'récupération',
  toCheck: {
    cited: (date) => fr`Cette fiche était citée, mais n'était plus dans le fichier récupéré le ${date}.`,
    twice: (date) => fr`Une autre avait le même identifiant dans le fichier récupéré le ${date}.`,
    values: (date, values) =>
      fr`À la récupération du ${date}, ces valeurs n'ont pas été reprises : ${values
        .map(([label, value]) => (value === '' ? fr`${label} (absent)` : fr`${label} « ${value} »`))
        .join(', ')}.`,
  },
  unreadRows: fr`Une partie du fichier ne peut plus être lue : des fiches, des liens ou des réglages ont pu être perdus.`,
  journalLost: fr`L'historique n'a pas pu être repris : ce qui précède ne peut plus être annulé.`,
};
