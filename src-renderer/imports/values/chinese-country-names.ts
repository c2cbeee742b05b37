/**
 * Chinese names of the countries that rigs are made in, ship from and go to.
 *
 * Depends on: core.
 */
import { countryCode, type CountryCode } from '#domain/core/country';

const NAMES =
  '中国:CN 中国大陆:CN 大陆:CN 国产:CN 香港:HK 中国香港:HK 台湾:TW 中国台湾:TW 马来西亚:MY 大马:MY 马来:MY 印尼:ID 印度尼西亚:ID ' +
  '泰国:TH 越南:VN 新加坡:SG 菲律宾:PH 柬埔寨:KH 老挝:LA 印度:IN 日本:JP 韩国:KR 美国:US 加拿大:CA 墨西哥:MX 巴西:BR 巴拉圭:PY ' +
  '阿根廷:AR 德国:DE 荷兰:NL 法国:FR 英国:GB 俄罗斯:RU 哈萨克斯坦:KZ 阿联酋:AE 沙特:SA 沙特阿拉伯:SA 阿曼:OM 卡塔尔:QA ' +
  '埃塞俄比亚:ET 不丹:BT 土耳其:TR 挪威:NO 瑞典:SE 芬兰:FI 冰岛:IS 波兰:PL 瑞士:CH 澳大利亚:AU 澳洲:AU';

const byName: ReadonlyMap<string, CountryCode> = new Map(
  NAMES.split(' ').map((entry): [string, CountryCode] => {
    const [name = '', code = ''] = entry.split(':');
    return [name, countryCode(code)];
  }),
);

/** The country of that Chinese name; null if it is not among them. */
export function countryOfChineseName(name: string): CountryCode | null {
  return byName.get(name) ?? null;
}
