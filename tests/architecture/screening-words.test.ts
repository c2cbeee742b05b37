/** No word of the app turns a look at lists into a verdict: what no list names may be named on another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const VERDICT =
  /\b(?:clear|clears|cleared|clearance|safe|safely|approved?|vetted|whitelist(?:ed)?|harmless|no risk)\b/i;
/** Words about something else. Each is a reason to think twice before adding another. */
const ABOUT_SOMETHING_ELSE: readonly RegExp[] = [
  /\bclear(?: all)?(?: the)? (?:filters?|formats?|field|sort|selection|search|marks?|colou?rs?|day|quotation)/i,
  /cleared for export/,
  /it is not clear of what/,
  /^Clear all$/,
  /It is not a clearance\./,
  /kept in a safe\s+place/,
  /^Saved changes are safe\./,
];

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every text of a file that somebody could read: literals and markup, without what is one word of code. */
function textsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node);
    if (isText || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => /\s/.test(text) || /^[A-Z]/.test(text));
}

describe('the words of the app', () => {
  const files = ['src-renderer', 'src-main', 'src-parser'].flatMap(filesUnder);

  it('call no seller, list or offer clear, safe or approved', () => {
    const said = files.flatMap((path) =>
      textsOf(path)
        .filter((text) => VERDICT.test(text) && !ABOUT_SOMETHING_ELSE.some((words) => words.test(text)))
        .map((text) => `${path}: ${text}`),
    );

    expect(said).toEqual([]);
  });

  it('are all looked through', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(textsOf).length).toBeGreaterThan(5_000);
  });
});
