import { expect, it } from 'vitest';
import { proposalOf, tableOf } from '../helpers/mapped-rows.ts';

const rows = (names: readonly string[], codes: readonly string[]) =>
  tableOf('Nom|Code INSEE', ...names.map((name, at) => `${name}|${codes[at]}`));
const CODES = [
  '01001',
  '02002',
  '14003',
  '27004',
  '27005',
  '28006',
  '35007',
  '45008',
  '50009',
  '61010',
  '72011',
];

/** Organisations listed with the INSEE code of their commune became communes of their name, without a word. */
it('organisations with the code of their commune are no communes', () => {
  const names = CODES.map((_, at) => `Le Fournil ${at}`);
  const rowIs = (codes: readonly string[], all = names) => proposalOf(rows(all, codes)).mapping.rowIs;
  expect(rowIs([...CODES].reverse())).toBe('entity');
  expect(
    rowIs(
      CODES,
      CODES.map(() => 'Le Fournil'),
    ),
  ).toBe('entity');
});

it('a list that follows the official codes is one of communes', () => {
  const names = [
    'Abergement',
    'Achery',
    'Acon',
    'Aclou',
    'Acquigny',
    'Allaines',
    'Acigné',
    'Adon',
    'Agneaux',
    'Alençon',
    'Aigné',
  ];
  expect(proposalOf(rows(names, CODES)).mapping.rowIs).toBe('territory');
});
