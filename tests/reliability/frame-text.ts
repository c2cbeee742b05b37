/** What a frame on a cable is, in words: enough to tell who wanted what from whom. */

const PROTOCOLS: Readonly<Record<number, string>> = {
  1: 'ICMP',
  2: 'IGMP',
  6: 'TCP',
  17: 'UDP',
  58: 'ICMPv6',
};

/** `UDP to 198.51.100.10:3478`. @param hex - the frame from its Ethernet header on, cut where one likes */
export function frameText(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const type = bytes.length < 14 ? 0 : bytes.readUInt16BE(12);
  if (type === 0x0800 && bytes.length >= 34) {
    const length = ((bytes[14] ?? 0) & 15) * 4;
    const to = [...bytes.subarray(30, 34)].join('.');
    return packetText(bytes[23] ?? 0, to, bytes.subarray(14 + length));
  }
  if (type === 0x86dd && bytes.length >= 54) {
    const to = [0, 2, 4, 6, 8, 10, 12, 14].map((at) => bytes.readUInt16BE(38 + at).toString(16)).join(':');
    return packetText(bytes[20] ?? 0, `[${to}]`, bytes.subarray(54));
  }
  return `frame of type ${type.toString(16)}`;
}

function packetText(protocol: number, to: string, rest: Buffer): string {
  const name = PROTOCOLS[protocol] ?? `protocol ${String(protocol)}`;
  const hasPort = (protocol === 6 || protocol === 17) && rest.length >= 4;
  return `${name} to ${to}${hasPort ? `:${String(rest.readUInt16BE(2))}` : ''}`;
}
