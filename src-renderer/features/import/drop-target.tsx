/**
 * Files dropped anywhere on the window are price lists to import, one after the other.
 *
 * Depends on: react, ./import-source.
 */
import { useEffect, useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { MOST_BYTES, PRICE_LIST, type ImportSource } from './import-source';
import styles from './import.module.css';

interface DropTargetProps {
  /** Nothing is taken while another import is under way. */
  readonly isOpen: boolean;
  readonly onTake: (sources: readonly ImportSource[]) => void;
  readonly onRefuse: (problem: string) => void;
}

export function DropTarget(props: DropTargetProps) {
  const [isOver, setIsOver] = useState(false);
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });
  useEffect(() => {
    const isTaken = (event: DragEvent) =>
      current.current.isOpen &&
      document.querySelector('[aria-modal="true"]') === null &&
      event.dataTransfer?.types.includes('Files') === true;
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Else the browser would open the file in place of the app.
      event.preventDefault();
      event.dataTransfer.dropEffect = isTaken(event) ? 'copy' : 'none';
      setIsOver(isTaken(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      if (!isTaken(event)) return;
      sourcesOf(files).then(
        (sources) => current.current.onTake(sources),
        (cause: unknown) => current.current.onRefuse(cause instanceof Error ? cause.message : String(cause)),
      );
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles['drop']}>
      <p>Drop to import as a price list</p>
    </div>
  );
}

/** @throws Error in words if one of them is no price list, and then none is taken */
async function sourcesOf(files: readonly File[]): Promise<readonly ImportSource[]> {
  for (const { name, size } of files) {
    const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
    if (!PRICE_LIST.extensions.includes(extension)) {
      throw new Error(
        `${isolatedName(name)} is none of ${PRICE_LIST.extensions.map((one) => `.${one}`).join(', ')}.`,
      );
    }
    if (size > MOST_BYTES) {
      throw new Error(`${isolatedName(name)} is larger than 50 MB, which no price list is. Split it first.`);
    }
  }
  return Promise.all(
    files.map(async (file) => ({
      kind: 'file' as const,
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
