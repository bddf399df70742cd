import { expect, it } from 'vitest';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { writeAccount } from '../../../renderer/views/recovery/account-text.ts';

const sentences = [
  'Le projet repart de la sauvegarde du 24 novembre 2026.',
  'Aucune modification n’est perdue.',
];
const { t } = createI18n('fr');

it('the account of a repair is what the host said, nothing more, and where the damaged file is', () => {
  expect(writeAccount({ sentences, losses: [], quarantined: null }, t)).toEqual({ sentences, losses: [] });
  const kept = writeAccount({ sentences, losses: ['Nom de Radio Lize'], quarantined: 'essai.alliage' }, t);
  expect(kept.losses).toEqual(['Nom de Radio Lize']);
  expect(kept.sentences.slice(0, 2)).toEqual(sentences);
  expect(kept.sentences.at(-1)).toContain('«\u202Fessai.alliage\u202F»');
});
