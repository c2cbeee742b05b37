/**
 * Ports, airports and cities that rigs ship from and to, with their country.
 *
 * A place that is not here has no country: it is asked for. Names that more
 * than one country has on the routes of rigs (Georgetown, Vancouver, San José)
 * are left out on purpose.
 *
 * Source: compiled for RigPlan on 2026-11-22 from the geography of the ports and
 * cities themselves; not taken from a register such as UN/LOCODE, nor checked
 * against one. Codes of three letters are those of airports (IATA), less those
 * that are an ISO code of a country too.
 *
 * Depends on: core.
 */
import { countryCode, type CountryCode } from '#domain/core/country';

/** By country: names separated by bars. */
const PLACES: Readonly<Record<string, string>> = {
  AE: 'dubai|jebel ali|abu dhabi|khalifa port|sharjah|dxb|auh|迪拜',
  AR: 'buenos aires',
  AU: 'sydney|brisbane|fremantle',
  BR: 'santos|sao paulo|são paulo|manaus|itajai',
  BT: 'thimphu|phuentsholing|paro',
  CA: 'montreal|montréal|toronto|halifax|calgary|edmonton|winnipeg|prince rupert|yyz|yul|yyc',
  CN: "shenzhen|yantian|shekou|guangzhou|nansha|dongguan|huizhou|zhuhai|foshan|xiamen|fuzhou|shanghai|pudong|suzhou|ningbo|hangzhou|qingdao|tianjin|beijing|dalian|chengdu|chongqing|wuhan|zhengzhou|changsha|xian|xi'an|szx|pvg|pek|深圳|盐田|蛇口|广州|南沙|东莞|惠州|珠海|佛山|厦门|福州|上海|浦东|苏州|宁波|杭州|青岛|天津|北京|大连|成都|重庆|武汉|郑州|长沙|西安|华强北",
  DE: 'hamburg|bremerhaven|bremen|frankfurt|munich|münchen|berlin',
  ES: 'algeciras|barcelona|bilbao',
  ET: 'addis ababa',
  FI: 'helsinki|kotka|hel',
  FR: 'le havre|marseille|paris|cdg',
  GB: 'felixstowe|southampton|london gateway|heathrow|lhr',
  HK: 'hong kong|hongkong|hk|hkg|kwai chung|kwai tsing|kowloon|tsing yi|香港|葵涌',
  ID: 'jakarta|tanjung priok|batam|surabaya|tanjung perak|semarang|cgk|雅加达|巴淡',
  IN: 'nhava sheva|mumbai|chennai|mundra|new delhi',
  IS: 'reykjavik|reykjavík|keflavik',
  IT: 'genoa|genova|la spezia|milan|milano',
  JP: 'tokyo|yokohama|osaka|kobe|nagoya|narita|nrt|kix|东京|大阪',
  KH: 'phnom penh|sihanoukville',
  KR: 'busan|incheon|seoul|icn|釜山|仁川',
  KZ: 'almaty|astana|ekibastuz|pavlodar|khorgos',
  LA: 'vientiane',
  MX: 'manzanillo|lazaro cardenas|lázaro cárdenas|veracruz|altamira|ensenada|monterrey|tijuana|guadalajara|mexico city',
  MY: 'port klang|port kelang|klang|penang|george town penang|butterworth|bayan lepas|johor bahru|johor|pasir gudang|tanjung pelepas|kuala lumpur|kulim|ipoh|melaka|kuching|巴生|巴生港|槟城|吉隆坡|新山|柔佛',
  NL: 'rotterdam|amsterdam|schiphol|ams|鹿特丹',
  NO: 'oslo|bergen|narvik',
  OM: 'salalah|sohar|muscat',
  PA: 'balboa|colon|panama city panama',
  PH: 'manila|cebu|subic',
  PL: 'gdansk|gdańsk|gdynia|warsaw',
  PY: 'asuncion|asunción|ciudad del este|villeta',
  QA: 'doha|hamad port',
  RU: 'st petersburg|saint petersburg|vladivostok|novosibirsk|irkutsk|moscow|莫斯科',
  SA: 'jeddah|dammam|riyadh',
  SE: 'gothenburg|göteborg|stockholm',
  SG: 'singapore|changi|jurong|新加坡',
  TH: 'laem chabang|bangkok|bkk|map ta phut|rayong|chonburi|suvarnabhumi|林查班|曼谷',
  TR: 'istanbul|mersin|izmir',
  TW: 'taipei|kaohsiung|keelung|taichung|taoyuan|tpe|台北|高雄|基隆',
  US: 'los angeles|long beach|la/lb|lax|oakland|san francisco|seattle|tacoma|portland|houston|dallas|fort worth|austin|san antonio|el paso|odessa|midland|corsicana|rockdale|laredo|iah|dfw|new york|newark|savannah|atlanta|charleston|norfolk|baltimore|philadelphia|miami|jacksonville|tampa|new orleans|mobile|memphis|nashville|chicago|ord|detroit|cleveland|columbus|louisville|kansas city|st louis|minneapolis|omaha|denver|salt lake city|phoenix|las vegas|boise|anchorage|massena|coshocton|fargo|jfk|ewr|atl|洛杉矶|长滩|休斯顿|休斯敦|达拉斯|纽约|西雅图',
  VN: 'hai phong|haiphong|ho chi minh city|ho chi minh|hcmc|cat lai|hanoi|ha noi|da nang|sgn|海防|胡志明|胡志明市|河内|越南海防',
};

const byName: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries(PLACES).flatMap(([code, names]) =>
    names.split('|').map((name): [string, CountryCode] => [name, countryCode(code)]),
  ),
);

/** Postal codes of US states, which follow cities there. */
const STATES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
    'PA RI SC SD TN TX UT VT VA WA WV WI WY DC'
  ).split(' '),
);

/** The country of a place by its name alone, letter case and the word port aside; null if it is not known here. */
export function countryOfPlace(name: string): CountryCode | null {
  const plain = name
    .toLowerCase()
    .replace(/[.,()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain.replace(
    /^(?:port of |the port of )|(?: port| sea ?port| airport| city)$|(?:港口|机场|市|港)$/g,
    '',
  );
  return byName.get(plain) ?? byName.get(bare) ?? null;
}

/** Whether two letters are the postal code of a US state. */
export function isUsState(letters: string): boolean {
  return STATES.has(letters.toUpperCase());
}
