import type { HelpContent } from '../help-page.ts';

type Pages = HelpContent['pages'];

/** Method, words, places of files, what leaves the computer (nothing). */
export const reference: Pick<Pages, 'method' | 'glossary' | 'data' | 'privacy'> = {
  method: {
    title: 'Méthode et limites',
    lead: "Comment pistes, diagnostic et mesures sont calculés, et ce qu'ils ne savent pas. Alliage compare ce que le projet contient : il ne devine rien et n'écrit aucun lien de lui-même.",
    sections: [
      {
        heading: 'Comment une piste est classée',
        blocks: [
          {
            list: [
              '**Vraisemblance** : partenaires communs (ceux qui ont peu de liens comptent davantage), réseaux semblables, programmes communs, besoin et offre, thèmes ou [ODD](#odd) communs, proximité. Un signal inconnu est ignoré, jamais compté zéro.',
              '**Valeur** : le lien comblerait-il un manque (une règle), répondrait-il à un besoin, relierait-il deux groupes séparés ?',
              '**Qualité des données** : part de ce qui est renseigné et récent.',
              "**Ordre** : vraisemblance × (0,2 + valeur) × qualité, chacune à la puissance de sa pondération (1, 1 et 0,5 à l'origine). Dans les vingt premières : au plus trois pistes par acteur, et au moins une sur cinq avec un acteur qui a un lien ou moins.",
              '**Solidité** : forte si deux familles de raisons indépendantes sont parmi les plus nettes et les données connues ; moyenne pour une ; à explorer sinon.',
            ],
          },
          "Avec au moins 400 liens datés sur trois années, l'ordre peut être appris des liens du projet lui-même, et les coefficients sont montrés. En dessous, c'est la moyenne des signaux. **Mesurer la qualité sur ce projet** dit si le classement aurait retrouvé les derniers liens.",
        ],
      },
      {
        heading: 'Comment un axe est noté',
        blocks: [
          "Chaque point vaut 1 (acquis), ½ (partiel) ou 0 (absent). Le score est la moyenne des points renseignés, et n'est affiché que s'ils sont au moins 60 %. L'intervalle suppose tout le reste absent, puis tout acquis. La maturité n'est jamais calculée.",
        ],
      },
      {
        heading: 'Ce que le calcul ne sait pas',
        blocks: [
          {
            list: [
              "Les relations informelles, les désaccords, l'envie de travailler ensemble.",
              "Ce qui n'est pas dans le projet : un lien absent peut être une donnée absente. Une règle ne conclut à un manque que là où la composition est marquée « renseignée le… » ; ailleurs elle dit « à vérifier ».",
              "Les personnes : seules les organisations sont comparées. Les classes d'acteurs ne sont jamais comptées.",
              "Ce qui serait utile : un partenariat bien classé ressemble à ceux qui se sont faits ; c'est au comité de juger.",
            ],
          },
        ],
      },
      {
        heading: 'Refaire le calcul',
        blocks: [
          "Mêmes données, mêmes réglages, même version : même liste, dans le même ordre. La date du calcul est un choix, jamais l'horloge. Chaque piste garde la version de la méthode et l'[empreinte](#empreinte) des données.",
        ],
      },
    ],
  },
  glossary: {
    title: 'Glossaire',
    lead: "Les mots et les sigles de l'interface, en peu de mots.",
    sections: [{ heading: 'De A à Z', blocks: [{ made: 'glossary' }] }],
  },
  data: {
    title: 'Où sont mes données',
    lead: 'Sur cet ordinateur, dans des fichiers que vous pouvez copier. Un projet est un seul fichier, qui se termine par .alliage.',
    sections: [
      {
        heading: 'Vos projets',
        blocks: [
          "Un projet reste où vous l'avez enregistré. Ceux que vous commencez sans choisir de lieu, et votre copie des exemples, sont dans le dossier « projects » du dossier d'Alliage. L'Accueil montre le dossier de chaque projet récent.",
        ],
      },
      {
        heading: "Le dossier d'Alliage",
        blocks: [
          {
            list: [
              '**Linux** : .config/Alliage/data, dans votre dossier personnel.',
              '**Windows** : %APPDATA%\\Alliage\\data.',
              '**macOS** : Library/Application Support/Alliage/data, dans votre dossier personnel.',
            ],
          },
          "Il contient les réglages (settings.json), la liste des projets récents, les [sauvegardes](backups), les fichiers abîmés mis à l'abri et le journal technique. Vous seul pouvez le lire. Une mise à jour d'Alliage n'y touche pas ; désinstaller Alliage ne l'efface pas.",
        ],
      },
      {
        heading: "Changer d'ordinateur",
        blocks: [
          {
            steps: [
              'Fermez Alliage sur l’ancien.',
              'Copiez vos fichiers .alliage, et le dossier d’Alliage si vous voulez garder sauvegardes et réglages.',
              'Ouvrez le projet sur le nouveau. Rien d’autre n’est à transférer.',
            ],
          },
        ],
      },
    ],
  },
  privacy: {
    title: 'Confidentialité',
    lead: "Rien ne quitte l'ordinateur. Alliage ne se connecte à rien : ni compte, ni mesure d'audience, ni mise à jour silencieuse, ni fond de carte en ligne.",
    sections: [
      {
        heading: 'Ce qui est vérifié',
        blocks: [
          "Les essais de chaque version refusent toute adresse hors de l'ordinateur. Dans un navigateur, la page ne parle qu'à Alliage, sur cet ordinateur (127.0.0.1), avec une clé secrète faite à chaque démarrage.",
        ],
      },
      {
        heading: 'Ce que vous envoyez, vous',
        blocks: [
          "Un export, un dossier ou une copie ne part que si vous l'envoyez. Avant, Alliage dit ce qu'il contient : le public choisi, ce qui est laissé de côté, et s'il y a des personnes. Les exports ne portent ni votre nom d'ordinateur, ni le chemin de vos fichiers. Une adresse web dans une fiche ne s'ouvre que si vous le demandez.",
        ],
      },
      {
        heading: 'Les personnes',
        blocks: [
          'Par défaut le projet ne contient que des organisations. Les contacts sont facultatifs et peuvent être retrouvés, remis et effacés partout : voir [Données personnelles](persons).',
        ],
      },
    ],
  },
};
