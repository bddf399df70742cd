import { mostRestrictive, selectView } from '../../../shared/domain/filter.ts';
import {
  idsNamedBy,
  isSameView,
  keepKnown,
  keyOfView,
  readViewText,
} from '../../../shared/domain/saved-view.ts';
import { startView, View } from '../../../shared/domain/view.ts';
import { describeView } from '../../../shared/domain/view-words.ts';
import { sampleInput } from '../../helpers/suggesting.ts';
import { madeOf, schemaOf } from '../contract/payloads.ts';
import { type Json, mutateJson } from '../mutate/json.ts';
import { mutateText } from '../mutate/text.ts';
import type { Random } from '../random.ts';
import type { Input, Target } from '../target.ts';
import { GRAMMARS } from './grammars.ts';

const SCHEMA = schemaOf(View);
const { ecosystem } = sampleInput('rameau');
const IDS = ecosystem.entities.slice(0, 20).map(({ id }) => id);
const NAMED = { values: [...IDS, 'association', 'none', '2024', '10'], highlight: IDS, id: IDS };

/** A view with chips of several fields: what a file, an argument or an earlier version may hold. */
const SEED = {
  ...startView,
  filters: [
    { field: 'kind', values: ['actor', 'funder'] },
    { field: 'name', values: ['a'] },
  ],
  focus: { id: IDS[0], depth: 2 },
};

const make = (random: Random): Input => {
  let value = random.chance(0.6)
    ? (madeOf(SCHEMA, { random, pools: { ids: IDS, tokens: [], named: NAMED }, isBeyondJson: false }) as Json)
    : (structuredClone(SEED) as unknown as Json);
  for (let turn = random.below(3); turn > 0; turn--) value = mutateJson(value, random);
  const text = JSON.stringify(value) ?? '';
  const grammar = GRAMMARS.json ?? { tokens: [' '], pairs: [] };
  return { '': Buffer.from(random.chance(0.1) ? mutateText(text, random, grammar, 2) : text) };
};

/** As a saved view, the argument of a filter and the place one comes back to are read, then drawn, told and compared. */
const read = (text: string): string => {
  const { view, dropped } = readViewText(text);
  View.parse(view);
  const shown = selectView(ecosystem, view);
  if (shown.entities.length > ecosystem.entities.length) throw new Error('more than there is');
  if (shown.entities.length === 0) mostRestrictive(ecosystem, view);
  for (const lang of ['fr', 'en'] as const) describeView(view, () => null, lang);
  const known = new Set<string>(idsNamedBy(view).slice(1));
  View.parse(keepKnown(view, (id) => known.has(id)));
  if (!isSameView(view, readViewText(JSON.stringify(view)).view))
    throw new Error('not the same once written');
  if (keyOfView(view).length === 0) throw new Error('no key');
  return dropped.length === 0 ? 'read' : 'dropped';
};

/** Filters and whole views as JSON. */
export const FILTER_TARGET: Target = {
  id: 'filter',
  make,
  start: async () => ({
    read: async ({ '': bytes = Buffer.alloc(0) }) => read(bytes.toString('utf8')),
    stop: async () => undefined,
  }),
};
