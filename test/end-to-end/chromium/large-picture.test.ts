import { checkLargePicture } from '../journeys/large-picture.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkLargePicture('Chromium', openInBrowser);
