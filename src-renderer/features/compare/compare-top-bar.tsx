/**
 * What Compare puts into the top bar: scenario, unit, search, import and export.
 *
 * Depends on: react, ui, the parts of Compare.
 */
import { Download, FileInput, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { Button, IconButton } from '../../ui/button';
import { FillSlot } from '../../ui/layout/slots';
import { Menu } from '../../ui/menu';
import styles from './compare-page.module.css';
import type { ComparePageProps } from './compare-page-props';
import { FilterField } from './filter-field';
import { ScenarioChips } from './scenario-chips';
import { UnitMenu } from './units/unit-menu';

interface CompareTopBarProps {
  readonly page: ComparePageProps;
  readonly filterRef: RefObject<HTMLInputElement | null>;
  readonly onExport: (format: 'xlsx' | 'csv') => void;
}

export function CompareTopBar({ page: props, filterRef, onExport: exportAs }: CompareTopBarProps) {
  const { rows, scenario, view, onViewChange, offerActions } = props;
  return (
    <FillSlot name="top-bar">
      <ScenarioChips
        scenario={scenario}
        conditionalLayers={props.conditionalLayers}
        onChange={props.onScenarioChange}
      />
      <UnitMenu
        unit={view.unit}
        onChange={(unit) => {
          onViewChange({ ...view, unit });
        }}
      />
      <span className={styles['gap']} />
      <FilterField
        ref={filterRef}
        value={view.filterText}
        onChange={(filterText) => {
          onViewChange({ ...view, filterText });
        }}
      />
      <Button icon={FileInput} isIconWhenNarrow onClick={props.onImport}>
        Import
      </Button>
      {offerActions === undefined ? null : (
        <IconButton label="Add an offer…" icon={Plus} onClick={offerActions.add} />
      )}
      <Menu
        trigger={
          <Button icon={Download} isIconWhenNarrow>
            Export
          </Button>
        }
        actions={[
          { label: 'Excel workbook…', isDisabled: rows.length === 0, run: () => exportAs('xlsx') },
          { label: 'CSV…', isDisabled: rows.length === 0, run: () => exportAs('csv') },
        ]}
      />
    </FillSlot>
  );
}
