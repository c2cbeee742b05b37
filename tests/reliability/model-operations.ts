/**
 * Random sequences of what a user does and what befalls a machine, as plain data: the same
 * seed gives the same sequence, and a sequence with a fault can be cut down.
 */
import { NO_RANKING } from '#domain/model/ranking';
import { calendarDate } from '#domain/core/calendar-date';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { standardScenario } from '#domain/model/settings';
import { decisionWords } from '../../src-renderer/data/decision-words';
import { NO_CONTENT } from '../../src-renderer/data/no-content';
import { PlanRefusedError } from '../../src-renderer/data/plan-changes';
import { loadReference } from '../../src-renderer/data/reference';
import { DecisionRefusedError } from '../../src-renderer/data/screening-changes';
import { NoWorkspaceError } from '../../src-renderer/data/settings-changes';
import type { Workspace } from '../../src-renderer/data/workspace';
import { rowsOfState } from '../../src-renderer/data/workspace-rows';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { aPlan, aPlanLine } from '../fixtures/plan-records';
import {
  aDecision,
  aLoadedList,
  aPartyScreening,
  aScreenedList,
  aScreeningRun,
  somePieces,
} from '../fixtures/screening-records';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';
import type { Chance } from './chance';
import { changed, MODEL_TABLES, redone, undone, type Model, type ModelWrite } from './model';

/** What a user does to the workspace. */
export type Edit =
  | { readonly do: 'import'; readonly ids: readonly string[]; readonly quantity: number }
  | { readonly do: 'edit'; readonly id: string; readonly quantity: number }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'replace'; readonly id: string }
  | { readonly do: 'load-list'; readonly edition: number }
  /** One that is on record already is refused, and nothing changes. */
  | { readonly do: 'decide'; readonly id: string }
  /** The first one becomes the plan that is worked on; without a workspace it is refused. */
  | { readonly do: 'plan'; readonly name: string }
  /** Without its plan it is refused, and nothing changes. */
  | { readonly do: 'plan-line'; readonly id: string; readonly quantity: number }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/** What befalls the machine, each followed by a start. */
export type Blow =
  /** Every process killed, or the power cut, `within` the edits after so many file calls. */
  | {
      readonly do: 'kill' | 'power-cut';
      readonly within: readonly Edit[];
      readonly calls: number;
      readonly seed: number;
      /** Whether the database goes with it, as it does on LevelDB now and then. */
      readonly takesDatabase: boolean;
    }
  | { readonly do: 'quit' }
  | {
      readonly do: 'database';
      readonly how: 'lost' | 'behind' | 'record' | 'foreign';
      readonly starts: number;
    }
  | { readonly do: 'vault'; readonly how: 'all' | 'journal' | 'copy' };

/** One operation of a sequence. */
export type Operation =
  | Edit
  | Blow
  | { readonly do: 'copy' }
  | { readonly do: 'restore'; readonly nth: number }
  | { readonly do: 'space'; readonly isFull: boolean }
  /** The file call after so many fails, its work done or not. */
  | { readonly do: 'fault'; readonly calls: number; readonly mode: 'before' | 'after' };

export const MOST_OPERATIONS = 50;
const IDS = ['o1', 'o2', 'o3', 'o4', 'o5'];
const EVIDENCE = someEvidence();
const LINE_LABEL = 'Put a line';
const SETTINGS = {
  planId: null,
  screening: DEFAULT_SCREENING_PRACTICE,
  scenario: standardScenario(calendarDate('2026-11-21')),
  defaultSiteId: null,
  assumptions: loadReference().assumptions,
  ranking: NO_RANKING,
};

/** A sequence of one to fifty. */
export function aSequence(chance: Chance): readonly Operation[] {
  return Array.from({ length: 1 + chance.below(MOST_OPERATIONS) }, () => anOperation(chance));
}

function anOperation(chance: Chance): Operation {
  const draw = chance.below(100);
  if (draw < 58) return anEdit(chance);
  if (draw < 63) return { do: 'copy' };
  if (draw < 67) return { do: 'restore', nth: chance.below(4) };
  if (draw < 71) return { do: 'space', isFull: chance.below(2) === 0 };
  if (draw < 77) return { do: 'fault', calls: chance.below(40), mode: chance.oneOf(['before', 'after']) };
  if (draw < 80) return { do: 'quit' };
  if (draw < 91) {
    return {
      do: chance.oneOf(['kill', 'power-cut']),
      within: quickEdits(Array.from({ length: chance.below(4) }, () => anEdit(chance))),
      calls: chance.below(30),
      seed: chance.below(2 ** 31),
      takesDatabase: chance.below(2) === 0,
    };
  }
  if (draw < 97) {
    const how = chance.oneOf(['lost', 'lost', 'behind', 'record', 'foreign'] as const);
    return { do: 'database', how, starts: 1 + chance.below(3) };
  }
  return { do: 'vault', how: chance.oneOf(['all', 'journal', 'copy']) };
}

/** Edits that keep their order without being waited for: one that takes a copy or reads first must be the last. */
function quickEdits(edits: readonly Edit[]): readonly Edit[] {
  const first = edits.findIndex((edit) => edit.do === 'replace' || edit.do === 'plan');
  return first === -1 ? edits : edits.slice(0, first + 1);
}

function anEdit(chance: Chance): Edit {
  const quantity = 1 + chance.below(9);
  const some = (): readonly string[] => IDS.filter(() => chance.below(2) === 0);
  const draw = chance.below(100);
  if (draw < 25) return { do: 'import', ids: [chance.oneOf(IDS), ...some()], quantity };
  if (draw < 45) return { do: 'edit', id: chance.oneOf(IDS), quantity };
  if (draw < 55) return { do: 'remove', ids: [chance.oneOf(IDS), ...some()] };
  if (draw < 62) return { do: 'rename', name: `Name ${String(quantity)}` };
  if (draw < 65) return { do: 'replace', id: chance.oneOf(IDS) };
  if (draw < 69) return { do: 'load-list', edition: quantity };
  if (draw < 74) return { do: 'decide', id: chance.oneOf(IDS) };
  if (draw < 78) return { do: 'plan', name: `Plan ${String(quantity)}` };
  if (draw < 83) return { do: 'plan-line', id: chance.oneOf(IDS), quantity };
  return { do: draw < 93 ? 'undo' : 'redo' };
}

/** Does it to the workspace. */
export function perform(workspace: Workspace, edit: Edit): Promise<unknown> {
  switch (edit.do) {
    case 'import':
      return workspace.importOffers(EVIDENCE, offersOf(edit.ids, edit.quantity));
    case 'edit':
      return workspace.saveOffer(offerOf(edit.id, edit.quantity), `Change offer ${edit.id}`);
    case 'remove':
      return workspace.removeOffers(edit.ids);
    case 'rename':
      return workspace.saveSettings(settingsOf(edit.name));
    case 'replace':
      return workspace.replaceAll('Open another', otherWorkspace(edit.id));
    case 'load-list': {
      const { list, pieces, run, finding } = screeningOf(edit.edition);
      return workspace.loadList(list, pieces, { run, findings: [finding] });
    }
    case 'decide':
      return workspace.addDecisions([aDecision({ id: edit.id })]).catch((cause: unknown) => {
        if (!(cause instanceof DecisionRefusedError)) throw cause;
      });
    case 'plan':
      return workspace.plans.savePlan(aPlan({ name: edit.name })).catch((cause: unknown) => {
        if (!(cause instanceof NoWorkspaceError)) throw cause;
      });
    case 'plan-line':
      return workspace.plans.putLines([lineOf(edit)], LINE_LABEL).catch((cause: unknown) => {
        if (!(cause instanceof PlanRefusedError)) throw cause;
      });
    case 'undo':
      return workspace.undo();
    case 'redo':
      return workspace.redo();
  }
}

/** What the model says of it. */
export function modelAfter(model: Model, edit: Edit): Model {
  switch (edit.do) {
    case 'import': {
      const offers = offersOf(edit.ids, edit.quantity);
      const count = offers.length === 1 ? '1 offer' : `${String(offers.length)} offers`;
      return changed(model, `Import ${count} from prices.csv`, [
        { table: 'evidence', id: EVIDENCE.id, row: EVIDENCE },
        ...offers.map((row): ModelWrite => ({ table: 'offers', id: row.id, row })),
      ]);
    }
    case 'edit': {
      const row = offerOf(edit.id, edit.quantity);
      return changed(model, `Change offer ${edit.id}`, [{ table: 'offers', id: edit.id, row }]);
    }
    case 'remove': {
      const count = edit.ids.length === 1 ? '1 offer' : `${String(edit.ids.length)} offers`;
      const gone = edit.ids.map((id): ModelWrite => ({ table: 'offers', id, row: null }));
      return changed(model, `Remove ${count}`, gone);
    }
    case 'rename':
      return changed(model, 'Change the settings', [
        { table: 'settings', id: 'workspace', row: settingsOf(edit.name) },
      ]);
    case 'replace':
      return replaced(model, 'Open another', otherWorkspace(edit.id));
    case 'load-list': {
      const { list, pieces, run, finding } = screeningOf(edit.edition);
      const gone = [...(model.content.get('partyScreenings')?.keys() ?? [])];
      return changed(model, `Load the list ${list.edition.fileName} dated 2026-11-20 and screen 1 party`, [
        ...gone.map((id): ModelWrite => ({ table: 'partyScreenings', id, row: null })),
        { table: 'restrictedLists', id: list.id, row: list },
        ...pieces.map((row): ModelWrite => ({ table: 'listPieces', id: row.id, row })),
        { table: 'screeningRuns', id: run.id, row: run },
        { table: 'partyScreenings', id: finding.id, row: finding },
      ]);
    }
    case 'decide': {
      if (model.content.get('screeningDecisions')?.has(edit.id) === true) return model;
      const row = aDecision({ id: edit.id });
      return changed(model, decisionWords(row), [{ table: 'screeningDecisions', id: edit.id, row }]);
    }
    case 'plan': {
      const row = aPlan({ name: edit.name });
      const isFirst = model.content.get('plans')?.size === 0;
      const settings = model.content.get('settings')?.get('workspace');
      if (isFirst && settings === undefined) return model;
      const plan: ModelWrite = { table: 'plans', id: row.id, row };
      const chosen = { ...(JSON.parse(settings ?? '{}') as object), planId: row.id };
      return changed(
        model,
        `${isFirst ? 'Add' : 'Change'} the plan ${edit.name}`,
        isFirst ? [plan, { table: 'settings', id: 'workspace', row: chosen }] : [plan],
      );
    }
    case 'plan-line': {
      if (model.content.get('plans')?.has('q1') !== true) return model;
      const row = lineOf(edit);
      return changed(model, LINE_LABEL, [{ table: 'planLines', id: row.id, row }]);
    }
    case 'undo':
      return undone(model);
    case 'redo':
      return redone(model);
  }
}

/** After everything was replaced by a state. */
export function replaced(model: Model, label: string, state: WorkspaceState): Model {
  const all = rowsOfState(state);
  const kept = MODEL_TABLES.flatMap((table) =>
    all[table].map((row): ModelWrite => ({ table, id: row.id, row })),
  );
  const gone = [...model.content].flatMap(([table, rows]) =>
    [...rows.keys()].map((id): ModelWrite => ({ table, id, row: null })),
  );
  return changed(model, label, [...gone, ...kept]);
}

function offersOf(given: readonly string[], quantity: number) {
  return [...new Set(given)].map((id) => offerOf(id, quantity));
}

function offerOf(id: string, quantity: number) {
  return aStoredOffer({ id, quantity });
}

/** Of an offer that no sequence removes, so that nothing keeps it. */
function lineOf({ id, quantity }: { readonly id: string; readonly quantity: number }) {
  return aPlanLine({ id, quantity, offerId: 'elsewhere' });
}

/** An edition of a list with its file and what it says of one party, told apart by a number. */
function screeningOf(edition: number) {
  const fileName = `list-${String(edition)}.csv`;
  const sha256 = String(edition).repeat(64);
  const list = aLoadedList({ edition: { ...aLoadedList().edition, fileName, sha256 } });
  const base64 = sha256.repeat(200);
  return {
    list,
    pieces: somePieces(list).map((piece) => ({ ...piece, base64 })),
    run: aScreeningRun({ id: `run-${String(edition)}`, lists: [aScreenedList(list)] }),
    finding: aPartyScreening({ id: `party-${String(edition)}`, runId: `run-${String(edition)}` }),
  };
}

function settingsOf(name: string) {
  return { id: 'workspace' as const, name, ...SETTINGS };
}

function otherWorkspace(id: string): WorkspaceState {
  return {
    ...NO_CONTENT,
    settings: settingsOf(`With ${id}`),
    offers: [offerOf(id, 1)],
    evidence: [EVIDENCE],
  };
}
