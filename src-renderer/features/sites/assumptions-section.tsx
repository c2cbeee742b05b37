/**
 * Every assumption with its value, its source and a way to change it.
 *
 * Depends on: react, model (types), reports/assumption-words, ui.
 */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Assumptions } from '#domain/model/settings';
import { assumptionValueText, assumptionWords, type AssumptionWords } from '#domain/reports/assumption-words';
import { IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { UNKNOWN } from '../../ui/format';
import { Section } from '../../ui/section';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { AssumptionDialog } from './assumption-dialog';
import { SourceWords } from '../../ui/source-words';
import styles from './sites.module.css';

interface AssumptionsSectionProps {
  readonly assumptions: Assumptions;
  readonly today: () => CalendarDate;
  readonly onSave: (assumptions: Assumptions, label: string) => Promise<unknown>;
}

export function AssumptionsSection({ assumptions, today, onSave }: AssumptionsSectionProps) {
  const [edited, setEdited] = useState<AssumptionWords | null>(null);
  return (
    <Section title="Assumptions" words="Used where an offer, a vendor, a lane or a site says nothing.">
      <FactsTable>
        <thead>
          <tr>
            <th scope="col" className={styles['wide']}>
              Assumption
            </th>
            <th scope="col">Value</th>
            <th scope="col">Source</th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {assumptionWords.map((words) => (
            <tr key={words.name}>
              <th scope="row">
                {words.label.charAt(0).toUpperCase()}
                {words.label.slice(1)}
                <small className={styles['meaning']}>{words.meaning}</small>
              </th>
              <ValueCells words={words} value={assumptions[words.name]} />
              <td data-cell="actions">
                <IconButton
                  label={`Change ${words.label}`}
                  icon={Pencil}
                  onClick={() => {
                    setEdited(words);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
      {edited === null ? null : (
        <AssumptionDialog
          words={edited}
          assumptions={assumptions}
          today={today()}
          onSave={onSave}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Section>
  );
}

function ValueCells(props: {
  readonly words: AssumptionWords;
  readonly value: Assumptions[keyof Assumptions];
}) {
  const { words, value } = props;
  if (value === null) {
    return (
      <>
        <td data-cell="whole">{UNKNOWN} not set</td>
        <td data-cell="words">{words.leftOut}</td>
      </>
    );
  }
  return (
    <>
      <td data-cell="whole">{assumptionValueText(words, value.value)}</td>
      <td data-cell="words">
        <SourceWords source={value} />
      </td>
    </>
  );
}
