/** A file that the host made and gives back. */
export interface Produced {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string | null;
}

/** Hands a file to the browser's own download. */
export const download = ({ name, mediaType, base64 }: Produced): void => {
  const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
};
