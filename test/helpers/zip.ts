import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip, with whatever is false about it. */
export interface ZipFileSpec {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly isStored?: boolean;
  /** Declared sizes, where they are not the true ones. */
  readonly declaredSize?: number;
  readonly declaredZipped?: number;
  /** Unix mode, for symbolic links. */
  readonly mode?: number;
  readonly flags?: number;
  /** Its header is that of another file: index in the list. */
  readonly sharesBytesOf?: number;
}

interface Packed {
  readonly spec: ZipFileSpec;
  readonly name: Buffer;
  readonly zipped: Buffer;
  readonly size: number;
  readonly crc: number;
}

const pack = (spec: ZipFileSpec): Packed => {
  const bytes = Buffer.from(spec.bytes as string);
  const zipped = spec.isStored ? bytes : deflateRawSync(bytes, { level: 9 });
  return {
    spec,
    name: Buffer.from(spec.name),
    zipped,
    size: spec.declaredSize ?? bytes.length,
    crc: crc32(bytes),
  };
};

/** Fields that both headers of a file have. */
const common = ({ spec, name, zipped, size, crc }: Packed): Buffer => {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE((spec.flags ?? 0) | 0x800, 2);
  header.writeUInt16LE(spec.isStored ? 0 : 8, 4);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(spec.declaredZipped ?? zipped.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
};

const directoryEntry = (packed: Packed, offset: number): Buffer => {
  const start = Buffer.from('PK\x01\x02\x14\x03', 'latin1');
  const end = Buffer.alloc(14);
  end.writeUInt32LE(((packed.spec.mode ?? 0o100644) << 16) >>> 0, 6);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, common(packed), end, packed.name]);
};

/** A zip as its list says, true or not. */
export const buildZip = (files: readonly ZipFileSpec[], declaredCount = files.length): Buffer => {
  const packed = files.map(pack);
  const offsets: number[] = [];
  const bodies: Buffer[] = [];
  let at = 0;
  for (const file of packed) {
    const shared = file.spec.sharesBytesOf;
    offsets.push(shared === undefined ? at : (offsets[shared] ?? 0));
    if (shared !== undefined) continue;
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(file), file.name, file.zipped]);
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(packed.map((file, index) => directoryEntry(file, offsets[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(declaredCount, 0xffff), 8);
  end.writeUInt16LE(Math.min(declaredCount, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
};
