/**
 * Layers about customs as sentences: a condition that is met, more duty, another origin found.
 *
 * Depends on: core, model, ui, ./layer-fields.
 */
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import { ORIGIN_FINDINGS, type OriginFinding } from '#domain/model/settings';
import { formatCountry } from '../../ui/format';
import { Sentence, SentenceSelect } from '../../ui/sentence-fields';
import { Countries, CountrySelect, DayInput, PercentInput, type SentenceOf } from './layer-fields';

const FINDINGS: Readonly<Record<OriginFinding, string>> = {
  'as-declared': 'accepts origins as declared',
  'found-china': 'finds China in place of every foreign origin',
  custom: 'finds another origin:',
};

export function ConditionSentence({ layer, names, onChange }: SentenceOf<'conditions-met'>) {
  const [first = '', ...others] = layer.layerIds;
  return (
    <Sentence>
      Taken as met:
      <SentenceSelect
        label="Condition"
        value={first}
        onChange={(id) => {
          onChange({ ...layer, layerIds: [id, ...others.filter((other) => other !== id)] });
        }}
      >
        {names.conditions.some(({ id }) => id === first) ? null : <option value={first}>{first}</option>}
        {names.conditions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SentenceSelect>
      {others.length === 0 ? null : `and ${others.join(', ')}`}
    </Sentence>
  );
}

export function DutySentence({ layer, names, onChange }: SentenceOf<'duty'>) {
  const known = [...new Set([...names.countries, ...layer.origins])].filter((code) => code !== 'US');
  return (
    <Sentence>
      <PercentInput
        label="Points of duty"
        ppm={layer.addRate}
        onTake={(ppm) => {
          onChange({ ...layer, addRate: partsPerMillion(ppm) });
        }}
      />
      points more duty on goods of
      {layer.origins.map((origin) => (
        <span key={origin}>
          <SentenceSelect
            label={`Origin ${formatCountry(origin)}`}
            value={origin}
            onChange={(code) => {
              const others = layer.origins.filter((one) => one !== origin && one !== code);
              onChange({ ...layer, origins: code === '' ? others : [...others, countryCode(code)] });
            }}
          >
            <option value="">none: take it out</option>
            <Countries codes={known} />
          </SentenceSelect>
        </span>
      ))}
      <SentenceSelect
        label={layer.origins.length === 0 ? 'Origins' : 'One more origin'}
        value=""
        onChange={(code) => {
          if (code !== '') onChange({ ...layer, origins: [...layer.origins, countryCode(code)] });
        }}
      >
        <option value="">{layer.origins.length === 0 ? 'every foreign origin' : 'and…'}</option>
        <Countries codes={known.filter((code) => !layer.origins.includes(code))} />
      </SentenceSelect>
      from
      <DayInput
        label="From the day of entry"
        day={layer.from}
        onTake={(from) => {
          onChange({ ...layer, from });
        }}
      />
    </Sentence>
  );
}

export function FindingSentence({ layer, names, onChange }: SentenceOf<'origin-finding'>) {
  return (
    <Sentence>
      Customs
      <SentenceSelect
        label="Finding"
        value={layer.finding}
        onChange={(value) => {
          const finding = ORIGIN_FINDINGS.find((one) => one === value) ?? layer.finding;
          const customOrigin = finding === 'custom' ? (layer.customOrigin ?? countryCode('CN')) : null;
          onChange({ ...layer, finding, customOrigin });
        }}
      >
        {ORIGIN_FINDINGS.map((finding) => (
          <option key={finding} value={finding}>
            {FINDINGS[finding]}
          </option>
        ))}
      </SentenceSelect>
      {layer.finding === 'custom' ? (
        <CountrySelect
          label="Origin found"
          code={layer.customOrigin ?? countryCode('CN')}
          names={names}
          onChange={(customOrigin) => {
            onChange({ ...layer, customOrigin });
          }}
        />
      ) : null}
    </Sentence>
  );
}
