/**
 * What importing a price list would do to the offers there are, before it does.
 *
 * It depends on its arguments alone, so what was looked at is what is written. What the user entered
 * and the file cannot say is kept; see ./keep-entered. A row that is odd, or could be two offers, is
 * asked and not imported until it is answered.
 *
 * Depends on: core, market, model (types), quotes, ./keep-entered, ./price-list (types), ./row-facts, ./preview.
 */
import { sumCents, usdCents, type UsdCents } from '#domain/core/money';
import { publicQuotesByModel } from '#domain/market/public-quotes';
import type { Evidence } from '#domain/model/evidence';
import type { MarketQuote } from '#domain/model/market-quote';
import type { Offer } from '#domain/model/offer';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { Keeping } from './keep-entered';
import { askWhichOffer } from './preview/ask-which-offer';
import { earlierImport, type EarlierImport } from './preview/earlier-import';
import {
  fieldChanges,
  isOnlyMarks,
  joinedMarks,
  typedOverSince,
  type ChangedOffer,
} from './preview/field-changes';
import { identifyOffers, wordsOf, type Identity } from './preview/identify-offers';
import {
  answerTo,
  KEEP_OR_NOT,
  NO_ANSWERS,
  stateOf,
  type AskedRow,
  type ImportAnswers,
  type RowQuestion,
} from './preview/import-question';
import { endedOffers, missingOffers, type MissingOffers } from './preview/missing-offers';
import { OfferKeys, type KeyParts, type KnownNames } from './preview/offer-key';
import { Yardsticks } from './preview/price-yardstick';
import { rowDoubts, type Doubt } from './preview/row-doubts';
import type { PriceList, RejectedRow, Remark } from './price-list';
import { PLAIN_ROW, type RowFacts } from './row-facts';

/** What an import meets; the state of a workspace is one. */
export interface ImportGround extends KnownNames {
  readonly offers: readonly Offer[];
  readonly evidence: readonly Evidence[];
  readonly marketQuotes: readonly MarketQuote[];
}

/** The preview; {@link importToWrite} says what of it is written. */
export interface ImportPreview {
  /** The record that the offers refer to. */
  readonly document: Evidence;
  readonly added: readonly Offer[];
  readonly changed: readonly ChangedOffer[];
  /** Offers that stand in the workspace exactly so. */
  readonly same: readonly Offer[];
  /** Rows with questions, answered or not, in the order of the file. One whose answers let it in is in `added` or `changed` too. */
  readonly asked: readonly AskedRow[];
  /** Rows with a question that nobody answered: not imported. */
  readonly openCount: number;
  /** Rows that were answered with `leave-out`: not imported. */
  readonly leftOutCount: number;
  readonly rejected: readonly RejectedRow[];
  /** What was kept from the workspace, then what the reader remarked. */
  readonly remarks: readonly Remark[];
  readonly missing: readonly MissingOffers[];
  /** Missing offers that end, since the user said so. */
  readonly ended: readonly ChangedOffer[];
  /** Null if the document was not imported before. */
  readonly earlierImport: EarlierImport | null;
  /** Unit price × quantity of the added offers. */
  readonly addedValue: UsdCents;
  /** Unit price × quantity of the changed offers, after less before. */
  readonly changedValue: UsdCents;
}

/** Compares a file that was read with the workspace. Time grows with the rows and the offers, not with their product. */
export function previewImport(
  ground: ImportGround,
  list: PriceList,
  document: Evidence,
  answers: ImportAnswers = NO_ANSWERS,
): ImportPreview {
  const steps = previewSteps(ground, list, document, answers);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps of a few milliseconds, so that whoever runs them can do something else in between. */
export function previewSteps(
  ground: ImportGround,
  list: PriceList,
  document: Evidence,
  answers: ImportAnswers = NO_ANSWERS,
): Generator<undefined, ImportPreview> {
  return new Previewing(ground, list, document, answers).run();
}

/** Rows of one step. */
const STEP = 256;

/** What an import writes, in one step. The record of an earlier import of the same document stays. */
export function importToWrite({ document, added, changed, ended, earlierImport }: ImportPreview): {
  readonly evidence: Evidence;
  readonly offers: readonly Offer[];
} {
  return {
    evidence: earlierImport?.evidence ?? document,
    offers: [...added, ...[...changed, ...ended].map(({ after }) => after)],
  };
}

/** What becomes of one row. */
interface Outcome {
  readonly before: Offer | null;
  readonly after: Offer;
  readonly changed: ChangedOffer | null;
  readonly isSame: boolean;
}

class Previewing {
  readonly #keys: OfferKeys;
  readonly #elsewhere = new Yardsticks();
  readonly #inFile = new Yardsticks();
  readonly #keeping: Keeping;
  readonly #facts: ReadonlyMap<string, RowFacts>;
  readonly #idsInUse: ReadonlySet<string>;
  readonly #takenIds: Set<string>;
  readonly #met = new Set<string>();
  readonly #rowKeys = new Map<string, number>();
  readonly #firstWith = new Map<string, number | null>();
  readonly #parts: KeyParts;

  constructor(
    private readonly ground: ImportGround,
    private readonly list: PriceList,
    private readonly document: Evidence,
    private readonly answers: ImportAnswers,
  ) {
    this.#keys = new OfferKeys(ground);
    this.#keeping = new Keeping(list.said);
    this.#facts = list.facts;
    this.#idsInUse = new Set(ground.offers.map(({ id }) => id));
    this.#takenIds = new Set([...this.#idsInUse, ...list.offers.map(({ id }) => id)]);
    const speaksOf = (column: 'min_quantity' | 'site') => list.said.includes(column);
    this.#parts = {
      hasTiers:
        speaksOf('min_quantity') || list.offers.some(({ minimumQuantity }) => minimumQuantity !== null),
      hasSites: speaksOf('site'),
    };
  }

  *run(): Generator<undefined, ImportPreview> {
    const { ground, list, document } = this;
    yield* this.#takeMeasure();
    const identities = yield* identifyOffers(
      list.offers,
      this.#facts,
      ground.offers,
      this.#keys,
      this.#parts,
    );
    for (const identity of identities) {
      if (identity.kind === 'known') this.#met.add(identity.offer.id);
    }
    const added: Offer[] = [];
    const changed: ChangedOffer[] = [];
    const same: Offer[] = [];
    const asked: AskedRow[] = [];
    for (const [at, row] of list.offers.entries()) {
      if (at % STEP === 0) yield;
      const { outcome, questions, key } = this.#weigh(row, identities[at] ?? { kind: 'new' });
      const state = stateOf(questions);
      if (questions.length > 0) {
        const { after: offer, before } = outcome;
        asked.push({ key, line: row.evidenceRow, offer, before, questions, state });
      }
      if (state !== 'kept') continue;
      if (outcome.isSame && outcome.before !== null) same.push(outcome.before);
      else if (outcome.changed !== null) changed.push(outcome.changed);
      else added.push(outcome.after);
    }
    yield;
    const missing = this.#missing(identities);
    yield;
    const ended = missing.flatMap((gone) =>
      endedOffers(gone, document).map(({ before, after }) => ({
        before,
        after,
        changes: fieldChanges(before, after),
      })),
    );
    const openCount = asked.filter(({ state }) => state === 'open').length;
    return {
      document,
      added,
      changed,
      same,
      asked,
      openCount,
      leftOutCount: asked.filter(({ state }) => state === 'left-out').length,
      rejected: list.rejected,
      remarks: [...this.#keeping.remarks(), ...list.remarks],
      missing,
      ended,
      earlierImport: earlierImport(document, ground.evidence, added.length + changed.length + openCount),
      addedValue: sumCents(added.map(goodsValue)),
      changedValue: sumCents(
        changed.map(({ before, after }) => usdCents(goodsValue(after) - goodsValue(before))),
      ),
    };
  }

  /** The row as it would be imported, and everything to ask of it. */
  #weigh(row: Offer, identity: Identity) {
    const key = this.#rowKey(row);
    const questions: RowQuestion[] = [];
    let known = identity.kind === 'known' ? identity.offer : null;
    if ('candidates' in identity) {
      const question = askWhichOffer(row, identity, key, this.answers, (id) => this.#met.has(id));
      questions.push(question);
      const chosen = identity.candidates.find(({ id }) => question.answer === `is:${id}`);
      if (chosen !== undefined) {
        known = chosen;
        this.#met.add(chosen.id);
      }
    }
    const outcome = this.#outcome(row, known, identity.kind === 'other');
    const repeated = this.#repeated(row);
    if (!outcome.isSame) {
      const doubts = [...repeated, ...this.#doubts(row, outcome)];
      questions.push(...doubts.map((doubt) => this.#ask(key, doubt)));
    }
    return { outcome, questions, key };
  }

  #outcome(row: Offer, known: Offer | null, isIdTaken: boolean): Outcome {
    if (known === null) {
      const id = this.#freeId(row, isIdTaken);
      // The row itself wherever it can stay: a copy of every row would double a long list.
      return { before: null, after: id === row.id ? row : { ...row, id }, changed: null, isSame: false };
    }
    const typed = typedOverSince(known, { ...row, id: known.id });
    const kept = this.#keeping.keep(known, typed.row);
    const after = { ...kept, handEdits: joinedMarks(kept.handEdits, typed.marks) };
    const changes = fieldChanges(known, after);
    if (isOnlyMarks(changes)) return { before: known, after: known, changed: null, isSame: true };
    const written = withQuoteReplaced(known, after);
    return {
      before: known,
      after: written,
      changed: { before: known, after: written, changes },
      isSame: false,
    };
  }

  /** An id of the file's own stays; one that the reader made up gives way to an offer that has it. */
  #freeId({ id }: Offer, isTaken: boolean): string {
    const isMadeUp = !(this.#facts.get(id) ?? PLAIN_ROW).isIdGiven;
    const isInUse = isMadeUp && this.#idsInUse.has(id);
    if (!isTaken && !isInUse) return id;
    for (let number = 2; ; number += 1) {
      const free = `${id.slice(0, 110)}-${number}`;
      if (this.#takenIds.has(free)) continue;
      this.#takenIds.add(free);
      return free;
    }
  }

  /** A row without an id that says what another row of the file says. */
  #repeated(row: Offer): readonly Doubt[] {
    if ((this.#facts.get(row.id) ?? PLAIN_ROW).isIdGiven) return [];
    const words = `${this.#keys.ofRow(row, this.#parts)}${wordsOf(row)}`;
    const first = this.#firstWith.get(words);
    if (first === undefined) {
      this.#firstWith.set(words, row.evidenceRow);
      return [];
    }
    const where = first === null ? 'another row' : `line ${first}`;
    const sentence = `It says the same as ${where} of the file.`;
    return [{ code: 'repeated-row', field: 'model', sentence, hasAmounts: false }];
  }

  #doubts(row: Offer, { before, after }: Outcome): readonly Doubt[] {
    const model = this.#keys.modelOf(row);
    return rowDoubts({
      after,
      before,
      rig: this.#keys.rigOf(row),
      statedJoulesPerTh: this.#facts.get(row.id)?.statedJoulesPerTh ?? null,
      elsewhere: this.#elsewhere.of(model, before === null ? null : centsPerTh(before)),
      inFile: this.#inFile.of(model, centsPerTh(row)),
      today: this.document.importedOn,
    });
  }

  #ask(key: string, { code, field, sentence, hasAmounts }: Doubt): RowQuestion {
    const answer = answerTo(this.answers, key, code, KEEP_OR_NOT);
    return { id: `${key}/${code}`, code, field, sentence, hasAmounts, answers: KEEP_OR_NOT, answer };
  }

  #rowKey({ evidenceRow, evidenceSheet }: Offer): string {
    const line = String(evidenceRow ?? 'row');
    const place = evidenceSheet === this.list.sheet ? line : `${evidenceSheet ?? ''}!${line}`;
    const count = (this.#rowKeys.get(place) ?? 0) + 1;
    this.#rowKeys.set(place, count);
    return count === 1 ? place : `${place}~${count}`;
  }

  /** The price of one TH/s in every quote there is, by model. */
  *#takeMeasure(): Generator<undefined, void> {
    const { offers, rigModels, marketQuotes } = this.ground;
    for (const [at, row] of this.list.offers.entries()) {
      if (at % STEP === 0) yield;
      this.#inFile.add(this.#keys.modelOf(row), centsPerTh(row));
    }
    for (const [at, offer] of offers.entries()) {
      if (at % STEP === 0) yield;
      this.#elsewhere.add(this.#keys.modelOf(offer), centsPerTh(offer));
    }
    for (const { model, kept } of publicQuotesByModel(rigModels, marketQuotes).values()) {
      if (model.hashrateThs === null) continue;
      for (const { price } of kept) this.#elsewhere.add(model.id, price / model.hashrateThs);
    }
  }

  #missing(identities: readonly Identity[]): readonly MissingOffers[] {
    const met = new Set(this.#met);
    for (const identity of identities) {
      if ('candidates' in identity) for (const { id } of identity.candidates) met.add(id);
    }
    for (const { offerId } of this.list.rejected) if (offerId !== null) met.add(offerId);
    const vendorOf = (vendor: string) => this.#keys.vendorOf(vendor);
    const { offers: known, evidence } = this.ground;
    const { document, list } = this;
    return missingOffers({ known, evidence, document, rows: list.offers, met, vendorOf }, this.answers);
  }
}

function centsPerTh({ unitPrice, hashrateThs }: Offer): number {
  return unitPrice / hashrateThs;
}

function goodsValue(offer: Offer): UsdCents {
  return usdCents(offer.unitPrice * offer.quantity);
}
