import { requireBoundedCells } from './cell-sizes.ts';
import { verifyContent, verifyWhole } from './connection.ts';
import { checkHeader } from './header.ts';
import { type FileIdentity, readIdentity } from './identity.ts';
import { openPrivateCopy } from './private-copy.ts';
import { coded } from './store-error.ts';

export interface Examining {
  /** Every page and every reference too. */
  readonly full: boolean;
  /** Where the copy of a large file is made. */
  readonly folder: string;
}

/** The open sequence on a copy, and which state of which project it is. Throws StoreError. */
export const examineProject = (path: string, { full, folder }: Examining): FileIdentity =>
  coded(() => {
    checkHeader(path);
    const copy = openPrivateCopy(path, { folder });
    try {
      verifyContent(copy.db, requireBoundedCells);
      if (full) verifyWhole(copy.db);
      return readIdentity(copy.db);
    } finally {
      copy.close();
    }
  });
