/** The window that all contenders are drawn in, CSS pixels. */
export const WINDOW = { width: 1600, height: 900 } as const;
