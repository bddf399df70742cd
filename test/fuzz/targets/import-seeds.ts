import {
  type WrittenGraph,
  writeGexf,
  writeGml,
  writeGraphMl,
  writeKumu,
  writePajek,
} from '../../helpers/graph-writers.ts';
import { readSample } from '../../helpers/samples.ts';
import { inline, numeric, odsFiles, sheetData, workbookFiles } from '../../helpers/workbook.ts';
import type { ZipFileSpec } from '../../helpers/zip.ts';

const GRAPH: WrittenGraph = {
  isDirected: true,
  nodes: [
    { id: '1', label: 'Mairie de Dol', attributes: { Statut: 'commune', 'année 1': '2024' } },
    { id: '2', label: 'Le Fournil', attributes: { Statut: 'association' } },
    { id: '3', label: 'Fonds d’été', attributes: { constructor: 'x' } },
  ],
  edges: [
    { source: '1', target: '2', weight: '1.5', attributes: { Statut: 'finance' } },
    { source: '2', target: '3', weight: '2', attributes: {} },
  ],
};

const ACTORS = `Nom;SIREN;Commune;Code INSEE;Thèmes;Financeur;Montant;Début;Latitude;Longitude;Courriel
Le Fournil;732829320;Dol-de-Bretagne;35095;Alimentation | Emploi;Fondation Été;1 234,50 €;03/04/2026;48,55;-1,75;a@exemple.fr
"Halle ""neuve""
des créateurs";552 081 317;Évreux;27229;Culture;Région Bretagne;12 k€;avril 2026;49.02;1.15;
Club d’essai;;Ajaccio;2A004;;;(12);2026;;;
`;
const LINKS = `Source,Type,Cible,Montant,Année\nFondation Été,finance,Le Fournil,"1,234.50",2025\nLe Fournil,partenaire,Club d'essai,,2024\n`;
const SUBSIDIES =
  'nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention\nVille de Dol;21350095600011;2024-03-01;D1;Le Fournil;73282932000074;W353001234;Fonctionnement;1500.50;aide en numéraire;unique;2024-03-01/2024-12-31;;non;1\n';
const PASTED =
  '<table><tr><th>Nom</th><th colspan="2">Ville</th></tr><tr><td rowspan="2">Le Fournil</td><td>Dol</td><td>1&nbsp;234</td></tr><tr><td>b</td></tr></table>';

const GEO = JSON.stringify({
  type: 'FeatureCollection',
  name: 'lieux',
  features: [
    {
      type: 'Feature',
      id: 7,
      properties: { nom: 'Le Fournil', siret: 73282932000074, tags: ['a', 'b'], o: { k: 1 } },
      geometry: { type: 'Point', coordinates: [-1.75, 48.55] },
    },
    {
      type: 'Feature',
      properties: { nom: 'Pays de Dol', code_insee: '35095' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1, 48],
            [-2, 48],
            [-2, 49],
            [-1, 48],
          ],
        ],
      },
    },
    { type: 'Feature', properties: null, geometry: null },
  ],
});
const OWN = (): string => {
  const sample = readSample('rameau');
  const kept = new Set(sample.entities.slice(0, 12).map(({ id }) => id as string));
  return JSON.stringify({
    ...sample,
    entities: sample.entities.filter(({ id }) => kept.has(id)),
    relations: sample.relations.filter(({ from, to }) => kept.has(from) && kept.has(to)).slice(0, 12),
    positions: sample.positions.filter(({ id }) => kept.has(id)),
  });
};

/** Texts of each format, as programs write them. */
export const TEXT_SEEDS: Readonly<Record<string, readonly (() => string)[]>> = {
  csv: [() => ACTORS, () => LINKS, () => SUBSIDIES, () => `sep=;\n${ACTORS}`],
  tsv: [() => ACTORS.replaceAll(';', '\t'), () => LINKS.replaceAll(',', '\t')],
  html: [() => PASTED],
  gexf: [() => writeGexf(GRAPH)],
  graphml: [() => writeGraphMl(GRAPH)],
  gml: [() => writeGml(GRAPH)],
  pajek: [
    () => writePajek(GRAPH),
    () => '*Vertices 2\n1 "A"\n2 "B"\n*Arcs :1 "finance"\n1: 2 1 3\n*Matrix\n0 1\n1 0',
  ],
  json: [
    OWN,
    () => JSON.stringify([{ nom: 'A', siren: '732829320', montant: 12.5, tags: ['a'] }, { nom: 'B' }]),
  ],
  kumu: [() => writeKumu(GRAPH)],
  geojson: [() => GEO],
};

const SHEET = `<cols><col min="2" max="3" hidden="1"/></cols>${sheetData([
  [inline('A1', 'Nom'), inline('B1', 'SIREN'), inline('C1', 'Montant'), inline('D1', 'Le')],
  [
    '<c r="A2" t="s"><v>0</v></c>',
    inline('B2', '732829320'),
    '<c r="C2"><f>SUM(A1:A2)</f><v>1500.5</v></c>',
    numeric('D2', '45750', 1),
  ],
  [
    inline('A3', 'Halle'),
    '<c r="B3" t="e"><v>#REF!</v></c>',
    '<c r="C3"><f>A1</f></c>',
    '<c r="D3" t="b"><v>1</v></c>',
  ],
])}<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells><hyperlinks><hyperlink ref="A1"/></hyperlinks>`;
const XLSX: readonly ZipFileSpec[] = workbookFiles({
  sheets: [
    { name: 'Acteurs', xml: SHEET },
    { name: 'Cachée', xml: sheetData([[inline('A1', 'x')]]), state: 'hidden' },
  ],
  strings: ['<t>Le Fournil</t>', '<r><t xml:space="preserve">Riche </t></r><r><t>texte</t></r>'],
  formats: ['dd/mm/yyyy', '#,##0.00 "€"', '[h]:mm:ss', '0.00E+00', '# ?/?'],
  more: [{ name: 'xl/externalLinks/externalLink1.xml', bytes: '<a/>' }],
});
const cell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}<text:s text:c="3"/>x</text:p></table:table-cell>`;
const ODS: readonly ZipFileSpec[] = odsFiles(
  `<table:table table:name="Acteurs" table:style-name="ta2"><table:table-column table:number-columns-repeated="4"/>
<table:table-row>${cell('Nom')}${cell('SIREN')}${cell('Le')}</table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="2" office:value-type="string"><text:p>Halle</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2025-04-03"><text:p>03/04/25</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" table:formula="of:=1+1" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell><table:table-cell calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell></table:table-row></table:table>`,
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><number:date-style style:name="N1"><number:day/></number:date-style>',
);
const texts = (rows: readonly (readonly string[])[]): string =>
  sheetData(rows.map((row, at) => row.map((text, column) => inline(`${'ABCDEFGH'[column]}${at + 1}`, text))));
const ONODO: readonly ZipFileSpec[] = workbookFiles({
  sheets: [
    {
      name: 'Nodes',
      xml: texts([
        ['Name', 'Type', 'Description', 'Visible'],
        ['Mairie', 'Actor', 'x', 'true'],
        ['CCI', 'Actor', '', ''],
      ]),
    },
    {
      name: 'Relations',
      xml: texts([
        ['Source', 'Type', 'Target', 'Directed', 'Date'],
        ['Mairie', 'aide', 'CCI', 'true', '2024'],
      ]),
    },
  ],
});
const KUMU_BOOK: readonly ZipFileSpec[] = workbookFiles({
  sheets: [
    {
      name: 'Elements',
      xml: texts([
        ['Label', 'Type', 'Tags'],
        ['Mairie', 'Actor', 'a|b'],
        ['CCI', '', ''],
      ]),
    },
    {
      name: 'Connections',
      xml: texts([
        ['From', 'To', 'Type', 'Direction'],
        ['Mairie', 'CCI', 'aide', 'mutual'],
      ]),
    },
  ],
});

/** Workbooks of each format, part by part. */
export const ZIP_SEEDS: Readonly<Record<string, readonly (readonly ZipFileSpec[])[]>> = {
  xlsx: [XLSX, KUMU_BOOK],
  ods: [ODS],
  onodo: [ONODO],
};
