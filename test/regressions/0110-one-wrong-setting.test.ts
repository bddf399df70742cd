import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anApplication } from '../helpers/application.ts';

test('one setting that cannot be read does not take the others with it', async () => {
  const { call, folder } = anApplication();
  writeFileSync(
    join(folder, 'home', 'settings.json'),
    '{"theme": "sepia", "textSize": 150, "highContrast": true, "keys": {"edit.undo": ["Alt+U"]}}',
  );
  const { settings } = await call('app.state', {});
  expect(settings).toMatchObject({
    theme: 'system',
    textSize: 150,
    highContrast: true,
    keys: { 'edit.undo': ['Alt+U'] },
  });
});
