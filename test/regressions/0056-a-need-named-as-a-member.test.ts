import { expect, test } from 'vitest';
import { needs } from '../../renderer/views/card/card-field.ts';
import type { EntityWithRelations } from '../../shared/contract/graph-operations.ts';

test('a need whose word is that of a member of any object is shown as any other', () => {
  const words = ['constructor', 'toString', '__proto__'];
  const entity = { needs: words, needsOn: {} } as unknown as EntityWithRelations;
  for (const lang of ['fr', 'en'] as const) {
    expect(needs('needs', 'all').show(entity, lang)).toEqual(words);
    expect(needs('needs', 'all').read(entity, lang)).toEqual(words);
  }
});
