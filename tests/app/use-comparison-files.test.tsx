import { act, cleanup, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { landedCostView } from '#domain/reports/shipped-views';
import { useComparisonFiles } from '../../src-renderer/app/use-comparison-files';
import type { Host } from '../../src-renderer/host/host';
import { ServicesProvider, type Services } from '../../src-renderer/services/services';
import { UiProvider } from '../../src-renderer/ui/ui-provider';
import { manyRows } from '../fixtures/comparison-rows';
import { prepared, someEvidence } from '../fixtures/reference';

afterEach(cleanup);

/** What the app did and said while the comparison of so many offers was printed. */
function aPrinter(offers: number, remark = '') {
  const reference = prepared();
  const failures: string[] = [];
  let end: (bytes: Uint8Array) => void = () => undefined;
  const host: Partial<Host> = {
    printToPdf: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
    saveFile: () => Promise.resolve({ path: '/plans/comparison.pdf' }),
  };
  const services = { host } as Services;
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider services={services}>
      <UiProvider>{children}</UiProvider>
    </ServicesProvider>
  );
  const comparison = { rows: manyRows(offers, reference), prepared: reference };
  const attempt = (what: string, work: () => Promise<unknown>) => {
    work().catch((cause: unknown) => failures.push(`${what} ${String(cause)}`));
  };
  const { result } = renderHook(
    () => useComparisonFiles({ comparison, view: landedCostView, evidence: someEvidence, remark, attempt }),
    { wrapper },
  );
  return { result, failures, end: () => end(new Uint8Array()) };
}

describe('printing the comparison', () => {
  it('refuses more offers than a print can hold, and says what to do instead', async () => {
    const { result, failures } = aPrinter(2_501);
    act(() => {
      result.current.print();
    });

    await waitFor(() => expect(failures).toHaveLength(1));
    expect(failures[0]).toMatch(
      /2,501 offers are shown and at most 2,500 are printed\. Nothing was written\./,
    );
    expect(failures[0]).toMatch(/Filter the table, or export it to Excel or CSV\./);
    expect(result.current.printed).toBeNull();
  });

  it('says that it prints while it does, and where the file is', async () => {
    const { result, failures, end } = aPrinter(3);
    act(() => {
      result.current.print();
    });
    await screen.findByText('Printing 3 offers…');
    expect(result.current.printed?.rows).toHaveLength(3);
    act(end);

    await screen.findByText('Printed to /plans/comparison.pdf.');
    expect(result.current.printed).toBeNull();
    expect(failures).toEqual([]);
  });

  it('says of the file what is to be said, such as that its amounts are not hidden', async () => {
    const { result, end } = aPrinter(3, ' Amounts are hidden on screen only.');
    act(() => {
      result.current.print();
    });
    await screen.findByText('Printing 3 offers…');
    act(end);

    await screen.findByText('Printed to /plans/comparison.pdf. Amounts are hidden on screen only.');
  });
});
