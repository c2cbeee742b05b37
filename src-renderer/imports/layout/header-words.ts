/**
 * The words by which vendors head their columns, in English, Chinese and German, as of November 2026.
 *
 * Words are folded as ./fold-header folds them. A word that heads two kinds of column in different lists
 * names both fields, the likelier first; what stands below decides. A field of null is a column that is
 * known and never read: it must not be taken for one whose name it contains.
 *
 * Depends on: model (types).
 */
import type { QuoteField } from '#domain/model/quote-field';

/** What a group of header words says. */
export interface HeaderWords {
  /** Likeliest first; none for a column that is known and left out. */
  readonly fields: readonly QuoteField[];
  readonly words: readonly string[];
}

/** Every group, in no order. */
export const HEADER_WORDS: readonly HeaderWords[] = [
  {
    fields: ['id'],
    words: split(
      'offer id|offer no|offer number|offer ref|ref|ref no|reference|reference no|item no|item number|quote ref|quote no|quotation no|item code|sku|part no|part number|product code|lot no|lot id|artikel|artikelnummer|art nr|编号|报价编号|报价单号|货号|产品编号|料号|商品编号',
    ),
  },
  {
    fields: ['vendor'],
    words: split(
      'vendor|vendor name|supplier|seller|sold by|reseller|distributor|dealer|broker|anbieter|lieferant|verkäufer|供应商|供货商|卖家|卖方|商家|经销商|代理商|报价方|公司',
    ),
  },
  {
    fields: ['maker'],
    words: split(
      'maker|make|manufacturer|mfr|mfg|brand|brand name|oem|hersteller|marke|品牌|厂家|厂商|制造商|生产商|生产厂家',
    ),
  },
  {
    fields: ['model'],
    words: split(
      'model|models|model name|miner|miner model|miners|machine|machine model|machine type|rig|rig model|asic|asic model|product|product name|product model|item name|item description|description|product description|equipment|hardware|device|modell|gerät|produkt|bezeichnung|型号|机型|矿机|矿机型号|产品|产品名称|产品型号|名称|品名|规格型号|机器型号|设备型号|机器|矿机名称|机器名称',
    ),
  },
  {
    fields: ['hashrate_ths'],
    words: split(
      'hashrate|hash rate|hashing rate|hash|hashes|rated hashrate|nominal hashrate|hashrate per unit|unit hashrate|hash power|hashpower|computing power|th|ths|t h s|th s|terahash|speed|hr|hashleistung|rechenleistung|算力|额定算力|标称算力|单机算力|单台算力|哈希率|哈希算力',
    ),
  },
  {
    fields: ['power_w'],
    words: split(
      'power|power consumption|power usage|power draw|wall power|power on wall|power at wall|rated power|consumption|energy consumption|watt|watts|w|wattage|kw|leistung|leistungsaufnahme|stromverbrauch|verbrauch|功耗|功率|额定功率|额定功耗|整机功耗|墙上功耗|耗电|耗电量|电力',
    ),
  },
  {
    fields: ['efficiency_j_th'],
    words: split(
      'efficiency|eff|power efficiency|energy efficiency|j th|j t|jth|jt|w th|w t|energy ratio|power ratio|effizienz|能耗比|能效比|能效|功耗比|效率|电效',
    ),
  },
  { fields: ['efficiency_j_th', 'power_w'], words: split('能耗|energy') },
  {
    fields: ['origin'],
    words: split(
      'origin|country of origin|origin country|coo|made in|place of origin|manufactured in|country of manufacture|manufacturing country|assembled in|production|ursprung|ursprungsland|herkunft|herkunftsland|产地|原产地|原产国|生产地|制造地|产国|生产国|制造国',
    ),
  },
  { fields: ['origin', 'ship_from'], words: split('country|land|国家|国别') },
  {
    fields: ['ship_from'],
    words: split(
      'ship from|ships from|shipped from|shipping from|dispatch from|dispatched from|shipping country|stock location|location|warehouse|warehouse location|port of loading|loading port|pol|port of shipment|shipping point|versand ab|versandort|lagerort|standort|发货地|发货国|发货仓|出货地|仓库|现货地|库存地|存放地|仓位|所在地|起运地|起运港|装运港|装货港|提货地|货物所在地',
    ),
  },
  {
    fields: ['incoterm'],
    words: split(
      'incoterm|incoterms|incoterms 2020|trade term|trade terms|delivery term|delivery terms|terms of delivery|shipping terms|shipping term|price basis|price terms|lieferbedingung|lieferbedingungen|贸易条款|贸易术语|贸易方式|贸易条件|价格条款|价格条件|交货条款|交货条件|成交方式|交货方式|交易方式',
    ),
  },
  { fields: ['incoterm', 'payment_terms'], words: split('terms|term|conditions|bedingungen|条款|条件') },
  {
    fields: ['place'],
    words: split(
      'port|named place|place|incoterm place|delivery place|place of delivery|pick up|pickup|hafen|ort|lieferort|港口|交货地|交货地点|提货地点|地点|目的地|目的港',
    ),
  },
  {
    fields: ['unit_price'],
    words: split(
      'unit price|price|prices|price per unit|price unit|price each|each|unit cost|cost|cost per unit|price pc|price pcs|price piece|per unit|per piece|our price|net price|selling price|sale price|quote|quotation|offer price|fob price|exw price|cif price|ddp price|fca price|dap price|price fob|price exw|price ddp|price cif|preis|stückpreis|einzelpreis|einheitspreis|nettopreis|单价|价格|报价|含税价|含税单价|未税价|未税单价|不含税价|不含税单价|售价|现价|单台价格|每台价格|单台价|每台价|台价|每台|出厂价|优惠价|成交价|美金价|美元价|人民币价|现货价|现货价格|期货价|期货价格|美元单价|人民币单价',
    ),
  },
  {
    fields: ['price_per_th'],
    words: split(
      'price per th|price per t|price th|price t|per th|per t|usd th|usd t|unit price th|unit price t|cost per th|t price|单t价格|单t价|每t价格|每t价|每t|t单价|算力单价|t价',
    ),
  },
  { fields: ['currency'], words: split('currency|ccy|curr|cur|währung|币种|货币|结算货币|币别|结算币种') },
  {
    fields: ['quantity'],
    words: split(
      'quantity|qty|units|pcs|qty available|available qty|available quantity|quantity available|units available|available units|available|stock qty|stock quantity|qty in stock|in stock qty|inventory|volume|no of units|number of units|total units|menge|anzahl|stück|bestand|verfügbar|数量|现货数量|库存|库存数量|可供数量|可售数量|供货数量|台数|件数|剩余|剩余数量|remaining|remaining qty|qty remaining|qty left|units left|在库|在库数量|总数量|总量',
    ),
  },
  {
    fields: ['quantity', 'delivery'],
    words: split('stock|in stock|on stock|availability|现货|lager|verfügbarkeit|期货'),
  },
  {
    fields: ['min_quantity'],
    words: split(
      'min quantity|minimum quantity|moq|moq units|min order|min order qty|minimum order|minimum order quantity|min order quantity|min qty|minimum|min|mindestmenge|mindestbestellmenge|起订量|起订|最小起订量|最低起订量|最小起订|最小订购量|最小订货量|起批量|起售量|起购量',
    ),
  },
  {
    fields: ['payment_terms'],
    words: split(
      'payment terms|payment term|terms of payment|payment|payments|payment method|payment conditions|pay terms|deposit|zahlung|zahlungsbedingung|zahlungsbedingungen|付款方式|付款条件|付款条款|支付方式|支付条件|结算方式|付款|账期|定金',
    ),
  },
  {
    fields: ['delivery'],
    words: split(
      'delivery time|delivery date|delivery month|lead time|leadtime|lead times|eta|etd|etd eta|ship date|shipping date|ship time|shipping time|shipment date|shipping month|ready|ready date|ready to ship|available from|available date|dispatch|dispatch date|dispatch time|batch|batch month|production time|lieferzeit|liefertermin|lieferdatum|交期|交货期|交货时间|交货日期|货期|发货时间|发货日期|发货期|出货时间|出货日期|到货时间|到货日期|预计发货|预计发货时间|预计交期|预计到货|生产周期|交付时间|交付期|交货周期|船期|批次|货期交期',
    ),
  },
  { fields: ['delivery', 'incoterm'], words: split('delivery|shipping|shipment|lieferung|发货|交货|交付') },
  { fields: ['entry_date'], words: split('entry date|customs entry|customs entry date|清关日期') },
  { fields: ['batches'], words: split('batches|分批') },
  {
    fields: ['hts_code'],
    words: split(
      'hts|hts code|hts no|hts number|htsus|htsus code|us hts|us hts code|us tariff code|us tariff number|美国税号',
    ),
  },
  {
    fields: ['mode'],
    words: split(
      'mode|transport|transport mode|mode of transport|shipping method|shipping mode|ship mode|freight mode|ship by|shipped by|by air sea|versandart|transportart|运输方式|运输|物流方式|发运方式|货运方式|运送方式',
    ),
  },
  {
    fields: ['unit_weight_kg'],
    words: split(
      'gross weight|gross weight kg|gw|g w|g w kg|unit weight|weight|weight kg|shipping weight|package weight|packed weight|bruttogewicht|gewicht|毛重|重量|单台重量|整机重量|单机重量|包装重量',
    ),
  },
  {
    fields: ['warranty_days'],
    words: split(
      'warranty|warranty period|warranty time|guarantee|garantie|gewährleistung|质保|质保期|保修|保修期|售后|质保时间',
    ),
  },
  {
    fields: ['quoted_on'],
    words: split(
      'quoted on|quoted|quote date|quotedon|quoted date|quotation date|date of quote|date of quotation|price date|offer date|date|updated|last updated|update date|angebot vom|angebotsdatum|datum|stand|日期|报价日期|报价时间|更新日期|更新时间|制表日期',
    ),
  },
  {
    fields: ['valid_until'],
    words: split(
      'valid until|validuntil|valid till|valid thru|valid through|valid to|valid|validity|price validity|offer validity|expires|expiry|expiry date|expires on|expiration|expiration date|good until|good through|gültig bis|gültigkeit|有效期|有效期至|报价有效期|价格有效期|有效日期|截止日期|到期日|有效至',
    ),
  },
  {
    fields: ['hashboard_origin'],
    words: split('hashboard origin|hash board origin|origin of hashboards|算力板产地'),
  },
  { fields: ['usmca'], words: split('usmca|usmca qualifying') },
  { fields: ['site'], words: split('site|site name|destination site') },
  {
    fields: ['note'],
    words: split(
      'note|notes|remark|remarks|comment|comments|memo|notice|bemerkung|bemerkungen|hinweis|备注|说明|附注|备注说明|其他说明|备注信息',
    ),
  },
  {
    // Second-hand is part of what is offered: it is kept beside the remarks.
    fields: ['note'],
    words: split(
      'condition|unit condition|machine condition|new used|used new|new or used|zustand|新旧|新旧程度|成色|状态',
    ),
  },
  { fields: ['offer_text'], words: split('offer text|message|报价内容') },
  {
    fields: [],
    words: split(
      'no|nr|s n|sn|item|line|line no|pos|position|total|total price|total amount|total cost|total value|amount|subtotal|sub total|extended price|ext price|line total|gesamt|gesamtpreis|total hashrate|total power|total th|list price|old price|previous price|retail price|msrp|rrp|discount|discount pct|rabatt|listenpreis|cooling|cooling method|cooling type|algorithm|algo|coin|coins|image|photo|picture|link|url|power supply|psu|voltage|noise|noise level|size|dimensions|dimension|net weight|n w|nw|carton|packing|package|interface|temperature|chip|profit|daily profit|revenue|roi|days to roi|electricity|power cost|power price|contact|freight|freight cost|shipping cost|shipping fee|insurance|customs duty|duty|tax|vat|序号|总价|金额|总金额|合计|小计|总额|总算力|总功耗|原价|市场价|折扣|冷却方式|散热方式|散热|算法|币|图片|链接|电源|电压|噪音|尺寸|净重|包装|接口|温度|芯片|收益|日收益|回本|回本周期|电费|电价|联系人|联系方式|运费|保险|关税|税率|税费|类型|类别|系列',
    ),
  },
];

/**
 * Words for a tariff number that agree between countries in the first six digits only. They are never
 * taken for the US number, which decides the duty; the user may.
 */
export const FOREIGN_TARIFF_WORDS: readonly string[] = split(
  'hs code|hs|hscode|hs codes|harmonized code|tariff code|customs code|commodity code|zolltarifnummer|海关编码|税号|税则号|商品编码|hs编码|海关编号',
);

function split(words: string): readonly string[] {
  return words.split('|');
}
