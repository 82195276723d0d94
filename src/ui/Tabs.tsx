/** Several views of one thing, one at a time: one stop of the tab key, arrows change it. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { neighbourOf } from './roving.ts';

interface TabsProps<Tab extends string> {
  readonly value: Tab;
  readonly tabs: readonly { readonly value: Tab; readonly label: ReactNode }[];
  readonly onChange: (tab: Tab) => void;
  /** What the views are of. */
  readonly label: string;
  /** The chosen view. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly listClassName?: string | undefined;
  readonly tabClassName?: string | undefined;
  readonly contentClassName?: string | undefined;
}

export function Tabs<Tab extends string>(props: TabsProps<Tab>) {
  const { value, tabs, onChange } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = neighbourOf(event.key, at, tabs.length);
    const tab = tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.value);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className={props.className}>
      <div
        role="tablist"
        aria-label={props.label}
        className={props.listClassName}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-view`}
            data-state={tab.value === value ? 'active' : 'inactive'}
            tabIndex={tab.value === value ? 0 : -1}
            className={props.tabClassName}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-view`}
        aria-labelledby={`${id}-${value}`}
        className={props.contentClassName}
      >
        {props.children}
      </div>
    </div>
  );
}
