/** What differs between the systems for which the browser package is made: how it is opened, and where it keeps things. */
const LINUX = {
  name: 'Linux',
  starts: ['Alliage.sh', 'Alliage.desktop'],
  node: 'node',
  home: '~/.config/Alliage/data',
  openFr:
    'Décompressez l’archive entière, puis ouvrez Alliage.desktop (selon le bureau : clic droit, « Autoriser le lancement ») ou Alliage.sh (clic droit, « Exécuter comme un programme »). Dans un terminal : ./Alliage.sh',
  openEn:
    'Unpack the whole archive, then open Alliage.desktop (on some desktops: right click, “Allow Launching”) or Alliage.sh (right click, “Run as a Program”). In a terminal: ./Alliage.sh',
};

const MACOS = {
  name: 'macOS',
  starts: ['Alliage.command'],
  node: 'node',
  home: '~/Library/Application Support/Alliage/data',
  openFr:
    'Décompressez l’archive, puis ouvrez Alliage.command d’un double clic. La première fois, si macOS le refuse : Réglages Système, Confidentialité et sécurité, « Ouvrir quand même ».',
  openEn:
    'Unpack the archive, then double-click Alliage.command. The first time, if macOS refuses it: System Settings, Privacy & Security, “Open Anyway”.',
};

const WINDOWS = {
  name: 'Windows',
  starts: ['Alliage.cmd'],
  node: 'node.exe',
  home: '%APPDATA%\\Alliage\\data',
  openFr:
    'Décompressez l’archive entière (clic droit, « Extraire tout »), puis ouvrez Alliage.cmd d’un double clic. Si Windows le refuse : « Informations complémentaires », « Exécuter quand même ».',
  openEn:
    'Unpack the whole archive (right click, “Extract All”), then double-click Alliage.cmd. If Windows refuses it: “More info”, “Run anyway”.',
};

const SYSTEMS = { linux: LINUX, darwin: MACOS, win32: WINDOWS };
const PROCESSORS = ['x64', 'arm64'];

/** A system by Node's own names of it; null for one that the browser package is not made for. */
export const systemOf = (platform, arch) => {
  const system = SYSTEMS[platform];
  if (system === undefined || !PROCESSORS.includes(arch)) return null;
  const { name } = system;
  return {
    ...system,
    platform,
    arch,
    label: platform === 'darwin' ? `${name} (${arch === 'arm64' ? 'Apple' : 'Intel'})` : `${name} (${arch})`,
    id: `${name.toLowerCase()}-${arch}`,
  };
};
