import { expect, test } from 'vitest';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { renderSvg } from '../../../shared/domain/sheet/svg.ts';
import { anEntity } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><image href="http://x/y.png"/>',
  "'-alert(1)-' onload=x",
  '<foreignObject><iframe src=x>',
  ']]>&nbsp;&#0;<use href="#a"/>',
  'javascript:alert(1)',
  '\u0000\u0008\uFFFE\uD800',
];

test('hostile names, titles and sources are text: only the allowed elements, no attribute of theirs', () => {
  const entities = HOSTILE.map((name, index) => anEntity(index, { name }));
  const svg = renderSvg(
    composeSheet(
      aSheet(
        { entities, relations: [] },
        {
          title: HOSTILE.join(' '),
          subtitle: HOSTILE[1] ?? '',
          projectName: HOSTILE[0] ?? '',
          sources: { titles: HOSTILE, others: 0 },
        },
      ),
    ),
  );
  const tags = [...svg.matchAll(/<\/?([A-Za-z]+)/g)].map((match) => match[1]);
  expect(new Set(tags)).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'path', 'text']));
  const markup = svg.replace(/>[^<]*</g, '><');
  expect(markup).not.toMatch(/href|on[a-z]+=|script|image|http:\/\/(?!www\.w3\.org\/2000\/svg)/i);
  expect(svg).toContain('&lt;script&gt;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 cannot carry
  expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  expect(svg.isWellFormed()).toBe(true);
});

test('a title is there for those who cannot see the picture', () => {
  const svg = renderSvg(composeSheet(aSheet({ entities: [anEntity(1)], relations: [] })));
  expect(svg).toContain('<title>Les acteurs et leurs liens</title><desc>1 fiche sur 1, 0 lien</desc>');
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
});

test('fonts taken along are WOFF2 within the document, and nothing else passes for one', () => {
  const scene = composeSheet(aSheet({ entities: [anEntity(1)], relations: [] }));
  const svg = renderSvg(scene, [
    { weight: 400, base64: 'd09GMgABAAA=' },
    { weight: 600, base64: ')}</style><script>alert(1)</script>' },
  ]);
  const style =
    "<style>@font-face{font-family:'Source Sans 3';font-weight:400;src:url(data:font/woff2;base64,d09GMgABAAA=)}</style>";
  expect(svg.replace(style, '')).toBe(renderSvg(scene));
});
