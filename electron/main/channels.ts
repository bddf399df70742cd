/** Every channel between the window and the shell; the preload script names the same ones. */
export const CHANNELS = {
  send: 'alliage:send',
  event: 'alliage:event',
  openProject: 'alliage:open-project',
  openImport: 'alliage:open-import',
  chooseFolder: 'alliage:choose-folder',
  saveProject: 'alliage:save-project',
  saveExport: 'alliage:save-export',
  refusedOpening: 'alliage:refused-opening',
} as const;
