/**
 * One weight as a slider and a number: moving ranks at once, letting go saves.
 *
 * A key that is held moves many times and saves once, when it is let go.
 *
 * Depends on: react, ./ranking.module.css.
 */
import { useState, type KeyboardEvent } from 'react';
import styles from './ranking.module.css';

interface WeightSliderProps {
  readonly header: string;
  /** 0 to 100. */
  readonly weight: number;
  /** Its part of the whole weight, 0 to 1. */
  readonly share: number;
  readonly onTry: (weight: number) => void;
  readonly onSave: (weight: number) => void;
}

export function WeightSlider({ header, weight, share, onTry, onSave }: WeightSliderProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isMoved, setIsMoved] = useState(false);
  const letGo = () => {
    if (isMoved) onSave(weight);
    setIsMoved(false);
  };
  const take = () => {
    const value = typed === null || typed.trim() === '' ? Number.NaN : Number(typed);
    setTyped(null);
    if (Number.isNaN(value)) return;
    const next = Math.round(Math.min(100, Math.max(0, value)));
    if (next !== weight) onSave(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <div className={styles['slider']}>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={weight}
        aria-label={`Weight of ${header}`}
        aria-valuetext={`${String(weight)}, ${percentWords(share)} of the whole`}
        onChange={(event) => {
          setIsMoved(true);
          onTry(Number(event.target.value));
        }}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <input
        type="text"
        inputMode="numeric"
        className={styles['number']}
        aria-label={`Weight of ${header}, 0 to 100`}
        value={typed ?? String(weight)}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
    </div>
  );
}

/** A share as per cent: `45 %`, `4.5 %`. */
export function percentWords(share: number): string {
  const percent = share * 100;
  return `${percent < 10 && percent % 1 !== 0 ? percent.toFixed(1) : String(Math.round(percent))} %`;
}
