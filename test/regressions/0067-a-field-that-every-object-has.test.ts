import { expect, it } from 'vitest';
import { updateProject } from '../../shared/node/store/project.ts';

it('a change of the project that names what every object has is no column', () => {
  const texts: string[] = [];
  const run = (sql: string): number => {
    texts.push(sql);
    return 1;
  };
  const hostile = JSON.parse('{"toString": "x", "constructor": "y", "__proto__": "z"}');
  expect(updateProject(run, hostile)).toBe(1);
  expect(updateProject(run, { ...hostile, name: 'Rives' })).toBe(1);
  expect(texts).toEqual(['UPDATE project SET name = ?']);
});
