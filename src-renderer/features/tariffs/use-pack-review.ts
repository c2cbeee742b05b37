/**
 * Another edition of the tariff pack: read, compared, priced, then adopted or not.
 *
 * Nothing of the workspace changes before the user says so, and adopting is one
 * step that can be undone.
 *
 * Depends on: react, evaluation (types), model (types), imports, host (types), ui/messages.
 */
import { useRef, useState } from 'react';
import type { PackEffect } from '#domain/evaluation/pack-effect';
import type { TariffPack } from '#domain/model/tariff-pack';
import type { FileKind, OpenedFile } from '../../host/host';
import { readTariffPack } from '../../imports/read-tariff-pack';
import { packFileProblemLines } from '../../imports/tariff-pack-words';
import { useMessages } from '../../ui/messages';

/** What reviewing a pack needs done outside. */
export interface PackReviewActions {
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>;
  /** Why the file must not even be parsed; null if it may be. */
  readonly refusalOf: (bytes: Uint8Array) => Promise<string | null>;
  /** Prices every offer under both packs; null if it was stopped. */
  readonly measure: (
    pack: TariffPack,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ) => Promise<PackEffect | null>;
  /** Makes the pack that of the workspace, tells so and offers to undo it. */
  readonly adopt: (pack: TariffPack) => Promise<unknown>;
}

/** What is known of the effect on the offers. */
export type EffectStage =
  | { readonly kind: 'measuring'; readonly share: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'measured'; readonly effect: PackEffect };

/** Where it stands. */
export type PackReviewStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string }
  /** What is wrong, in lines; nothing was changed. */
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly lines: readonly string[] }
  | {
      readonly kind: 'review';
      /** Where the pack comes from, in words. */
      readonly from: string;
      readonly pack: TariffPack;
      readonly effect: EffectStage;
      readonly isAdopting: boolean;
    };

/** A pack under review. */
export interface PackReview {
  readonly stage: PackReviewStage;
  /** Asks for a file. */
  readonly start: () => void;
  /** Reviews a pack that is at hand, such as the one that ships with the app. */
  readonly review: (pack: TariffPack, from: string) => void;
  readonly stopMeasuring: () => void;
  readonly measureAgain: () => void;
  readonly adopt: () => void;
  /** Leaves everything as it is. */
  readonly close: () => void;
}

/** Work shorter than this is not announced. */
const QUIET_MS = 300;

const PACK_FILE: FileKind = { label: 'RigPlan tariff pack', extensions: ['json'] };

export function usePackReview(actions: PackReviewActions): PackReview {
  const [stage, setStage] = useState<PackReviewStage>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const { show } = useMessages();

  const measure = async (pack: TariffPack) => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    const setEffect = (effect: EffectStage) => {
      if (running.current !== controller) return;
      setStage((now) => (now.kind === 'review' ? { ...now, effect } : now));
    };
    try {
      const effect = await actions.measure(pack, controller.signal, (share) => {
        setEffect({ kind: 'measuring', share });
      });
      setEffect(effect === null ? { kind: 'stopped' } : { kind: 'measured', effect });
    } catch (cause) {
      if (running.current === controller) {
        setStage({
          kind: 'refused',
          fileName: null,
          lines: [`The offers could not be priced with this pack: ${wordsOf(cause)}`, 'Nothing was changed.'],
        });
      }
    }
  };

  const review = (pack: TariffPack, from: string) => {
    setStage({ kind: 'review', from, pack, effect: { kind: 'measuring', share: 0 }, isAdopting: false });
    void measure(pack);
  };

  const read = async () => {
    const controller = new AbortController();
    let fileName: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const file = await actions.openFile(PACK_FILE);
      if (file === null) return;
      const { name } = file;
      fileName = name;
      running.current?.abort();
      running.current = controller;
      timer = setTimeout(() => {
        setStage({ kind: 'reading', fileName: name });
      }, QUIET_MS);
      const refusal = await actions.refusalOf(file.bytes);
      if (refusal !== null) {
        clearTimeout(timer);
        if (controller.signal.aborted) return;
        setStage({ kind: 'refused', fileName, lines: [refusal, 'The pack in use stays as it is.'] });
        return;
      }
      const result = await readTariffPack(file.bytes);
      clearTimeout(timer);
      if (controller.signal.aborted) return;
      if (result.ok) review(result.value, file.name);
      else setStage({ kind: 'refused', fileName, lines: packFileProblemLines(result.problem) });
    } catch (cause) {
      clearTimeout(timer);
      if (controller.signal.aborted) return;
      setStage({ kind: 'refused', fileName, lines: [wordsOf(cause), 'Nothing was changed.'] });
    }
  };

  const adopt = async () => {
    if (stage.kind !== 'review' || stage.isAdopting) return;
    setStage({ ...stage, isAdopting: true });
    try {
      await actions.adopt(stage.pack);
      running.current?.abort();
      setStage({ kind: 'idle' });
    } catch (cause) {
      setStage({ ...stage, isAdopting: false });
      show({ kind: 'failed', text: `The pack was not adopted: ${wordsOf(cause)}` });
    }
  };

  return {
    stage,
    start: () => void read(),
    review,
    stopMeasuring: () => {
      running.current?.abort();
      setStage((now) => (now.kind === 'review' ? { ...now, effect: { kind: 'stopped' } } : now));
    },
    measureAgain: () => {
      if (stage.kind === 'review') review(stage.pack, stage.from);
    },
    adopt: () => void adopt(),
    close: () => {
      running.current?.abort();
      running.current = null;
      setStage({ kind: 'idle' });
    },
  };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
