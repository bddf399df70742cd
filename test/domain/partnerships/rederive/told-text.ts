import { expect } from 'vitest';
import type { Fact, Facts } from '../../../../shared/domain/partnerships/reasons.ts';
import { createFactTeller } from '../../../../shared/domain/words/tell-fact.ts';
import { createTold, type Sentence, textOfPieces } from '../../../../shared/domain/words/told.ts';
import type { Lang } from '../../../../shared/domain/words/words.ts';
import { entityOf, type World } from './world.ts';

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const inWords = (date: string, lang: Lang): string => {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const named = `${MONTHS[lang][Number(month) - 1]} ${year}`;
  if (day === undefined) return named;
  return `${lang === 'fr' && day === '01' ? '1er' : Number(day)} ${named}`;
};

/** Digits as a person reads them: no separators of thousands, a point for the decimals. */
const plainDigits = (text: string, lang: Lang): string =>
  lang === 'fr'
    ? text.replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3})/gu, '').replace(/(?<=\d),(?=\d)/g, '.')
    : text.replace(/(?<=\d),(?=\d{3})/g, '');

const ofNumber = (value: number, unit: string): string => {
  if (unit === 'share') return `${Number((value * 100).toPrecision(2))}`;
  if (unit === 'index') return `${Number(value.toFixed(2))}`;
  if (unit === 'cents') return `${value / 100}`;
  return `${Math.round(value)}`;
};

const NAMED_MOST = 4;
const ofEntities = (world: World, ids: readonly string[]): string[] => {
  const named = ids.length <= NAMED_MOST ? ids : ids.slice(0, NAMED_MOST - 1);
  const rest = ids.length - named.length;
  return [...named.map((id) => entityOf(world, id).name), ...(rest > 0 ? [`${rest}`] : [])];
};

/** What a sentence must say of a fact: names, words, dates, numbers. */
const saidOf = (world: World, fact: Fact, lang: Lang): readonly string[] => {
  switch (fact.kind) {
    case 'entity':
      return [entityOf(world, fact.id).name];
    case 'entities':
      return ofEntities(world, fact.ids);
    case 'count':
      return [`${fact.value}`];
    case 'number':
      return [ofNumber(fact.value, fact.unit)];
    case 'date':
      return [inWords(fact.value, lang)];
    case 'words':
      return fact.values;
    case 'terms':
      return fact.of === 'sdg' ? fact.values : [];
  }
};

const sizeOf = (fact: Fact): number[] => {
  if (fact.kind === 'entities') return [fact.ids.length];
  return fact.kind === 'count' ? [fact.value] : [];
};
const longestFirst = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length);
const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/**
 * The text says each fact that its sentence asks for, and no other number and no other name of the project.
 * The facts have been compared with the second computation before. `own`: numbers that the sentence says of itself.
 */
export const checkText = (
  world: World,
  facts: Facts,
  sentence: Sentence,
  lang: Lang,
  own: readonly string[] = [],
): void => {
  const tell = createFactTeller((id) => entityOf(world, id).name, lang);
  const told = createTold(facts, tell);
  const asked: Fact[] = [];
  const pieces = sentence({
    ...told,
    of: (key) => {
      const fact = facts[key];
      if (fact) asked.push(fact);
      return told.of(key);
    },
  });
  const text = textOfPieces(pieces);
  const said = asked.flatMap((fact) => saidOf(world, fact, lang));
  let rest = text;
  for (const name of longestFirst(said.filter((each) => !isNumber(each)))) {
    expect(text).toContain(name);
    rest = rest.replaceAll(name, '·');
  }
  const read = plainDigits(rest, lang).match(/\d+(?:\.\d+)?/g) ?? [];
  const numbers = said.filter(isNumber);
  for (const value of numbers) expect([text, read]).toEqual([text, expect.arrayContaining([value])]);
  const sizes = [...Object.values(facts).flatMap(sizeOf).map(String), ...own];
  expect([text, read.filter((value) => !numbers.includes(value) && !sizes.includes(value))]).toEqual([
    text,
    [],
  ]);
  const others = world.entities.filter(({ name }) => name.length > 6 && rest.includes(name));
  expect([text, others.map(({ name }) => name)]).toEqual([text, []]);
  expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
};
