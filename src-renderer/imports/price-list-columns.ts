/**
 * The columns of a price list, as data: what each is called, whether it must be
 * there, its unit and meaning, and two examples. The reader, the template and
 * the documentation all follow this list.
 *
 * A required column must stand in the header and be filled in every row; the
 * others may be left out altogether.
 *
 * Depends on: ./price-list-column (types).
 */
import type { PriceListColumn } from './price-list-column';

/** Every column, in the order of the template. */
export const priceListColumns: readonly PriceListColumn[] = [
  {
    name: 'id',
    isRequired: true,
    unit: null,
    meaning:
      'Your or the vendor’s reference. Unique in the file; an offer with the same id in the workspace is replaced.',
    examples: ['EXAMPLE-1', 'EXAMPLE-2'],
    synonyms: ['offer_id'],
  },
  {
    name: 'vendor',
    isRequired: true,
    unit: null,
    meaning: 'Who sells the rigs.',
    examples: ['Bitmain', 'MicroBT'],
    synonyms: [],
  },
  {
    name: 'model',
    isRequired: true,
    unit: null,
    meaning: 'Rig model as the vendor names it.',
    examples: ['Example air-cooled rig', 'Example hydro rig'],
    synonyms: [],
  },
  {
    name: 'hashrate_ths',
    isRequired: false,
    unit: 'TH/s',
    meaning:
      'Rated hash rate of one unit, more than 0. Blank takes it from the rig catalogue when vendor and model are named exactly as there.',
    examples: ['234', '473'],
    synonyms: ['hashrate_th'],
  },
  {
    name: 'power_w',
    isRequired: false,
    unit: 'W',
    meaning:
      'Power of one unit at the wall. Blank takes it from the rig catalogue likewise, and is otherwise not known.',
    examples: ['3510', '5676'],
    synonyms: [],
  },
  {
    name: 'origin',
    isRequired: true,
    unit: 'country',
    meaning: 'Declared country of origin, where the rig was made: an ISO code of two letters, or its name.',
    examples: ['MY', 'China'],
    synonyms: ['country_of_origin'],
  },
  {
    name: 'ship_from',
    isRequired: true,
    unit: 'country',
    meaning: 'Country the goods are dispatched from; an ISO code or a name.',
    examples: ['MY', 'HK'],
    synonyms: [],
  },
  {
    name: 'incoterm',
    isRequired: true,
    unit: 'EXW, FCA, FOB, CFR, CIF, CPT, CIP, DAP or DDP',
    meaning: 'Incoterms 2020 term of the unit price. A place may follow: FOB Port Klang.',
    examples: ['FOB Port Klang', 'FCA'],
    synonyms: [],
  },
  {
    name: 'unit_price',
    isRequired: true,
    unit: 'currency of the row',
    meaning: 'Price of one unit on the Incoterm’s terms, more than 0. US dollars have at most two decimals.',
    examples: ['3744.00', '28000'],
    synonyms: [],
  },
  {
    name: 'currency',
    isRequired: true,
    unit: 'code of 3 to 5 letters',
    meaning: 'Currency of the unit price: USD, CNY, EUR, USDT …',
    examples: ['USD', 'CNY'],
    synonyms: [],
  },
  {
    name: 'quantity',
    isRequired: true,
    unit: 'units',
    meaning: 'Units offered, a whole number of 1 or more.',
    examples: ['100', '50'],
    synonyms: ['qty'],
  },
  {
    name: 'payment_terms',
    isRequired: false,
    unit: '10/40/50, 20/30/30/20, or share % and day',
    meaning:
      'When the price is paid: shares that make up 100 %, each at signing, dispatch or arrival, or days before or after. Blank: the vendor did not say.',
    examples: ['10/40/50', '30 % at signing; 70 % 30 days before dispatch'],
    synonyms: ['terms_of_payment'],
  },
  {
    name: 'batches',
    isRequired: false,
    unit: 'units@days; units@days …',
    meaning: 'Planned customs entries: units, and days after the first batch. Blank is one entry.',
    examples: ['50@0; 50@30', ''],
    synonyms: [],
  },
  {
    name: 'hts_code',
    isRequired: true,
    unit: '8 or 10 digits',
    meaning:
      'US tariff number of the goods, with or without dots. It decides the duty, so it is never guessed.',
    examples: ['8543.70.98.60', '8543709860'],
    synonyms: ['hts'],
  },
  {
    name: 'mode',
    isRequired: true,
    unit: 'air, ocean or domestic',
    meaning:
      'How the goods travel; sea is read as ocean. Domestic means they are in the US already and make no customs entry.',
    examples: ['ocean', 'air'],
    synonyms: [],
  },
  {
    name: 'freight_total_usd',
    isRequired: false,
    unit: 'USD',
    meaning:
      'International freight of the whole quantity, 0 or more. Blank is not known and is estimated from the lane.',
    examples: ['4200.00', ''],
    synonyms: [],
  },
  {
    name: 'insurance_total_usd',
    isRequired: false,
    unit: 'USD',
    meaning:
      'Cargo insurance of the whole quantity, 0 or more. Blank is not known and is estimated from the settings.',
    examples: ['1500.00', ''],
    synonyms: [],
  },
  {
    name: 'other_total_usd',
    isRequired: false,
    unit: 'USD',
    meaning: 'Customs broker, bond and other costs up to the border, whole quantity. Blank: none were named.',
    examples: ['', '850'],
    synonyms: [],
  },
  {
    name: 'unit_weight_kg',
    isRequired: false,
    unit: 'kg',
    meaning: 'Gross weight of one packed unit, above 0. Blank uses the workspace’s assumption.',
    examples: ['16.2', ''],
    synonyms: [],
  },
  {
    name: 'entry_date',
    isRequired: false,
    unit: 'YYYY-MM-DD',
    meaning: 'Planned day of customs entry. Blank is computed from lead time and lane.',
    examples: ['', '2027-02-15'],
    synonyms: [],
  },
  {
    name: 'lead_time_days',
    isRequired: false,
    unit: 'days',
    meaning: 'Days from order to dispatch, 0 to 1500. Blank uses the workspace’s assumption.',
    examples: ['30', ''],
    synonyms: [],
  },
  {
    name: 'min_quantity',
    isRequired: false,
    unit: 'units',
    meaning: 'Least units the vendor sells.',
    examples: ['50', ''],
    synonyms: ['moq'],
  },
  {
    name: 'warranty_days',
    isRequired: false,
    unit: 'days',
    meaning: 'Warranty counted from dispatch, 0 to 5000. Blank falls back to the vendor’s terms.',
    examples: ['365', ''],
    synonyms: [],
  },
  {
    name: 'quoted_on',
    isRequired: false,
    unit: 'YYYY-MM-DD',
    meaning: 'Day of the quotation.',
    examples: ['2026-11-02', '2026-11-09'],
    synonyms: [],
  },
  {
    name: 'valid_until',
    isRequired: false,
    unit: 'YYYY-MM-DD',
    meaning: 'Last day the price holds.',
    examples: ['2026-12-31', ''],
    synonyms: [],
  },
  {
    name: 'origin_evidence',
    isRequired: false,
    unit: 'none, certificate, bill-of-materials or ruling',
    meaning: 'What supports the declared origin. Blank is none.',
    examples: ['certificate', ''],
    synonyms: [],
  },
  {
    name: 'hashboard_origin',
    isRequired: false,
    unit: 'country',
    meaning: 'Country where the hashboards were assembled: a code or a name. Blank is not known.',
    examples: ['MY', ''],
    synonyms: [],
  },
  {
    name: 'usmca',
    isRequired: false,
    unit: 'yes or no',
    meaning:
      'Whether the goods qualify under USMCA: only goods of Canada, Mexico or the US can. Blank is no.',
    examples: ['no', ''],
    synonyms: [],
  },
  {
    name: 'fx_usd_per_unit',
    isRequired: false,
    unit: 'USD for one unit of the currency',
    meaning: 'Rate that turns the price into dollars. Required when the currency is not USD.',
    examples: ['', '0.1402'],
    synonyms: [],
  },
  {
    name: 'fx_date',
    isRequired: false,
    unit: 'YYYY-MM-DD',
    meaning: 'Day of that rate. Required when the currency is not USD.',
    examples: ['', '2026-11-09'],
    synonyms: [],
  },
  {
    name: 'site',
    isRequired: false,
    unit: null,
    meaning: 'Site the rigs are for, by its id or name. Blank is the workspace’s default site.',
    examples: ['', ''],
    synonyms: [],
  },
  {
    name: 'note',
    isRequired: false,
    unit: null,
    meaning: 'Anything else, up to 2000 characters.',
    examples: ['Example row: replace or delete it', 'Example row: replace or delete it'],
    synonyms: [],
  },
];
