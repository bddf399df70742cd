/** A file that the host made and gives back. */
export interface Produced {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string | null;
}

/** A busy browser reads the address after the click: given up at once, the download would never begin. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's own download. */
export const download = ({ name, mediaType, base64 }: Produced): void => {
  const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};
