import { checkAccessibility } from '../journeys/accessibility.ts';
import { scenes } from '../journeys/scenes.ts';
import { openOnDesktop } from '../journeys/windows.ts';

// The page is the one that Chromium is tried with in every appearance: here, that nothing of the shell changes it.
const main = scenes.filter(({ isMain }) => isMain);
checkAccessibility('Electron', openOnDesktop, main, () => [['fr', 'light']]);
