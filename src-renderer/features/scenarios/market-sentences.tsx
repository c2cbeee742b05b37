/**
 * Layers about the market and about goods that no longer come, as sentences.
 *
 * Depends on: core, imports, ui, ./layer-fields.
 */
import { formatPercent, partsPerMillion } from '#domain/core/money';
import { readPercent } from '../../imports/read-percent';
import { Sentence, SentenceInput, SentenceSelect } from '../../ui/sentence-fields';
import { ChangeFields, CountrySelect, DayInput, Vendors, type SentenceOf } from './layer-fields';

export function PriceSentence({ layer, names, onChange }: SentenceOf<'price'>) {
  return (
    <Sentence>
      Prices of
      <SentenceSelect
        label="Vendor"
        value={layer.vendor ?? ''}
        onChange={(vendor) => {
          onChange({ ...layer, vendor: vendor === '' ? null : vendor });
        }}
      >
        <option value="">every vendor</option>
        <Vendors vendors={names.vendors} present={layer.vendor} />
      </SentenceSelect>
      <ChangeFields
        changePpm={layer.changePpm}
        onTake={(changePpm) => {
          onChange({ ...layer, changePpm });
        }}
      />
    </Sentence>
  );
}

export function HashpriceSentence({ layer, onChange }: SentenceOf<'hashprice'>) {
  const { monthlyDecline } = layer;
  return (
    <Sentence>
      Hashprice
      <ChangeFields
        changePpm={layer.changePpm}
        onTake={(changePpm) => {
          onChange({ ...layer, changePpm });
        }}
      />
      , falling
      <SentenceInput
        label="Fall a month, per cent; blank as assumed"
        text={monthlyDecline === null ? '' : formatPercent(monthlyDecline, 2)}
        expected="Expected per cent below 100, or nothing."
        onTake={(text) => {
          if (text.trim() === '') {
            onChange({ ...layer, monthlyDecline: null });
            return monthlyDecline === null ? 'same' : 'taken';
          }
          const read = readPercent(text);
          if (!read.ok || read.value >= 1_000_000) return 'refused';
          onChange({ ...layer, monthlyDecline: partsPerMillion(read.value) });
          return read.value === monthlyDecline ? 'same' : 'taken';
        }}
      />
      {monthlyDecline === null ? '% a month (blank: as assumed)' : '% a month'}
    </Sentence>
  );
}

export function StopSentence({ layer, names, onChange }: SentenceOf<'export-stop'>) {
  return (
    <Sentence>
      Nothing leaves
      <CountrySelect
        label="Country"
        code={layer.country}
        names={names}
        onChange={(country) => {
          onChange({ ...layer, country });
        }}
      />
      from
      <DayInput
        label="From the day"
        day={layer.from}
        onTake={(from) => {
          onChange({ ...layer, from });
        }}
      />
    </Sentence>
  );
}

export function ListedSentence({ layer, names, onChange }: SentenceOf<'vendor-listed'>) {
  return (
    <Sentence>
      <SentenceSelect
        label="Vendor"
        value={layer.vendor}
        onChange={(vendor) => {
          onChange({ ...layer, vendor });
        }}
      >
        <Vendors vendors={names.vendors} present={layer.vendor} />
      </SentenceSelect>
      is on a restricted-party list from
      <DayInput
        label="From the day"
        day={layer.from}
        onTake={(from) => {
          onChange({ ...layer, from });
        }}
      />
    </Sentence>
  );
}
