/**
 * Which lists are inside a Consolidated Screening List and which are not, and where the file comes from.
 *
 * Addresses are text and no links: the app never turns to the network.
 *
 * Depends on: ui.
 */
import { Copy } from 'lucide-react';
import { IconButton } from '../../ui/button';
import { Section } from '../../ui/section';
import styles from './lists.module.css';

const INSIDE = [
  'Commerce (BIS): Entity List, Denied Persons List, Unverified List, Military End User List',
  'State: AECA debarred parties, nonproliferation sanctions',
  'Treasury (OFAC): Specially Designated Nationals, Sectoral Sanctions, Foreign Sanctions Evaders, Palestinian Legislative Council, CAPTA, Menu-Based Sanctions, Chinese Military-Industrial Complex Companies',
];

const NOT_INSIDE = [
  'UFLPA Entity List (forced labour): a list of its own, of the Department of Homeland Security. Unlike the Entity List it bars imports. Look there by hand.',
  'Section 1260H list (Chinese military companies) of the Department of Defense',
  'FCC Covered List, and exclusions of the General Services Administration (SAM.gov)',
  'Lists of the European Union, the United Kingdom, the United Nations and other states. An OpenSanctions file (targets.simple.csv) has most of them and can be loaded beside the US list.',
];

const ADDRESSES = [
  {
    what: 'US Consolidated Screening List, CSV',
    address: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv',
  },
  { what: 'What it is, from its publisher', address: 'https://www.trade.gov/consolidated-screening-list' },
  { what: 'UFLPA Entity List', address: 'https://www.dhs.gov/uflpa-entity-list' },
];

export function ListsInside({ onCopy }: { readonly onCopy: (text: string) => void }) {
  return (
    <Section title="Which lists are inside, and which are not">
      <div className={styles['columns']}>
        <div>
          <h3 className={styles['heading']}>Inside the US Consolidated Screening List</h3>
          <Lines lines={INSIDE} />
        </div>
        <div>
          <h3 className={styles['heading']}>Not inside</h3>
          <Lines lines={NOT_INSIDE} />
        </div>
      </div>
      <h3 className={styles['heading']}>Where to download</h3>
      <p className={styles['words']}>
        RigPlan never turns to the network. Download on a machine that may, carry the file here, and load it.
      </p>
      <dl className={styles['facts']}>
        {ADDRESSES.map(({ what, address }) => (
          <div key={address}>
            <dt>{what}</dt>
            <dd>
              <span className={styles['hash']}>{address}</span>{' '}
              <IconButton
                label={`Copy the address: ${what}`}
                icon={Copy}
                onClick={() => {
                  onCopy(address);
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles['bullets']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
