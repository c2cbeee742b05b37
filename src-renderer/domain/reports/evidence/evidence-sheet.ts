/**
 * A report as it goes on paper: sections of facts, sentences and lists, in words.
 *
 * Everything of the record is there; nothing is cut to fit. What is not known is a dash, what is on record
 * nowhere is said to be so.
 *
 * Depends on: core, ./evidence-record (types), ./evidence-sheet-hits.
 */
import { dayText, numberText } from '../../core/plain-text';
import type { EvidenceList, EvidencePart, EvidenceReport, EvidenceScreening } from './evidence-record';
import { decisionBlocks, hitBlocks } from './evidence-sheet-hits';
import { factsBlock, instantText, itemsBlock, listDayText, sourceText, type SheetBlock } from './sheet-block';

/** One section. */
export interface EvidenceSection {
  readonly heading: string;
  readonly blocks: readonly SheetBlock[];
}

/** A report for a page. */
export interface EvidenceSheet {
  readonly title: string;
  /** Under the title: when, by whom, of what. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly EvidenceSection[];
}

/** Stands for the name of whoever gave none. */
const NO_NAME = 'a person whose name was not given';

/** Puts a report into words. */
export function evidenceSheet(report: EvidenceReport): EvidenceSheet {
  const { made, party, status } = report;
  return {
    title: `Evidence report: ${party.name}`,
    facts: [
      { label: 'Made', value: instantText(made.at) },
      { label: 'By', value: made.by ?? NO_NAME },
      { label: 'As of', value: dayText(made.asOf) },
      { label: 'Workspace', value: made.workspace },
      { label: 'RigPlan', value: made.app },
    ],
    sections: [
      {
        heading: 'Status',
        blocks: [
          factsBlock([['Status', status.words]]),
          itemsBlock([status.sentence, ...status.disagreements, ...status.flags]),
        ],
      },
      { heading: 'Party', blocks: partyBlocks(report) },
      {
        heading: 'Listings on record',
        blocks: [
          itemsBlock(
            report.onRecord.map(
              ({ list, listedOn, meaning, source }) =>
                `${list}, since ${dayText(listedOn)}. ${meaning} ${sourceText(source)}`,
            ),
            'No listing is on record here.',
          ),
        ],
      },
      { heading: 'Screening', blocks: screeningBlocks(report.screening) },
      { heading: 'Potential matches', blocks: hitBlocks(report) },
      { heading: 'Decisions', blocks: decisionBlocks(report) },
      { heading: 'Ownership', blocks: ownershipBlocks(report) },
      { heading: 'Parts it supplies', blocks: [partsBlock(report.supplies)] },
      { heading: 'Parts of its rigs', blocks: [partsBlock(report.partsOfItsRigs)] },
      { heading: 'Events on record', blocks: eventBlocks(report) },
      { heading: 'Log', blocks: logBlocks(report) },
      { heading: 'What this report is not', blocks: [itemsBlock(report.limits)] },
    ],
  };
}

function partyBlocks({ party }: EvidenceReport): readonly SheetBlock[] {
  return [
    factsBlock([
      ['Name', party.name],
      ['Looked for as', party.names.join('; ')],
      ['Kind', party.kind === 'unknown' ? null : party.kind],
      ['Country', party.country],
      ['Roles', party.roles.join('; ')],
      ['Addresses', party.addresses.join('; ')],
      ['Numbers', party.numbers.join('; ')],
      ['Record', party.source === null ? 'No record: the name stands in offers' : sourceText(party.source)],
      ['Id', party.id],
      ['Fingerprint', party.fingerprint],
    ]),
  ];
}

function screeningBlocks(screening: EvidenceScreening | null): readonly SheetBlock[] {
  if (screening === null) {
    return [itemsBlock(['Not screened. This report says nothing of lists.'])];
  }
  const { settings } = screening;
  return [
    factsBlock([
      ['Run', `${instantText(screening.at)}, by ${screening.by ?? NO_NAME} (${screening.runId})`],
      [
        'Settings',
        `strong from ${String(settings.strongFrom)}, possible from ${String(settings.possibleFrom)}, weak from ${String(settings.weakFrom)}, the best ${String(settings.mostWeakHits)} weak ones kept`,
      ],
      ['Way of matching', `version ${String(screening.algorithmVersion)}`],
      ['Looked for as', screening.namesLookedFor.join('; ')],
    ]),
    itemsBlock([
      ...(screening.isTooGeneral
        ? ['The name has only common words, by which nobody can be looked for.']
        : []),
      ...screening.staleBecause.map((reason) => `Since the run: ${reason}`),
    ]),
    ...screening.lists.map(listBlock),
  ];
}

function listBlock(list: EvidenceList): SheetBlock {
  const { selfTest } = list;
  const age = list.ageDays === null ? 'age not known' : `${numberText(list.ageDays)} days old`;
  const old = list.isOlderThanAllowed ? ', older than the company allows' : '';
  return factsBlock([
    ['List', list.fileName],
    ['List date', `${listDayText(list.listDate)}; ${age}${old}`],
    ['SHA-256', list.sha256],
    [
      'Rows',
      `${numberText(list.rows)}${list.rejectedRows === null ? '' : `, ${numberText(list.rejectedRows)} rejected`}`,
    ],
    ...(list.rowsByList === null
      ? []
      : [['Rows by source list', list.rowsByList.map(rowsText).join('; ')] as const]),
    [
      'Loaded',
      list.loadedAt === null
        ? 'This edition is no longer in use'
        : `${instantText(list.loadedAt)}, by ${list.loadedBy ?? NO_NAME}`,
    ],
    [
      'Self-test',
      selfTest === null
        ? 'None is on record for this edition'
        : `${numberText(selfTest.found)} of ${numberText(selfTest.cases)} names found (${recallText(selfTest.recallPpm)}); ${numberText(selfTest.falseHits.length)} of ${numberText(selfTest.innocents)} well-known companies were hits`,
    ],
  ]);
}

function rowsText({ listName, rows }: { readonly listName: string; readonly rows: number }): string {
  return `${listName}: ${numberText(rows)}`;
}

/** Two decimals, rounded down: a recall is never shown higher than it was. */
function recallText(ppm: number): string {
  return `${numberText(Math.floor(ppm / 100) / 100)} %`;
}

function ownershipBlocks({ ownership, ties }: EvidenceReport): readonly SheetBlock[] {
  return [
    itemsBlock(ownership.sentences),
    ...ties.map(({ party, relation, status, source }) =>
      itemsBlock([`${party}: ${relation} ${status} ${sourceText(source)}`]),
    ),
    factsBlock(
      ownership.rules.map(({ name, state, meaning, source }) => [
        name,
        `${state}. ${meaning}${source === null ? '' : ` ${sourceText(source)}`}`,
      ]),
    ),
    itemsBlock(ownership.sources.map((citation) => `Source: ${citation}`)),
  ];
}

function partsBlock(parts: readonly EvidencePart[]): SheetBlock {
  return itemsBlock(
    parts.map(({ maker, models, sentence, supplierStatus }) => {
      const rigs = models.length === 0 ? 'every rig' : models.join(', ');
      const status = supplierStatus === null ? '' : ` Supplier: ${supplierStatus}.`;
      return `${maker} (${rigs}): ${sentence}${status}`;
    }),
    'None is on record here, which does not mean that there are none.',
  );
}

function eventBlocks({ events }: EvidenceReport): readonly SheetBlock[] {
  const none = 'None is on record here, which does not mean that there are none.';
  if (events.length === 0) return [itemsBlock([], none)];
  return events.map(({ title, kind, from, until, severity, statements }) =>
    factsBlock([
      [
        title,
        `${kind}, severity ${String(severity)} of 5, ${dayText(from)}${until === null ? ' and still going on' : ` to ${dayText(until)}`}`,
      ],
      ...statements.map(({ says, source }) => ['  Said', `${says} ${sourceText(source)}`] as const),
    ]),
  );
}

function logBlocks({ log }: EvidenceReport): readonly SheetBlock[] {
  const { entries, length, newestDigest } = log;
  return [
    itemsBlock([
      `${numberText(entries.length)} of ${numberText(length)} entries of the log are about this party, its lists or its run. ` +
        'That none was taken out shows only in the whole log, which Data exports and checks.',
    ]),
    factsBlock([['Newest digest', newestDigest]]),
    ...entries.map(({ sequence, at, by, label, digest }) =>
      factsBlock([[String(sequence), `${instantText(at)}, by ${by ?? NO_NAME}: ${label} (${digest})`]]),
    ),
  ];
}
