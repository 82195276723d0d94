/** The switches that matter: press one and see where the paths now differ. */
import { type Key, useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { letGo } from './letGo.ts';
import styles from './Steps.module.css';
import { change } from './session.ts';
import { asUsual, chosen, type Setting, settingsOf } from './settings.ts';
import { useClassroom } from './store.ts';

export function Settings() {
  const { t } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const isPlain = useClassroom(({ phase }) => phase === 'plain');
  const settings = isPlain ? [] : settingsOf(scenario);
  if (settings.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div className={styles.settings} role="group" aria-label={t('classroom.settings')}>
      {settings.map((setting) => (
        <One key={setting.id} setting={setting} at={chosen(scenario, setting)} />
      ))}
    </div>
  );
}

/** Of two values it is a switch; of more, the next one each time. */
function One({ setting, at }: { readonly setting: Setting; readonly at: number }) {
  const { t } = useTranslation();
  const { choices, label } = setting;
  const following = choices[(at + 1) % choices.length];
  const now = choices[at];
  const words = (choice: { readonly value: string; readonly label?: Key }) =>
    choice.label ? t(choice.label) : choice.value;
  return (
    <button
      type="button"
      className={styles.setting}
      data-away={at !== asUsual(setting) || undefined}
      onClick={(event) => {
        letGo(event);
        if (following) change(setting, following.value);
      }}
    >
      {t(label)} <b>{now ? words(now) : t('classroom.mixed')}</b>
    </button>
  );
}
