/**
 * Words that a reader must not miss, and small tags of the same three meanings.
 *
 * Red is for a broken rule or a failure, amber for what is stale or not
 * verified, green for a person's decision. Everything else is plain.
 *
 * Depends on: lucide-react.
 */
import { CircleAlert, Info, TriangleAlert, UserCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './notice.module.css';

/** What a colour means. */
export type Tone = 'plain' | 'unsure' | 'broken' | 'decided';

const icons = { plain: Info, unsure: TriangleAlert, broken: CircleAlert, decided: UserCheck } as const;

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons under the words. */
  readonly actions?: ReactNode;
}

export function Notice({ tone = 'plain', title, children, actions }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classNames(styles['notice'], styles[tone])} role={tone === 'broken' ? 'alert' : 'note'}>
      <Icon size={16} aria-hidden="true" />
      <div className={styles['words']}>
        {title === undefined ? null : <strong>{title}</strong>}
        <div>{children}</div>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}

export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classNames(styles['tag'], styles[tone])}>{children}</span>;
}

interface ErrorNoticeProps {
  /** What happened, and to what. */
  readonly title: string;
  /** What is kept as it was. */
  readonly kept: string;
  /** What to do next. */
  readonly next?: string;
  readonly actions?: ReactNode;
}

/** A failure in the order a reader needs it: what happened, what is kept, what to do next. */
export function ErrorNotice({ title, kept, next, actions }: ErrorNoticeProps) {
  return (
    <Notice tone="broken" title={title} actions={actions}>
      {kept}
      {next === undefined ? null : ` ${next}`}
    </Notice>
  );
}
