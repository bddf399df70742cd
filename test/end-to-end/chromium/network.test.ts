import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBrowser } from '../harness/chromium.ts';
import { canTrace, readConnections, tracing } from '../harness/connections.ts';
import { newHome, PINNED_NODE, ROOT } from '../harness/folders.ts';

const CI = process.env.CI === 'true';

it.skipIf(!CI && !canTrace())(
  'the browser host calls nobody, and its page asks only its host',
  async () => {
    const file = join(newHome(), 'calls.txt');
    const { page, outsideRequests, consoleErrors, close } = await openBrowser({}, tracing(file));
    await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await page.getByRole('application', { name: /^Graphe/ }).waitFor({ timeout: 60_000 });
    await close();
    expect(readConnections(file).outside).toEqual([]);
    expect(outsideRequests).toEqual([]);
    expect(consoleErrors).toEqual([]);
  },
  120_000,
);

it.skipIf(!CI && !canTrace())(
  'the command line calls nobody, not even this machine',
  () => {
    const home = newHome();
    const project = join(home, 'a.alliage');
    const table = join(home, 'a.csv');
    writeFileSync(table, 'Nom;Type\r\nAssociation Exemple;association\r\n');
    const commands = [
      ['new', project, '--sample', 'rameau'],
      ['add', project, 'actor', 'Association Nouvelle'],
      ['import', project, table],
      ['suggest', project],
      ['metrics', project],
      ['export', project, '--format', 'svg', '--out', join(home, 'a.svg')],
      ['check', project],
    ];
    for (const [name = '', ...args] of commands) {
      const file = join(home, `calls-${name}.txt`);
      const [strace = '', ...before] = tracing(file);
      const command = [...before, PINNED_NODE, join(ROOT, 'out', 'main', 'cli.js'), name, ...args, '--json'];
      execFileSync(strace, command, { env: { ...process.env, ALLIAGE_HOME: home }, stdio: 'pipe' });
      const calls = readFileSync(file, 'utf8').split('\n');
      expect(
        calls.filter((line) => line.includes('sa_family=AF_INET')),
        name,
      ).toEqual([]);
    }
  },
  120_000,
);

it('what the content policy refuses is heard by whoever watches a window', async () => {
  const { page, policyReports, close } = await openBrowser();
  expect(policyReports).toEqual([]);
  await page.evaluate(() => {
    setTimeout(() => {
      try {
        new Function('');
      } catch {
        // It is heard of, and that is what is looked at.
      }
    });
  });
  await expect.poll(() => policyReports.length).toBeGreaterThan(0);
  expect(policyReports[0]).toContain('script-src eval');
  await expect(close()).rejects.toThrow('The content policy refused');
});
