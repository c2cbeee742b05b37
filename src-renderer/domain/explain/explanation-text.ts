/**
 * An explanation as plain text, for the clipboard and for mail.
 *
 * Depends on: core, explain/explanation.
 */
import { dayText } from '../core/plain-text';
import type { Explanation, ExplanationReport } from './explanation';

/**
 * The sentence, then the tree, then what stands beside it and where it is used, one node a line, indented by two spaces for each
 * level. A computed figure that stands in several places is opened only once.
 */
export function explanationText({ sentence, root, beside = [], usedIn }: ExplanationReport): string {
  const besideLines = beside.flatMap((node) => ['', ...lines(node, 0, new Set())]);
  const uses = usedIn.length === 0 ? [] : ['', `Used in: ${usedIn.map(({ header }) => header).join(' · ')}`];
  return [sentence, '', ...lines(root, 0, new Set()), ...besideLines, ...uses].join('\n');
}

function lines(node: Explanation, depth: number, opened: Set<string>): string[] {
  const head = `${'  '.repeat(depth)}${node.label}: ${node.value}`;
  const key = `${node.label}: ${node.value}`;
  if (node.inputs.length > 0 && opened.has(key)) return [`${head}, as above`];
  opened.add(key);

  const formula = node.formula === null ? '' : ` = ${node.formula}`;
  const note = node.note === null ? '' : ` (${node.note})`;
  return [
    `${head}${formula}${note}${sourceText(node)}`,
    ...node.inputs.flatMap((input) => lines(input, depth + 1, opened)),
  ];
}

function sourceText({ source }: Explanation): string {
  if (source === null) return '';
  const asOf = source.asOf === null ? 'date not given' : dayText(source.asOf);
  return ` [${source.citation}; ${asOf}; ${source.confidence}]`;
}
