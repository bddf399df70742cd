import { expect, it } from 'vitest';
import { readHeader } from '../../../shared/domain/import/recognise/header-meaning.ts';
import { findHeader } from '../../../shared/domain/import/recognise/header-row.ts';
import { readKind } from '../../../shared/domain/import/recognise/kinds.ts';
import { kindOfName } from '../../../shared/domain/import/recognise/name-kinds.ts';
import { readRelation } from '../../../shared/domain/import/recognise/relation-words.ts';
import { sampleOf } from '../../../shared/domain/import/recognise/sample.ts';
import { proposeSplit } from '../../../shared/domain/import/recognise/split.ts';
import { readTerritoryName } from '../../../shared/domain/import/territory-name.ts';
import { inspectCell } from '../../../shared/domain/import/text-problems.ts';
import { readAddress } from '../../../shared/domain/import/values/addresses.ts';
import { readAmount } from '../../../shared/domain/import/values/amounts.ts';
import { readDate } from '../../../shared/domain/import/values/dates.ts';
import { readIdentifier } from '../../../shared/domain/import/values/identifiers.ts';
import { splitList } from '../../../shared/domain/import/values/lists.ts';
import { readCoordinate, readPair } from '../../../shared/domain/import/values/places.ts';
import { isUnknown } from '../../../shared/domain/import/values/unknown-words.ts';
import { parseEuros } from '../../../shared/domain/money.ts';
import { cleanLine, foldText } from '../../../shared/domain/text.ts';

/** All that reads a text of a file. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  cleanLine,
  foldText,
  inspectCell: (text) => inspectCell(text, {}),
  isUnknown,
  readHeader,
  findHeader: (text) =>
    findHeader([
      [text, text, 'Nom'],
      [text, 'b', 'c'],
      [text, 'd', 'e'],
    ]),
  readKind,
  kindOfName,
  readRelation,
  sampleOf: (text) => sampleOf([text, text]),
  proposeSplit: (text) => proposeSplit([text, text, 'a'], true),
  splitList: (text) => splitList(text, ';'),
  readTerritoryName,
  readAmount: (text) => readAmount(text, { style: null, unit: null }),
  parseEuros,
  readDate: (text) => readDate(text, 'dmy'),
  siren: (text) => readIdentifier('siren', text),
  rna: (text) => readIdentifier('rna', text),
  insee: (text) => readIdentifier('insee', text),
  readAddress,
  readCoordinate,
  readPair,
};
const PIECES = [
  'a',
  '1',
  ' ',
  '\u00A0',
  '\t',
  '\n',
  '-',
  '.',
  '/',
  ',',
  ';',
  ' ; ',
  '1.',
  '1 ',
  'a@',
  '(',
  '((',
  '«',
  '’',
  '"',
  'Ã©',
  'du ',
  'saint ',
  'cc ',
  'nom de ',
  '12/',
  'k€ ',
  'http://',
  '\u0301',
  '\uFFFD',
];

// Where time grows as the square of the length, these take minutes: the time that a test may take is the judge.
it.each(Object.entries(READERS))(
  'G11 %s reads texts of 50,000 characters made to slow it',
  (_, read) => {
    for (const piece of PIECES) {
      for (const [before, after] of [
        ['', '!'],
        ['nom ', ' €'],
        ['1', 'x'],
      ] as const) {
        const text = before + piece.repeat(Math.ceil(50_000 / piece.length)) + after;
        expect(() => read(text)).not.toThrow();
      }
    }
  },
  20_000,
);
