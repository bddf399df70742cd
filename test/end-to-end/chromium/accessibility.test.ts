import { checkAccessibility } from '../journeys/accessibility.ts';
import { scenes } from '../journeys/scenes.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkAccessibility('Chromium', openInBrowser, scenes);
