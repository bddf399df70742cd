import { expect, it } from 'vitest';
import { aTerritoryProject, importText } from '../helpers/catalogue.ts';

const NAME = 'Comité des fêtes';
const CODES = ['27229', '27056', '27375'];
const nodes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<node id="${at}" label="${NAME}"/>`).join('');
const placed = (header: string): string =>
  `${header};Nature;Code INSEE de la commune\n${CODES.map((code) => `${NAME};Association;${code}`).join('\n')}\n`;

/** Each row was compared with all those of its name, read again one by one: ten thousand took minutes. */
it('where thousands have one name, the place tells them apart, also in another source', {
  timeout: 60_000,
}, async () => {
  const test = await aTerritoryProject();
  const graph = `<gexf><graph><nodes>${nodes(3_000)}</nodes></graph></gexf>`;
  expect(await importText(test, graph, {}, 'reseau.gexf')).toMatchObject({ created: 3_000 });
  const actorsOf = ({ byKind }: Awaited<ReturnType<typeof importText>>) => byKind.actor;
  expect(actorsOf(await importText(test, placed('Nom'), {}, 'a.csv'))).toMatchObject({ created: 3 });
  expect(actorsOf(await importText(test, placed('Nom de l’association'), {}, 'b.csv'))).toMatchObject({
    created: 0,
  });
  expect(await test.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});
