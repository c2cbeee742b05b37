/**
 * What shared components need around them: no injected style elements (the
 * content security policy forbids them), tooltips that follow each other
 * without a wait, messages.
 *
 * Depends on: Base UI.
 */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { MessagesProvider } from './messages';

export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <MessagesProvider>{children}</MessagesProvider>
      </Tooltip.Provider>
    </CSPProvider>
  );
}
