/**
 * A box for a price list that is no file: cells of a spreadsheet, a mail, lines of a chat.
 *
 * Depends on: react, ui, ./import-source (types).
 */
import { useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/fields';
import type { ImportSource } from './import-source';
import styles from './import.module.css';

interface PasteDialogProps {
  readonly problem: string | null;
  readonly onRead: (source: ImportSource) => void;
  readonly onClose: () => void;
}

export function PasteDialog({ problem, onRead, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  /** The table that came with the text; it says nothing any more once the text is changed. */
  const [rich, setRich] = useState<{ readonly text: string; readonly html: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const read = () => {
    if (text.trim() === '') return;
    onRead({ kind: 'pasted', text, html: rich !== null && rich.text === text ? rich.html : null });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      holdsTyping
      title="Paste a price list"
      description="Cells of a spreadsheet, a mail or lines of a chat. You see what is read before anything is imported."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={text.trim() === ''} onClick={read}>
            Read it
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className={styles['paste']}
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <TextAreaField
          label="What the vendor wrote"
          hint="Ctrl V to paste, Ctrl Enter to read it."
          error={problem}
          autoFocus
          data-amounts="raw"
          value={text}
          onChange={setText}
          placeholder={'S21 XP 270T 13.5J $5,999 FOB HK MOQ 50 ETA Feb'}
          onPaste={(event) => {
            const { value } = event.currentTarget;
            const html = event.clipboardData.getData('text/html');
            const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
            // Into a box that is not empty it is only a part of the text.
            setRich(html === '' || value !== '' ? null : { text: plain, html });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            read();
          }}
        />
      </form>
    </Dialog>
  );
}
