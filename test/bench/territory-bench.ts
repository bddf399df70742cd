import { ulid } from 'ulid';
import { createClient } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { foldText } from '../../shared/domain/text.ts';
import { createApplication } from '../../shared/node/services/application.ts';
import { officialList } from '../helpers/official-territories.ts';
import { type Bench, type Line, median, percentile, timeMs } from './bench.ts';
import { builtResources, inFolder, SEED } from './project.ts';

const [QUERIES, FIRST_TURNS] = [500, 7];

type Ask = (name: string, code: string, random: () => number) => string;
const WAYS: readonly Ask[] = [
  (name, _, random) => foldText(name).slice(0, 2 + Math.floor(random() * 5)),
  (name) => foldText(name).split(' ').reverse().join(' '),
  (name) => name,
  (_, code) => code,
  (_, code) => `${code.slice(0, 2)}000`,
];

const queries = (): string[] => {
  const random = createRandom(SEED);
  const communes = officialList('communes');
  return Array.from({ length: QUERIES }, (_, index) => {
    const { nom, code } = communes[Math.floor(random() * communes.length)] ?? { nom: '', code: '' };
    return WAYS[index % WAYS.length]?.(nom, code, random) ?? nom;
  });
};

/** What any program would do with the package: read it, fold each name, look in it. */
const scan = (text: string): number =>
  officialList('communes').filter(({ nom }) => foldText(nom).includes(foldText(text))).length;

const withHost = async <Result>(home: string, work: (call: Call) => Promise<Result>): Promise<Result> => {
  const options = {
    host: 'test',
    home,
    resources: builtResources,
    clock: () => new Date(),
    newId: ulid,
  } as const;
  const application = createApplication(options);
  try {
    return await work(createClient(application.dispatch, () => 'fr'));
  } finally {
    await application.close();
  }
};

const search = (call: Call, text: string) => call('territory.search', { text: text || 'a', limit: 20 });

const measureFirst = async (home: string): Promise<Line> => {
  const times = { ours: [] as number[], scan: [] as number[] };
  for (let turn = 0; turn <= FIRST_TURNS; turn++) {
    times.ours.push(await withHost(home, (call) => timeMs(() => search(call, 'cotentin'))));
    times.scan.push(await timeMs(() => scan('cotentin')));
  }
  return {
    measure: 'Official territories, first search of a host',
    ours: median(times.ours.slice(1)),
    unit: 'ms',
    anchor: { name: 'reading the package and looking in it', value: median(times.scan.slice(1)) },
    aim: '≤ 20 ms',
  };
};

const measureNext = (home: string): Promise<Line> =>
  withHost(home, async (call) => {
    const times: number[] = [];
    for (const text of queries()) times.push(await timeMs(() => search(call, text)));
    return {
      measure: 'Official territories, later searches: p95',
      ours: percentile(times, 0.95),
      unit: 'ms',
      anchor: null,
      aim: '≤ 20 ms',
    };
  });

export const territoryBench: Bench = {
  id: 'territories',
  run: () =>
    inFolder(async (home) => ({
      title: 'Official territories',
      method: `\`territory.search\` through dispatch over about 36,000 territories, the 20 likeliest. First search: the table is opened then, nothing of it at start-up; median of ${FIRST_TURNS} hosts. Later ones: ${QUERIES} searches by the beginning of a name, its words turned round, the whole name, the code, or a postal code, made from communes drawn at random.`,
      lines: [await measureFirst(home), await measureNext(home)],
    })),
};
