import type { Call } from '../../shared/contract/contract.ts';

const COUNT = 10;

/** Ten actors that all work together: enough data for suggestions (ten actors, ten links), none of them missing a link. */
export const addEnoughToSuggest = async (call: Call): Promise<void> => {
  const ids: string[] = [];
  for (let index = 0; index < COUNT; index++) {
    const { id } = await call('entity.add', { kind: 'actor', name: `Voisin ${index}`, set: {} });
    for (const other of ids)
      await call('relation.add', { from: other, type: 'partners-with', to: id, set: {} });
    ids.push(id);
  }
};
