import { formatShare } from '../../format.ts';
import type { AxisPart, CheckPart, DossierPart } from '../dossier.ts';
import type { ToldAxis, ToldCheck, ToldDiagnosis } from '../frozen-state.ts';
import { alone, dateIn, type SectionInput, type Written } from './section.ts';

type DiagnosisPart = Extract<DossierPart, { id: 'diagnosis' }>;
const STATES = ['met', 'partial', 'absent', 'unknown'] as const;

const noteOf = ({ override, text }: ToldCheck, { words }: SectionInput): string | null => {
  const { corrected, withheld } = words.dossier.diagnosis;
  if (override) return corrected(override.reason);
  return text === '' ? withheld : null;
};

const toCheckPart = (check: ToldCheck, input: SectionInput): CheckPart => ({
  state: check.state,
  stateName: input.words.diagnosis.states[check.state],
  title: check.title,
  text: check.text,
  note: noteOf(check, input),
});

const toAxisPart = (axis: ToldAxis, input: SectionInput): AxisPart => {
  const { lang, words } = input;
  const { diagnosis } = words.dossier;
  const share = (value: number) => formatShare(value, lang);
  const count = (state: (typeof STATES)[number]) =>
    axis.checks.filter((check) => check.state === state).length;
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
  const title = words.vocabulary.axes[axis.axis];
  const score = axis.score === null ? diagnosis.noScore : diagnosis.score(share(axis.score));
  const bounds = diagnosis.detail(share(axis.low), share(axis.high), share(axis.knownShare));
  const counts = diagnosis.counts(count('met'), count('partial'), count('absent'), count('unknown'));
  const strengthen = axis.toStrengthen.map((id) => words.diagnosis.checks[id]);
  return {
    title: capital(title),
    score,
    detail: `${capital(bounds)}. ${capital(counts)}.`,
    low: axis.low,
    high: axis.high,
    alt: diagnosis.alt(title, score, bounds),
    checks: axis.checks.map((check) => toCheckPart(check, input)),
    strengthen:
      strengthen.length === 0
        ? null
        : {
            heading: diagnosis.strengthen,
            items: strengthen.map((check) => ({ title: check.title, text: check.advice })),
          },
  };
};

const leadOf = ({ subject, on, maturity }: ToldDiagnosis, { lang, words }: SectionInput): string[] => [
  words.dossier.diagnosis.lead(subject.name, dateIn(on, lang)),
  `${words.diagnosis.table.maturity(maturity?.level ?? null, maturity?.on ?? null, null)}.`,
];

/** The three axes of the subject, as they were frozen. */
export const writeDiagnosis = (input: SectionInput): Written<DiagnosisPart> => {
  const { state, subjectId, words } = input;
  const { diagnosis, sections } = words.dossier;
  const told = state.diagnoses.find(({ subject }) => subject.id === subjectId) ?? null;
  const reminders = told?.reminders.map(({ text }) => text) ?? [];
  return alone({
    id: 'diagnosis',
    title: sections.diagnosis,
    lead: told === null ? [diagnosis.none] : leadOf(told, input),
    axes: told?.axes.map((axis) => toAxisPart(axis, input)) ?? [],
    columns: diagnosis.columns,
    reminders: reminders.length === 0 ? null : { heading: diagnosis.reminders, items: reminders },
    key: STATES.map((one) => ({ state: one, name: words.diagnosis.states[one] })),
  });
};
