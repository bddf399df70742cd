import { formatDay, formatNumber, formatTime } from '../../format.ts';
import { type ErrorSentences, fieldLabel } from '../error-words.ts';
import { type Details, french as fr, shorten, textOf } from '../typography.ts';
import { evaluation } from './evaluation.ts';
import { fields } from './fields.ts';
import { importErrors } from './import-errors.ts';
import { reasons } from './reasons.ts';
import { vocabulary } from './vocabulary.ts';

const label = (field: string): string => fieldLabel(fields, field);
const quoted = (details: Details, key: string): string => shorten(textOf(details, key));

/** What a file that is no project looks like, and what to do with it. */
const LOOKS: Readonly<Record<string, string>> = {
  png: fr`On dirait une image : choisissez un fichier .alliage.`,
  image: fr`On dirait une image : choisissez un fichier .alliage.`,
  pdf: fr`On dirait un document PDF : choisissez un fichier .alliage.`,
  xlsx: fr`On dirait un classeur : utilisez Importer.`,
  xls: fr`On dirait un ancien classeur Excel : enregistrez-le en .xlsx, puis utilisez Importer.`,
  zip: fr`On dirait une archive : décompressez-la d'abord.`,
  csv: fr`On dirait un tableau : utilisez Importer.`,
  text: fr`On dirait un texte : choisissez un fichier .alliage.`,
  json: fr`On dirait des données JSON : utilisez Importer.`,
  xml: fr`On dirait une page ou des données XML : choisissez un fichier .alliage.`,
  sqlite: fr`On dirait la base d'une autre application : choisissez un fichier .alliage.`,
  folder: fr`C'est un dossier : choisissez un fichier .alliage.`,
  huge: fr`Il est trop gros pour en être un (plus de 8 Go) : choisissez un fichier .alliage.`,
  link: fr`C'est un raccourci : choisissez le fichier lui-même.`,
  program: fr`On dirait un programme : choisissez un fichier .alliage.`,
};

const evaluationSentence = (details: Details): string => {
  const refusals: Readonly<Record<string, (value: string) => string>> = evaluation.refusals;
  return (refusals[textOf(details, 'reason')] ?? evaluation.refusals.few)(quoted(details, 'value'));
};

const inputSentence = (details: Details): string => {
  const field = textOf(details, 'field');
  const value = quoted(details, 'value');
  const { why, fix } = reasons[textOf(details, 'reason')] ?? {
    why: '',
    fix: fr`Corrigez-la, puis réessayez.`,
  };
  const subject = field ? fr`Champ « ${label(field)} »` : fr`Demande`;
  const refused = fr`« ${value} » n'est pas accepté${why ? ` (${why})` : ''}`;
  const what = value ? refused : why || fr`la valeur n'est pas acceptée`;
  return fr`${subject} : ${what}. Rien n'a été enregistré. ${fix}`;
};

const relationSentence = (details: Details): string => {
  const type = textOf(details, 'type');
  const words = (vocabulary.relations as Readonly<Record<string, string>>)[type] ?? type;
  const ends = textOf(details, 'from') && textOf(details, 'to');
  const between = ends ? fr` de « ${quoted(details, 'from')} » à « ${quoted(details, 'to')} »` : '';
  return fr`Un lien « ${words} » n'est pas possible${between}. Rien n'a été enregistré. Choisissez un autre type de lien, ou complétez la nature et les rôles des deux éléments.`;
};

/** When the file was last closed here. */
const closedSince = (details: Details): string => {
  const since = textOf(details, 'since');
  if (Number.isNaN(Date.parse(since))) return fr`sa dernière fermeture`;
  return fr`le ${formatDay(since, 'fr')} à ${formatTime(since, 'fr')}`;
};

const lockSentence = (details: Details): string => {
  const host = textOf(details, 'host');
  const since = textOf(details, 'since');
  const time = since && !Number.isNaN(Date.parse(since)) ? fr`depuis ${formatTime(since, 'fr')}` : '';
  const who = [host, time].filter(Boolean).join(', ');
  return fr`Le projet est déjà ouvert${who ? ` (${who})` : ''}. Rien n'a été modifié. Vous pouvez le consulter en lecture seule, ou le fermer là où il est ouvert.`;
};

const absentSentence = (details: Details): string => {
  const reason = textOf(details, 'reason');
  if (reason === 'overwritten')
    return fr`Un autre programme a écrit par-dessus le fichier du projet pendant qu'il était ouvert. Votre dernière action n'a pas été enregistrée. Repartez de la dernière sauvegarde : ce qui a été fait depuis y est remis.`;
  return reason === 'moved'
    ? fr`Le fichier du projet a été déplacé, remplacé ou supprimé pendant qu'il était ouvert. Votre dernière action n'a pas été enregistrée. Enregistrez une copie pour garder votre travail.`
    : fr`Ce fichier est introuvable. Rien n'a été modifié. Vérifiez son nom et son dossier.`;
};

const readOnlySentence = (details: Details): string => {
  const reason = textOf(details, 'reason');
  if (reason === 'full')
    return fr`Lecture seule : le disque est plein. Rien n'a été modifié. Libérez de l'espace, puis rouvrez le projet.`;
  return reason === 'protected'
    ? fr`Lecture seule : le dossier est protégé. Rien n'a été modifié. Enregistrez une copie pour modifier.`
    : fr`Le projet est ouvert en lecture seule. Rien n'a été modifié. Enregistrez une copie pour modifier.`;
};

const newerSentence = (details: Details): string => {
  const versions = textOf(details, 'theirs')
    ? fr` (${textOf(details, 'theirs')}) que la vôtre (${textOf(details, 'ours')})`
    : fr` que la vôtre`;
  return fr`Ce projet a été enregistré avec une version plus récente${versions}. Le fichier n'a pas été touché. Mettez l'application à jour.`;
};

const ambiguousSentence = (details: Details): string => {
  const names = textOf(details, 'candidates') || textOf(details, 'names');
  return fr`Plusieurs éléments répondent à « ${quoted(details, 'value')} »${names ? fr` : ${shorten(names, 300)}` : ''}. Rien n'a été modifié. Donnez son identifiant.`;
};

const existsSentence = (details: Details): string =>
  textOf(details, 'value')
    ? fr`« ${quoted(details, 'value')} » existe déjà. Il n'a pas été modifié. Choisissez un autre nom, ou demandez à le remplacer.`
    : fr`Ce fichier existe déjà. Il n'a pas été modifié. Choisissez un autre nom, ou demandez à le remplacer.`;

const notFoundSentence = (details: Details): string =>
  textOf(details, 'what') === 'person'
    ? fr`Personne n'a le numéro « ${quoted(details, 'value')} » dans ce projet : il n'a jamais existé, ou la personne a déjà été effacée. Rien n'a été modifié. La liste des contacts donne les numéros.`
    : textOf(details, 'value')
      ? fr`Rien ne répond à « ${quoted(details, 'value')} » dans ce projet. Rien n'a été modifié. Vérifiez le nom, ou cherchez-le.`
      : fr`Cet élément n'est pas dans le projet. Rien n'a été modifié. Vérifiez le nom, ou cherchez-le.`;

/** What happened, what is safe, what to do (interface.md 2.11). */
export const errors: ErrorSentences = {
  'E-UNEXPECTED': () =>
    fr`Un problème inattendu s'est produit. Vos données enregistrées sont intactes. Réessayez ; si cela recommence, redémarrez l'application.`,
  'E-INPUT': inputSentence,
  'E-AMBIGUOUS': ambiguousSentence,
  'E-EXISTS': existsSentence,
  'E-RELATION': relationSentence,
  'E-LOOP': (details) =>
    fr`Ce lien ferait une boucle${textOf(details, 'names') ? fr` : ${(details.names as string[]).join(' › ')}` : ''}. Rien n'a été enregistré. Un élément ne peut pas faire partie de lui-même : choisissez un autre élément.`,
  'E-TERRITORY-UNKNOWN': (details) =>
    fr`Aucun territoire officiel n'a le code « ${textOf(details, 'value') || textOf(details, 'code')} ». Rien n'a été créé. Donnez un code INSEE de commune, un SIREN d'EPCI ou d'EPT, un code de département, ou reg:84 pour une région.`,
  'E-NOT-FOUND': notFoundSentence,
  'E-FILE-ABSENT': absentSentence,
  'E-OPERATION-UNKNOWN': (details) =>
    fr`L'opération « ${quoted(details, 'operation')} » n'existe pas. Rien n'a été modifié. Mettez l'application à jour.`,
  'E-NO-PROJECT': () => fr`Aucun projet n'est ouvert. Rien n'a été modifié. Ouvrez un projet d'abord.`,
  'E-NODE': (details) =>
    fr`Alliage demande Node ${textOf(details, 'needed') || '22.14'} ou plus récent (ici : ${textOf(details, 'found') || 'plus ancien'}). Rien n'a été modifié. Lancez la commande par npm run alliage, ou installez une version plus récente de Node.`,
  'E-UNAUTHORISED': () =>
    fr`Cette page n'a pas la clé de l'application. Vos données sont intactes. Ouvrez l'adresse complète affichée au démarrage.`,
  'E-FORBIDDEN': () =>
    fr`Cette demande vient d'une adresse qui n'est pas celle de l'application. Vos données sont intactes. Ouvrez l'adresse affichée au démarrage.`,
  'E-TOO-BIG': () =>
    fr`Cette demande est trop volumineuse. Rien n'a été enregistré. Découpez-la en plusieurs parties.`,
  'E-CANCELLED': () =>
    fr`L'opération a été arrêtée à votre demande. Rien n'a été modifié. Relancez-la quand vous voulez.`,
  'E-BUSY': () =>
    fr`Une opération est en cours. Rien n'a été modifié. Attendez qu'elle se termine, puis réessayez.`,
  'E-LOCK': lockSentence,
  'E-READONLY': readOnlySentence,
  'E-BASE-EMPTY': () =>
    fr`Ce fichier est vide (0 octet). Il n'a pas été modifié. Choisissez un autre fichier ou restaurez une sauvegarde.`,
  'E-BASE-DAMAGED': () =>
    fr`Le projet est endommagé. L'original est conservé tel quel. Restaurez une sauvegarde, ou demandez une copie à la personne qui vous l'a transmis.`,
  'E-BASE-NEWER': newerSentence,
  'E-BASE-NOTOURS': (details) =>
    fr`Ce fichier n'est pas un projet. Il n'a pas été modifié. ${LOOKS[textOf(details, 'looksLike')] ?? fr`Choisissez un fichier .alliage.`}`,
  'E-BASE-TAMPERED': () =>
    fr`Ce projet contient des éléments ajoutés par un autre logiciel. Il n'a pas été modifié. Par sécurité, demandez une copie à la personne qui vous l'a transmis.`,
  'E-BASE-TIMEOUT': () =>
    fr`Ce fichier met trop de temps à répondre. Il n'a pas été ouvert ni modifié. Copiez-le sur votre poste, puis réessayez.`,
  'E-BASE-CHANGED': (details) =>
    fr`Le fichier du projet a changé en dehors de l'application depuis ${closedSince(details)}. Il n'a pas été modifié. Restaurez une sauvegarde, ou ouvrez-le quand même si vous savez pourquoi.`,
  'E-BASE-ONLINE': () =>
    fr`Ce fichier n'est qu'en ligne : il n'est pas encore sur votre poste. Il n'a pas été modifié. Téléchargez-le depuis votre dossier synchronisé, puis réessayez.`,
  'E-BAK-NONE': (details) =>
    textOf(details, 'reason') === 'kept'
      ? fr`Aucune modification n'est gardée à part pour ce fichier, ou elles sont déjà dans le projet. Rien n'a été modifié. Revenez à une sauvegarde, si c'est ce que vous cherchez.`
      : fr`Aucune sauvegarde vérifiée de ce projet n'est sur ce poste. Rien n'a été modifié. Branchez le deuxième dossier de sauvegarde, ou demandez une copie à la personne qui vous l'a transmis.`,
  'E-BAK-DEST': (details) =>
    textOf(details, 'name')
      ? fr`Le dossier de sauvegarde « ${textOf(details, 'name')} » est absent. La sauvegarde est faite sur ce poste. Branchez-le, ou choisissez un autre dossier.`
      : fr`Le deuxième dossier de sauvegarde est absent. La sauvegarde est faite sur ce poste. Branchez-le, ou choisissez un autre dossier.`,
  'E-BAK-BAD': (details) =>
    textOf(details, 'reason') === 'unreadable'
      ? fr`Cette sauvegarde est illisible. Rien n'a été modifié. Choisissez-en une autre : la liste dit lesquelles sont vérifiées.`
      : fr`La sauvegarde n'a pas pu être vérifiée. Le projet n'a pas été modifié. Libérez de l'espace, puis réessayez.`,
  'E-DISK-FULL': () =>
    fr`Le disque est plein. Votre dernière action n'a pas été enregistrée ; tout le reste l'est. Libérez de l'espace, puis réessayez.`,
  'E-IO': (details) =>
    fr`Le disque a signalé une erreur${textOf(details, 'system') ? ` (${textOf(details, 'system')})` : ''}. La dernière action n'a pas été enregistrée ; tout le reste l'est. Copiez le projet sur un autre support.`,
  'E-STALE': () =>
    fr`Ce champ a été modifié dans une autre fenêtre pendant votre saisie. Votre saisie n’a pas été enregistrée. Validez-la de nouveau pour la garder, ou annulez.`,
  'E-HOST-DOWN': () =>
    fr`La partie de l'application qui garde les données s'est arrêtée. Ce qui était enregistré est intact ; votre dernière saisie n’a pas été enregistrée. Elle repart d’elle-même : attendez un instant, puis recommencez.`,
  'E-DISK-LOW': (details) =>
    textOf(details, 'left')
      ? fr`Il faut ${textOf(details, 'needed')} Mo libres pour cet import, il en reste ${textOf(details, 'left')}. Rien n'a été modifié. Libérez de l'espace, puis réessayez.`
      : fr`Il ne reste pas assez de place pour cet import. Rien n'a été modifié. Libérez de l'espace, puis réessayez.`,
  ...importErrors,
  'E-EVAL': evaluationSentence,
  'E-SNAP-BAD': () =>
    fr`L’instantané a été modifié ou abîmé depuis qu’il a été figé : son empreinte n’est plus la sienne. Il n’a pas été ouvert ; le projet est intact. Reprenez-le d’une sauvegarde, ou figez-en un nouveau.`,
  'E-EXP-SIZE': ({ count, limit }) =>
    typeof count === 'number'
      ? fr`${formatNumber(count, 'fr')} fiches ne tiennent pas sur une image (au plus ${formatNumber(Number(limit), 'fr')}). Rien n'a été écrit. Filtrez, choisissez un voisinage ou un territoire ; les tableaux (XLSX, CSV), JSON et GEXF prennent tout.`
      : fr`L'image dépasserait 16 384 px. Rien n'a été écrit. Choisissez le format SVG ou PDF, qui n'a pas de limite, ou une taille plus petite.`,
  'E-EXP-OPEN': () =>
    fr`Le fichier est ouvert dans un autre logiciel. Il n'a pas été modifié. Fermez-le ou choisissez un autre nom.`,
  'E-EXP-FOLDER': () =>
    fr`On ne peut pas écrire dans ce dossier. Rien n'a été écrit. Choisissez un autre dossier.`,
};
