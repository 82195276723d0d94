/** What cannot be changed here, and why. */
import { elementOf, isLocked } from '../editing/elements.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { maySet, usePermissions } from '../stores/permissions.ts';

export function useIsLocked(id: string): boolean {
  return useDocument(({ scenario }) => {
    const element = elementOf(scenario, id);
    return element !== undefined && isLocked(element);
  });
}

export function useReadOnly(): boolean {
  return usePermissions((permissions) => permissions.readOnly);
}

/** Why a parameter of a component or link stays as it is; undefined when it may be set. */
export function useFixed(id: string, parameter: string): string | undefined {
  const { t } = useTranslation();
  const may = usePermissions(({ readOnly }) => readOnly || maySet(id, parameter));
  const asAWhole = useFixedElement(id);
  return may ? asAWhole : t('inspector.fixed');
}

/** The same for what is no parameter: a name, a size, a text. */
export function useFixedElement(id: string): string | undefined {
  const { t } = useTranslation();
  const locked = useIsLocked(id);
  const readOnly = useReadOnly();
  if (readOnly) return t('inspector.readOnly');
  return locked ? t('inspector.locked') : undefined;
}
