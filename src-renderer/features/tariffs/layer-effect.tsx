/**
 * What the layer that is being decided on would do to the offers: one sentence
 * that stays in sight, and the table behind it.
 *
 * Depends on: react, ui, ./effect-table, ./effect-words, ./use-layer-effect (types).
 */
import { useState } from 'react';
import { Button } from '../../ui/button';
import { EffectTable } from './effect-table';
import { effectWords } from './effect-words';
import styles from './layer-effect.module.css';
import type { LayerEffectStage } from './use-layer-effect';

export function LayerEffect({ stage }: { readonly stage: LayerEffectStage }) {
  const [isOpen, setIsOpen] = useState(false);
  const effect = stage.kind === 'measured' && stage.effect.changed.length > 0 ? stage.effect : null;
  return (
    <section className={styles['effect']} aria-label="Effect on your offers">
      <div className={styles['line']}>
        <p role="status" className={stage.kind === 'measured' ? styles['known'] : styles['unknown']}>
          {wordsOf(stage)}
        </p>
        {effect === null ? null : (
          <Button
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? 'Hide the offers' : 'Show the offers'}
          </Button>
        )}
      </div>
      {effect !== null && isOpen ? (
        <div className={styles['table']}>
          <EffectTable effect={effect} />
        </div>
      ) : null}
    </section>
  );
}

function wordsOf(stage: LayerEffectStage): string {
  switch (stage.kind) {
    case 'unfinished':
      return 'What it does to your offers is shown here once its rate, origins, codes and dates are complete.';
    case 'measuring':
      return 'Working out what it does to your offers…';
    case 'measured':
      return effectWords(stage.effect);
    case 'failed':
      return `What it does to your offers could not be worked out: ${stage.reason} It can still be saved.`;
  }
}
