/** Null for what is no address. (`URL.parse` is younger than the oldest Electron that this runs in.) */
export const parseAddress = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

export const PAGE_ORIGIN = 'app://alliage';
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`;

const LOCAL_SCHEMES = new Set(['app:', 'data:', 'blob:', 'devtools:']);

export const isLocalAddress = (address: string): boolean =>
  LOCAL_SCHEMES.has(parseAddress(address)?.protocol ?? '');

/** The page's own origin, compared as an address and never by its first letters. */
export const isOurPage = (address: string | undefined): boolean => {
  const url = parseAddress(address ?? '');
  return url !== null && `${url.protocol}//${url.host}` === PAGE_ORIGIN;
};

const OUTSIDE = new Set(['https:', 'mailto:']);

/** Somewhere outside Alliage that a person may ask for. */
export interface OutsideTarget {
  /** What the person is shown: the host in its ASCII form, so that look-alike letters show, or the correspondent. */
  readonly shown: string;
  readonly address: string;
}

/** Null for what is never opened: another scheme, a name or a password in the address. Of a message only the correspondent is kept. */
export const outsideTarget = (address: string): OutsideTarget | null => {
  const url = parseAddress(address);
  if (url === null || !OUTSIDE.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return { shown: url.pathname, address: `mailto:${url.pathname}` };
  return { shown: url.host, address: url.href };
};
