import { checkAccessibility } from '../journeys/accessibility.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkAccessibility('Chromium', openInBrowser);
