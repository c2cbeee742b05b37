/**
 * One layer of a scenario as a sentence with fields.
 *
 * Depends on: core, imports, model, ui, ./customs-sentences, ./layer-fields, ./market-sentences,
 * ./new-layer (types).
 */
import { countryCode } from '#domain/core/country';
import { TRANSPORT_MODES, type TransportMode } from '#domain/model/offer';
import { SHOCK_LEGS, type ScenarioLayer, type ShockLeg } from '#domain/model/plan-scenario';
import { readWhole } from '../../imports/read-number';
import { Sentence, SentenceInput, SentenceSelect } from '../../ui/sentence-fields';
import { ConditionSentence, DutySentence, FindingSentence } from './customs-sentences';
import { Countries, withCode, type SentenceOf } from './layer-fields';
import { HashpriceSentence, ListedSentence, PriceSentence, StopSentence } from './market-sentences';
import type { LayerNames } from './new-layer';

interface LayerSentenceProps {
  readonly layer: ScenarioLayer;
  readonly names: LayerNames;
  readonly onChange: (layer: ScenarioLayer) => void;
}

const LEGS: Readonly<Record<ShockLeg, string>> = {
  production: 'Production',
  transit: 'Transit',
  customs: 'Customs',
  hold: 'Customs hold',
};
const MODES: Readonly<Record<TransportMode, string>> = {
  air: 'by air',
  ocean: 'by ocean',
  domestic: 'inside the US',
};
export function LayerSentence(props: LayerSentenceProps) {
  const { layer } = props;
  switch (layer.kind) {
    case 'conditions-met':
      return <ConditionSentence {...props} layer={layer} />;
    case 'duty':
      return <DutySentence {...props} layer={layer} />;
    case 'origin-finding':
      return <FindingSentence {...props} layer={layer} />;
    case 'delay':
      return <DelaySentence {...props} layer={layer} />;
    case 'price':
      return <PriceSentence {...props} layer={layer} />;
    case 'hashprice':
      return <HashpriceSentence {...props} layer={layer} />;
    case 'export-stop':
      return <StopSentence {...props} layer={layer} />;
    case 'vendor-listed':
      return <ListedSentence {...props} layer={layer} />;
  }
}

function DelaySentence({ layer, names, onChange }: SentenceOf<'delay'>) {
  return (
    <Sentence>
      <SentenceSelect
        label="Leg"
        value={layer.leg}
        onChange={(value) => {
          const leg = SHOCK_LEGS.find((one) => one === value) ?? layer.leg;
          onChange({ ...layer, leg, ...(leg === 'transit' ? {} : { shipFrom: null, mode: null }) });
        }}
      >
        {SHOCK_LEGS.map((leg) => (
          <option key={leg} value={leg}>
            {LEGS[leg]}
          </option>
        ))}
      </SentenceSelect>
      {layer.leg === 'transit' ? (
        <>
          from
          <SentenceSelect
            label="From"
            value={layer.shipFrom ?? ''}
            onChange={(code) => {
              onChange({ ...layer, shipFrom: code === '' ? null : countryCode(code) });
            }}
          >
            <option value="">anywhere</option>
            <Countries codes={withCode(names.countries, layer.shipFrom)} />
          </SentenceSelect>
          <SentenceSelect
            label="Way"
            value={layer.mode ?? ''}
            onChange={(value) => {
              onChange({ ...layer, mode: TRANSPORT_MODES.find((one) => one === value) ?? null });
            }}
          >
            <option value="">any way</option>
            {TRANSPORT_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {MODES[mode]}
              </option>
            ))}
          </SentenceSelect>
        </>
      ) : null}
      takes
      <SentenceInput
        label="Days longer"
        text={String(layer.addDays)}
        inputMode="numeric"
        expected="Expected whole days, 0 to 1000."
        onTake={(text) => {
          const read = readWhole(text, 0, 1_000);
          if (!read.ok) return 'refused';
          onChange({ ...layer, addDays: read.value });
          return read.value === layer.addDays ? 'same' : 'taken';
        }}
      />
      days longer
    </Sentence>
  );
}
