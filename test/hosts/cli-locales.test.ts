import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

/** Turkish has another i without its dot, Lithuanian sorts y with i, Arabic may write other digits. */
const LOCALES = ['fr_FR.UTF-8', 'tr_TR.UTF-8', 'lt_LT.UTF-8', 'ar_EG.UTF-8'];

describe('J11 the locale of the system', () => {
  let place: CliPlace;
  let project: string;
  const before = process.env.LC_ALL;
  beforeAll(async () => {
    place = aCliPlace();
    project = place.at('a.alliage');
    await place.json(['new', project, '--sample', 'rameau']);
    for (const name of ['INSTITUT ILLICO', 'Zinc', 'Ydes', 'Été'])
      await place.json(['add', project, 'actor', name]);
  });
  afterAll(() => {
    if (before === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = before;
    place.remove();
  });

  it.each([
    ['search', ['search', 'institut illico']],
    ['list', ['list', 'actor']],
    ['metrics', ['metrics', '--metric', 'degree']],
  ])('changes nothing that %s says', async (_, [command = '', ...args]) => {
    const said = new Set<string>();
    for (const locale of LOCALES) {
      process.env.LC_ALL = locale;
      const { out, err, status } = await place.run([command, project, ...args]);
      expect([status, err]).toEqual([0, '']);
      said.add(out);
    }
    expect(said.size).toBe(1);
    expect([...said].join()).toContain('INSTITUT ILLICO');
  });
});
