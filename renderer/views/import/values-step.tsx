import { useTranslation } from 'react-i18next';
import { FormatSelect } from './format-select.tsx';
import { formatsOf } from './formats.ts';
import classes from './import.module.css';
import { MeaningTable } from './meaning-table.tsx';
import { PairChoices } from './pair-choices.tsx';
import { isRecognised, mappingOf, takenTables } from './plan.ts';
import { PreviewState } from './preview-state.tsx';
import type { InspectedTable, Wizard } from './wizard.ts';
import { useWizard } from './wizard-context.tsx';

interface DatedColumn {
  readonly table: InspectedTable;
  readonly header: string;
}

/** Columns of dates and amounts, whose writing may be said. */
const columnsToSay = (wizard: Wizard): readonly DatedColumn[] =>
  takenTables(wizard)
    .filter((table) => !isRecognised(wizard, table))
    .flatMap((table) =>
      Object.entries(mappingOf(wizard, table)?.columns ?? {})
        .filter(([, column]) => formatsOf(column.field).length > 0)
        .map(([header]) => ({ table, header })),
    );

const Formats = ({ columns }: { columns: readonly DatedColumn[] }) => {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="import-formats">
      <h3 id="import-formats">{t('import.values.formats')}</h3>
      <p className={classes.hint}>{t('import.values.formatsHint')}</p>
      <div className={classes.fields}>
        {columns.map(({ table, header }) => (
          <FormatSelect key={`${table.id} ${header}`} table={table} header={header} withLabel />
        ))}
      </div>
    </section>
  );
};

/** Step 4: words that nothing explains, names that may be the same, how dates and amounts are written. */
export const ValuesStep = () => {
  const { t } = useTranslation();
  const wizard = useWizard((all) => all);
  const { questions, pairs } = wizard.asked;
  const columns = columnsToSay(wizard);
  const isKnown = wizard.outcome !== null;
  const isKindUnsaid = wizard.outcome?.groups.some(({ code }) => code === 'E-IMP-KIND') ?? false;
  return (
    <>
      {questions.length > 0 && <MeaningTable questions={questions} />}
      {pairs.length > 0 && <PairChoices pairs={pairs} />}
      {columns.length > 0 && <Formats columns={columns} />}
      {isKnown && questions.length + pairs.length === 0 && (
        <p className={classes.good}>{t(`import.values.${isKindUnsaid ? 'unsaid' : 'nothing'}`)}</p>
      )}
      {questions.length + pairs.length === 0 && <PreviewState />}
    </>
  );
};
