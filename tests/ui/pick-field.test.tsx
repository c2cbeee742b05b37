import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { PickField, type PickOption } from '../../src-renderer/ui/pick-field';
import { UiProvider } from '../../src-renderer/ui/ui-provider';

const some: readonly PickOption[] = [
  { id: 'a', label: 'A-1', detail: 'Antminer S21, Bitmain', figure: '$18.31' },
  { id: 'b', label: 'B-2', detail: 'Fluminer, Société Générale', figure: '$17.00' },
];
const many = Array.from({ length: 200 }, (_, index) => ({
  id: `o${index}`,
  label: `O-${index}`,
  detail: index === 180 ? 'Whatsminer' : 'Antminer',
  figure: '',
}));

afterEach(cleanup);

function Screen({ options }: { readonly options: readonly PickOption[] }) {
  const [value, setValue] = useState<string>(options[0]?.id ?? '');
  return (
    <UiProvider>
      <PickField
        label="Compare with"
        options={options}
        value={value}
        onChange={setValue}
        optionsName="offers"
      />
    </UiProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Compare with' });
const listed = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('PickField', () => {
  it('lists everything when it is opened, whatever is picked', async () => {
    render(<Screen options={some} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'All offers' }));

    expect(listed()).toHaveLength(2);
  });

  it('takes words in any order, without letter case and accents', async () => {
    const user = userEvent.setup();
    render(<Screen options={some} />);
    await user.click(field());
    await user.keyboard('generale FLU');

    expect(listed()).toEqual(['B-2$17.00Fluminer, Société Générale']);
    await user.keyboard('{Enter}');
    expect(field().value).toBe('B-2');
  });

  it('draws the first fifty of many, says so, and finds the others by typing', async () => {
    const user = userEvent.setup();
    render(<Screen options={many} />);
    await user.click(field());

    expect(listed()).toHaveLength(50);
    expect(screen.getByText('The first 50 are listed; type to search all 200.')).toBeTruthy();
    await user.keyboard('whats');
    expect(listed()).toEqual(['O-180Whatsminer']);
  });

  it('keeps what was picked when the words are given up', async () => {
    const user = userEvent.setup();
    render(<Screen options={some} />);
    await user.click(field());
    await user.clear(field());
    await user.keyboard('zzz{Escape}');

    expect(field().value).toBe('A-1');
  });
});
