import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import type { Counted } from '../../../renderer/i18n/use-counted.ts';
import { createFormat } from '../../../renderer/i18n/use-format.ts';
import { writeAccount } from '../../../renderer/views/recovery/account-text.ts';
import type { Recovery } from '../../../shared/contract/backup-operations.ts';

const counted: Counted = {
  records: (count) => `${count} fiches`,
  relations: (count) => `${count} liens`,
  kinds: () => '',
  shown: () => '',
};
const tools = { t: createI18n('fr').t, counted, format: createFormat('fr') };
const recovery: Recovery = {
  method: 'backup',
  backup: null,
  before: null,
  entities: 312,
  relations: 540,
  reapplied: 12,
  lost: 0,
  losses: [],
  quarantined: null,
  sentences: ['La sauvegarde du 24 novembre 2026 a été reprise.'],
};
const said = (change: Partial<Recovery>) => writeAccount({ ...recovery, ...change }, tools);

describe('the account of a repair', () => {
  it('says what the host said, what is there, and that nothing was lost only when that is known', () => {
    expect(said({}).sentences).toEqual([
      'La sauvegarde du 24 novembre 2026 a été reprise.',
      'Le projet contient 312 fiches et 540 liens.',
      'Rien n’a été perdu.',
    ]);
    expect(said({ lost: null }).sentences.at(-1)).toBe(
      'Ce qui manque éventuellement n’a pas pu être compté.',
    );
  });

  it('counts what is lost, one or several, names it, and says where the damaged file is', () => {
    const one = said({ lost: 1, losses: ['Nom de Radio Lize'], quarantined: 'essai.alliage' });
    expect(one.sentences).toContain('1 modification n’a pas pu être reprise.');
    expect(one.sentences.at(-1)).toContain('«\u202Fessai.alliage\u202F»');
    expect(one.losses).toEqual(['Nom de Radio Lize']);
    expect(said({ lost: 2 }).sentences).toContain('2 modifications n’ont pas pu être reprises.');
  });
});
