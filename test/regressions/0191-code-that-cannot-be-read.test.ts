import { expect, onTestFinished, test } from 'vitest';
import { aCliPlace } from '../hosts/cli-process.ts';

/** Node as it is where no more files can be opened when it comes to one of ours. */
const unableToRead = (name: string): string[] => {
  const hooks = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => {
      if (url.endsWith(${JSON.stringify(name)}))
        throw Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
      return next(url, context);
    } });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(hooks)}`];
};

// Where too many files were open, what kept it from starting was thrown again while it closed: a trace, with paths, after the sentence.
test.each(['/services/application.ts', '/hosts/cli-program.ts'])(
  'a command whose own code cannot be read (%s) says one sentence',
  async (name) => {
    const place = aCliPlace();
    onTestFinished(() => place.remove());
    const { status, out, err } = await place.run(
      ['info', place.at('a.alliage'), '--json'],
      '',
      unableToRead(name),
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'E-UNEXPECTED' } });
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/^Un problème inattendu/)]);
  },
);
