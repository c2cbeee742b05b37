/**
 * Asks who takes a layer of the pack out, and why, and says what that does to the offers.
 *
 * Depends on: react, core, ui, ./decision-draft, ./layer-effect.
 */
import { useMemo, useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import { FormDialog } from '../../ui/form-dialog';
import { DecisionFields } from './decision-fields';
import { readDecision, type DecisionDraft } from './decision-draft';
import { LayerEffect } from './layer-effect';
import type { LayerRow } from './layer-rows';
import { layerLine } from './tariff-words';
import { useLayerEffect, type MeasureLayer } from './use-layer-effect';

interface TakeOutDialogProps {
  readonly row: LayerRow;
  readonly author: string;
  readonly today: CalendarDate;
  readonly measure: MeasureLayer;
  readonly onSave: (overlay: TariffOverlay) => Promise<unknown>;
  readonly onClose: () => void;
}

export function TakeOutDialog({ row, author, today, measure, onSave, onClose }: TakeOutDialogProps) {
  const [draft, setDraft] = useState<DecisionDraft>({ by: author, on: today, why: '' });
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const proposed = useMemo(() => ({ id: row.id, layer: null }), [row.id]);
  const effect = useLayerEffect(proposed, measure);
  const { decision, problems } = readDecision(draft);
  return (
    <FormDialog
      title={`Take out ${isolatedName(row.layer.program)}?`}
      description={`${layerLine(row.layer)} (${row.id}) is then not counted for any offer. It stays in the list, marked, and can be put back.`}
      saveLabel="Take out"
      size="wide"
      initialFocus={first}
      summary={<LayerEffect stage={effect} />}
      onClose={onClose}
      onSave={() => {
        if (decision === null) {
          setWasRefused(true);
          return null;
        }
        return onSave({ id: row.id, layer: null, basis: row.packLayer, ...decision });
      }}
    >
      <DecisionFields
        draft={draft}
        problems={wasRefused ? problems : {}}
        onChange={setDraft}
        whyRef={first}
      />
    </FormDialog>
  );
}
