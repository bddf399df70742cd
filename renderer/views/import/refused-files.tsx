import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { useWizard } from './wizard-context.tsx';

const SHOWN = 20;

/** Files that are not taken, by name, each with why. */
export const RefusedFiles = () => {
  const { t } = useTranslation();
  const refused = useWizard((wizard) => wizard.refused);
  if (refused.length === 0) return null;
  return (
    <div role="alert" className={classes.refusal}>
      <p>{t('import.file.refused', { count: refused.length })}</p>
      <ul>
        {refused.slice(0, SHOWN).map(({ name, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list only grows
          <li key={`${index} ${name}`}>
            {name !== '' && (
              <>
                <bdi className={classes.strong}>{name}</bdi>
                {' – '}
              </>
            )}
            {reason}
          </li>
        ))}
        {refused.length > SHOWN && <li>{`… + ${refused.length - SHOWN}`}</li>}
      </ul>
    </div>
  );
};
