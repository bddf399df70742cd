/** What the committee answered, step by step, and what was on the table when it first did; a partnership that it found or made is named by its row. */
export const followedDecisions = [
  {
    key: 'campus-employeurs',
    pair: ['campus', 'partners-with', 'sorne-emploi'],
    owner: 'Campus des métiers de l’industrie',
    dueOn: '2026-12',
    note: 'Premier groupe de quinze apprentis visé pour la rentrée.',
    steps: [
      { on: '2025-10-16', state: 'proposed' },
      { on: '2026-03-19', state: 'committed' },
    ],
    basis: {
      rank: 2,
      solidity: 'medium',
      likelihood: 0.47,
      value: 0.7,
      quality: 1,
      why: [
        {
          reason: 'need-offer',
          text: 'Groupement d’employeurs Sorne Emploi cherche « formation » ; Campus des métiers de l’industrie le propose. En retour, Campus des métiers de l’industrie cherche « recrutement », que Groupement d’employeurs Sorne Emploi propose.',
        },
        {
          reason: 'common-neighbours',
          text: 'Un partenaire commun : Mission locale des Trois Rivières ; Mission locale des Trois Rivières a peu de liens, ce qui rend ce point commun significatif.',
        },
        { reason: 'themes', text: 'Thème commun : « industrie ».' },
      ],
    },
  },
  {
    key: 'ressourcerie-club',
    pair: ['ressourcerie', 'partners-with', 'club-aubance'],
    owner: 'Le Trait d’union',
    dueOn: '2026-03',
    steps: [{ on: '2025-06-12', state: 'to-study' }],
    basis: {
      rank: 9,
      solidity: 'strong',
      likelihood: 0.4,
      value: 0.55,
      quality: 1,
      why: [
        {
          reason: 'common-neighbours',
          text: 'Un partenaire commun : Le Trait d’union. Par des liens terminés : Emballages Delmas.',
        },
        { reason: 'themes', text: 'Thème commun : « réemploi ». ODD communs : 8, 12.' },
        {
          reason: 'brokerage',
          text: 'Relierait le groupe autour de Le Trait d’union (17 membres) et celui de Club d’entreprises de l’Aubance (20), aujourd’hui joints par 3 liens.',
        },
      ],
    },
  },
  {
    key: 'moulin-biscuiterie',
    pair: ['moulin', 'partners-with', 'biscuiterie'],
    owner: 'PTCE Saveurs d’ici',
    dueOn: '2026-12-15',
    steps: [{ on: '2026-03-19', state: 'proposed' }],
    basis: {
      rank: 2,
      solidity: 'medium',
      likelihood: 0.45,
      value: 0.7,
      quality: 1,
      why: [
        {
          reason: 'need-offer',
          text: 'Biscuiterie des Rives cherche « alimentation » ; Moulin de Verlieu le propose. En retour, Moulin de Verlieu cherche « débouchés et commandes », que Biscuiterie des Rives propose.',
        },
        { reason: 'themes', text: 'Thème commun : « alimentation ».' },
        {
          reason: 'brokerage',
          text: 'Relierait le groupe autour de Conserverie La Bonne Récolte (14 membres) et celui de Halle alimentaire de Montrives (18), aujourd’hui joints par une seule structure : PTCE Saveurs d’ici.',
        },
      ],
    },
  },
  {
    key: 'commercants-office',
    pair: ['commercants', 'partners-with', 'tourisme'],
    owner: 'Office de tourisme du Pays',
    steps: [
      { on: '2026-06-04', state: 'proposed' },
      { on: '2026-10-15', state: 'later', until: '2027-02-01', reason: 'après le bilan de la saison' },
    ],
    basis: {
      rank: 4,
      solidity: 'strong',
      likelihood: 0.42,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'need-offer',
          text: 'Commerçants de Sourceval cherche « communication » ; Office de tourisme du Pays le propose.',
        },
        { reason: 'themes', text: 'Thème commun : « tourisme ».' },
        {
          reason: 'brokerage',
          text: 'Relierait le groupe autour de PTCE Boucles du bois (23 membres) et celui de LEADER 2023–2027 des Trois Rivières (8), aujourd’hui sans lien direct.',
        },
      ],
    },
  },
  {
    key: 'rives-radio',
    pair: ['fondation-rives', 'funds', 'radio'],
    owner: 'Pays des Trois Rivières',
    dueOn: '2026-12',
    steps: [{ on: '2026-06-04', state: 'to-study' }],
    basis: {
      rank: 5,
      solidity: 'strong',
      likelihood: 0.39,
      value: 0.7,
      quality: 1,
      why: [
        {
          reason: 'need-offer',
          text: 'Radio Lize cherche « financement » ; Fondation des Rives le propose.',
        },
        { reason: 'common-neighbours', text: 'Un partenaire commun : Tiers-lieu La Fabrique.' },
        { reason: 'themes', text: 'Thème commun : « culture ».' },
      ],
    },
  },
  {
    key: 'trait-union-pays',
    pair: ['trait-union', 'partners-with', 'petr'],
    owner: 'Le Trait d’union',
    dueOn: '2026-11-10',
    steps: [
      { on: '2026-06-04', state: 'proposed' },
      { on: '2026-10-15', state: 'committed' },
    ],
    basis: {
      rank: 9,
      solidity: 'strong',
      likelihood: 0.41,
      value: 0.54,
      quality: 1,
      why: [
        {
          reason: 'need-offer',
          text: "Pays des Trois Rivières cherche « ingénierie d'alliance » (février 2026) ; Le Trait d’union le propose.",
        },
        {
          reason: 'meta-path',
          text: 'Tous deux sont liés à Forum des alliances du Pays 2025, Charte « Faire ensemble en Trois Rivières » et Comité stratégique du Pays.',
        },
        { reason: 'themes', text: 'Thème commun : « mobilité ». ODD commun : 17.' },
      ],
    },
  },
  {
    key: 'cci-quai',
    pair: ['cci', 'partners-with', 'quai'],
    owner: 'CCI de Sorne-et-Aubance',
    dueOn: '2027-03',
    steps: [{ on: '2026-10-15', state: 'proposed' }],
    basis: {
      rank: 10,
      solidity: 'strong',
      likelihood: 0.35,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'need-offer',
          text: 'Le Quai 27 cherche « réseau et mise en relation » ; CCI de Sorne-et-Aubance le propose.',
        },
        {
          reason: 'brokerage',
          text: 'Relierait le groupe autour de Club d’entreprises de l’Aubance (23 membres) et celui de Cercle des mécènes de l’Aubance (10), aujourd’hui sans lien direct.',
        },
        {
          reason: 'l3',
          text: 'Par une chaîne de liens : CCI de Sorne-et-Aubance – Territoire d’industrie Sorne-Aubance – Agglomération des Rives – Le Quai 27.',
        },
      ],
    },
  },
  {
    key: 'fabrique-club',
    pair: ['fabrique', 'partners-with', 'club-aubance'],
    made: ['fabrique', 'partners-with', 'club-aubance', '2023-10'],
    steps: [{ on: '2025-06-12', state: 'exists' }],
    basis: {
      rank: 6,
      solidity: 'medium',
      likelihood: 0.31,
      value: 0.72,
      quality: 1,
      why: [{ reason: 'themes', text: 'Thème commun : « économie circulaire ».' }],
    },
  },
  {
    key: 'vergers-conserverie',
    pair: ['vergers', 'partners-with', 'conserverie'],
    owner: 'PTCE Saveurs d’ici',
    made: ['vergers', 'partners-with', 'conserverie', '2025-10~'],
    steps: [
      { on: '2025-06-12', state: 'proposed' },
      { on: '2025-10-16', state: 'done' },
    ],
    basis: {
      rank: 4,
      solidity: 'strong',
      likelihood: 0.42,
      value: 0.9,
      quality: 1,
      why: [
        {
          reason: 'need-offer',
          text: 'Conserverie La Bonne Récolte cherche « alimentation » ; Vergers de Grandchaume le propose.',
        },
      ],
    },
  },
  {
    key: 'numerique-cooperative',
    pair: ['lize-numerique', 'partners-with', 'coop-forestiere'],
    owner: 'Lize Numérique',
    steps: [
      { on: '2025-06-12', state: 'proposed' },
      { on: '2025-10-16', state: 'committed' },
      { on: '2026-06-04', state: 'abandoned', reason: 'la coopérative a choisi un autre prestataire' },
    ],
    basis: {
      rank: 16,
      solidity: 'medium',
      likelihood: 0.3,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'need-offer',
          text: 'Coopérative forestière du Val cherche « numérique » ; Lize Numérique le propose.',
        },
        {
          reason: 'brokerage',
          text: 'Lize Numérique et Coopérative forestière du Val dépendraient moins de leurs partenaires actuels (contrainte réduite de 0,58).',
        },
        {
          reason: 'l3',
          text: 'Par une chaîne de liens : Lize Numérique – CC du Val de Source – Chaufferie bois et réseau de chaleur de Sourceval – Coopérative forestière du Val (2 chaînes semblables).',
        },
      ],
    },
  },
];
