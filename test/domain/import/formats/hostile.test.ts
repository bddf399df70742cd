import { describe, expect, it } from 'vitest';
import type { ImportFormat, OpenedText } from '../../../../shared/domain/import/format.ts';
import { geoJsonFormat } from '../../../../shared/domain/import/formats/geojson.ts';
import { gexfFormat } from '../../../../shared/domain/import/formats/gexf.ts';
import { gmlFormat } from '../../../../shared/domain/import/formats/gml.ts';
import { graphMlFormat } from '../../../../shared/domain/import/formats/graphml.ts';
import { jsonFormat } from '../../../../shared/domain/import/formats/json.ts';
import { kumuJsonFormat } from '../../../../shared/domain/import/formats/kumu-json.ts';
import { pajekFormat } from '../../../../shared/domain/import/formats/pajek.ts';
import { FORMATS } from '../../../../shared/domain/import/formats.ts';
import { openedText, readAs, readText, recordsOf, refusalOf, tableOf } from '../../../helpers/opened-text.ts';

/** A file of `start`, a piece again and again, and nothing else; counts the chunks that were asked for. */
const endless = (start: string, piece: string, bytes = 90_000_000) => {
  const chunk = piece.repeat(Math.ceil(65_536 / piece.length));
  const asked = { chunks: 0 };
  const opened: OpenedText = {
    is: 'text',
    fileName: 'hostile',
    bytes,
    encoding: 'UTF-8',
    *chunks() {
      yield start;
      for (let sent = 0; sent < bytes; sent += chunk.length) {
        asked.chunks++;
        yield chunk;
      }
    },
  };
  return { opened, asked };
};

const XML_FORMATS = [
  ['gexf', gexfFormat, '<gexf><graph><nodes>'],
  ['graphml', graphMlFormat, '<graphml><graph>'],
] as const;

describe.each(XML_FORMATS)('hostile %s', (id, format, start) => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );
  const declared = [
    `<!DOCTYPE lolz [<!ENTITY l0 "lol">${laughs}]>`,
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    '<!doctype x>',
  ];

  it.each(declared)('is refused before it is read: %.40s', (doctype) => {
    const text = `<?xml version="1.0"?>\n${doctype}\n${start}&l9;`;
    for (const chunkSize of [1, 10, 100_000]) {
      expect(refusalOf(() => readText(format, text, chunkSize))).toEqual({
        code: 'E-IMP-UNSAFE',
        details: { file: 'file.txt', what: 'DOCTYPE' },
      });
    }
    const refuser = FORMATS.find((one) => one.recognises(openedText(text), text));
    expect(refusalOf(() => refuser && readText(refuser, text)).code).toBe('E-IMP-UNSAFE');
  });

  it('is refused where it declares an entity alone, includes another file or says UTF-7', () => {
    const codes = [
      `${start}<!ENTITY a "b">`,
      `${start}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>`,
      `<?xml version="1.0" encoding="UTF-7"?>${start}`,
    ].map((text) => refusalOf(() => readText(format, text)).code);
    expect(codes).toEqual(['E-IMP-UNSAFE', 'E-IMP-UNSAFE', 'E-IMP-UNSAFE']);
  });

  it('is refused for an entity that it does not declare', () => {
    expect(refusalOf(() => readText(format, `${start}<node id="&secret;"/>`)).code).toBe('E-IMP-BROKEN');
  });

  it('never follows where its grammar is said to be, and reads any namespace', () => {
    const [root = ''] = /<\w+/.exec(start) ?? [];
    const spaced = start.replace(
      root,
      `${root} xmlns="urn:unknown" xsi:schemaLocation="http://127.0.0.1:9/ x.xsd"`,
    );
    const end = id === 'gexf' ? '</nodes></graph></gexf>' : '</graph></graphml>';
    const reading = readText(format, `${spaced}<node id="a"/>${end}`);
    expect(tableOf(reading, 'nodes').rowCount).toBe(1);
  });

  it('is limited to a hundred attributes of different names', () => {
    const many = Array.from({ length: 101 }, (_, at) => `a${at}=""`).join(' ');
    expect(refusalOf(() => readText(format, `${start}<node ${many}/>`))).toMatchObject({
      details: { what: 'attributes' },
    });
  });

  it('keeps names of prototypes as plain columns', () => {
    const keys = ['__proto__', 'constructor', 'toString'];
    const text =
      id === 'gexf'
        ? `${start.replace('<nodes>', '')}<attributes class="node">${keys.map((key) => `<attribute id="${key}" title="${key}"/>`).join('')}</attributes>
          <nodes><node id="__proto__"><attvalues>${keys.map((key) => `<attvalue for="${key}" value="1"/>`).join('')}</attvalues></node></nodes></graph></gexf>`
        : `${start}<node id="__proto__">${keys.map((key) => `<data key="${key}">1</data>`).join('')}</node></graph></graphml>`;
    expect(tableOf(readText(format, text), 'nodes').head.headers).toEqual(['id', 'label', ...keys]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('hostile XML', () => {
  const start = '<gexf><graph><nodes>';

  it.each([
    ['200,000 levels', '<node id="a"><nodes>', 'depth', 2],
    ['a flood of references in a text', '&#65;', 'references', 160],
    ['a text without end', 'aaaaaaaaaaaaaaaa', 'cell', 200],
    ['a million nodes', '<node id="a"/>', 'nodes', 60],
  ])('is limited: %s', (_, piece, what, chunks) => {
    const { opened, asked } = endless(start, piece);
    expect(refusalOf(() => readAs(gexfFormat, opened))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { what },
    });
    expect(asked.chunks).toBeLessThan(chunks);
  });

  it.each([
    ['a million attributes', ' a=""', 'E-IMP-LIMIT', 2],
    ['an attribute without end', 'aaaaaaaaaaaaaaaa', 'E-IMP-LIMIT', 200],
  ])('is limited in a tag: %s', (name, piece, code, chunks) => {
    const { opened, asked } = endless(`${start}<node ${name.includes('attributes') ? '' : 'id="'}`, piece);
    expect(refusalOf(() => readAs(gexfFormat, opened)).code).toBe(code);
    expect(asked.chunks).toBeLessThan(chunks);
  });
});

describe('hostile GML and Pajek', () => {
  it.each([
    ['GML levels', gmlFormat, 'graph ', '[ a ', 'E-IMP-LIMIT', 2],
    ['GML text without end', gmlFormat, 'graph [ node [ label "', 'aaaa', 'E-IMP-BROKEN', 20],
    ['GML word without end', gmlFormat, 'graph [ node [ label ', 'aaaa', 'E-IMP-BROKEN', 20],
    ['GML nodes', gmlFormat, 'graph [ ', 'node [ ] ', 'E-IMP-LIMIT', 40],
    ['GML columns', gmlFormat, 'graph [ node [ ', '', 'E-IMP-BROKEN', 2],
    ['Pajek line without end', pajekFormat, '*Vertices 2\n*Edges\n', '1 2 ', 'E-IMP-LIMIT', 200],
    ['Pajek ties', pajekFormat, '*Vertices 2\n*Edges\n', '1 2\n', 'E-IMP-LIMIT', 80],
  ] as [string, ImportFormat, string, string, string, number][])(
    'is limited: %s',
    (_, format, start, piece, code, chunks) => {
      const { opened, asked } = endless(start, piece || ' ', piece ? undefined : 65_536);
      expect(refusalOf(() => readAs(format, opened)).code).toBe(code);
      expect(asked.chunks).toBeLessThan(chunks);
    },
  );
});

describe('hostile JSON', () => {
  const JSON_FORMATS = [jsonFormat, geoJsonFormat, kumuJsonFormat];

  it.each(JSON_FORMATS.map((format) => [format.id, format] as const))('%s is limited', (_, format) => {
    const refused = [
      ['['.repeat(1_000_000), 'E-IMP-LIMIT'],
      [`{"elements":${'{"a":'.repeat(1_000_000)}`, 'E-IMP-LIMIT'],
      [`[${'1,'.repeat(10_000_000)}1]`, 'E-IMP-LIMIT'],
      ['{"features": [], "features": []}', 'E-IMP-BROKEN'],
      ['[{"a": NaN}]', 'E-IMP-BROKEN'],
      ['[{"a": 1e999}]', 'E-IMP-BROKEN'],
    ] as const;
    for (const [text, code] of refused)
      expect(refusalOf(() => readText(format, text, 65_536)).code).toBe(code);
  });

  it.each(JSON_FORMATS.map((format) => [format.id, format] as const))(
    '%s over 100 MB is refused unread',
    (_, format) => {
      const { opened, asked } = endless('[', '[', 100_000_001);
      expect(refusalOf(() => readAs(format, opened))).toEqual({
        code: 'E-IMP-BIG',
        details: { file: 'hostile', size: 101, limit: 100 },
      });
      expect(asked.chunks).toBe(0);
    },
  );

  it('pollutes nothing, and keeps long ids', () => {
    const polluting = '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}';
    const object = `{${polluting}, "statut": "A", "id": 12345678901234567890}`;
    const files: [ImportFormat, string][] = [
      [jsonFormat, `[${object}]`],
      [geoJsonFormat, `{${polluting}, "features": [{${polluting}, "properties": ${object}}]}`],
      [kumuJsonFormat, `{${polluting}, "elements": [{${polluting}, "attributes": ${object}}]}`],
    ];
    for (const [format, text] of files) {
      const [table] = readText(format, text).tables;
      const [record] = table ? recordsOf(table) : [];
      expect(record).toMatchObject({ statut: 'A', id: '12345678901234567890' });
      expect(Object.keys(record ?? {})).not.toContain('constructor');
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
