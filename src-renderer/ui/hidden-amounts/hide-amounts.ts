/**
 * Hides every amount on the page, as it stands in the document and as it comes in.
 *
 * Done to the document and not to the functions that write amounts: those are many (the screens’
 * own, the sentences of the domain, names of history steps, texts of imported files), and one
 * that is forgotten, or written next year, would show a price to a shared screen. What is drawn,
 * selected, read out or found on the page all comes from the document. Blurring by CSS alone
 * leaves the text to selection and to screen readers.
 *
 * Only the data of text nodes and a few attributes are replaced, never a node, so React goes on
 * with its own: it compares with what it drew last, and what it draws anew is masked before the
 * next paint, as a mutation observer runs before it.
 *
 * A field keeps its value, which it must give back when saved; it is drawn as a grey bar
 * (`base.css`) until the keyboard is in it. A screen reader that visits it reads it.
 *
 * Depends on: ./mask-amounts.
 */
import { maskAmounts, maskNumbers } from './mask-amounts';

/** What people are told by, beside text. */
const ATTRIBUTES = [
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'placeholder',
  'alt',
  'label',
];
/** Stands on what is left alone, such as a sheet for the printer. */
const SHOWN = '[data-amounts="shown"]';
/** Stands on what holds an amount as a file has it, which may be no amount to anybody else. */
const RAW = '[data-amounts="raw"]';
const FIELDS = 'input, textarea';
const FIELD_MARK = 'data-amount-field';
/** Labels name the unit of a field. */
const AMOUNT_LABEL = /[$€£¥]|\bprice\b/iu;

interface Kept {
  readonly original: string;
  readonly masked: string;
}

/**
 * Hides amounts below the document’s body from now on.
 *
 * @returns shows them again
 */
export function hideAmounts(document: Document): () => void {
  const texts = new WeakMap<Text, Kept>();
  const attributes = new WeakMap<Element, Map<string, Kept>>();

  const hideText = (node: Text) => {
    if (texts.get(node)?.masked === node.data || isLeftAlone(node.parentElement)) return;
    const { previousSibling } = node;
    const original = node.data;
    const before = previousSibling instanceof Text ? previousSibling.data : '';
    const isRaw = node.parentElement?.closest(RAW) != null;
    const masked = isRaw ? maskNumbers(original) : maskAmounts(original, before);
    if (masked === original) return;
    texts.set(node, { original, masked });
    node.data = masked;
  };
  const hideAttribute = (element: Element, name: string) => {
    const original = element.getAttribute(name);
    if (original === null || isLeftAlone(element)) return;
    const masked = maskAmounts(original);
    if (masked === original) return;
    const kept = attributes.get(element) ?? new Map<string, Kept>();
    attributes.set(element, kept.set(name, { original, masked }));
    element.setAttribute(name, masked);
  };
  const hideElement = (element: Element) => {
    for (const name of ATTRIBUTES) hideAttribute(element, name);
    if (element.matches(FIELDS)) markField(element as HTMLInputElement | HTMLTextAreaElement);
  };
  const hideBelow = (node: Node) => {
    visit(node, hideElement, hideText);
  };

  const take = (records: readonly MutationRecord[]) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'characterData') hideText(target as Text);
      else if (type === 'childList') addedNodes.forEach(hideBelow);
      else if (attributeName === 'value') hideElement(target as Element);
      else if (attributeName !== null) hideAttribute(target as Element, attributeName);
    }
    // What was just written needs no second look.
    observer.takeRecords();
  };
  const observer = new MutationObserver(take);
  const onTyped = ({ target }: Event) => {
    if (target instanceof Element && target.matches(FIELDS)) hideElement(target);
  };

  hideBelow(document.body);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...ATTRIBUTES, 'value'],
  });
  document.addEventListener('input', onTyped);

  return () => {
    observer.disconnect();
    document.removeEventListener('input', onTyped);
    visit(
      document.body,
      (element) => {
        element.removeAttribute(FIELD_MARK);
        for (const [name, { original, masked }] of attributes.get(element) ?? []) {
          if (element.getAttribute(name) === masked) element.setAttribute(name, original);
        }
      },
      (node) => {
        const kept = texts.get(node);
        if (kept !== undefined && kept.masked === node.data) node.data = kept.original;
      },
    );
  };
}

function isLeftAlone(element: Element | null): boolean {
  return element?.closest(SHOWN) != null;
}

/** A field of an amount by its label, or one in which an amount was written. */
function markField(field: HTMLInputElement | HTMLTextAreaElement): void {
  const labels = Array.from(field.labels ?? [], ({ textContent }) => textContent);
  const name = [field.getAttribute('aria-label') ?? '', ...labels].join(' ');
  const isRaw = field.closest(RAW) !== null;
  const isAmount = isRaw || AMOUNT_LABEL.test(name) || maskAmounts(field.value) !== field.value;
  field.toggleAttribute(FIELD_MARK, isAmount && field.value !== '');
}

function visit(root: Node, onElement: (element: Element) => void, onText: (node: Text) => void): void {
  if (root instanceof Text) onText(root);
  if (root instanceof Element) onElement(root);
  root.childNodes.forEach((child) => {
    visit(child, onElement, onText);
  });
}
