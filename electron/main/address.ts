/** Null for what is no address. (`URL.parse` is younger than the oldest Electron that this runs in.) */
export const parseAddress = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};
