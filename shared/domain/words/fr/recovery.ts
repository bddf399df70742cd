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
  unreadRows: fr`Une partie du fichier ne peut plus être lue : des fiches, des liens ou des réglages ont pu être perdus.`,
  journalLost: fr`L'historique n'a pas pu être repris : ce qui précède ne peut plus être annulé.`,
};
