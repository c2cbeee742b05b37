/**
 * The rules that a company without a policy is offered to begin with.
 *
 * Depends on: ./rule-templates.
 */
import { templateOf, type RuleInWords } from './rule-templates';

/** These rules, in their order. */
export const STANDARD_RULES: readonly RuleInWords[] = [
  'not-made-in',
  'no-ofac',
  'us-repair',
  'evidence',
  'list-age',
].flatMap((id) => {
  const template = templateOf(id);
  return template === null ? [] : [{ template, value: template.first }];
});
