import { expect, test } from 'vitest';
import { createTextEraser } from '../../shared/domain/persons/text-eraser.ts';

// The name was taken out first: « […]@exemple.fr » was left, with a domain that may name somebody too.
test('an e-mail that begins with the name of the person goes whole', () => {
  const erase = createTextEraser({
    names: ['Zoé Hérault'],
    emails: ['zoe.herault@herault-conseil.fr'],
    phones: ['02 99 11 22 33'],
  });
  expect(erase?.('Zoé Hérault, Zoe.Herault@herault-conseil.fr, 0299112233')).toBe('[…], […], […]');
  expect(erase?.('mailto:zoe.herault@herault-conseil.fr?subject=Bonjour')).toBe('mailto:[…]?subject=Bonjour');
});
