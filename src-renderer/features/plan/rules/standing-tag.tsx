/**
 * How a plan stands to a rule, as a word. Red is for a broken rule alone; what nobody knows is unsure.
 *
 * Depends on: planning (types), ui/notice.
 */
import type { RuleState } from '#domain/planning/plan-evaluation';
import { Tag, type Tone } from '../../../ui/notice';

const TONES: Readonly<Record<RuleState['standing'], Tone>> = {
  kept: 'plain',
  binding: 'plain',
  broken: 'broken',
  unknown: 'unsure',
  off: 'plain',
};

export function StandingTag({ standing }: Pick<RuleState, 'standing'>) {
  return <Tag tone={TONES[standing]}>{standing}</Tag>;
}
