/**
 * Rows that are odd, or could be two offers: each is imported only once it is answered. A digit
 * answers the row that is chosen; one button answers all of a kind.
 *
 * Depends on: react, imports (types), ui, ./file-excerpt.
 */
import { useMemo, useState } from 'react';
import type {
  AskedRow,
  ImportAnswers,
  QuestionCode,
  RowQuestion,
} from '../../../imports/preview/import-question';
import { Button } from '../../../ui/button';
import { formatInteger } from '../../../ui/format';
import { Kbd } from '../../../ui/kbd';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { FileExcerpt, type VendorFile } from './file-excerpt';
import styles from './preview.module.css';

interface AskedRowsProps {
  readonly rows: readonly AskedRow[];
  readonly file: VendorFile;
  readonly onAnswer: (answers: ImportAnswers) => void;
}

const columns: readonly LongColumn[] = [
  { id: 'line', header: 'Line', width: '82px', isNumber: true },
  { id: 'offer', header: 'Offer', width: 'minmax(160px, 280px)' },
  { id: 'question', header: 'Question', width: 'minmax(320px, 1fr)' },
  { id: 'answer', header: 'Answer', width: '150px' },
];

const kinds: Readonly<Record<QuestionCode, string>> = {
  'which-offer': 'which offer it is',
  'repeated-row': 'a row that stands twice',
  'price-magnitude': 'a price far from the other quotes',
  'price-jump': 'a price that jumped',
  efficiency: 'W ÷ TH that is not the J/TH',
  rating: 'a rating far from the catalogue',
  'validity-before-quote': 'validity before the quote',
  'validity-past': 'validity that is past',
  'minimum-above-quantity': 'a least order above the units',
};

export function AskedRows({ rows, file, onAnswer }: AskedRowsProps) {
  const asked = useMemo(
    () => rows.flatMap((row) => row.questions.map((question) => ({ row, question }))),
    [rows],
  );
  const open = useMemo(() => openKinds(asked.map(({ question }) => question)), [asked]);
  const [place, setPlace] = useState(0);
  const at = Math.min(place, asked.length - 1);
  const chosen = asked[at];
  const answer = (question: RowQuestion, value: string) => {
    onAnswer({ [question.id]: value });
    const next = asked.findIndex(({ question: one }, index) => index > at && one.answer === null);
    if (next !== -1) setPlace(next);
  };
  return (
    <div
      className={styles['listAndRow']}
      onKeyDown={({ key, ctrlKey, metaKey, altKey, target }) => {
        if (ctrlKey || metaKey || altKey || (target instanceof Element && target.matches('input'))) return;
        const given = /^[1-9]$/.test(key) ? chosen?.question.answers[Number(key) - 1] : undefined;
        if (chosen !== undefined && given !== undefined) answer(chosen.question, given.value);
      }}
    >
      <div className={styles['withBar']}>
        {open.length === 0 ? null : (
          <ul className={styles['bulk']}>
            {open.map(({ code, count }) => (
              <li key={code}>
                <span>
                  {formatInteger(count)} × {kinds[code]}
                </span>
                <Button onClick={() => onAnswer({ [`*/${code}`]: 'keep' })}>Keep all</Button>
                <Button onClick={() => onAnswer({ [`*/${code}`]: 'leave-out' })}>Leave all out</Button>
              </li>
            ))}
          </ul>
        )}
        <LongTable
          label="Rows that ask"
          columns={columns}
          rowCount={asked.length}
          chosen={at}
          onChoose={setPlace}
          cells={(index) => {
            const found = asked[index];
            if (found === undefined) return [];
            const { row, question } = found;
            return [
              row.line ?? '—',
              <span key="offer" title={row.offer.id}>
                {row.offer.vendor} · {row.offer.model}
              </span>,
              <span key="question" title={question.sentence}>
                {question.sentence}
              </span>,
              <span key="answer" className={question.answer === null ? styles['open'] : undefined}>
                {answerWords(question)}
              </span>,
            ];
          }}
        />
      </div>
      {chosen === undefined ? null : (
        <div className={styles['detail']}>
          <div className={styles['mend']}>
            <p className={styles['sentence']}>{chosen.question.sentence}</p>
            <div className={styles['answers']}>
              {chosen.question.answers.map(({ value, label }, index) => (
                <Button
                  key={value}
                  aria-pressed={chosen.question.answer === value}
                  onClick={() => answer(chosen.question, value)}
                >
                  <Kbd keys={String(index + 1)} /> {label}
                </Button>
              ))}
            </div>
          </div>
          <FileExcerpt
            file={file}
            sheet={chosen.row.offer.evidenceSheet}
            line={chosen.row.line}
            position={null}
          />
        </div>
      )}
    </div>
  );
}

function answerWords({ answer, answers }: RowQuestion): string {
  return answer === null ? 'waits for you' : (answers.find(({ value }) => value === answer)?.label ?? answer);
}

/** Kinds of questions that more than one row still asks and that one answer fits. */
function openKinds(
  questions: readonly RowQuestion[],
): readonly { readonly code: QuestionCode; readonly count: number }[] {
  const counts = new Map<QuestionCode, number>();
  for (const { code, answer, answers } of questions) {
    const fits = answers.some(({ value }) => value === 'keep');
    if (answer === null && fits) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([code, count]) => ({ code, count }));
}
