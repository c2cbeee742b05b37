/**
 * Everything that goes into the workspace and comes out of it, and what it rests on.
 *
 * Depends on: react, ui, data (types), ./history-list, ./reference-summary (types).
 */
import {
  Download,
  EyeOff,
  FileInput,
  FileOutput,
  FileSpreadsheet,
  FolderInput,
  FolderKey,
  FolderOutput,
  Landmark,
  Merge,
  Table2,
} from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { HistoryStep } from '../../data/workspace-state';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { TextField } from '../../ui/fields';
import { formatCount, formatDate, formatInteger } from '../../ui/format';
import { Section } from '../../ui/section';
import styles from './data-page.module.css';
import { HistoryList } from './history-list';
import type { ReferenceRow } from './reference-summary';

interface DataPageProps {
  readonly workspaceName: string;
  readonly offerCount: number;
  /** Newest first. */
  readonly history: readonly HistoryStep[];
  readonly reference: readonly ReferenceRow[];
  /** Who works at this machine; empty if nobody said. */
  readonly author: string;
  readonly onAuthorChange: (author: string) => void;
  /** Called with a name that is not blank and differs from the present one. */
  readonly onRename: (name: string) => void;
  readonly onExportWorkspace: () => void;
  /** Null where nothing can be sealed. */
  readonly onExportSealed: (() => void) | null;
  readonly onImportWorkspace: () => void;
  readonly onMergeWorkspace: () => void;
  readonly onExportRedacted: () => void;
  readonly onImportPriceList: () => void;
  readonly onSaveTemplate: () => void;
  readonly onExportPriceList: () => void;
  readonly onExportFinance: () => void;
  readonly onExportXlsx: () => void;
  readonly onExportCsv: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** How vendors' lists are read. */
  readonly profiles?: ReactNode;
  /** What the figures are computed with: sites, lanes, assumptions. */
  readonly children?: ReactNode;
  /** Safety copies, the drill, the log, the passphrase. */
  readonly safety?: ReactNode;
}

export function DataPage(props: DataPageProps) {
  const { workspaceName, offerCount, history, reference } = props;
  const hasOffers = offerCount > 0;
  const content = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['page']}>
      <div className={styles['content']} ref={content}>
        <header className={styles['top']}>
          <div className={styles['heading']}>
            <h1 className={styles['title']}>Data</h1>
            <OnThisPage
              onGo={(label) => {
                const group = content.current?.querySelector<HTMLElement>(`[aria-label="${label}"]`);
                group?.scrollIntoView({ block: 'start' });
                group?.focus({ preventScroll: true });
              }}
            />
          </div>
          <div className={styles['names']}>
            <NameField
              key={workspaceName}
              label="Name of the workspace"
              name={workspaceName}
              onRename={props.onRename}
            />
            <NameField
              label="Your name"
              hint="Stands beside what you import, type over a quotation or decide. Kept on this machine."
              name={props.author}
              isOptional
              onRename={props.onAuthorChange}
            />
          </div>
        </header>
        <Group label="In and out">
          <div className={styles['columns']}>
            <Door
              title="Price lists"
              words="A vendor’s Excel workbook, CSV, JSON, mail or chat: choose it, drop it on the window, or paste it. Every row is checked and shown before anything is kept."
            >
              <Button variant="primary" icon={FileInput} onClick={props.onImportPriceList}>
                Import price list…
              </Button>
              <Button icon={FileSpreadsheet} onClick={props.onSaveTemplate}>
                Save template…
              </Button>
              <Button icon={FileOutput} onClick={props.onExportPriceList} disabled={!hasOffers}>
                Export offers as price list…
              </Button>
            </Door>
            <Door
              title="Comparison"
              words={`${formatCount(offerCount, 'offer')} as the table shows them: order, columns, filter. The finance workbook computes them again by formulas, from inputs that can be changed.`}
            >
              <Button icon={Download} onClick={props.onExportXlsx} disabled={!hasOffers}>
                Export Excel…
              </Button>
              <Button icon={Table2} onClick={props.onExportCsv} disabled={!hasOffers}>
                Export CSV…
              </Button>
              <Button icon={Landmark} onClick={props.onExportFinance} disabled={!hasOffers}>
                Export finance workbook…
              </Button>
            </Door>
            <Door
              title="Workspace"
              words="Everything in one .rigplan file: offers, quotations, sites, settings, views, what was done. Opening one replaces this workspace, merging takes over what another copy changed."
            >
              <Button icon={FolderOutput} onClick={props.onExportWorkspace}>
                Export workspace…
              </Button>
              <Button icon={FolderInput} onClick={props.onImportWorkspace}>
                Open workspace…
              </Button>
              <Button icon={Merge} onClick={props.onMergeWorkspace}>
                Merge a workspace file…
              </Button>
              <Button icon={EyeOff} onClick={props.onExportRedacted}>
                Export without prices…
              </Button>
              {props.onExportSealed === null ? null : (
                <Button icon={FolderKey} onClick={props.onExportSealed}>
                  Export with a passphrase…
                </Button>
              )}
            </Door>
          </div>
          {props.profiles}
        </Group>
        <Group label="What was done">
          <HistoryList steps={history} onUndo={props.onUndo} onRedo={props.onRedo} />
        </Group>
        <Group label="Sites and assumptions">
          {props.children}
          <ReferenceTable rows={reference} />
        </Group>
        <Group label="Safety and log">{props.safety}</Group>
      </div>
    </div>
  );
}

const GROUPS = ['In and out', 'What was done', 'Sites and assumptions', 'Safety and log'] as const;

/** Sections that belong together, under a name that the links at the top lead to. */
function Group(props: { readonly label: (typeof GROUPS)[number]; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={props.label} tabIndex={-1} className={styles['group']}>
      {props.children}
    </div>
  );
}

/** The page is long: what is far down is one press away. */
function OnThisPage({ onGo }: { readonly onGo: (label: string) => void }) {
  return (
    <nav aria-label="On this page" className={styles['onThisPage']}>
      {GROUPS.map((label) => (
        <Button key={label} variant="quiet" onClick={() => onGo(label)}>
          {label}
        </Button>
      ))}
    </nav>
  );
}

function Door(props: { readonly title: string; readonly words: string; readonly children: ReactNode }) {
  return (
    <Section title={props.title} words={props.words}>
      <div className={styles['actions']}>{props.children}</div>
    </Section>
  );
}

/** Keeps what is typed to itself until Enter or the next field. */
function NameField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  /** Whether it may be left blank. */
  readonly isOptional?: boolean;
  readonly onRename: (name: string) => void;
}) {
  const { name, isOptional = false, onRename } = props;
  const [typed, setTyped] = useState(name);
  const save = () => {
    const text = typed.trim();
    if (text === '' && !isOptional) setTyped(name);
    else if (text !== name) onRename(text);
  };
  return (
    <form
      className={styles['name']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={props.label}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        value={typed}
        onChange={setTyped}
        onBlur={save}
        maxLength={120}
      />
    </form>
  );
}

function ReferenceTable({ rows }: { readonly rows: readonly ReferenceRow[] }) {
  return (
    <Section title="What the numbers rest on">
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Data</th>
            <th scope="col" data-cell="number">
              Records
            </th>
            <th scope="col">Newest</th>
            <th scope="col">About</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td data-cell="number">{formatInteger(row.count)}</td>
              <td data-cell="whole">{formatDate(row.newest)}</td>
              <td data-cell="words" className={styles['about']}>
                {row.words}
              </td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
    </Section>
  );
}
