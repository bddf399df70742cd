/** Names that Windows gives to devices, whatever follows the point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const isUnsafeSegment = (segment: string): boolean =>
  segment === '..' || segment === '.' || /[. ]$/.test(segment) || DEVICE.test(segment);

/** True for a name that could lead out of a folder, name a device or be read in two ways; `/` separates. */
export const isUnsafeEntryName = (name: string): boolean =>
  name === '' ||
  name.startsWith('/') ||
  /[\\:\0]/.test(name) ||
  name
    .replace(/\/$/, '')
    .split('/')
    .some((segment) => segment === '' || isUnsafeSegment(segment));
