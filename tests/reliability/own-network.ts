/**
 * A network of its own, with a way out that leads to a machine that only listens.
 *
 * Two namespaces and a cable between them. Inside there are addresses, a
 * default route and a name server, so that whatever a program sends does leave;
 * outside each frame is taken down. Neighbours are not asked for (no ARP, no
 * discovery) and nothing configures itself, so the kernel has nothing to send
 * of its own and no frame need be left out of the count.
 *
 * Needs root and Linux, `ip` and Perl. Where that is not so it says why, and nothing was tried.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { frameText } from './frame-text';
import { oweUntilExit } from './give-back';
import { NotAllowedError } from './own-disk';

/** Address families and protocols by their numbers: Perl has no names for them without a further package. */
const LISTEN = `socket(my $s, 17, 3, 0x0300) or die "$!"; $| = 1; print "ready\\n";
while (1) { my $from = recv($s, my $frame, 65535, 0); next unless defined $from;
my (undef, undef, undef, undef, $way) = unpack("SnlSC", $from); next if $way == 4;
print unpack("H*", substr($frame, 0, 96)), "\\n"; }`;

const INSIDE = '10.203.0.2';
const OUTSIDE = '10.203.0.1';

/** A network and what was seen leaving it. */
export interface OwnNetwork {
  /** Words to put before those of a command that is to run in it. */
  readonly before: readonly string[];
  /** Every frame that left since the start, in words. */
  readonly frames: () => readonly string[];
  /** What the kernel counted at the inner end: a second witness. */
  readonly counted: () => number;
  /** Gives it back. What ran in it has ended. */
  readonly remove: () => void;
}

/**
 * Makes one.
 * @throws NotAllowedError with the system's words
 */
export async function makeOwnNetwork(): Promise<OwnNetwork> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new NotAllowedError('needs root on Linux, to make a network of its own');
  }
  const inside = `rigplan-in-${String(process.pid)}`;
  const outside = `rigplan-out-${String(process.pid)}`;
  const names = `/etc/netns/${inside}`;
  const giveBack = (): void => {
    for (const name of [inside, outside]) spawnSync('ip', ['netns', 'del', name]);
    rmSync(names, { recursive: true, force: true });
  };
  const release = oweUntilExit(giveBack);
  const remove = (): void => {
    release();
    giveBack();
  };
  const ip = (...words: readonly string[]): void => {
    const { status, stderr, error } = spawnSync('ip', words, { encoding: 'utf8' });
    if (error !== undefined || status !== 0) {
      throw new NotAllowedError(`ip ${words.join(' ')}: ${error?.message ?? stderr.trim()}`);
    }
  };
  try {
    ip('netns', 'add', inside);
    ip('netns', 'add', outside);
    ip('link', 'add', 'out', 'netns', inside, 'type', 'veth', 'peer', 'name', 'in', 'netns', outside);
    ip('-n', inside, 'link', 'set', 'lo', 'up');
    ip('-n', inside, 'link', 'set', 'out', 'arp', 'off', 'addrgenmode', 'none');
    ip('-n', outside, 'link', 'set', 'in', 'arp', 'off', 'addrgenmode', 'none');
    ip('-n', inside, 'addr', 'add', `${INSIDE}/24`, 'dev', 'out');
    ip('-n', outside, 'addr', 'add', `${OUTSIDE}/24`, 'dev', 'in');
    // Not every kernel has the newer protocol; without it nothing can leave by it either.
    const hasV6 = spawnSync('ip', ['-n', inside, '-6', 'addr', 'add', 'fd12::2/64', 'dev', 'out', 'nodad']);
    ip('-n', inside, 'link', 'set', 'out', 'up');
    ip('-n', outside, 'link', 'set', 'in', 'up');
    ip('-n', inside, 'route', 'add', 'default', 'via', OUTSIDE);
    if (hasV6.status === 0) ip('-n', inside, '-6', 'route', 'add', 'default', 'via', 'fd12::1');
    mkdirSync(names, { recursive: true });
    writeFileSync(`${names}/resolv.conf`, `nameserver ${OUTSIDE}\noptions timeout:1 attempts:1\n`);
    const listener = await listen(outside);
    const before = ['ip', 'netns', 'exec', inside];
    return {
      before,
      frames: listener.frames,
      counted: () => {
        const file = '/sys/class/net/out/statistics/tx_packets';
        return Number(spawnSync('ip', ['netns', 'exec', inside, 'cat', file], { encoding: 'utf8' }).stdout);
      },
      remove: () => {
        listener.stop();
        remove();
      },
    };
  } catch (cause) {
    remove();
    throw cause instanceof NotAllowedError ? cause : new NotAllowedError(String(cause));
  }
}

async function listen(
  namespace: string,
): Promise<{ readonly frames: () => readonly string[]; readonly stop: () => void }> {
  const child = spawn('ip', ['netns', 'exec', namespace, 'perl', '-e', LISTEN], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const frames: string[] = [];
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', (cause) => reject(new NotAllowedError(cause.message)));
    child.once('exit', () => reject(new NotAllowedError(`perl: ${said.trim()}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
      else frames.push(frameText(line));
    });
  });
  return { frames: () => [...frames], stop: () => child.kill() };
}
