import './without-eval.ts';
import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './theme/theme.css';
import './theme/reduced-motion.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createBackend } from './backend/transport.ts';
import { createI18n, guessLang } from './i18n/i18n.ts';
import { watchFastChoices } from './widgets/fast-choices.ts';

const start = (page: Window): void => {
  const place = page.document.getElementById('root');
  if (!place) throw new Error('no place to draw in');
  watchFastChoices(page.document);
  const i18n = createI18n(guessLang(page.navigator.languages));
  const backend = createBackend(page, () => (i18n.language === 'en' ? 'en' : 'fr'));
  createRoot(place).render(<App backend={backend} i18n={i18n} />);
};

start(window);
