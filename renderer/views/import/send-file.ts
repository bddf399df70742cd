import type { Call } from '../../../shared/contract/contract.ts';
import { UPLOAD_CHUNK_BYTES } from '../../../shared/contract/import-operations.ts';
import type { FileToken } from '../../../shared/contract/project-operations.ts';

/** Bytes turned to text at a time: an argument list has an end. */
const SLICE = 0x8000;

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
};

interface Sending {
  readonly call: Call;
  /** 0–1 after each piece; false stops. */
  readonly onPiece: (done: number) => boolean;
}

/** Gives a file to the host piece by piece; null when it was stopped. */
export const sendFile = async (
  name: string,
  content: Blob,
  { call, onPiece }: Sending,
): Promise<FileToken | null> => {
  let upload: string | null = null;
  let at = 0;
  for (;;) {
    const end = Math.min(at + UPLOAD_CHUNK_BYTES, content.size);
    const base64 = toBase64(new Uint8Array(await content.slice(at, end).arrayBuffer()));
    const answer: { upload: string; file: FileToken | null } = await call('import.upload', {
      upload,
      name,
      base64,
      isLast: end >= content.size,
    });
    if (answer.file) return answer.file;
    if (end >= content.size || !onPiece(end / content.size)) return null;
    upload = answer.upload;
    at = end;
  }
};
