import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErrorCode } from '../../../shared/contract/errors.ts';
import { ImportRefusal } from '../../../shared/domain/import/refusal.ts';
import { draftRows } from '../../../shared/node/services/import/draft-rows.ts';
import { createHeartbeat } from '../../../shared/node/services/import/heartbeat.ts';
import { inspectFiles } from '../../../shared/node/services/import/inspect-files.ts';
import { Inspection, ParserSaid } from '../../../shared/node/services/import/parser-protocol.ts';
import { mutateBytes } from '../mutate/bytes.ts';
import { type Json, mutateJson } from '../mutate/json.ts';
import { mutateText, toBytes } from '../mutate/text.ts';
import { mutateXml } from '../mutate/xml.ts';
import { mutateZip } from '../mutate/zip.ts';
import type { Random } from '../random.ts';
import type { Input, Reader, Target } from '../target.ts';
import { GRAMMARS } from './grammars.ts';
import { TEXT_SEEDS, ZIP_SEEDS } from './import-seeds.ts';

const JSON_IDS: readonly string[] = ['json', 'kumu', 'geojson'];
const XML_IDS: readonly string[] = ['gexf', 'graphml', 'html'];
const grammarOf = (id: string) => GRAMMARS[id] ?? { tokens: [' '], pairs: [] };

const makeText =
  (id: string) =>
  (random: Random): Input => {
    const seed = random.pick(TEXT_SEEDS[id] ?? [])();
    if (random.chance(0.1)) return { '': mutateBytes(Buffer.from(seed), random) };
    if (JSON_IDS.includes(id) && random.chance(0.5)) {
      let value = JSON.parse(seed) as Json;
      for (let turn = random.below(4); turn >= 0; turn--) value = mutateJson(value, random);
      return { '': toBytes(JSON.stringify(value), random) };
    }
    if (XML_IDS.includes(id) && random.chance(0.6)) {
      return { '': Buffer.from(mutateXml(seed, random, grammarOf(id))) };
    }
    return { '': toBytes(mutateText(seed, random, grammarOf(id)), random) };
  };
const makeZip =
  (id: string) =>
  (random: Random): Input => ({ '': mutateZip(random.pick(ZIP_SEEDS[id] ?? []), random, grammarOf(id)) });

const asked = (path: string) => ({
  files: [{ path, encoding: null, separator: null }],
  as: 'auto' as const,
  includeHidden: true,
});

/** What the process that reads files does of one: as a person sees it, then as rows to be taken. */
const readFile = async (path: string): Promise<string> => {
  const heartbeat = createHeartbeat(() => undefined);
  Inspection.parse(await inspectFiles({ ...asked(path), ask: 'inspect', headerRows: {} }, heartbeat));
  const { opened, batches } = await draftRows(
    {
      ...asked(path),
      ask: 'draft',
      tables: [],
      mapping: null,
      withPersons: true,
      decisions: {},
      meanings: {},
    },
    heartbeat,
  );
  ParserSaid.parse({ say: 'opened', ...opened });
  for (const rows of batches) JSON.parse(rows);
  return 'read';
};

const isKnown = (code: string): boolean => ErrorCode.safeParse(code).success;

const startReader = async (folder: string): Promise<Reader> => {
  const path = join(folder, 'input');
  return {
    read: async ({ '': bytes = Buffer.alloc(0) }) => {
      writeFileSync(path, bytes);
      try {
        return await readFile(path);
      } catch (error) {
        if (error instanceof ImportRefusal && isKnown(error.code)) return error.code;
        throw error;
      }
    },
    stop: async () => rmSync(path, { force: true }),
  };
};

/** Every format that can be imported, read by what the parser process runs. */
export const IMPORT_TARGETS: readonly Target[] = [
  ...Object.keys(TEXT_SEEDS).map((id) => ({ id, make: makeText(id), start: startReader })),
  ...Object.keys(ZIP_SEEDS).map((id) => ({ id, make: makeZip(id), start: startReader })),
];
