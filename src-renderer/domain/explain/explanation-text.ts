/**
 * An explanation as plain text, for the clipboard and for mail.
 *
 * Depends on: core, explain/explanation.
 */
import { dayText } from '../core/plain-text';
import type { Explanation, ExplanationReport } from './explanation';

/** The sentence, then the tree, one node a line, indented by two spaces for each level. */
export function explanationText({ sentence, root }: ExplanationReport): string {
  return [sentence, '', ...lines(root, 0)].join('\n');
}

function lines(node: Explanation, depth: number): string[] {
  const formula = node.formula === null ? '' : ` = ${node.formula}`;
  const note = node.note === null ? '' : ` (${node.note})`;
  const own = `${'  '.repeat(depth)}${node.label}: ${node.value}${formula}${note}${sourceText(node)}`;
  return [own, ...node.inputs.flatMap((input) => lines(input, depth + 1))];
}

function sourceText({ source }: Explanation): string {
  if (source === null) return '';
  const asOf = source.asOf === null ? 'date not given' : dayText(source.asOf);
  return ` [${source.citation}; ${asOf}; ${source.confidence}]`;
}
