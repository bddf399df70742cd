import { formatDate, formatNumber } from '../../format.ts';
import type { PersonWords } from '../person-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;
const persons = (count: number): string => counted(count, 'personne', 'personnes');

/** Contact persons, their rights, and the register. */
export const personWords: PersonWords = {
  history: {
    added: (organisation) => fr`Personne ajoutée aux contacts de ${organisation}`,
    changed: (organisation) => fr`Personne modifiée dans les contacts de ${organisation}`,
    confirmed: (count) =>
      fr`${counted(count, 'contact', 'contacts')} ${plural(count, 'confirmé', 'confirmés')}`,
    restricted: (organisation, isRestricted) =>
      isRestricted
        ? fr`Personne masquée dans les contacts de ${organisation}`
        : fr`Personne de nouveau visible dans les contacts de ${organisation}`,
    register: 'Registre des traitements modifié',
    erased: (count) => fr`${persons(count)} ${plural(count, 'effacée', 'effacées')} partout`,
  },
  fields: {
    id: 'numéro',
    name: 'nom',
    organisation: 'organisation',
    function: 'fonction',
    email: 'courriel',
    phone: 'téléphone',
    source: 'source',
    collectedOn: 'recueilli le',
    informedOn: 'personne informée le',
    informBy: 'personne à informer avant le',
    confirmedOn: 'confirmé le',
    basis: 'base légale',
    expiresOn: 'à effacer après le',
    restricted: 'masquée',
    state: 'état',
  },
  bases: {
    'public-interest': 'mission d’intérêt public',
    'legitimate-interest': 'intérêt légitime',
    consent: 'consentement',
  },
  states: { current: 'à jour', 'to-confirm': 'à confirmer', expired: 'à effacer' },
  byHand: 'saisie à la main',
  yes: 'oui',
  no: 'non',
  resealed: (count, reason) =>
    reason === 'asked'
      ? fr`${persons(count)} ${plural(count, 'effacée à sa demande', 'effacées à leur demande')}`
      : fr`${persons(count)} ${plural(count, 'effacée', 'effacées')} : le temps de ${plural(count, 'la', 'les')} garder était passé`,
  places: {
    contact: (count) => counted(count, 'fiche de contact', 'fiches de contact'),
    journal: (count) => counted(count, 'ligne du journal', 'lignes du journal'),
    text: (count) => counted(count, 'texte', 'textes'),
    snapshot: (count) => counted(count, 'instantané', 'instantanés'),
    backup: (count) => counted(count, 'sauvegarde', 'sauvegardes'),
    'second-folder': (count) => counted(count, 'copie du second dossier', 'copies du second dossier'),
    working: (count) => counted(count, 'copie de travail', 'copies de travail'),
  },
  unreached: {
    absent: fr`Le dossier n’est pas là en ce moment. Branchez-le, puis effacez de nouveau.`,
    damaged: fr`Cette sauvegarde est illisible : elle n’a pas pu être nettoyée. Supprimez-la si elle ne sert plus.`,
    quarantine: fr`Fichier abîmé, gardé tel quel. Supprimez-le si vous n’en avez plus besoin.`,
    copy: fr`Copie de ce projet, hors de portée. Ouvrez-la pour y effacer la personne, ou supprimez-la.`,
    seal: fr`L’empreinte de cet instantané ne correspond plus : il n’a pas été modifié.`,
    'one-word': fr`Le nom ne tient qu’en un mot : il n’a pas été cherché dans les textes, où il pourrait vouloir dire autre chose.`,
    'same-name': fr`Un autre contact porte le même nom : le nom n’a pas été retiré des textes.`,
    organisation: fr`Une organisation porte ce nom : le nom n’a pas été retiré des textes.`,
    failed: fr`Cette copie n’a pas pu être réécrite. Elle est restée comme elle était ; effacez de nouveau plus tard.`,
    read: fr`Une autre fenêtre lit ce projet. Fermez-la : ce qui reste disparaît à la prochaine fermeture.`,
  },
  quarantine: 'Quarantaine',
  workingCopy: 'Copies de travail',
  secondFolder: 'Second dossier de sauvegarde',
  texts: 'Textes du projet',
  job: 'Effacement des personnes',
  erased: (count) =>
    count === 0
      ? fr`Il n’y a personne à effacer.`
      : fr`${persons(count)} ${plural(count, 'effacée', 'effacées')}. Cet effacement ne s’annule pas.`,
  unreachedTitle: fr`Hors de portée :`,
  sheet: 'Personnes',
  banner: (count) =>
    fr`Document nominatif : il contient ${persons(count)}. Ne le transmettez qu’à qui en a besoin.`,
  suffix: '-NOMINATIF',
  columns: { id: 'Identifiant', restricted: 'Masquée' },
  dossier: {
    title: 'Ce qui est connu d’une personne',
    fileName: 'Données personnelles',
    intro: (on) => fr`Tout ce que ce projet contient sur cette personne, au ${formatDate(on, 'fr')}.`,
    history: 'Modifications',
    mentions: 'Textes qui la nomment',
    snapshots: 'Instantanés qui la nomment',
    backups: 'Sauvegardes qui la contiennent',
    none: 'aucun',
    rights: fr`Vous pouvez demander la rectification, la limitation ou l’effacement de ces données à l’organisme qui vous a remis ce document, vous y opposer, et réclamer auprès de la CNIL.`,
  },
  register: {
    title: 'Registre des traitements',
    fileName: 'Registre des traitements',
    labels: {
      controller: 'Responsable du traitement',
      purpose: 'Finalité',
      basis: 'Base légale',
      recipients: 'Destinataires',
      retention: 'Durée de conservation',
      security: 'Mesures de sécurité',
    },
    proposed: {
      controller: null,
      purpose: fr`Animer les alliances d’un territoire : savoir à qui parler dans chaque organisation.`,
      basis: fr`Mission d’intérêt public pour un organisme public ; intérêt légitime pour une association ou une entreprise.`,
      recipients: fr`Les personnes qui animent le projet. Aucun export ne contient de personne sans qu’on le demande.`,
      retention: fr`36 mois après la dernière confirmation, puis effacement avec preuve.`,
      security: fr`Données gardées sur un seul poste, dans un fichier que son utilisateur est seul à lire ; sauvegardes vérifiées ; effacement jusque dans les sauvegardes.`,
    },
    unwritten: 'à compléter',
    counts: (all, restricted) =>
      restricted === 0
        ? fr`Personnes connues : ${formatNumber(all, 'fr')}.`
        : fr`Personnes connues : ${formatNumber(all, 'fr')}, dont ${formatNumber(restricted, 'fr')} à la diffusion limitée.`,
    on: (day) => fr`État au ${formatDate(day, 'fr')}`,
  },
};
