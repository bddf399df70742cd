import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/domain/words/words.ts';
import type { CliStreams } from '../../shared/node/hosts/cli-command.ts';
import { COMMANDS } from '../../shared/node/hosts/cli-list.ts';
import { parse } from '../../shared/node/hosts/cli-parser.ts';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

const said = (args: readonly string[], lang: 'fr' | 'en'): string => {
  let text = '';
  const stream = { write: (part: string) => (text += part) };
  parse(args, lang, { stdout: stream, stderr: stream } as unknown as CliStreams);
  return text;
};

describe('what stands for a value in the help', () => {
  // « Usage : alliage [options] [command] », « <FILE> »: English words in a French help.
  it('is in French, in English as it is in the contract', () => {
    expect(said(['--help'], 'fr')).toContain('alliage [options] [commande]');
    expect(said(['--help'], 'en')).toContain('alliage [options] [command]');
    const person = said(['person', '--help'], 'fr');
    expect(person).toMatch(/alliage person \[options\] <FICHIER> <DROIT> \[CONTACTS\.\.\.\]/);
    expect(person).toContain('--organisation <ÉLÉMENT>');
    expect(said(['info'], 'fr')).toContain('Il manque FICHIER.');
    expect(said(['info'], 'en')).toContain('FILE');
  });

  it('has a French word for each of them', () => {
    const { placeholders } = wordsOf('fr').commands;
    const given = COMMANDS.flatMap(({ parameters, options }) => [
      ...parameters,
      ...options.map(({ flags }) => flags),
    ]);
    const names = given.flatMap((one) => /[<[]([A-Z]+)/.exec(one)?.[1] ?? []);
    expect(names.filter((name) => placeholders[name] === undefined)).toEqual([]);
    // Names of commands and options are what scripts depend on.
    for (const { name } of COMMANDS) expect(said(['--help'], 'fr')).toContain(`\n  ${name} `);
  });
});

describe('what is printed', () => {
  let place: CliPlace;
  beforeAll(() => {
    place = aCliPlace();
  });
  afterAll(() => place.remove());

  // A name that turns the order of what follows, or that commands the terminal, was printed as it is.
  it('commands no terminal, and is what it is in JSON', async () => {
    const file = place.at('projet.alliage');
    await place.json(['new', file]);
    const name = 'Club \u202Eeguoc\u202C';
    await place.json(['add', file, 'actor', name]);
    for (const args of [
      ['list', file, 'actor'],
      ['show', file, name],
      ['history', file],
      ['search', file, 'club'],
    ]) {
      const { out, status } = await place.runHere(args);
      expect(status).toBe(0);
      expect(out).toContain('Club ‹U+202E›eguoc‹U+202C›');
      expect(out).not.toMatch(/[\u202A-\u202E]/);
    }
    expect(await place.json(['show', file, name])).toMatchObject({ name });
    const refused = await place.runHere(['show', file, 'x\u001B[31mrouge\u202E']);
    expect(refused).toMatchObject({ status: 4 });
    expect(refused.err).toContain('‹U+001B›[31mrouge‹U+202E›');
    const unknown = await place.runHere(['\u001B[2Jdance']);
    expect(unknown).toMatchObject({ status: 2 });
    expect(unknown.err).toContain('‹U+001B›');
  });

  it('says what an action on contacts takes, and that somebody is there no more', async () => {
    const file = place.at('contacts.alliage');
    await place.json(['new', file]);
    await place.json(['add', file, 'actor', 'Club']);
    const add = (name: string) =>
      place.json(['person', file, 'add', name, '--organisation', 'Club']) as Promise<{ id: string }>;
    const [one, other] = [await add('Jeanne Témoin'), await add('Paul Témoin')];
    const refusal = async (...args: string[]) => place.runHere(['person', file, ...args]);
    const two = await refusal('restrict', one.id, other.id);
    expect(two).toMatchObject({ status: 3 });
    expect(two.err).toMatch(/le numéro d’une personne, et d’une seule.*Répétez la commande/);
    expect((await refusal('export')).err).toContain('d’une seule');
    expect((await refusal('erase')).err).toContain('d’une personne au moins');
    expect((await refusal('add', 'Jeanne', 'Témoin')).err).toContain('entre guillemets');
    expect((await refusal('set', one.id)).err).toContain('CHAMP=VALEUR');
    expect((await refusal('list', one.id)).err).toContain('n’attend rien d’autre');
    expect((await refusal('erase', one.id)).status).toBe(0);
    const again = await refusal('erase', one.id);
    expect(again).toMatchObject({ status: 4 });
    expect(again.err).toMatch(/la personne a déjà été effacée\. Rien n’a été modifié\./);
  });
});
