/**
 * The vendor-risk summary on screen: every vendor in one table, the risk map, and behind each row the page
 * of the vendor.
 *
 * Depends on: react, lucide-react, executive (types), ui, ./risk-map, ./vendor-columns, ./vendor-sheet,
 * ./vendor-table.
 */
import { ArrowLeft, Store } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { VendorRiskRow, VendorRiskSummary } from '#domain/executive/vendor-risk';
import { Button } from '../../../ui/button';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { EmptyState } from '../../../ui/empty-state';
import { RiskMap } from './risk-map';
import { vendorColumnGroups } from './vendor-columns';
import { VendorSheet } from './vendor-sheet';
import { VendorTable } from './vendor-table';
import styles from './vendors.module.css';

export function VendorsPage({ vendors: summary }: { readonly vendors: VendorRiskSummary }) {
  const { vendors, map, scenarios } = summary;
  const [openId, setOpenId] = useState<string | null>(null);
  const groups = useMemo(() => vendorColumnGroups(scenarios), [scenarios]);
  const page = useRef<HTMLDivElement>(null);
  const leftId = useRef<string | null>(null);
  const open = vendors.find(({ id }) => id === openId) ?? null;
  useOpenCommands(vendors, setOpenId);
  useEffect(() => {
    const room = page.current;
    if (openId !== null) room?.querySelector('button')?.focus();
    else if (leftId.current !== null) {
      [...(room?.querySelectorAll<HTMLElement>('[data-vendor]') ?? [])]
        .find(({ dataset }) => dataset['vendor'] === leftId.current)
        ?.focus();
    }
    leftId.current = openId;
  }, [openId]);
  if (vendors.length === 0) {
    return (
      <EmptyState icon={Store} title="No vendor offers anything">
        Bring in price lists or add an offer: every seller then has a row here.
      </EmptyState>
    );
  }
  if (open !== null) {
    return (
      <div
        ref={page}
        className={styles['page']}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.stopPropagation();
          setOpenId(null);
        }}
      >
        <div>
          <Button
            icon={ArrowLeft}
            onClick={() => {
              setOpenId(null);
            }}
          >
            All vendors
          </Button>
        </div>
        <VendorSheet row={open} />
      </div>
    );
  }
  return (
    <div ref={page} className={styles['page']}>
      <section aria-label="Vendors" className={styles['wide']} tabIndex={0}>
        <VendorTable label="Vendors" vendors={vendors} groups={groups} onOpen={setOpenId} />
      </section>
      <RiskMap points={map} />
    </div>
  );
}

function useOpenCommands(vendors: readonly VendorRiskRow[], onOpen: (id: string) => void): void {
  const commands = useMemo(
    (): readonly Command[] =>
      vendors.map(({ id, name }) => ({
        id: `report.vendor-${id}`,
        group: 'Report',
        label: `Open the page of ${name}`,
        run: () => {
          onOpen(id);
        },
      })),
    [vendors, onOpen],
  );
  useCommands(commands);
}
