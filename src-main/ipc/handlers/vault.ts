/**
 * The vault as the page may use it.
 *
 * Depends on: ../register (types), ../../vault-service (types), ../../vault/vault-error.
 */
import { VaultError } from '../../vault/vault-error';
import type { VaultService } from '../../vault-service';
import type { IpcHandlers } from '../register';

type VaultChannel = Extract<keyof IpcHandlers, `vault:${string}`>;

/** Handlers for the vault, or handlers that refuse if there is none. */
export function vaultHandlers(service: VaultService | null): Pick<IpcHandlers, VaultChannel> {
  return {
    'vault:open': ({ answersClosing }) => wanted(service).open(answersClosing),
    'vault:append': ({ entries }) => wanted(service).append(entries),
    'vault:append-part': async ({ position, bytes }) => {
      (await wanted(service).vault()).stage(position, bytes);
      return {};
    },
    'vault:read-snapshot': async ({ name, offset }) =>
      (await wanted(service).vault()).readSnapshot(name, offset),
    'vault:read-entries': async ({ after, offset }) =>
      (await wanted(service).vault()).readEntries(after, offset),
    'vault:snapshot-begin': async ({ position }) => ({
      id: await (await wanted(service).vault()).beginSnapshot(position),
    }),
    'vault:snapshot-part': async ({ id, bytes }) => {
      await (await wanted(service).vault()).writeSnapshot(id, bytes);
      return {};
    },
    'vault:snapshot-end': ({ id }) => wanted(service).endSnapshot(id),
    'vault:snapshot-cancel': async ({ id }) => {
      await (await wanted(service).vault()).cancelSnapshot(id);
      return {};
    },
    'vault:list': () => wanted(service).list(),
    'vault:close': () => {
      wanted(service).pageIsDone();
      return {};
    },
    'vault:quarantine-database': async () => {
      await wanted(service).quarantineDatabase();
      return {};
    },
  };
}

function wanted(service: VaultService | null): VaultService {
  if (service === null) throw new VaultError('vault/none', 'There is no vault: the program runs one command');
  return service;
}
