export const funding = {
  name: 'Financements',
  picture: { label: 'Image', graph: 'Graphe', funding: 'Financements' },
  reveal: 'Afficher plus de noms',
  largest: 'Voir le premier financeur',
  all: 'Sélectionner les {{number}}',
  table: {
    name: 'Financements en tableau',
    from: 'De',
    to: 'Vers',
    amount: 'Montant',
    years: 'Années',
    unknown: 'non renseigné',
    partly: '{{amount}} (+ {{count}} sans montant)',
    more: 'Afficher la suite ({{number}})',
  },
  unnamed: 'Nom inconnu',
  commands: { show: 'Afficher les financements', graph: 'Afficher le graphe' },
};
