import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isGeneric } from '../../../../shared/domain/entity.ts';
import { SEED, writeSeededProject } from '../../../bench/project.ts';
import { plainText, readPdf } from '../../../helpers/pdf.ts';
import { seededNetwork } from '../../../helpers/seeded-network.ts';
import { freeze, makePdf, openDesk } from '../../../helpers/typesetting.ts';

const [NODES, LINKS] = [2_000, 6_000] as const;
const CPU_MAX_MS = 10_000;

test('a dossier of 2,000 actors names every one of them, in ten seconds of work', async () => {
  const desk = await openDesk();
  writeSeededProject(join(desk.folder, 'large.alliage'), NODES, LINKS);
  await desk.call('project.open', { file: desk.file('large.alliage') });
  const { id } = await freeze(desk, 'Grand', '2026-11-24');
  const before = process.cpuUsage();
  const { bytes, made } = await makePdf(desk, { snapshot: id });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(CPU_MAX_MS);
  const read = await readPdf(bytes);
  expect(read.pages).toHaveLength(made.pages);
  const text = plainText(read.text);
  const { entities } = seededNetwork(NODES, LINKS, SEED);
  const listed = entities.filter((one) => (one.kind === 'actor' || one.kind === 'funder') && !isGeneric(one));
  expect(listed.length).toBeGreaterThan(500);
  const missing = listed.filter(
    ({ name, audience }) => audience !== 'internal' && !text.includes(plainText(name)),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
}, 300_000);
