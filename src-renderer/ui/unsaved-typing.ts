/**
 * Whether something that was typed lies in a form that is open, and nowhere else.
 *
 * Every dialog that holds typing says so here, touched or not. What stands in a field of a page is
 * kept as soon as the field is left.
 */
const holders = new Set<symbol>();

/** @returns ends it */
export function holdTyping(): () => void {
  const holder = Symbol('typing');
  holders.add(holder);
  return () => {
    holders.delete(holder);
  };
}

/** Whether a form is open. */
export function isTypingHeld(): boolean {
  return holders.size > 0;
}
