import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import { codeOf } from '../helpers/application.ts';
import { addEnoughToSuggest } from '../helpers/enough-to-suggest.ts';
import { HOST_NAMES, startTestHost, type TestHost } from './hosts.ts';

describe.each(HOST_NAMES)('suggestions and decisions, %s', (transport) => {
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

  it('suggests, writes what is answered, and keeps how the project uses the method', async () => {
    const add = (name: string, set: Record<string, string>) =>
      call('entity.add', { kind: 'actor', name, set: { type: 'association', ...set } });
    const [a, b] = [await add('A', { needs: 'locaux' }), await add('B', { offers: 'locaux' })];
    await addEnoughToSuggest(call);
    const asked = { job: 'essai', on: '2026-04-01' };
    const { suggestions } = await call('suggestion.list', asked);
    const [found] = suggestions;
    expect(suggestions.map((one) => [one.a.id, one.b.id])).toEqual([[a.id, b.id].sort()]);
    expect(await call('suggestion.show', { ...asked, suggestion: found?.id ?? '' })).toEqual(found);
    const made = await call('decision.make', { ...asked, suggestion: found?.id ?? '', answer: 'exists' });
    expect(made).toMatchObject({ state: 'exists', isLive: true, isLate: false });
    expect((await call('suggestion.list', asked)).suggestions).toEqual([]);
    await call('decision.set', { decision: made.id, owner: 'Le Lien' });
    expect(await call('decision.list', { state: 'exists' })).toMatchObject([
      { id: made.id, owner: 'Le Lien' },
    ]);
    await call('method.set', { weights: { quality: 0 } });
    expect((await call('method.read', {})).settings.weights.quality).toBe(0);
    expect(await codeOf(call('method.readjust', asked))).toBe('E-INPUT');
  });
});
