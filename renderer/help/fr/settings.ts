import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** Réglages, section by section. */
export const settings: Pick<
  Pages,
  'settings' | 'backups' | 'persons' | 'keyboard' | 'accessibility' | 'about'
> = {
  settings: {
    title: 'Réglages',
    lead: "Chaque réglage agit aussitôt et reste sur cet ordinateur ; ceux d'un projet voyagent avec lui.",
    sections: [
      {
        heading: 'Général et projet',
        blocks: [
          {
            list: [
              "**Général** : langue, thème clair ou sombre, taille du texte jusqu'à 150 %, animations, votre nom dans l'historique, visite guidée.",
              '**Projet** : nom, territoire, contenu, catégories et couleurs.',
              "**Partenariats** : règles, seuils et pondérations des pistes. Ils sont ceux du projet, et s'essaient avant d'être gardés : voir [Méthode et limites](method).",
            ],
          },
        ],
      },
      {
        heading: 'Les autres sections',
        blocks: [
          {
            list: [
              '[Sauvegardes](backups), [Données personnelles](persons), [Clavier](keyboard), [Accessibilité](accessibility), [À propos](about).',
              "**Avancé** : vérifier l'intégrité du projet, connaître les limites, lire le journal technique. Ce journal dit l'opération et l'endroit du programme, jamais un nom, une valeur ni un chemin.",
            ],
          },
        ],
      },
      {
        heading: 'Retrouver un réglage',
        blocks: [
          'Le champ en haut à gauche cherche dans toutes les sections ; {frame.find} y va. {frame.settings} ouvre les réglages de partout.',
        ],
      },
      {
        heading: 'Si les réglages sont abîmés',
        blocks: [
          "Alliage démarre quand même : ce qui est lisible est repris, le reste a sa valeur d'origine, un message le dit et l'ancien fichier est gardé à côté, sous le nom settings.json.bad. Vos projets ne sont pas concernés.",
        ],
      },
    ],
  },
  backups: {
    title: 'Sauvegardes',
    lead: "Des copies du projet, faites d'elles-mêmes, relues aussitôt, gardées à part. Y revenir s'annule aussi.",
    sections: [
      {
        heading: 'Quand elles se font',
        blocks: [
          'Toutes les 15 minutes si le projet a changé, à sa fermeture, et avant un import, une fusion, une grande suppression, une restauration ou un changement de version. {backup.now} ou **Sauvegarder maintenant** en fait une de suite. Sont gardées les 6 dernières du jour, une par jour pendant 14 jours, une par semaine pendant 8 semaines, et la dernière faite avant un changement de version.',
        ],
      },
      {
        heading: 'Revenir à une sauvegarde',
        blocks: [
          {
            steps: [
              'Réglages, **Sauvegardes** : choisissez une ligne, **Restaurer…**',
              'Lisez ce qui changera : fiches et liens, avant et après, et combien d’actions seront retirées.',
              'Confirmez. L’état actuel est d’abord sauvegardé ; **Annuler la restauration** y ramène.',
            ],
          },
        ],
      },
      {
        heading: 'Un deuxième dossier',
        blocks: [
          "Choisissez une clé USB, un disque externe ou un partage : chaque sauvegarde y est aussi copiée. S'il est absent, c'est dit, et la sauvegarde locale est faite quand même. Une sauvegarde sur le même ordinateur ne protège ni du vol ni de l'incendie : ce deuxième dossier, si.",
        ],
      },
      {
        heading: 'Un projet qui ne s’ouvre pas',
        blocks: [
          "Fichier vide, abîmé, modifié par un autre logiciel : Alliage n'y touche pas et dit ce qui peut être repris, avec des chiffres. Un bouton repart de la dernière sauvegarde vérifiée et applique de nouveau ce qui a été fait depuis ; un compte rendu exact dit ce qui n'a pas pu l'être. Le fichier abîmé est mis à l'abri, jamais effacé.",
        ],
      },
      {
        heading: 'Emporter ou copier un projet',
        blocks: [
          "**Enregistrer une copie** ({project.saveCopy}) fait un fichier complet, à ranger où vous voulez. Ne copiez pas le fichier à la main pendant qu'il est ouvert. Un projet dans un dossier synchronisé ou sur un lecteur réseau est modifié sur l'ordinateur, puis réécrit en entier.",
        ],
      },
    ],
  },
  persons: {
    title: 'Données personnelles',
    lead: 'Alliage connaît des organisations et des fonctions. Une personne de contact est facultative, à part, et absente de toute vue et de tout export sauf si vous la demandez.',
    sections: [
      {
        heading: 'Ce qui est gardé d’une personne',
        blocks: [
          "Nom, fonction, courriel et téléphone au plus, avec d'où vient l'information, quand elle a été recueillie, la base légale et jusqu'à quand elle est gardée : 36 mois après la dernière confirmation. Une personne dont les données viennent d'un tiers doit être informée dans le mois. Sur la fiche d'une organisation, **Afficher les contacts** la montre ; l'historique nomme l'organisation, jamais la personne.",
        ],
      },
      {
        heading: 'Les droits des personnes',
        blocks: [
          {
            list: [
              "**Accès** : chercher une personne montre tout ce que le projet sait d'elle, à lui remettre.",
              '**Rectification** : corriger ses coordonnées.',
              '**Limitation** : la masquer partout sans l’effacer.',
              "**Effacement** : du projet, de son historique, des textes, des instantanés, des sauvegardes et du deuxième dossier s'il est là. Il ne s'annule pas ; une preuve datée reste, sans nom. Ce qui n'a pas pu être atteint est listé.",
            ],
          },
        ],
      },
      {
        heading: 'Registre et délais',
        blocks: [
          "Le **registre** dit la finalité, la base, les destinataires et la durée ; il s'imprime. Les contacts à confirmer ou dont le délai est passé sont signalés. Rien ne s'efface tout seul : une purge se confirme et laisse une preuve.",
        ],
      },
      {
        heading: 'Ce qu’il faut éviter',
        blocks: [
          "Ne nommez personne dans une note, une piste ou un compte rendu d'échange. Ne gardez jamais d'opinion, d'état de santé ni d'appartenance syndicale : ces colonnes sont refusées à l'[import](import). Voir aussi [Confidentialité](privacy).",
        ],
      },
    ],
  },
  keyboard: {
    title: 'Clavier',
    lead: 'Tout ce que fait la souris se fait aussi au clavier. Les lettres suivent ce que votre clavier écrit, AZERTY compris.',
    sections: [
      {
        heading: 'Les mêmes gestes partout',
        blocks: [
          {
            list: [
              "{frame.nextRegion} et {frame.previousRegion} passent d'une zone de la fenêtre à la suivante.",
              'Tab va d’un élément à l’autre ; Échap ferme ce qui est ouvert ou revient d’un niveau.',
              "Les touches seules (V, C, M, A, L, P ; R, E, X, P) n'agissent que dans le graphe ou une liste, et se désactivent dans Réglages, **Clavier**.",
              'Chaque raccourci se change en appuyant sur les touches voulues. La liste ci-dessous est la vôtre.',
              'Dans un navigateur, Ctrl+1 à Ctrl+9 et Ctrl+N lui appartiennent : ce sont alors Alt+1 à Alt+9 et Alt+N.',
            ],
          },
        ],
      },
      { heading: 'Vos raccourcis', blocks: [{ made: 'keys' }] },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    lead: "Alliage vise les WCAG 2.2, niveau AA, et le RGAA 4.1. Cette version n'a pas encore été auditée par un tiers : sa conformité n'est donc pas chiffrée.",
    sections: [
      {
        heading: 'Ce que vous pouvez régler',
        blocks: [
          {
            list: [
              '**Mode liste par défaut** : Explorer s’ouvre en [liste](list), sans le graphe.',
              '**Contraste élevé**, thème sombre, taille du texte jusqu’à 150 %, moins d’animations.',
              '**Raccourcis à une touche** : à désactiver si une touche part toute seule.',
            ],
          },
        ],
      },
      {
        heading: 'Sans le graphe ni la carte',
        blocks: [
          'La liste et les tableaux donnent le même contenu et les mêmes actions que les images : chercher, filtrer, parcourir les liens, choisir, relier, modifier, supprimer, exporter. Aucune couleur ne porte seule un sens : forme, pictogramme et mots la doublent.',
        ],
      },
      {
        heading: "Ce qui n'est pas encore accessible",
        blocks: [
          {
            list: [
              "Les images exportées (PNG, SVG) n'ont pas de texte de remplacement : joignez-y le tableau.",
              "Aucun essai n'a encore été mené avec NVDA, JAWS et VoiceOver par des personnes qui s'en servent.",
              'Les noms écrits dans le graphe suivent son zoom, pas la taille du texte.',
            ],
          },
          "La déclaration entière se lit dans Réglages, **Accessibilité**. Pour signaler un obstacle, dites à la personne qui vous a remis Alliage ce que vous vouliez faire, avec quel outil, et ce qui s'est passé.",
        ],
      },
    ],
  },
  about: {
    title: 'À propos',
    lead: "La version, l'âge des données officielles, ce qu'ont donné les essais de fiabilité, et les licences.",
    sections: [
      {
        heading: 'Ce qu’on y lit',
        blocks: [
          {
            list: [
              "La **version** d'Alliage et du format de ses projets. Un projet d'une version plus récente est refusé sans être touché ; un projet plus ancien est mis à jour après une sauvegarde.",
              "L'année de la **liste officielle** des territoires ([COG](#cog)) : communes et [EPCI](#epci) changent chaque année.",
              'Les **essais de fiabilité** : Alliage est cassé exprès (coupures, disques pleins, fichiers abîmés) et ce qui a été perdu est compté. Une version sans ces chiffres le dit.',
              '**Copier pour le support** : version, système et réglages d’affichage, sans nom, sans chemin, sans donnée du projet.',
            ],
          },
        ],
      },
      {
        heading: 'Licences',
        blocks: [
          "Alliage est un logiciel libre (licence MIT). Les œuvres dont il est fait gardent chacune leur licence ; leur texte entier est dans Réglages, **À propos**, et s'y cherche.",
        ],
      },
    ],
  },
};
