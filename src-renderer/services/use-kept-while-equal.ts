/**
 * A value that keeps its identity while it says the same.
 *
 * For values that are read anew from storage, or built anew with every draw,
 * and that much is computed from. Plain data only, and little of it: it is compared as text.
 *
 * Depends on: react.
 */
import { useState } from 'react';

export function useKeptWhileEqual<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
