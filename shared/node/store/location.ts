import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Linux's numbers of file systems that are elsewhere (statfs(2)): NFS, SMB 1–3, CIFS, AFS, Ceph, 9P, FUSE. */
const NETWORK_TYPES = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x00c36400, 0x01021997, 0x65735546,
]);
/** Folders that a synchronisation tool copies whenever it likes. */
const SYNCHRONISED =
  /[\\/](onedrive|dropbox|nextcloud|owncloud|kdrive|google ?drive|my drive|icloud|mobile documents|cloudstorage|seafile|pcloud|box( sync)?|synology ?drive|mega(sync)?)([ -][^\\/]*)?[\\/]/i;

export const isSynchronised = (path: string): boolean => SYNCHRONISED.test(path);
export const isNetworkType = (type: number): boolean => NETWORK_TYPES.has(type);

const isOnNetwork = (path: string): boolean => {
  if (process.platform === 'win32') return path.startsWith('\\\\');
  if (process.platform !== 'linux') return false;
  try {
    return isNetworkType(statfsSync(dirname(path)).type >>> 0);
  } catch {
    return false;
  }
};

/**
 * Step 3. True where the memory that SQLite shares between processes for WAL is known to corrupt or lock: there the
 * project is opened alone, without it, and whoever reads meanwhile reads a copy.
 */
export const isShared = (path: string): boolean => isSynchronised(path) || isOnNetwork(path);
