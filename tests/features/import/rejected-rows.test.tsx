/** A rejected cell that holds a whole offer: what is typed keeps the rest of the line. */
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RejectedRows } from '../../../src-renderer/features/import/preview/rejected-rows';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { Mend } from '../../../src-renderer/imports/mends';
import { readPastedText } from '#parser/read-pasted-text';
import { giveElementsHeight } from '../../fixtures/element-size';
import { aLayoutKnown } from '../../fixtures/layout-known';

giveElementsHeight();
afterEach(cleanup);

const LINE = '蚂蚁S21 Pro 234T 15J ¥26,800';

describe('a rejected line of a chat', () => {
  it('is mended as a whole, though one part of it could not be read', async () => {
    const pasted = readPastedText(`今日报价\n${LINE}\n`, null);
    if (!pasted.ok) throw new Error(pasted.problem.code);
    const guess = guessLayout(pasted.value, aLayoutKnown());
    if (!guess.ok) throw new Error(guess.problem.code);
    const { layout } = guess.value;
    const onMend = vi.fn<(mend: Mend) => void>();
    const user = userEvent.setup();
    render(
      <RejectedRows
        rows={[
          {
            sheet: null,
            line: 2,
            offerId: null,
            cells: [LINE],
            reasons: [
              {
                column: 'unit_price',
                header: null,
                position: 0,
                read: '¥26,800',
                why: 'has the sign ¥, which can mean CNY or JPY',
              },
            ],
          },
        ]}
        file={{ layout, fetchRows: () => new Promise(() => undefined) }}
        mends={[]}
        onMend={onMend}
      />,
    );

    const field = screen.getByRole('textbox', { name: 'Read A2 as' });
    expect(field).toHaveProperty('value', LINE);
    await user.clear(field);
    await user.type(field, LINE.replace('¥26,800', 'CNY 26,800'));
    await user.click(screen.getByRole('button', { name: 'Read the row again' }));

    expect(onMend).toHaveBeenCalledWith({
      sheet: null,
      line: 2,
      position: 0,
      text: '蚂蚁S21 Pro 234T 15J CNY 26,800',
    });
  });
});
