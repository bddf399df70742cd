import { formatNumber } from '../../format.ts';
import type { ExportWords } from '../export-words.ts';
import { pluralEnglish } from '../typography.ts';

export const exports: ExportWords = {
  job: 'Preparing the file',
  project: 'Project',
  snapshot: 'Snapshot',
  audience: 'For',
  sheets: {
    guide: 'Read me',
    actor: 'Actors',
    funder: 'Funders',
    territory: 'Territories',
    programme: 'Programmes',
    initiative: 'Initiatives',
    alliance: 'Alliances',
    resource: 'Resources',
    instance: 'Bodies',
    relations: 'Links',
    sources: 'Sources',
    cuts: 'Cut cells',
  },
  more: (name, part) => `${name} (${part})`,
  advice: [
    'One sheet for each nature of actor, one for links, one for sources. An empty cell means “unknown”, never “none”.',
    'Several values in one cell are separated by “;”. In a source, “|” separates title, publisher, address, date of consultation and place.',
    'This workbook can be corrected and imported again: keep the column titles, and the identifiers, which say which row is which actor.',
  ],
  sheetRows: (name, rows) => `${name}: ${formatNumber(rows, 'en')} ${pluralEnglish(rows, 'row', 'rows')}`,
  sources: {
    title: 'Title',
    publisher: 'Publisher',
    url: 'Address',
    consultedOn: 'Consulted on',
    place: 'Place',
    records: 'Number of records and links',
  },
  cuts: {
    sheet: 'Sheet',
    id: 'Alliage identifier',
    column: 'Column',
    length: 'Length of the whole text',
    kept: 'Characters kept',
  },
  cutAdvice:
    'These texts are longer than a cell can be: their end is not in this workbook. The JSON export has them whole.',
};
