import type { PageData } from '../../shared/domain/export/html-data.ts';
import { page as en } from '../../shared/domain/words/en/page.ts';
import { page as fr } from '../../shared/domain/words/fr/page.ts';
import { createModel } from './model.ts';
import { mountPage } from './mount.ts';
import './page.css';

const start = (): void => {
  const text = document.getElementById('data')?.textContent ?? '';
  const root = document.getElementById('page');
  if (!root) return;
  const data = JSON.parse(text) as PageData;
  mountPage(root, createModel(data), data.lang === 'en' ? en : fr);
};

start();
