/**
 * The tree of an explanation: each computed part opens into what it was made of.
 *
 * What is opened further up says "as above" and stays shut; it can be opened
 * again where it stands, since the first place may be scrolled away.
 *
 * Depends on: react, core (types), ./format.
 */
import { useState } from 'react';
import type { Source } from '#domain/core/source';
import styles from './explanation-tree.module.css';
import { formatDate } from './format';

/** One part of an explanation, with what it was made from. */
interface TreeNode<Node> {
  readonly label: string;
  /** As text, with its unit. */
  readonly value: string;
  readonly formula: string | null;
  readonly source: Source | null;
  readonly note: string | null;
  readonly inputs: readonly Node[];
}

/** A part where it is shown: one that stands opened above has no inputs here. */
interface UnfoldedNode<Node> {
  readonly node: Node;
  readonly isAbove: boolean;
  readonly inputs: readonly UnfoldedNode<Node>[];
}

type Unfold<Node> = (nodes: readonly Node[]) => readonly UnfoldedNode<Node>[];

interface ExplanationTreeProps<Node extends TreeNode<Node>> {
  readonly nodes: readonly Node[];
  /** Says which parts stand opened above. */
  readonly unfold: Unfold<Node>;
  /** Draws what is below a part only once that is opened: for trees of thousands of parts. */
  readonly isLazy?: boolean;
}

export function ExplanationTree<Node extends TreeNode<Node>>(props: ExplanationTreeProps<Node>) {
  const { nodes, unfold, isLazy = false } = props;
  return <Branch shown={unfold(nodes)} unfold={unfold} isLazy={isLazy} isTop />;
}

interface BranchProps<Node> {
  readonly shown: readonly UnfoldedNode<Node>[];
  readonly unfold: Unfold<Node>;
  readonly isLazy: boolean;
  readonly isTop?: boolean;
}

function Branch<Node extends TreeNode<Node>>(props: BranchProps<Node>) {
  const { shown, unfold, isLazy, isTop = false } = props;
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
            <Repeated node={one.node} unfold={unfold} isLazy={isLazy} />
          ) : (
            <Opening one={one} startsOpen={startsOpen(one, shown)} unfold={unfold} isLazy={isLazy} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Opens what is the only computed part among its neighbours: a chain reads as one step. */
function startsOpen<Node extends TreeNode<Node>>(
  shown: UnfoldedNode<Node>,
  siblings: readonly UnfoldedNode<Node>[],
): boolean {
  return siblings.every((other) => other === shown || other.node.inputs.length === 0);
}

interface OpeningProps<Node> extends Omit<BranchProps<Node>, 'shown' | 'isTop'> {
  readonly one: UnfoldedNode<Node>;
  readonly startsOpen: boolean;
}

function Opening<Node extends TreeNode<Node>>({ one, startsOpen: isOpen, ...rest }: OpeningProps<Node>) {
  const [isDrawn, setIsDrawn] = useState(isOpen || !rest.isLazy);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setIsDrawn(true);
      }}
    >
      <summary className={styles['node']}>
        <NodeWords node={one.node} />
      </summary>
      {isDrawn ? <Branch shown={one.inputs} {...rest} /> : null}
    </details>
  );
}

interface RepeatedProps<Node> {
  readonly node: Node;
  readonly unfold: Unfold<Node>;
  readonly isLazy: boolean;
}

/** Drawn below only once it is opened: a tree drawn out in full could have thousands of parts. */
function Repeated<Node extends TreeNode<Node>>({ node, unfold, isLazy }: RepeatedProps<Node>) {
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
      {isOpen ? <Branch shown={unfold(node.inputs)} unfold={unfold} isLazy={isLazy} /> : null}
    </details>
  );
}

interface NodeWordsProps<Node> {
  readonly node: Node;
  /** What stands right before it: a source is not written out twice in a row. */
  readonly before?: Node | undefined;
}

function NodeWords<Node extends TreeNode<Node>>({ node, before }: NodeWordsProps<Node>) {
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
