/**
 * No word or mark of the app turns a look at lists into a verdict: what no list names may be named on
 * another. Everything that a reader may see is looked through: what is written in code, and what ships as data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BARE_MARK, saysVerdict } from '../fixtures/verdicts';

/** Where something is said of parties and lists: here nothing passes, and no icon is a tick. */
const ABOUT_PARTIES =
  /^src-renderer\/(?:features\/(?:screening|vendors|components)\/|domain\/(?:screening|ownership|register|components|reports\/evidence)\/|headless\/(?:screen|evidence|list-file|ownership)|app\/(?:screening|vendors|components|evidence|print-evidence|use-evidence))/;
const PASSES = /\bpass(?:es|ed)?\b(?!\s+over)|\bgreen\b|\bOK\b/;
const TICK_ICONS = /^(?:\w*Check\w*|ThumbsUp\w*|Verified\w*|CircleDot)(?:Icon)?$/;

interface SourceTexts {
  readonly path: string;
  readonly texts: readonly string[];
  readonly icons: readonly string[];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Every text of a file that somebody could read: literals and markup, without what is one word of code. */
function textsOf(path: string): SourceTexts {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const icons: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const from = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
      const named = node.importClause?.namedBindings;
      if (from === 'lucide-react' && named !== undefined && ts.isNamedImports(named)) {
        icons.push(...named.elements.map(({ propertyName, name }) => (propertyName ?? name).text));
      }
      return;
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node);
    if (isText || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, texts, icons };
}

/** A whole word or sentence, no id of code. */
function isRead(text: string): boolean {
  return /\s/.test(text) || /^[A-Z]/.test(text);
}

const sources = ['src-renderer', 'src-main', 'src-parser'].flatMap(filesUnder).map(textsOf);

/** The texts of all files that a test finds fault with, with the file before each. */
function faults(has: (text: string) => boolean, among: readonly SourceTexts[] = sources): readonly string[] {
  return among.flatMap(({ path, texts }) => texts.filter(has).map((text) => `${path}: ${text}`));
}

describe('the words of the app', () => {
  it('call no seller, list or offer clear, safe or approved', () => {
    expect(faults((text) => isRead(text) && saysVerdict(text))).toEqual([]);
  });

  it('have no tick and no green circle, alone or in a sentence', () => {
    expect(faults((text) => BARE_MARK.test(text))).toEqual([]);
  });

  it('let no party pass, and give none a ticked icon, where parties and lists are spoken of', () => {
    const among = sources.filter(({ path }) => ABOUT_PARTIES.test(path));

    expect(among.length).toBeGreaterThan(80);
    expect(faults((text) => isRead(text) && PASSES.test(text), among)).toEqual([]);
    expect(
      among.flatMap(({ path, icons }) =>
        icons.filter((icon) => TICK_ICONS.test(icon)).map((icon) => `${path}: ${icon}`),
      ),
    ).toEqual([]);
  });

  it('are all looked through', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.flatMap(({ texts }) => texts.filter(isRead)).length).toBeGreaterThan(5_000);
  });
});

describe('the data that ships', () => {
  const folder = 'resources/data';
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it.each(files)('%s calls nobody clear, safe or approved, and has no tick', (name) => {
    const texts: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    visit(JSON.parse(readFileSync(join(folder, name), 'utf8')));

    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => saysVerdict(text) || BARE_MARK.test(text))).toEqual([]);
  });
});
