/**
 * What the optimiser may buy, as a sentence with fields.
 *
 * Depends on: core, planning, services (types), ui.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { calendarMonth, monthOf, monthsBetween, monthsLater } from '#domain/core/calendar-month';
import { monthWords } from '#domain/planning/rule-sentence';
import { OFFERS_WANTED, type OffersWanted, type OptimiserWants } from '../../../services/optimiser-wants';
import { formatCount } from '../../../ui/format';
import { Sentence, SentenceInput, SentenceSelect } from '../../../ui/sentence-fields';
import styles from './optimise.module.css';

interface WantsSentenceProps {
  readonly wants: OptimiserWants;
  readonly onChange: (wants: OptimiserWants) => void;
  /** How many offers `wants` comes to. */
  readonly offers: number;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: CalendarDate;
  readonly disabled: boolean;
}

const OFFERS: Readonly<Record<OffersWanted, string>> = {
  policy: 'offers that pass the policy',
  shortlist: 'offers of the shortlist',
  plan: 'offers of the plan',
  all: 'all offers',
};
/** Months ahead that goods can be shipped in: each makes the search larger. */
const MONTHS_AHEAD = 12;
const MOST_SECONDS = 3_600;

export function WantsSentence({ wants, onChange, offers, sites, asOf, disabled }: WantsSentenceProps) {
  const { site, until } = wants;
  const first = monthOf(asOf);
  return (
    <Sentence>
      <span>It may buy</span>
      <SentenceSelect
        label="Offers it may buy"
        value={wants.offers}
        disabled={disabled}
        onChange={(value) => {
          onChange({ ...wants, offers: OFFERS_WANTED.find((one) => one === value) ?? wants.offers });
        }}
      >
        {OFFERS_WANTED.map((one) => (
          <option key={one} value={one}>
            {OFFERS[one]}
          </option>
        ))}
      </SentenceSelect>
      <span>({formatCount(offers, 'offer')}) for</span>
      <SentenceSelect
        label="Sites it may buy for"
        value={typeof site === 'string' ? site : `site:${site.id}`}
        disabled={disabled}
        onChange={(value) => {
          onChange({ ...wants, site: siteWanted(value) });
        }}
      >
        <option value="every">every site</option>
        <option value="own">the site of each offer</option>
        {sites.map(({ id, name }) => (
          <option key={id} value={`site:${id}`}>
            {name}
          </option>
        ))}
      </SentenceSelect>
      <span>shipped</span>
      <SentenceSelect
        label="Months it may ship in"
        value={until ?? ''}
        disabled={disabled}
        onChange={(value) => {
          onChange({ ...wants, until: value === '' ? null : calendarMonth(value) });
        }}
      >
        <option value="">when the vendor says</option>
        {monthsBetween(first, monthsLater(first, MONTHS_AHEAD)).map((month) => (
          <option key={month} value={month}>
            in any month until {monthWords(month)}
          </option>
        ))}
      </SentenceSelect>
    </Sentence>
  );
}

interface LimitsFieldsProps {
  readonly wants: OptimiserWants;
  readonly onChange: (wants: OptimiserWants) => void;
  readonly disabled: boolean;
}

/** How long to look, and the seed. */
export function LimitsFields({ wants, onChange, disabled }: LimitsFieldsProps) {
  const { limits } = wants;
  return (
    <details className={styles['more']}>
      <summary>More</summary>
      <Sentence>
        <span>Look for at most</span>
        <WholeInput
          label="Time limit, seconds"
          value={limits.seconds}
          least={1}
          most={MOST_SECONDS}
          disabled={disabled}
          onChange={(seconds) => {
            onChange({ ...wants, limits: { ...limits, seconds } });
          }}
        />
        <span>seconds from seed</span>
        <WholeInput
          label="Seed"
          value={limits.seed}
          least={0}
          most={999_999}
          disabled={disabled}
          onChange={(seed) => {
            onChange({ ...wants, limits: { ...limits, seed } });
          }}
        />
      </Sentence>
      <p className={styles['hint']}>
        The same seed finds the same plan, where the time is not what ends the search. Lines that are locked
        stay as they are.
      </p>
    </details>
  );
}

interface WholeInputProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

function WholeInput({ label, value, least, most, disabled, onChange }: WholeInputProps) {
  return (
    <SentenceInput
      label={label}
      text={String(value)}
      inputMode="numeric"
      expected={`Expected a whole number from ${String(least)} to ${String(most)}.`}
      disabled={disabled}
      onTake={(text) => {
        const read = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
        if (!(least <= read && read <= most)) return 'refused';
        if (read === value) return 'same';
        onChange(read);
        return 'taken';
      }}
    />
  );
}

function siteWanted(value: string): OptimiserWants['site'] {
  if (value === 'every' || value === 'own') return value;
  return { id: value.slice('site:'.length) };
}
