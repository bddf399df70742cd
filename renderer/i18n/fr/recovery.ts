/** A project that does not open, a file that moved, what was being typed. */
export const recovery = {
  what: {
    empty: 'Ce fichier est vide (0 octet). Il n’a pas été modifié.',
    damaged: 'Le projet est endommagé. L’original est conservé tel quel.',
    changed:
      'Le fichier a changé en dehors de l’application depuis sa dernière fermeture. Il n’a pas été modifié ici.',
    tampered:
      'Ce projet contient des éléments ajoutés par un autre logiciel. Il n’a pas été modifié. Par sécurité, seules les données reconnues peuvent être copiées dans un nouveau projet.',
    notOurs: 'Ce qui est à cet emplacement n’est plus un projet Alliage. Le fichier est conservé tel quel.',
    absent: 'Le fichier du projet n’est plus à cet emplacement : il a été déplacé, renommé ou supprimé.',
    timeout: 'Ce fichier met trop de temps à répondre. Il n’a été ni ouvert ni modifié.',
  },
  looking: 'Recherche de ce qui peut être repris…',
  from: 'Nous pouvons repartir de la sauvegarde vérifiée du {{date}} à {{time}}{{holds}}.',
  available: 'Une sauvegarde vérifiée du {{date}} à {{time}} est disponible{{holds}}.',
  reapplied_one: '{{number}} modification plus récente sera ré-appliquée',
  reapplied_other: '{{number}} modifications plus récentes seront ré-appliquées',
  notReapplied_one: '{{number}} ne peut pas l’être',
  notReapplied_other: '{{number}} ne peuvent pas l’être',
  reapplying: '{{done}} ; {{lost}}.',
  reapplyingAll: '{{done}}.',
  lostOnly_one: '{{number}} modification plus récente ne peut pas être ré-appliquée.',
  lostOnly_other: '{{number}} modifications plus récentes ne peuvent pas être ré-appliquées.',
  noBackup: 'Aucune sauvegarde vérifiée de ce projet n’est sur ce poste.',
  salvageable: 'Ce qui est lisible peut être repris : {{entities}}, {{relations}}.',
  nothing:
    'Rien de lisible n’a été trouvé dans le fichier. Cherchez une copie, ou demandez-la à la personne qui vous l’a transmis.',
  actions: {
    restore: 'Restaurer la sauvegarde',
    salvage: 'Reprendre ce qui est lisible',
    copyKnown: 'Copier les données reconnues dans un nouveau projet',
    openAnyway: 'Ouvrir quand même',
    retry: 'Réessayer',
  },
  running: 'Remise en état du projet…',
  account: {
    title: 'Le projet est de nouveau ouvert',
    losses: 'Ce qui n’a pas pu être repris',
    rows: 'Lignes reprises autrement, ou laissées de côté',
    showToCheck: 'Voir ce qui est à vérifier',
    copy: 'Copier le compte rendu',
    copied: 'Compte rendu copié.',
    close: 'Continuer dans le projet',
  },
  place: {
    removed:
      'Le fichier du projet a été déplacé, renommé ou supprimé pendant qu’il était ouvert. Ce que vous avez fait est encore là : enregistrez une copie pour le garder.',
    replaced:
      'Le fichier du projet a été remplacé par un autre pendant qu’il était ouvert. Ce que vous avez fait est encore là : enregistrez une copie pour le garder.',
    frozen: 'Il ne peut plus être modifié tant qu’il n’est pas enregistré ailleurs.',
    overwritten:
      'Un autre programme a écrit par-dessus le fichier du projet pendant qu’il était ouvert. Il ne peut plus être modifié ici.',
    keptNone:
      'Rien n’avait été fait depuis la sauvegarde vérifiée du {{date}} à {{time}} : le projet peut en repartir.',
    kept_one:
      '{{number}} modification faite depuis la sauvegarde vérifiée du {{date}} à {{time}} est gardée dans le dossier de quarantaine, sous le nom « {{name}} » : le projet peut repartir de cette sauvegarde, avec elle.',
    kept_other:
      '{{number}} modifications faites depuis la sauvegarde vérifiée du {{date}} à {{time}} sont gardées dans le dossier de quarantaine, sous le nom « {{name}} » : le projet peut repartir de cette sauvegarde, avec elles.',
    overwrittenBefore:
      'Un autre programme a écrit par-dessus ce fichier le {{date}} à {{time}}, pendant qu’il était ouvert.',
    takeBack: 'Retrouver mon projet',
    conflict:
      'Ce projet a été modifié sur deux postes. Rien n’est perdu : les deux versions sont conservées, l’autre sous le nom « {{name}} ».',
    missing:
      'Des modifications récentes manquent peut-être : Alliage s’est arrêté pendant que ce projet était ouvert, et le fichier « -wal » qui les gardait n’est plus à côté de lui, ou est endommagé. Le reste est intact. Dernière fermeture complète : le {{date}} à {{time}}.',
    recovered_one:
      '{{number}} modification qui n’avait pas encore rejoint le fichier a été retrouvée sur ce poste.',
    recovered_other:
      '{{number}} modifications qui n’avaient pas encore rejoint le fichier ont été retrouvées sur ce poste.',
    unsent:
      'Vos dernières modifications sont enregistrées sur ce poste, mais n’ont pas encore pu rejoindre le fichier à son emplacement. Une nouvelle tentative se fait d’elle-même.',
    save: 'Enregistrer une copie…',
    compare: 'Comparer…',
    saved: 'Le projet est enregistré à cet endroit.',
  },
  draft: {
    question: 'Votre saisie n’était pas enregistrée ({{what}}) : la reprendre ?',
    resume: 'Reprendre',
    forget: 'Oublier',
    fieldOf: '{{field}} de « {{name}} »',
  },
};
