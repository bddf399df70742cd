import { spaceFrench } from '../../shared/domain/words/typography.ts';
import { type Lang, wordsOf } from '../../shared/domain/words/words.ts';
import { en } from './en/help.ts';
import { fr } from './fr/help.ts';
import type { HelpBlock, HelpContent, HelpSection, HelpText } from './help-page.ts';

const spaceBlock = (block: HelpBlock): HelpBlock => {
  if (typeof block === 'string') return spaceFrench(block);
  if ('list' in block) return { list: block.list.map(spaceFrench) };
  return 'steps' in block ? { steps: block.steps.map(spaceFrench) } : block;
};

const spacePage = ({ title, lead, sections }: HelpText): HelpText => ({
  title: spaceFrench(title),
  lead: spaceFrench(lead),
  sections: sections.map(({ heading, blocks }) => ({
    heading: spaceFrench(heading),
    blocks: blocks.map(spaceBlock),
  })),
});

/** French is written plainly and read with its spaces and apostrophes. */
const spaceAll = ({ pages, glossary }: HelpContent): HelpContent => ({
  pages: Object.fromEntries(
    Object.entries(pages).map(([id, page]) => [id, spacePage(page)]),
  ) as HelpContent['pages'],
  glossary: glossary.map(({ id, term, also, text }) => ({
    id,
    term: spaceFrench(term),
    ...(also === undefined ? {} : { also: spaceFrench(also) }),
    text: spaceFrench(text),
  })),
});

type Headings = Readonly<Record<'checks' | 'rules' | 'measures', string>>;
const HEADINGS: Readonly<Record<Lang, Headings>> = {
  fr: {
    checks: 'Les points du diagnostic, un à un',
    rules: 'Les règles de couverture, une à une',
    measures: 'Les mesures du réseau, une à une',
  },
  en: {
    checks: 'The checks of the diagnosis, one by one',
    rules: 'The coverage rules, one by one',
    measures: 'The measures of the network, one by one',
  },
};

/** Rules, checks and measures as the product tells them itself: this page never says otherwise. */
const methodSections = (lang: Lang): readonly HelpSection[] => {
  const { diagnosis, rules, measures } = wordsOf(lang);
  const { checks: checkWords } = diagnosis;
  const headings = HEADINGS[lang];
  const listed = (
    words: Readonly<Record<string, { readonly title: string }>>,
    tell: (id: string) => string,
  ) => Object.entries(words).map(([id, { title }]) => `**${id}** – **${title}.** ${tell(id)}`);
  const ruleWords: Readonly<Record<string, { readonly description: string }>> = rules.rules;
  const looks: Readonly<Record<string, { readonly looks: string }>> = checkWords;
  return [
    {
      heading: headings.checks,
      blocks: [{ list: listed(checkWords, (id) => looks[id]?.looks ?? '') }],
    },
    {
      heading: headings.rules,
      blocks: [{ list: listed(rules.rules, (id) => ruleWords[id]?.description ?? '') }],
    },
    {
      heading: headings.measures,
      blocks: [
        {
          list: Object.values(measures.explanations).map(
            ({ plain, formula, source }) => `**${plain}** ${formula} (${source})`,
          ),
        },
      ],
    },
  ];
};

/** The help in a language. */
export const helpOf = (lang: Lang): HelpContent => {
  const content = lang === 'fr' ? spaceAll(fr) : en;
  const { method } = content.pages;
  return {
    ...content,
    pages: {
      ...content.pages,
      method: { ...method, sections: [...method.sections, ...methodSections(lang)] },
    },
  };
};
