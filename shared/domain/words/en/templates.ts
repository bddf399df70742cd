import type { TemplateColumnWords, TemplateWords } from '../template-words.ts';

const column = (header: string, help: string, first = '', second = ''): TemplateColumnWords => ({
  header,
  help,
  examples: [first, second],
});
const SEVERAL = 'Several values: separate them with “;”.';
const DATE = 'Day, month or year: 2026-03-14, 2026-03 or 2026.';

export const templates: TemplateWords = {
  actors: {
    fileName: 'actors.xlsx',
    sheet: 'Actors',
    columns: {
      name: column(
        'Name',
        'The full name.',
        'Example Lantern Association',
        'Example Foundation of Imaginary Vale',
      ),
      shortName: column('Short name', 'Acronym or usual name.', 'The Lanterns', ''),
      aliases: column('Other names', SEVERAL),
      kind: column('Kind', 'What it is.', 'Actor', 'Funder'),
      type: column('Type', 'Refines the kind.', 'Association', 'Foundation'),
      roles: column('Roles', `What it also is. ${SEVERAL}`, 'Carrier', ''),
      siren: column('SIREN', '9 digits, formatted as Text.'),
      siret: column('SIRET', '14 digits, formatted as Text.'),
      rna: column('RNA', 'W then 9 characters, for an association.'),
      commune: column('Commune where it is', 'The name of the commune.', 'Val-Imaginaire', 'Val-Imaginaire'),
      insee: column(
        'INSEE code of the commune',
        '5 characters, formatted as Text: tells two communes of one name apart.',
      ),
      acts: column(
        'Territories where it acts',
        `Communes, EPCI, départements or régions. ${SEVERAL}`,
        'Val-Imaginaire; Mont-Fictif',
        '',
      ),
      description: column(
        'Description',
        'A few sentences.',
        'Example row, to delete.',
        'Example row, to delete.',
      ),
      url: column('Web site', 'Address that begins with https://', 'https://lanterns.example', ''),
      themes: column('Themes', SEVERAL, 'culture; youth', 'employment'),
      sdgs: column('SDGs', `Numbers from 1 to 17. ${SEVERAL}`, '4; 11', '8'),
      needs: column('Needs', `Words of the list, or your own. ${SEVERAL}`, 'premises; volunteering', ''),
      offers: column('Offers', `Words of the list, or your own. ${SEVERAL}`, '', 'funding'),
      status: column('Status', 'Where it stands.', 'active', 'active'),
      startsOn: column('Start', DATE, '2019', '2021-03'),
      source: column('Source', 'Where the information comes from.', 'Invented example', 'Invented example'),
    },
  },
  relations: {
    fileName: 'links.xlsx',
    sheet: 'Links',
    columns: {
      from: column(
        'From',
        'The name of what the link starts from.',
        'Example Foundation of Imaginary Vale',
        'Example Lantern Association',
      ),
      fromKind: column('Kind of from', 'What it is, if it is not in the project yet.', 'Funder', 'Actor'),
      fromSiren: column('SIREN of from', '9 digits, formatted as Text: tells two equal names apart.'),
      type: column('Link', 'Reads in the direction of the link.', 'funds', 'partner of'),
      to: column(
        'To',
        'The name of what the link goes to.',
        'Example Lantern Association',
        'Example Cooperative of Fiction Hill',
      ),
      toKind: column('Kind of to', 'What it is, if it is not in the project yet.', 'Actor', 'Actor'),
      toSiren: column('SIREN of to', '9 digits, formatted as Text: tells two equal names apart.'),
      status: column('Status of the link', 'Empty: existing.', 'existing', 'in discussion'),
      role: column('Role', 'In a few words.', '', 'co-organiser'),
      startsOn: column('Start', DATE, '2024', '2025-09'),
      endsOn: column('End', DATE, '2026', ''),
      amount: column('Amount in euros', 'A number: 12000 or 12000.50.', '12000', ''),
      year: column('Year of the funding', 'Four digits.', '2024', ''),
      stage: column('Stage of the funding', 'For an amount.', 'granted', ''),
      note: column('Note', 'What to know of the link.', 'Example row, to delete.', 'Example row, to delete.'),
      confidence: column('Confidence', 'How sure it is.', 'confirmed', 'to be checked'),
      source: column('Source', 'Where the information comes from.', 'Invented example', 'Invented example'),
    },
  },
  guide: {
    sheet: 'How to fill',
    headings: ['Column of the template', 'What to write in it', 'Accepted values'],
    needed: 'Required.',
    advice: [
      'Replace the two example rows: they are invented.',
      'One row for each item. Keep the header row; you may delete columns that you do not use, and move them.',
      'An empty cell means “unknown”: it erases nothing in the project.',
      'Do not write about persons: no name, e-mail or telephone.',
    ],
  },
};
