/**
 * Vendor, model, hash rate and power of a vendor's row, in the documented form.
 *
 * What the name says of the figures and what their columns say must agree. The catalogue fills in a power
 * that nobody states only where one rig alone has the name and the hash rate.
 *
 * Depends on: model (types), ../values, ./layout (types), ./source-row.
 */
import type { RigModel } from '#domain/model/rig-model';
import { matchRigModel, type RigMatch } from '../values/match-rig-model';
import { notStated } from '../values/not-stated';
import { powerFromEfficiency, readEfficiency, type EfficiencyUnit } from '../values/read-efficiency';
import { readHashrate, type HashrateUnit } from '../values/read-hashrate';
import { readModelText, type ReadModel } from '../values/read-model-text';
import { readPower, type PowerUnit } from '../values/read-power';
import { UNIT_IN_CELL } from './layout';
import { plainNumber, type SourceCell, type SourceRow } from './source-row';

/** Looks rigs up, each name once. */
export type FindRig = (model: string, maker: string | null, ths: string | null) => RigMatch;

/** The catalogue, with what was looked up remembered: a list names few models many times. */
export function rigFinder(rigModels: readonly RigModel[]): FindRig {
  const found = new Map<string, RigMatch>();
  return (model, maker, ths) => {
    const key = `${model}\n${maker ?? ''}\n${ths ?? ''}`;
    const known = found.get(key) ?? matchRigModel(model, maker, ths, rigModels);
    if (found.size < 20_000) found.set(key, known);
    return known;
  };
}

/** Reads the rig; returns the hash rate as exact text, null if it is not known. */
export function translateRig(row: SourceRow, find: FindRig): string | null {
  const vendor = row.cell('vendor');
  row.write('vendor', vendor.text, vendor);
  const cell = row.cell('model');
  const open = cell.text === '' ? null : notStated(cell.text);
  if (open !== null && !open.ok) row.refuse('model', cell, open.problem);
  const model = cell.text === '' || open !== null ? null : modelOf(row, cell);
  if (model !== null) row.write('model', model.model, cell);
  const ths = hashrateOf(row, model, find);
  const match = model === null ? null : find(model.model, makerOf(row, model), ths);
  powerOf(row, model, ths, match?.rig ?? null);
  return ths;
}

function modelOf(row: SourceRow, cell: SourceCell): ReadModel | null {
  const dialect = row.dialectOf(cell);
  const read = row.shape.once(`model ${dialect.decimalMark ?? ''} ${cell.text}`, () =>
    readModelText(cell.text, dialect),
  );
  if (read.ok) return withoutMaker(read.value);
  // A figure in a name that cannot be read stands in its own column in most lists: then the name is kept.
  if (read.problem.code === 'ambiguous-number' && row.cell('hashrate_ths').text !== '') {
    const whole = {
      model: cell.text,
      maker: null,
      makerBy: null,
      hashrate: null,
      power: null,
      efficiency: null,
    };
    return whole;
  }
  return row.refuse('model', cell, read.problem);
}

/** `Bitmain S21 XP` is S21 XP: a company before the name is not part of it, a brand such as Antminer is. */
function withoutMaker(read: ReadModel): ReadModel {
  const { model, maker } = read;
  if (maker === null || !model.toLowerCase().startsWith(`${maker.toLowerCase()} `)) return read;
  return { ...read, model: model.slice(maker.length + 1).trim() };
}

function makerOf(row: SourceRow, model: ReadModel): string | null {
  // The column is trusted only where the catalogue can know the name; a brand in the model is as good.
  return model.maker ?? (row.cell('maker').text || null);
}

function hashrateOf(row: SourceRow, model: ReadModel | null, find: FindRig): string | null {
  const cell = row.cell('hashrate_ths');
  const inName = model?.hashrate?.ths ?? null;
  if (cell.text === '' || notStated(cell.text) !== null) {
    if (inName !== null) {
      row.write('hashrate_ths', plainNumber(inName), row.cell('model'));
      return inName;
    }
    const { rig } = model === null ? { rig: null } : find(model.model, makerOf(row, model), null);
    if (rig?.hashrateThs == null) {
      if (model !== null) {
        row.reject(
          'hashrate_ths',
          cell,
          'is not stated, and the rig catalogue has no single rig of that name',
        );
      }
      return null;
    }
    row.note(
      'catalogue-hashrate',
      `Hash rate ${rig.hashrateThs} TH/s of ${rig.model} taken from the rig catalogue (${rig.id}).`,
    );
    row.write('hashrate_ths', plainNumber(String(rig.hashrateThs)), cell);
    return String(rig.hashrateThs);
  }
  const read = readHashrate(cell.text, unitOf<HashrateUnit>(cell, 'TH'), row.dialectOf(cell));
  if (!read.ok) return row.refuse('hashrate_ths', cell, read.problem);
  const { ths, tolerance } = read.value;
  if (tolerance !== null)
    row.note('tolerance', `The hash rate is rated ${tolerance}; the rated figure is kept.`);
  if (inName !== null && inName !== ths) {
    return row.reject('hashrate_ths', cell, `contradicts ${inName} TH/s in the name of the model`);
  }
  row.write('hashrate_ths', plainNumber(ths), cell);
  return ths;
}

function powerOf(row: SourceRow, model: ReadModel | null, ths: string | null, rig: RigModel | null): void {
  const efficiency = efficiencyOf(row, model);
  const cell = row.cell('power_w');
  if (cell.text !== '' && notStated(cell.text) === null) {
    const read = readPower(cell.text, unitOf<PowerUnit>(cell, 'W'), row.dialectOf(cell));
    if (!read.ok) row.refuse('power_w', cell, read.problem);
    else row.write('power_w', plainNumber(read.value.watts), cell);
    return;
  }
  if (model?.power != null) {
    row.write('power_w', plainNumber(model.power.watts), row.cell('model'));
    return;
  }
  if (efficiency !== null && ths !== null) {
    const made = powerFromEfficiency(ths, efficiency);
    row.note('power-made', made.sentence);
    row.write('power_w', plainNumber(made.watts), row.cell('efficiency_j_th'));
    return;
  }
  if (rig?.powerW == null) return;
  row.note(
    'catalogue-power',
    `Power ${rig.powerW} W of ${rig.model} taken from the rig catalogue (${rig.id}).`,
  );
  row.write('power_w', plainNumber(String(rig.powerW)), null);
}

/** What the row states, in its column or in the name. One that cannot be read is refused, since power may be made of it. */
function efficiencyOf(row: SourceRow, model: ReadModel | null): string | null {
  const cell = row.cell('efficiency_j_th');
  let stated = model?.efficiency?.joulesPerTh ?? null;
  if (cell.text !== '' && notStated(cell.text) === null) {
    const read = readEfficiency(cell.text, unitOf<EfficiencyUnit>(cell, 'J/TH'), row.dialectOf(cell));
    if (!read.ok) return row.refuse('power_w', cell, read.problem);
    stated = read.value.joulesPerTh;
  }
  row.statedJoulesPerTh = stated;
  return stated;
}

/** The unit of a bare figure; null if the cells of the column name their own. */
function unitOf<Unit extends string>({ column, isGiven }: SourceCell, own: Unit): Unit | null {
  if (isGiven || column === null || column.unit === null) return own;
  return column.unit === UNIT_IN_CELL ? null : (column.unit as Unit);
}
