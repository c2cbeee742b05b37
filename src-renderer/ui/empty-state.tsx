/** A place with nothing in it yet, and what can be done about that. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <section className={styles['empty']}>
      <Icon size={24} aria-hidden="true" className={styles['icon']} />
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['words']}>{children}</div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}
