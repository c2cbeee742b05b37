/** Stands in for Electron where main's modules run in Node: there is no page that could call. */

export const ipcMain = {};
