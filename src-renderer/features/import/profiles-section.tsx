/**
 * The saved ways to read the lists of vendors: what each holds, to rename and to delete.
 *
 * Depends on: react, core, model (types), ui, ./quote-field-words, ./profile-dialogs.
 */
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { QuoteField } from '#domain/model/quote-field';
import type { SourceDialect, SourceProfile } from '#domain/model/source-profile';
import { IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatDate } from '../../ui/format';
import { Section } from '../../ui/section';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RemoveProfileDialog, RenameProfileDialog } from './profile-dialogs';
import { quoteFieldInSentence } from './quote-field-words';

interface ProfilesSectionProps {
  readonly profiles: readonly SourceProfile[];
  readonly onRename: (profile: SourceProfile, name: string) => Promise<unknown>;
  readonly onRemove: (profile: SourceProfile) => Promise<unknown>;
}

type Open = { readonly kind: 'rename' | 'remove'; readonly profile: SourceProfile };

export function ProfilesSection({ profiles, onRename, onRemove }: ProfilesSectionProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
  };
  const inOrder = [...profiles].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Section
      title="How vendors’ lists are read"
      words="Saved when a list is imported. The next list with the same columns is read so, without questions."
    >
      {inOrder.length === 0 ? (
        <p>None yet. Import a vendor’s list, match its columns, and it is remembered here.</p>
      ) : (
        <FactsTable>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Columns</th>
              <th scope="col">For every row</th>
              <th scope="col">Numbers and dates</th>
              <th scope="col">Saved</th>
              <th scope="col">
                <VisuallyHidden>Actions</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((profile) => (
              <ProfileRow key={profile.id} profile={profile} onOpen={setOpen} />
            ))}
          </tbody>
        </FactsTable>
      )}
      {open === null ? null : open.kind === 'rename' ? (
        <RenameProfileDialog
          profile={open.profile}
          taken={profiles.map(({ name }) => name)}
          onRename={(name) => onRename(open.profile, name)}
          onClose={close}
        />
      ) : (
        <RemoveProfileDialog profile={open.profile} onRemove={() => onRemove(open.profile)} onClose={close} />
      )}
    </Section>
  );
}

function ProfileRow(props: { readonly profile: SourceProfile; readonly onOpen: (open: Open) => void }) {
  const { profile, onOpen } = props;
  const { name, columns, given, dialect, savedOn, savedBy, sheet } = profile;
  const isolated = isolatedName(name);
  const read = columns.flatMap(({ field }) => (field === null ? [] : [quoteFieldInSentence(field)]));
  const leftOut = columns.length - read.length;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-cell="words">
        {read.join(', ')}
        {leftOut === 0 ? '' : `; ${String(leftOut)} left out`}
        {sheet === null ? '' : `; sheet ${sheet}`}
      </td>
      <td data-cell="words">
        {Object.entries(given)
          .map(([field, text]) => `${quoteFieldInSentence(field as QuoteField)} ${text}`)
          .join(', ') || '—'}
      </td>
      <td data-cell="whole">{dialectWords(dialect)}</td>
      <td data-cell="whole">
        {formatDate(savedOn)}
        {savedBy === null ? '' : ` by ${savedBy}`}
      </td>
      <td data-cell="actions">
        <IconButton
          label={`Rename ${isolated}`}
          icon={Pencil}
          onClick={() => onOpen({ kind: 'rename', profile })}
        />
        <IconButton
          label={`Delete ${isolated}`}
          icon={Trash2}
          onClick={() => onOpen({ kind: 'remove', profile })}
        />
      </td>
    </tr>
  );
}

const orders = { ymd: 'year first', dmy: 'day first', mdy: 'month first' } as const;

function dialectWords({ decimalMark, dateOrder }: SourceDialect): string {
  const parts = [
    ...(decimalMark === null ? [] : [`decimal ${decimalMark}`]),
    ...(dateOrder === null ? [] : [orders[dateOrder]]),
  ];
  return parts.join(', ') || '—';
}
