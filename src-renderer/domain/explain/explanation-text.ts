/**
 * An explanation as plain text, for the clipboard and for mail.
 *
 * Depends on: core, explain.
 */
import { dayText } from '../core/plain-text';
import type { Explanation, ExplanationReport } from './explanation';
import { unfold, type ShownNode } from './unfold';

/**
 * The sentence, then the tree, then what stands beside it and where it is used, one node a line,
 * indented by two spaces for each level. A computed figure that stands in several places is opened
 * only once.
 */
export function explanationText({ sentence, root, beside = [], usedIn }: ExplanationReport): string {
  const [tree, ...compared] = unfold([root, ...beside]);
  return [
    sentence,
    '',
    ...(tree === undefined ? [] : lines(tree, 0)),
    ...compared.flatMap((node) => ['', ...lines(node, 0)]),
    ...(usedIn.length === 0 ? [] : ['', `Used in: ${usedIn.map(({ header }) => header).join(' · ')}`]),
  ].join('\n');
}

function lines({ node, isAbove, inputs }: ShownNode, depth: number): string[] {
  const head = `${'  '.repeat(depth)}${node.label}: ${node.value}`;
  if (isAbove) return [`${head}, as above`];
  const formula = node.formula === null ? '' : ` = ${node.formula}`;
  const note = node.note === null ? '' : ` (${node.note})`;
  return [
    `${head}${formula}${note}${sourceText(node)}`,
    ...inputs.flatMap((input) => lines(input, depth + 1)),
  ];
}

function sourceText({ source }: Explanation): string {
  if (source === null) return '';
  const asOf = source.asOf === null ? 'date not given' : dayText(source.asOf);
  return ` [${source.citation}; ${asOf}; ${source.confidence}]`;
}
