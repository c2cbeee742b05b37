/**
 * An evidence report as it goes on paper: upright pages with their numbers, black on white, nothing cut.
 * On screen it is not there.
 *
 * It stands beside the app, so that print can leave everything else out.
 *
 * Depends on: react, react-dom, reports.
 */
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { EvidenceSheet } from '#domain/reports/evidence/evidence-sheet';
import type { SheetBlock } from '#domain/reports/evidence/sheet-block';
import styles from './print-evidence.module.css';

export function PrintEvidence({ sheet }: { readonly sheet: EvidenceSheet }) {
  // What is printed is named by the page it stands on.
  useEffect(() => {
    const before = document.title;
    document.title = sheet.title;
    return () => {
      document.title = before;
    };
  }, [sheet.title]);
  return createPortal(
    <section className={styles['sheet']} aria-hidden="true">
      <h1>{sheet.title}</h1>
      <p>{sheet.facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
      {sheet.sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {blocks.map((block, at) => (
            // The sheet never changes while it is printed.
            <Block key={at} block={block} />
          ))}
        </section>
      ))}
    </section>,
    document.body,
  );
}

function Block({ block }: { readonly block: SheetBlock }) {
  if (block.kind === 'items') {
    if (block.items.length === 0) return null;
    return (
      <ul>
        {block.items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    );
  }
  if (block.facts.length === 0) return null;
  return (
    <table>
      <tbody>
        {block.facts.map(({ label, value }, at) => (
          <tr key={at}>
            <th scope="row">{label.trim()}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
