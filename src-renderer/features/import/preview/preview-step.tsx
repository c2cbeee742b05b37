/**
 * What an import would do, before it does anything: counts and dollars, then every row by what becomes
 * of it, and the row in the vendor's own file.
 *
 * Depends on: react, imports (types), ui, ../import-stage (types), the files beside this one.
 */
import { useMemo, useState, type ReactNode } from 'react';
import type { Mend } from '../../../imports/mends';
import type { ImportAnswers } from '../../../imports/preview/import-question';
import { formatInteger } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Tabs } from '../../../ui/tabs';
import type { FetchRows } from '../columns/use-raw-rows';
import type { ColumnsWork, PreviewWork } from '../import-stage';
import { AskedRows } from './asked-rows';
import { ChangedRows } from './changed-rows';
import { MissingList } from './missing-list';
import { NotOffers } from './not-offers';
import { OfferRows } from './offer-rows';
import { PreviewSummary } from './preview-summary';
import styles from './preview.module.css';
import { RejectedRows } from './rejected-rows';
import { Remarks } from './remarks';

interface PreviewStepProps {
  readonly work: ColumnsWork;
  readonly shown: PreviewWork;
  readonly fetchRows: FetchRows;
  readonly onAnswer: (answers: ImportAnswers) => void;
  readonly onMend: (mend: Mend) => void;
  readonly onBack: () => void;
}

type TabId = 'asked' | 'rejected' | 'changed' | 'new' | 'same' | 'not-offers' | 'missing' | 'remarks';

export function PreviewStep({ work, shown, fetchRows, onAnswer, onMend, onBack }: PreviewStepProps) {
  const { list, preview, mends } = shown;
  const { layout } = list;
  const file = useMemo(() => ({ layout, fetchRows }), [layout, fetchRows]);
  const lists: readonly { id: TabId; label: string; count: number; content: () => ReactNode }[] = [
    {
      id: 'asked',
      label: 'Asked',
      count: preview.asked.length,
      content: () => <AskedRows rows={preview.asked} file={file} onAnswer={onAnswer} />,
    },
    {
      id: 'rejected',
      label: 'Rejected',
      count: preview.rejected.length,
      content: () => <RejectedRows rows={preview.rejected} file={file} mends={mends} onMend={onMend} />,
    },
    {
      id: 'changed',
      label: 'Changed',
      count: preview.changed.length,
      content: () => <ChangedRows rows={preview.changed} file={file} />,
    },
    {
      id: 'new',
      label: 'New',
      count: preview.added.length,
      content: () => <OfferRows label="New offers" offers={preview.added} file={file} />,
    },
    {
      id: 'same',
      label: 'Same',
      count: preview.same.length,
      content: () => <OfferRows label="Offers that stay as they are" offers={preview.same} file={file} />,
    },
    {
      id: 'not-offers',
      label: 'Not an offer',
      count: list.notOffers.length,
      content: () => <NotOffers rows={list.notOffers} file={file} />,
    },
    {
      id: 'missing',
      label: 'Missing',
      count: preview.missing.length,
      content: () => <MissingList missing={preview.missing} onAnswer={onAnswer} />,
    },
    {
      id: 'remarks',
      label: 'Remarks',
      count: preview.remarks.length,
      content: () => <Remarks remarks={preview.remarks} />,
    },
  ];
  const filled = lists.filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<TabId | null>(null);
  // What has run empty, as after a mended cell, gives way to what there is.
  const first = filled.find(({ id }) => id !== 'asked' || preview.openCount > 0) ?? filled[0];
  const tab = filled.find(({ id }) => id === chosen) ?? first;
  return (
    <div className={styles['step']}>
      {preview.earlierImport === null ? null : <Notice>{preview.earlierImport.sentence}</Notice>}
      <PreviewSummary work={work} shown={shown} onBack={onBack} />
      {tab === undefined ? null : (
        <div className={styles['tabs']}>
          <Tabs<TabId>
            label="Rows of the file"
            value={tab.id}
            onChange={setChosen}
            tabs={filled.map(({ id, label, count, content }) => ({
              id,
              label: `${label} ${formatInteger(count)}`,
              content,
            }))}
          />
        </div>
      )}
    </div>
  );
}
