import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, ReplyError } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import { HOST_NAMES, startTestHost, type TestHost } from './hosts.ts';

describe.each(HOST_NAMES)('measures, %s', (transport) => {
  let host: TestHost;
  let call: Call;

  beforeEach(async () => {
    host = await startTestHost(transport);
    call = createClient(host.send, () => 'fr');
    const file = (await host.register(join(host.folder, 'a.alliage'))) as FileToken;
    await call('project.create', { file, name: 'Essai', sample: null, territory: null });
    await call('project.open', { file });
  });
  afterEach(() => host.close());

  it('are of the network, and say of which data', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C', 'D'])
      ids.push((await call('entity.add', { kind: 'actor', name, set: {} })).id);
    const [a = '', b = '', c = '', d = ''] = ids;
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, d],
    ])
      await call('relation.add', { from: from ?? '', type: 'partners-with', to: to ?? '', set: {} });
    const { revision, measures } = await call('graph.measure', {
      job: 'measures',
      metrics: ['betweenness', 'articulation-points', 'amount-given'],
    });
    expect(revision).toBe((await call('graph.load', {})).revision);
    expect(measures.map(({ id, sampling }) => [id, sampling])).toEqual([
      ['betweenness', null],
      ['articulation-points', null],
      ['amount-given', null],
    ]);
    const [betweenness, cuts, amounts] = measures.map(({ values }) => new Map<string, number>(values));
    expect(betweenness?.get(b)).toBeCloseTo(2 / 3, 12);
    expect(ids.map((id) => cuts?.get(id))).toEqual([0, 1, 1, 0]);
    expect(amounts?.size).toBe(0);
    await expect(call('graph.measure', { job: 'none', metrics: [] })).rejects.toBeInstanceOf(ReplyError);
  });
});
