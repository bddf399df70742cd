import type { FileToken } from '../../../contract/project-operations.ts';
import type { ServiceContext } from '../context.ts';
import { writeFiles } from '../export-files.ts';

interface Given {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}
interface Produced {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** Writes the file where the person chose, or gives its content back (browser). */
export const giveFile = (
  { files, newId, parts }: Pick<ServiceContext, 'files' | 'newId' | 'parts'>,
  token: FileToken | null,
  { name, mediaType, bytes }: Given,
): Produced | null => {
  if (token === null) return { name, mediaType, base64: bytes.toString('base64') };
  const path = files.pathOf(token);
  writeFiles([{ path, content: bytes }], true, { newId, parts });
  return null;
};
