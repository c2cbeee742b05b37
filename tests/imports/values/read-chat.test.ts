import { calendarDate } from '#domain/core/calendar-date';
import rigModels from '#resources/rig-models';
import { describe, expect, it } from 'vitest';
import { chatValue, type ChatPiece } from '../../../src-renderer/imports/values/chat-piece';
import { chatMessageStart } from '../../../src-renderer/imports/values/chat-message';
import { UNSAID } from '../../../src-renderer/imports/values/dialect';
import { readChat, type ChatOffer } from '../../../src-renderer/imports/values/read-chat';
import { readChatLine } from '../../../src-renderer/imports/values/read-chat-line';
import { expectedOf, priceListFile } from '../../fixtures/price-lists/price-list-files';

const POINT = { decimalMark: 'point', dateOrder: 'dmy' } as const;
const QUOTED = { quotedOn: calendarDate('2026-11-03') };

/** A piece in few words. */
function short(piece: ChatPiece): string {
  if (!piece.read.ok) return `${piece.field} ${piece.read.problem.code}`;
  switch (piece.field) {
    case 'model':
      return `model ${piece.read.value.model}`;
    case 'hashrate':
      return `${piece.read.value.ths} TH`;
    case 'power':
      return `${piece.read.value.watts} W`;
    case 'efficiency':
      return `${piece.read.value.joulesPerTh} J`;
    case 'price':
    case 'formerPrice':
      return `${piece.field} ${piece.read.value.amount} ${piece.read.value.currency}/${piece.read.value.per}`;
    case 'quantity':
    case 'minimumQuantity':
      return `${piece.field} ${piece.read.value.least}`;
    case 'leadTime':
      return `lead ${piece.read.value.latestDays ?? '?'}`;
    case 'incoterm':
      return `${piece.read.value.incoterm} ${piece.read.value.place ?? ''} ${piece.read.value.country ?? '?'}`;
    case 'terms':
      return `terms ${piece.read.value.text}`;
    case 'maker':
    case 'origin':
    case 'validUntil':
      return `${piece.field} ${piece.read.value}`;
  }
}

const shortLine = (text: string) => {
  const { pieces, leftOver } = readChatLine(text, POINT, QUOTED);
  return [...pieces.map(short), ...leftOver.map(({ words }) => `? ${words}`)].join(', ');
};

describe('readChatLine', () => {
  it.each([
    [
      'S21 XP 270T 13.5J $5,999 FOB HK MOQ 50 ETA Feb',
      'model S21 XP, 270 TH, 13.5 J, price 5999 USD/unit, FOB HK HK, minimumQuantity 50, lead 117',
    ],
    [
      '• S21+ 235T ~$3,450~ $3,290 MOQ 50 2-3 weeks',
      'model S21+, 235 TH, formerPrice 3450 USD/unit, price 3290 USD/unit, minimumQuantity 50, lead 21',
    ],
    ['🔥 S23 Hyd 580T 9.5J $16.9/T Q1 2027', 'model S23 Hyd, 580 TH, 9.5 J, price 16.9 USD/th, lead 148'],
    [
      '- M60S 184T/18.5J $12.8/T x200 stock',
      'model M60S, 184 TH, 18.5 J, price 12.8 USD/th, quantity 200, lead 0',
    ],
    [
      '蚂蚁S21 XP 270T 13.5J 43500元 50台起 现货 FOB香港',
      'model 蚂蚁S21 XP, 270 TH, 13.5 J, price 43500 CNY/unit, minimumQuantity 50, lead 0, FOB 香港 HK',
    ],
    [
      'Antminer S21 Pro 234T @ 15.8 USDT/T, made in Malaysia, DDP Houston, TX, 30% deposit, 70% before shipment',
      'model Antminer S21 Pro, 234 TH, price 15.8 USDT/th, origin MY, DDP Houston US, terms 30 % at signing; 70 % at dispatch',
    ],
    ['S21 XP 270T 0.089 BTC 100pcs', 'model S21 XP, 270 TH, price 0.089 BTC/unit, quantity 100'],
    ['S21 234T/235T $3,700', 'model S21, 234 TH, 235 TH, price 3700 USD/unit'],
    ['Bitmain, FOB HK, valid till Friday:', 'maker Bitmain, FOB HK HK, validUntil 2026-11-06'],
    ['- M66S+ 318T 17J price tmrw', 'model M66S+, 318 TH, 17 J, ? price tmrw'],
    ['神马M63S 390T 18.5J 5950U 2月上旬', 'model 神马M63S, 390 TH, 18.5 J, price unknown-currency, lead 99'],
    ['S21 Pro ¥26,800', 'model S21 Pro, price ambiguous-currency'],
    ['S21 Pro $3,700 ETA Feb 27', 'model S21 Pro, price 3700 USD/unit, leadTime ambiguous-date'],
    ['can hold till 5pm HKT 👍', '? can hold till 5pm HKT'],
    ['we may ship more', '? we may ship more'],
    [
      'T21 190T $1,899 (was $2,099) MOQ 1 container',
      'model T21, 190 TH, price 1899 USD/unit, formerPrice 2099 USD/unit, minimumQuantity not-a-number, ? was',
    ],
    [
      'Antminer S23 Hydro 3U (U3S23H) 1160T $19,500',
      'model Antminer S23 Hydro 3U (U3S23H), 1160 TH, price 19500 USD/unit',
    ],
    ['1-49: $6,150', 'minimumQuantity 1, price 6150 USD/unit'],
    [
      'WTS 500x S21 200T $2,650 each DDP Texas, deposit 30%, balance before shipping, valid 24h',
      'quantity 500, model S21, 200 TH, price 2650 USD/unit, DDP Texas ?, terms 30 % at signing; 70 % at dispatch, validUntil 2026-11-04, ? WTS',
    ],
  ])('reads %j', (text, expected) => {
    expect(shortLine(text)).toBe(expected);
  });

  it('gives every piece the characters it came from, and says the rest', () => {
    const text = '🔥 *S21 XP* 270T – $5,999 best in town, FOB HK';
    const { pieces, leftOver } = readChatLine(text, POINT, QUOTED);
    for (const { start, end, words } of [...pieces, ...leftOver]) expect(text.slice(start, end)).toBe(words);
    expect(pieces.map(({ words }) => words)).toEqual(['S21 XP', '270T', '$5,999', 'FOB HK']);
    expect(leftOver.map(({ words }) => words)).toEqual(['best in town']);
  });

  it('names both readings of a price where nobody has said what the decimal mark is', () => {
    const { pieces } = readChatLine('S21 XP 270T $5,999', UNSAID, QUOTED);
    const price = pieces.find(({ field }) => field === 'price');
    expect(price?.read.ok === false && price.read.problem.readings).toEqual(['5999', '5.999']);
  });
});

describe('chatMessageStart', () => {
  it.each([
    ['[11:02, 03/11/2026] Jason Harbour: hello', 'Jason Harbour', 'hello'],
    ['[03/11/2026, 11:02:15 AM] Jason: hello', 'Jason', 'hello'],
    ['03/11/2026, 11:02 - Jason: hello', 'Jason', 'hello'],
    ['Jason, [03.11.2026 11:02]', 'Jason', ''],
    ['王经理 2026-11-03 10:21', '王经理', ''],
  ])('finds the sender of %j', (line, sender, text) => {
    const start = chatMessageStart(line, POINT);
    expect(start?.sender).toBe(sender);
    expect(start?.saidOn).toEqual({ ok: true, value: '2026-11-03' });
    expect(line.slice(start?.textFrom)).toBe(text);
  });

  it('does not guess the order of the day', () => {
    const start = chatMessageStart('[11:02, 03/11/2026] Jason: hello', UNSAID);
    expect(start?.saidOn.ok === false && start.saidOn.problem.code).toBe('ambiguous-date');
  });

  it.each(['S21 XP 270T $5,999', 'Note: all FOB HK'])('takes %j for no start of a message', (line) => {
    expect(chatMessageStart(line, POINT)).toBeNull();
  });
});

/** What a buyer would compare of an offer, from its own lines and what they inherit. */
function facts({ pieces, inherited, lines }: ChatOffer) {
  const all = [...pieces, ...inherited];
  const incoterm = chatValue(all, 'incoterm');
  const price = chatValue(all, 'price');
  return {
    row: lines[0],
    model: chatValue(all, 'model')?.model,
    ths: chatValue(all, 'hashrate')?.ths,
    joulesPerTh: chatValue(all, 'efficiency')?.joulesPerTh,
    amount: price?.amount,
    currency: price?.currency,
    per: price?.per,
    minimumQuantity: chatValue(all, 'minimumQuantity')?.least,
    quantity: chatValue(all, 'quantity')?.least,
    leadTimeDays: chatValue(all, 'leadTime')?.latestDays,
    incoterm: incoterm?.incoterm,
    place: incoterm?.place,
    shipFrom: incoterm?.country,
    validUntil: chatValue(all, 'validUntil') ?? undefined,
    terms: chatValue(all, 'terms')?.text,
  };
}

describe('readChat', () => {
  it.each(['harbour-chat.txt', 'kuangxin-chat.txt'])('reads %s as a careful buyer does', (name) => {
    const text = new TextDecoder().decode(priceListFile(name));
    const expected = expectedOf(name);
    const { offers } = readChat(text, POINT, { quotedOn: null });
    const read = offers.filter(({ pieces }) =>
      pieces.every((piece) => piece.field !== 'price' || piece.read.ok),
    );
    expect(read.map(facts)).toEqual(
      expected.offers.map((offer) => ({
        row: offer.at.row,
        model: offer.model,
        ths: offer.ths,
        joulesPerTh: offer.joulesPerTh,
        amount: offer.price.amount,
        currency: offer.price.currency,
        per: offer.price.per,
        minimumQuantity: offer.minimumQuantity,
        quantity: offer.quantity,
        leadTimeDays: offer.leadTimeDays,
        incoterm: offer.incoterm,
        place: offer.place,
        shipFrom: offer.shipFrom,
        validUntil: offer.validUntil,
        terms: offer.terms,
      })),
    );
    for (const { saidOn } of read) expect(saidOn).toEqual({ ok: true, value: expected.offers[0]?.quotedOn });
  });

  it('keeps what it does not read, with the reason', () => {
    const text = new TextDecoder().decode(priceListFile('harbour-chat.txt'));
    const { notRead } = readChat(text, POINT, { quotedOn: null });
    expect(notRead).toEqual([
      { line: 1, text: "Hi Sam, today's list 👇", why: 'names no rig' },
      { line: 11, text: '- M66S+ 318T 17J price tmrw', why: 'names a rig and no price' },
      {
        line: 12,
        text: 'All prices USD, T/T 30% deposit, 70% before shipment',
        why: 'is read in part, as a heading or condition',
      },
      { line: 13, text: 'can hold till 5pm HKT 👍', why: 'names no rig' },
    ]);
  });

  it('refuses a price that it does not know the currency of, and keeps the offer to ask about', () => {
    const text = new TextDecoder().decode(priceListFile('kuangxin-chat.txt'));
    const { offers } = readChat(text, POINT, { quotedOn: null });
    const refused = offers.flatMap(({ lines, pieces }) =>
      pieces.flatMap((piece) =>
        piece.read.ok ? [] : [`${lines[0] ?? 0} ${piece.words} ${piece.read.problem.code}`],
      ),
    );
    expect(refused).toEqual(['4 ¥26,800 ambiguous-currency', '6 5950U unknown-currency']);
  });

  it.each([
    ['S21 270T $22/T, $21.5/T for 100', 'has two prices; give each a line of its own'],
    ['S21 XP 270T or S21 Pro 234T $5,999', 'has two rigs; give each a line of its own'],
    ['S21 234T/235T $3,700', 'has two hash rates; give each a line of its own'],
    ['S21 XP 270T $5,999 Feb, Mar', 'has two lead times; give each a line of its own'],
  ])('takes neither of two: %j', (text, why) => {
    const { offers, notRead } = readChat(text, POINT, QUOTED);
    expect(offers).toEqual([]);
    expect(notRead.map((each) => each.why)).toEqual([why]);
  });

  it('makes an offer of each tier below a rig', () => {
    const { offers, notRead } = readChat(
      'S21 XP 270T:\n1-49: $6,150\n50+: $5,999\n\n200+: $5,800',
      POINT,
      QUOTED,
    );
    expect(offers.map((offer) => [offer.lines, ...offer.pieces.map(short)])).toEqual([
      [[1, 2], 'model S21 XP', '270 TH', 'minimumQuantity 1', 'price 6150 USD/unit'],
      [[1, 3], 'model S21 XP', '270 TH', 'minimumQuantity 50', 'price 5999 USD/unit'],
    ]);
    expect(notRead).toEqual([{ line: 5, text: '200+: $5,800', why: 'has a price and names no rig' }]);
  });

  it('takes no line for a heading of which it understands a part', () => {
    const { offers } = readChat('Stock list of today\nS21 XP 270T $5,999', POINT, QUOTED);
    expect(offers[0]?.inherited).toEqual([]);
  });

  it('finds each rig of the catalogue by the name it has there', () => {
    for (const { model } of rigModels) {
      if (model === 'T3') continue; // A name that says nothing without its maker.
      const { pieces } = readChatLine(`${model} 100T $5,999`, POINT, QUOTED);
      expect(pieces.filter(({ field }) => field === 'model').map(({ words }) => words)).toEqual([model]);
    }
  });

  it('reads no line of more than 1000 characters, and keeps its beginning for the eye', () => {
    const { offers, notRead } = readChat(`S21 XP 270T $5,999 ${'x'.repeat(1000)}`, POINT, QUOTED);
    expect(offers).toEqual([]);
    expect(notRead.map(({ why }) => why)).toEqual(['is longer than 1000 characters']);
  });

  it('gives places in the whole chat', () => {
    const text = 'Bitmain, FOB HK:\n\nS21 XP 270T $5,999\n  MOQ 5';
    const { offers } = readChat(text, POINT, QUOTED);
    for (const { pieces, inherited } of offers) {
      for (const { start, end, words } of [...pieces, ...inherited])
        expect(text.slice(start, end)).toBe(words);
    }
    expect(offers).toHaveLength(1);
  });

  it('does not let a heading of one sender hold for another', () => {
    const { offers } = readChat(
      '[11:02, 03/11/2026] A: FOB HK:\n[11:03, 03/11/2026] B: S21 XP 270T $5,999',
      POINT,
      QUOTED,
    );
    expect(offers[0]?.inherited).toEqual([]);
  });

  it('takes no price on a line of its own for a rig that has one', () => {
    const { offers, notRead } = readChat('S21 XP 270T $5,999\n$5,799', POINT, QUOTED);
    expect(offers).toHaveLength(1);
    expect(notRead).toEqual([{ line: 2, text: '$5,799', why: 'has a price and names no rig' }]);
  });
});
