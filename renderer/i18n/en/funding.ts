export const funding = {
  name: 'Funding',
  picture: { label: 'Picture', graph: 'Graph', funding: 'Funding' },
  reveal: 'Show more names',
  largest: 'See the largest funder',
  all: 'Select all {{number}}',
  table: {
    name: 'Funding as a table',
    from: 'From',
    to: 'To',
    amount: 'Amount',
    years: 'Years',
    unknown: 'not stated',
    partly: '{{amount}} (+ {{count}} without an amount)',
    more: 'Show the rest ({{number}})',
  },
  unnamed: 'Unknown name',
  commands: { show: 'Show funding', graph: 'Show the graph' },
};
