/** What the committee dismissed, each for one of the reasons that are offered. */
export const dismissals = [
  {
    key: 'radio-mutuelle',
    pair: ['radio', 'partners-with', 'mutuelle-val'],
    steps: [{ on: '2025-06-12', state: 'dismissed', reason: 'hors compétence' }],
    basis: {
      rank: 4,
      solidity: 'medium',
      likelihood: 0.5,
      value: 0.7,
      quality: 0.9,
      why: [
        { reason: 'R17', text: 'À vérifier : Mutuelle du Val n’a aucun lien en cours connu.' },
        { reason: 'need-offer', text: 'Radio Lize cherche « financement » ; Mutuelle du Val le propose.' },
        { reason: 'brokerage', text: 'Mutuelle du Val n’a encore aucun lien connu : ce serait le premier.' },
      ],
    },
  },
  {
    key: 'quatre-vents-biscuiterie',
    pair: ['quatre-vents', 'partners-with', 'biscuiterie'],
    steps: [{ on: '2025-10-16', state: 'dismissed', reason: 'pas maintenant' }],
    basis: {
      rank: 3,
      solidity: 'medium',
      likelihood: 0.63,
      value: 0.7,
      quality: 0.9,
      why: [
        { reason: 'R17', text: 'À vérifier : Biscuiterie des Rives n’a aucun lien en cours connu.' },
        {
          reason: 'need-offer',
          text: 'Biscuiterie des Rives cherche « alimentation » ; Ferme des Quatre Vents le propose.',
        },
        { reason: 'themes', text: 'Thème commun : « alimentation ».' },
      ],
    },
  },
  {
    key: 'sytri-delmas',
    pair: ['sytri', 'partners-with', 'delmas'],
    audience: 'internal',
    note: 'Le prestataire actuel de Sytri est un concurrent direct.',
    steps: [{ on: '2025-06-12', state: 'dismissed', reason: 'concurrence' }],
    basis: {
      rank: 6,
      solidity: 'medium',
      likelihood: 0.39,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'R18',
          text: 'À vérifier : sans Club d’entreprises de l’Aubance, 3 organisations seraient coupées du reste du réseau connu du territoire : Pays des Trois Rivières. Ce lien contournerait Club d’entreprises de l’Aubance.',
        },
        {
          reason: 'need-offer',
          text: 'Sytri, syndicat de tri et de valorisation cherche « réemploi » ; Emballages Delmas le propose.',
        },
        { reason: 'common-neighbours', text: 'Par des liens terminés : Ressourcerie des Trois Ponts.' },
      ],
    },
  },
  {
    key: 'bertin-emploi',
    pair: ['bertin', 'partners-with', 'agence-emploi'],
    note: 'Le besoin de recrutement noté était celui de l’année précédente.',
    steps: [{ on: '2025-10-16', state: 'dismissed', reason: 'donnée fausse' }],
    basis: {
      rank: 7,
      solidity: 'medium',
      likelihood: 0.38,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'need-offer',
          text: 'Chauffage Bertin cherche « recrutement » ; Agence pour l’emploi de Montrives le propose.',
        },
        { reason: 'brokerage', text: 'Chauffage Bertin n’a encore aucun lien connu : ce serait le premier.' },
        { reason: 'territory', text: 'Territoires voisins.' },
      ],
    },
  },
  {
    key: 'grand-clos-biscuiterie',
    pair: ['grand-clos', 'partners-with', 'biscuiterie'],
    audience: 'internal',
    steps: [{ on: '2025-06-12', state: 'dismissed', reason: 'déjà essayé' }],
    basis: {
      rank: 7,
      solidity: 'medium',
      likelihood: 0.48,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'need-offer',
          text: 'Biscuiterie des Rives cherche « alimentation » ; Ferme du Grand Clos le propose.',
        },
        { reason: 'themes', text: 'Thème commun : « alimentation ».' },
        {
          reason: 'brokerage',
          text: 'Biscuiterie des Rives n’a encore aucun lien connu : ce serait le premier.',
        },
      ],
    },
  },
  {
    key: 'urbanisme-laboratoire',
    pair: ['agence-urba', 'partners-with', 'labo'],
    steps: [
      {
        on: '2026-03-19',
        state: 'dismissed',
        reason: 'autre : une convention est prévue avec l’Université des Rives',
      },
    ],
    basis: {
      rank: 29,
      solidity: 'medium',
      likelihood: 0.33,
      value: 0.7,
      quality: 0.9,
      why: [
        {
          reason: 'need-offer',
          text: 'Laboratoire Territoires vivants cherche « données » ; Agence d’urbanisme des Rives le propose.',
        },
        {
          reason: 'brokerage',
          text: 'Relierait le groupe autour de Pays des Trois Rivières (17 membres) et celui de Le Trait d’union (23), aujourd’hui joints par 5 liens.',
        },
        { reason: 'territory', text: 'Même territoire : Montrives.' },
      ],
    },
  },
];
