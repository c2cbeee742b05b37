/**
 * The form of a scenario: its name, and its layers as sentences, one laid over the other.
 *
 * Depends on: react, core, model, ui, ./layer-sentence, ./new-layer.
 */
import { ArrowDown, ArrowUp, Copy, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { planScenarioSchema, type PlanScenario, type ScenarioLayer } from '#domain/model/plan-scenario';
import { IconButton } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { LayerSentence } from './layer-sentence';
import { LAYER_KINDS, newLayer, type LayerNames } from './new-layer';
import styles from './scenarios.module.css';

interface ScenarioDialogProps {
  /** Null for a new one. */
  readonly scenario: PlanScenario | null;
  readonly scenarios: readonly PlanScenario[];
  readonly names: LayerNames;
  readonly newId: () => string;
  readonly onSave: (scenario: PlanScenario) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A layer with a key of its own, so that fields stay with it while it is moved. */
interface KeyedLayer {
  readonly key: number;
  readonly layer: ScenarioLayer;
}

const MOST_LAYERS = 30;

export function ScenarioDialog({ scenario, scenarios, names, newId, onSave, onClose }: ScenarioDialogProps) {
  const [name, setName] = useState(scenario?.name ?? '');
  const [note, setNote] = useState(scenario?.note ?? '');
  const [layers, setLayers] = useState<readonly KeyedLayer[]>(
    () => scenario?.layers.map((layer, key) => ({ key, layer })) ?? [],
  );
  const [nextKey, setNextKey] = useState(layers.length);
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const problem = nameProblem(name, scenario, scenarios);

  const insert = (at: number, layer: ScenarioLayer | null) => {
    if (layer === null || layers.length >= MOST_LAYERS) return;
    setLayers([...layers.slice(0, at), { key: nextKey, layer }, ...layers.slice(at)]);
    setNextKey(nextKey + 1);
  };
  const move = (at: number, by: number) => {
    const to = at + by;
    const [from, other] = [layers[at], layers[to]];
    if (from === undefined || other === undefined) return;
    setLayers(layers.map((one, place) => (place === at ? other : place === to ? from : one)));
  };
  const save = () => {
    const typed = { id: scenario?.id ?? newId(), name: name.trim(), note: note.trim() || null };
    const read = planScenarioSchema.safeParse({ ...typed, layers: layers.map(({ layer }) => layer) });
    if (problem === null && read.success) return onSave(read.data);
    setWasRefused(true);
    return null;
  };

  return (
    <FormDialog
      title={scenario === null ? 'New scenario' : `Change ${isolatedName(scenario.name)}`}
      description="A future as layers over the present view, each on what the one above it left. No record is changed."
      saveLabel={scenario === null ? 'Add scenario' : 'Save scenario'}
      size="wide"
      initialFocus={first}
      onClose={onClose}
      onSave={save}
    >
      <TextField
        ref={first}
        label="Name"
        value={name}
        onChange={setName}
        maxLength={120}
        error={wasRefused ? problem : null}
      />
      <TextField label="Note" value={note} onChange={setNote} maxLength={1_000} />
      <ol className={styles['layers']} aria-label="Layers">
        {layers.map(({ key, layer }, at) => (
          <li
            key={key}
            className={styles['layer']}
            aria-label={`Layer ${String(at + 1)}`}
            onKeyDown={(event: KeyboardEvent) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(at, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <LayerSentence
              layer={layer}
              names={names}
              onChange={(changed) => {
                setLayers(layers.map((one) => (one.key === key ? { key, layer: changed } : one)));
              }}
            />
            <span className={styles['layerActions']}>
              <IconButton
                label={`Move layer ${String(at + 1)} up`}
                shortcut="Alt+↑"
                icon={ArrowUp}
                disabled={at === 0}
                onClick={() => {
                  move(at, -1);
                }}
              />
              <IconButton
                label={`Move layer ${String(at + 1)} down`}
                shortcut="Alt+↓"
                icon={ArrowDown}
                disabled={at === layers.length - 1}
                onClick={() => {
                  move(at, 1);
                }}
              />
              <IconButton
                label={`Copy layer ${String(at + 1)}`}
                icon={Copy}
                onClick={() => {
                  insert(at + 1, layer);
                }}
              />
              <IconButton
                label={`Remove layer ${String(at + 1)}`}
                icon={X}
                onClick={() => {
                  setLayers(layers.filter((one) => one.key !== key));
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      {layers.length === 0 ? <p className={styles['quiet']}>No layer yet: it is the present view.</p> : null}
      <SelectField
        label="Add a layer"
        value=""
        options={[
          { value: '', label: 'Choose what is different…' },
          ...LAYER_KINDS.filter(({ kind }) => newLayer(kind, names) !== null).map(({ kind, label }) => ({
            value: kind,
            label,
          })),
        ]}
        onChange={(value) => {
          const found = LAYER_KINDS.find(({ kind }) => kind === value);
          if (found !== undefined) insert(layers.length, newLayer(found.kind, names));
        }}
      />
    </FormDialog>
  );
}

function nameProblem(
  typed: string,
  scenario: PlanScenario | null,
  scenarios: readonly PlanScenario[],
): string | null {
  const name = typed.trim();
  if (name === '') return 'Give the scenario a name.';
  const isTaken = scenarios.some(
    (other) => other.id !== scenario?.id && other.name.toLowerCase() === name.toLowerCase(),
  );
  return isTaken ? `There is already a scenario ${isolatedName(name)}.` : null;
}
