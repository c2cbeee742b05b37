/**
 * Tabs over one panel.
 *
 * Depends on: Base UI.
 */
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

/** One tab; its content is made only while it is the chosen one. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: () => ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Buttons at the right end of the row of tabs. */
  readonly actions?: ReactNode;
}

export function Tabs<Id extends string>({ label, tabs, value, onChange, actions }: TabsProps<Id>) {
  return (
    <BaseTabs.Root
      className={styles['root']}
      value={value}
      onValueChange={(next: Id) => {
        onChange(next);
      }}
    >
      <div className={styles['bar']}>
        <BaseTabs.List className={styles['list']} aria-label={label}>
          {tabs.map((tab) => (
            <BaseTabs.Tab key={tab.id} value={tab.id} className={styles['tab']}>
              {tab.label}
            </BaseTabs.Tab>
          ))}
        </BaseTabs.List>
        {actions}
      </div>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.id} value={tab.id} className={styles['panel']}>
          {tab.content()}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
