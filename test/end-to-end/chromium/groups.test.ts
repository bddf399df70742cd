import { checkGroups } from '../journeys/groups.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkGroups('Chromium', openInBrowser);
