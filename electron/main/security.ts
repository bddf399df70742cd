import { app, type Session, session, type WebContents } from 'electron';
import { isLocalAddress, PAGE_ORIGIN } from './address.ts';

/** What Chromium does of itself over the network: each would be the only connection that Alliage makes. */
const QUIET = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-breakpad',
  'dns-prefetch-disable',
  'no-pings',
];

/** Must run before `ready`. */
export const hardenApplication = (): void => {
  // Together they end every helper process when root runs it; the window's own preferences ask for the sandbox in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of QUIET) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
};

/** Only the whole screen, for « Présenter »: it shows nothing that the window does not. */
const isAllowed = (permission: string): boolean => permission === 'fullscreen';

const denyPermissions = (target: Session): void => {
  target.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  target.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  target.setDevicePermissionHandler(() => false);
};

export const hardenSession = (target: Session = session.defaultSession): void => {
  denyPermissions(target);
  // Off is not enough: its dictionary would be fetched all the same, before any page asks.
  target.setSpellCheckerDictionaryDownloadURL(`${PAGE_ORIGIN}/`);
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerEnabled(false);
  void target.setProxy({ mode: 'direct' });
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalAddress(details.url) }));
  target.on('will-download', (event) => event.preventDefault());
};

/** No page leaves ours: nothing navigates, opens a window or embeds one. */
const hardenContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};
