/** What a test asks of the main process that the product offers nobody: each is an attempt that must come to nothing. */
import { join } from 'node:path';
import { BrowserWindow, ipcMain, net, session } from 'electron';

const PRELOAD = join(import.meta.dirname, '../../../../out/preload/preload.cjs');
const REQUEST = { operation: 'app.state', input: {}, lang: 'fr' };

const outcomeOf = (promise) =>
  promise.then(
    (value) => ({ value }),
    (error) => ({ error: String(error) }),
  );

/** A second window with our own preload script, on our own page. */
const askFromAnotherWindow = async () => {
  const intruder = new BrowserWindow({ show: false, webPreferences: { preload: PRELOAD, sandbox: true } });
  await intruder.loadURL('app://alliage/index.html');
  const ask = (script) => outcomeOf(intruder.webContents.executeJavaScript(script));
  const answers = {
    send: await ask(`alliage.send(${JSON.stringify(REQUEST)})`),
    openProject: await ask('alliage.dialogs.openProject()'),
    openImport: await ask('alliage.dialogs.openImport()'),
    saveProject: await ask("alliage.dialogs.saveProject('a')"),
    saveExport: await ask("alliage.dialogs.saveExport('a', 'csv')"),
  };
  intruder.destroy();
  return answers;
};

/** Messages as they would be if what sends them could lie: Electron has no public way to make one. */
const forge = async (window) => {
  const handler = ipcMain._invokeHandlers?.get('alliage:send');
  if (!handler) return { error: 'no way to forge a message in this Electron' };
  const { webContents } = window;
  const says = (event) => outcomeOf(Promise.resolve(handler(event, REQUEST)));
  return {
    ownFrame: await says({ sender: webContents, senderFrame: webContents.mainFrame }),
    copiedFrame: await says({ sender: webContents, senderFrame: { url: 'app://alliage/index.html' } }),
    goneFrame: await says({ sender: webContents, senderFrame: null }),
    otherSender: await says({ sender: {}, senderFrame: webContents.mainFrame }),
  };
};

/** Every way out of the main process that goes through the session. */
const callOutside = async (window, address) => {
  const byRequest = new Promise((resolve, reject) => {
    const request = net.request({ url: address, session: session.defaultSession });
    request.on('response', (response) => resolve(response.statusCode));
    request.on('error', reject);
    request.end();
  });
  const other = new BrowserWindow({ show: false });
  const answers = {
    fetch: await outcomeOf(session.defaultSession.fetch(address).then(({ status }) => status)),
    request: await outcomeOf(byRequest),
    load: await outcomeOf(other.loadURL(address).then(() => 'loaded')),
  };
  window.webContents.downloadURL(address);
  session.defaultSession.preconnect({ url: address });
  other.destroy();
  return answers;
};

export const PROBES = { askFromAnotherWindow, forge, callOutside };
