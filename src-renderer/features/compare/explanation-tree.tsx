/**
 * The tree of an explanation: each computed part opens into what it was made of.
 *
 * What is opened further up says "as above" and stays shut; it can be opened
 * again where it stands, since the first place may be scrolled away.
 *
 * Depends on: explain, ui.
 */
import { useState } from 'react';
import type { Source } from '#domain/core/source';
import type { Explanation } from '#domain/explain/explanation';
import { unfold, type ShownNode } from '#domain/explain/unfold';
import { formatDate } from '../../ui/format';
import styles from './inspector.module.css';

export function ExplanationTree({ nodes }: { readonly nodes: readonly Explanation[] }) {
  return <Branch shown={unfold(nodes)} isTop />;
}

/** Opens what is the only computed part among its neighbours: a chain reads as one step. */
function startsOpen(shown: ShownNode, siblings: readonly ShownNode[]): boolean {
  return siblings.every((other) => other === shown || other.node.inputs.length === 0);
}

function Branch({
  shown,
  isTop = false,
}: {
  readonly shown: readonly ShownNode[];
  readonly isTop?: boolean;
}) {
  return (
    <ul className={isTop ? styles['tree'] : styles['branch']}>
      {shown.map((one, index) => (
        // Labels repeat (two layers of one programme), places do not.
        <li key={index}>
          {one.node.inputs.length === 0 ? (
            <div className={styles['node']}>
              <NodeWords node={one.node} before={shown[index - 1]?.node} />
            </div>
          ) : one.isAbove ? (
            <Repeated node={one.node} />
          ) : (
            <details open={startsOpen(one, shown)}>
              <summary className={styles['node']}>
                <NodeWords node={one.node} />
              </summary>
              <Branch shown={one.inputs} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Drawn below only once it is opened: a tree drawn out in full could have thousands of parts. */
function Repeated({ node }: { readonly node: Explanation }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles['node']}>
        <span className={styles['label']}>{node.label}</span>
        <span className={styles['amount']}>{node.value}</span>
        <span className={styles['detail']}>as above</span>
      </summary>
      {isOpen ? <Branch shown={unfold(node.inputs)} /> : null}
    </details>
  );
}

interface NodeWordsProps {
  readonly node: Explanation;
  /** What stands right before it: a source is not written out twice in a row. */
  readonly before?: Explanation | undefined;
}

function NodeWords({ node, before }: NodeWordsProps) {
  return (
    <>
      <span className={styles['label']}>{node.label}</span>
      <span className={styles['amount']}>{node.value}</span>
      {node.formula === null ? null : <span className={styles['detail']}>{node.formula}</span>}
      {node.source === null ? null : (
        <span className={styles['detail']}>{sourceWords(node.source, before?.source ?? null)}</span>
      )}
      {node.note === null ? null : <span className={styles['remark']}>{node.note}</span>}
    </>
  );
}

/** A citation with its date and how far it can be trusted. */
function sourceWords({ citation, asOf, confidence }: Source, before: Source | null): string {
  if (before?.citation === citation && before.asOf === asOf && before.confidence === confidence) {
    return 'the same source';
  }
  return `${citation} · ${asOf === null ? 'date not given' : formatDate(asOf)} · ${confidence}`;
}
