/**
 * The rig of a line, with a lock where the optimiser keeps it and a mark where something is wrong.
 *
 * Depends on: lucide-react, planning (types), ui, ../plan-words, ./line-facts, ./line-problem-words.
 */
import { Lock, TriangleAlert } from 'lucide-react';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { Tag } from '../../../ui/notice';
import { STANDING_WORDS } from '../plan-words';
import { rigName } from './line-facts';
import { isBroken } from './line-problem-words';
import styles from './lines.module.css';

export function RigCell({ row }: { readonly row: EvaluatedLine }) {
  return (
    <span className={styles['rig']}>
      <span className={styles['rigName']}>{rigName(row)}</span>
      {row.line.standing === 'firm' ? null : <Tag>{STANDING_WORDS[row.line.standing].toLowerCase()}</Tag>}
      {row.line.isLocked ? (
        <Lock size={12} role="img" aria-label="Locked" className={styles['locked']} />
      ) : null}
      {row.problems.length === 0 ? null : row.problems.some(isBroken) ? (
        <TriangleAlert size={13} role="img" aria-label="Has a problem" className={styles['problemMark']} />
      ) : (
        <TriangleAlert size={13} role="img" aria-label="Has a remark" className={styles['remarkMark']} />
      )}
    </span>
  );
}
