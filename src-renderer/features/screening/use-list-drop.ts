/**
 * A file dropped anywhere while the lists are shown is a list.
 *
 * Heard before the window hears it, which would take the file for a price list.
 *
 * Depends on: react, host (types).
 */
import { useEffect, useRef, useState } from 'react';
import type { OpenedFile } from '../../host/host';

/**
 * @param isOpen - nothing is taken while a list is being read or asked about
 * @returns whether a file is held over the window
 */
export function useListDrop(isOpen: boolean, onTake: (file: OpenedFile) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const current = useRef({ isOpen, onTake });
  useEffect(() => {
    current.current = { isOpen, onTake };
  });
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const isTaken = () => current.current.isOpen && document.querySelector('[aria-modal="true"]') === null;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isTaken() ? 'copy' : 'none';
      setIsOver(isTaken());
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!isTaken()) return;
      void file.arrayBuffer().then((bytes) => {
        current.current.onTake({ name: file.name, bytes: new Uint8Array(bytes) });
      });
    };
    window.addEventListener('dragover', onDragOver, true);
    window.addEventListener('dragleave', onDragLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragover', onDragOver, true);
      window.removeEventListener('dragleave', onDragLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, []);
  return isOver;
}
