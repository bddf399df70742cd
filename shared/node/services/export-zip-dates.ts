const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** The first day that a ZIP can say: 1 January 1980, at midnight. */
const NO_DATE = 0x0021_0000;

/** Where the directory of the archive begins; what comes after it has no comment here. */
const directoryOf = (archive: Buffer): { readonly at: number; readonly entries: number } => {
  const end = archive.length - 22;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('Not an archive of ours.');
  return { at: archive.readUInt32LE(end + 16), entries: archive.readUInt16LE(end + 10) };
};

/** Takes the time of writing out of an archive, in place: the same content is then the same bytes. */
export const clearZipDates = (archive: Buffer): Buffer => {
  const { at, entries } = directoryOf(archive);
  let header = at;
  for (let entry = 0; entry < entries; entry++) {
    if (archive.readUInt32LE(header) !== CENTRAL) throw new Error('Not an archive of ours.');
    archive.writeUInt32LE(NO_DATE, header + 12);
    archive.writeUInt32LE(NO_DATE, archive.readUInt32LE(header + 42) + 10);
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(header + offset));
    header += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return archive;
};
