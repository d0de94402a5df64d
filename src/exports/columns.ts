import type { Translate } from '../i18n/translate.ts'
import type { Text } from '../model/text.ts'
import type { TidyRow } from './tidy-row.ts'

/** A column of tidy data: its name is the same in every language, what is said about it is not. */
export interface TidyColumn {
  readonly name: string
  readonly numeric?: true
  readonly title: Text
  readonly about: Text
  /** What stands in it, as codes and base units. */
  readonly of: (row: TidyRow, t: Translate) => string | number | null | undefined
  /** The same in words, where people rather than programs read it. */
  readonly words?: (row: TidyRow, t: Translate) => string | null | undefined
  /** Characters that a spreadsheet shows of it. */
  readonly width?: number
}

/** The columns of tidy data in their order. */
export const TIDY_COLUMNS: readonly TidyColumn[] = [
  {
    name: 'region',
    title: { en: 'Region code', 'zh-CN': '地区代码' },
    about: { en: 'Code of the region (GB/T 2260 for China).', 'zh-CN': '地区代码（中国采用GB/T 2260）。' },
    of: (row) => row.region,
  },
  {
    name: 'region_name',
    title: { en: 'Region', 'zh-CN': '地区' },
    about: { en: 'Name of the region.', 'zh-CN': '地区名称。' },
    of: (row) => row.regionName,
    width: 18,
  },
  {
    name: 'indicator',
    title: { en: 'Indicator code', 'zh-CN': '指标代码' },
    about: { en: 'Code of the indicator.', 'zh-CN': '指标代码。' },
    of: (row) => row.indicator,
  },
  {
    name: 'indicator_name',
    title: { en: 'Indicator', 'zh-CN': '指标' },
    about: {
      en: 'Name of the indicator, as treated: per resident, as a share, as growth.',
      'zh-CN': '指标名称，已注明换算方式：人均、占比、增速等。',
    },
    of: (row) => row.indicatorName,
    width: 34,
  },
  {
    name: 'measure',
    title: { en: 'Measure', 'zh-CN': '度量' },
    about: {
      en: 'What the number says of the indicator: the value itself, or a rank, change or share made of it.',
      'zh-CN': '数字说的是指标的什么：数值本身，或由数值得出的位次、变化、份额。',
    },
    of: (row) => row.measure,
    words: (row, t) => t(`export.measure.${row.measure}`),
  },
  {
    name: 'sector',
    title: { en: 'Sector code', 'zh-CN': '产业代码' },
    about: {
      en: 'Code of the sector; empty where the whole economy or no sector is meant.',
      'zh-CN': '产业代码；空白表示不分产业。',
    },
    of: (row) => row.sector,
  },
  {
    name: 'sector_name',
    title: { en: 'Sector', 'zh-CN': '产业' },
    about: { en: 'Name of the sector.', 'zh-CN': '产业名称。' },
    of: (row) => row.sectorName,
    width: 24,
  },
  {
    name: 'variant',
    title: { en: 'Variant', 'zh-CN': '口径' },
    about: {
      en: 'What sets a figure apart from others of the same indicator; figures of different variants are never compared.',
      'zh-CN': '同一指标下区别于其他数字的特征；口径不同的数字不作比较。',
    },
    of: (row) => row.variant,
    width: 20,
  },
  {
    name: 'period',
    title: { en: 'Period', 'zh-CN': '时期' },
    about: {
      en: 'SDMX time period: 2023, 2020-S1, 2020-Q3, 2025-02, 2019-12-31, or two with a slash for a span. When it falls due for a target.',
      'zh-CN': 'SDMX时期：2023、2020-S1、2020-Q3、2025-02、2019-12-31，或以斜线连接的起止时期。目标为到期时间。',
    },
    of: (row) => row.period,
    width: 12,
  },
  {
    name: 'value',
    numeric: true,
    title: { en: 'Value', 'zh-CN': '数值' },
    about: {
      en: 'The number in base units; empty where it is not published.',
      'zh-CN': '以基本单位表示的数值；未公布的为空白。',
    },
    of: (row) => row.value,
    width: 20,
  },
  {
    name: 'unit',
    title: { en: 'Unit code', 'zh-CN': '单位代码' },
    about: {
      en: 'Code of the base unit; money in whole units of the currency, shares as a ratio of one.',
      'zh-CN': '基本单位代码；金额以货币的基本单位计，比率以1为整体。',
    },
    of: (row) => row.unit,
  },
  {
    name: 'unit_name',
    title: { en: 'Unit', 'zh-CN': '单位' },
    about: { en: 'Base unit in words.', 'zh-CN': '基本单位名称。' },
    of: (row, t) => row.unit && t(`export.unit.${row.unit}`),
    width: 20,
  },
  {
    name: 'lower',
    numeric: true,
    title: { en: 'Lower end', 'zh-CN': '下限' },
    about: {
      en: 'Least value that the number allows, in base units; empty where there is no such end.',
      'zh-CN': '这一数字允许的最小值（基本单位）；没有下限的为空白。',
    },
    of: (row) => row.lower,
    width: 20,
  },
  {
    name: 'upper',
    numeric: true,
    title: { en: 'Upper end', 'zh-CN': '上限' },
    about: {
      en: 'Greatest value that the number allows, in base units; empty where there is no such end.',
      'zh-CN': '这一数字允许的最大值（基本单位）；没有上限的为空白。',
    },
    of: (row) => row.upper,
    width: 20,
  },
  {
    name: 'bound',
    title: { en: 'Bound', 'zh-CN': '限定' },
    about: {
      en: 'How the source qualifies the number: exact, over, at_least, up_to, about (3 % either side), nearly (90 % to the number).',
      'zh-CN':
        '来源对数字的限定：exact 准确、over 超过、at_least 不低于、up_to 不超过、about 约（上下3%）、nearly 近（90%至该数字）。',
    },
    of: (row) => row.bound,
    words: (row, t) => row.bound && t(`export.bound.${row.bound}`),
  },
  {
    name: 'status',
    title: { en: 'Status', 'zh-CN': '状态' },
    about: {
      en: 'SDMX observation status of a cell of an official table: A normal, P provisional, E estimated, B first on a new basis, M missing.',
      'zh-CN': '官方统计表单元格的SDMX观测状态：A 正常、P 初步、E 估计、B 新口径首期、M 缺失。',
    },
    of: (row) => row.status,
    words: (row, t) => row.status && t(`export.status.${row.status}`),
  },
  {
    name: 'kind',
    title: { en: 'Kind', 'zh-CN': '类别' },
    about: {
      en: 'actual, target, announced, cap, rate or rank.',
      'zh-CN': 'actual 实际、target 目标、announced 宣布、cap 上限、rate 速度、rank 位次。',
    },
    of: (row) => row.kind,
    words: (row, t) => row.kind && t(`export.kind.${row.kind}`),
  },
  {
    name: 'modality',
    title: { en: 'Modality', 'zh-CN': '语气' },
    about: {
      en: 'How firmly a target is put: planned, expected, strive.',
      'zh-CN': '目标的语气：planned 计划、expected 预期、strive 力争。',
    },
    of: (row) => row.modality,
    words: (row, t) => row.modality && t(`export.modality.${row.modality}`),
  },
  {
    name: 'shown',
    title: { en: 'As shown', 'zh-CN': '图中写法' },
    about: {
      en: 'The number as the chart shows it, in its unit, or words.',
      'zh-CN': '图中所示的写法及单位，或文字。',
    },
    of: (row) => row.shown,
    width: 18,
  },
  {
    name: 'printed',
    title: { en: 'As printed', 'zh-CN': '原文写法' },
    about: { en: 'The number as the document prints it.', 'zh-CN': '文件原文的写法。' },
    of: (row) => row.printed,
    width: 18,
  },
  {
    name: 'note',
    title: { en: 'Note', 'zh-CN': '说明' },
    about: {
      en: 'Reasons of a status or of a missing value, and remarks on reading.',
      'zh-CN': '状态或缺失的原因，以及解读说明。',
    },
    of: (row) => row.note,
    width: 40,
  },
  {
    name: 'source',
    title: { en: 'Source no.', 'zh-CN': '来源序号' },
    about: {
      en: 'Number of the source in the list of sources; T for official tables.',
      'zh-CN': '来源清单中的序号；T开头的是官方统计表。',
    },
    of: (row) => row.source?.number,
  },
  {
    name: 'source_title',
    title: { en: 'Source title', 'zh-CN': '来源标题' },
    about: { en: 'Title of the document or table.', 'zh-CN': '文件或统计表的标题。' },
    of: (row) => row.source?.title,
    width: 44,
  },
  {
    name: 'publisher',
    title: { en: 'Publisher', 'zh-CN': '发布机构' },
    about: { en: 'Who published it.', 'zh-CN': '发布机构。' },
    of: (row) => row.source?.publisher,
    width: 30,
  },
  {
    name: 'source_date',
    title: { en: 'Date of source', 'zh-CN': '来源日期' },
    about: { en: 'When it was published, as precisely as known.', 'zh-CN': '发布日期，按已知的精确程度。' },
    of: (row) => row.source?.date,
  },
  {
    name: 'source_address',
    title: { en: 'Address of source', 'zh-CN': '来源网址' },
    about: { en: 'Where it can be read.', 'zh-CN': '可查阅的网址。' },
    of: (row) => row.source?.address,
    width: 40,
  },
  {
    name: 'statement',
    title: { en: 'Statement', 'zh-CN': '条目' },
    about: {
      en: 'Key of the statement: document and statement, joined by a slash.',
      'zh-CN': '条目标识：文件与条目以斜线连接。',
    },
    of: (row) => row.source?.statement,
    width: 30,
  },
  {
    name: 'excerpt',
    title: { en: 'Sentence', 'zh-CN': '原句' },
    about: { en: 'The sentence that the number stands in.', 'zh-CN': '数字所在的原句。' },
    of: (row) => row.source?.excerpt,
    width: 60,
  },
  {
    name: 'confidence',
    title: { en: 'Confidence', 'zh-CN': '可信度' },
    about: {
      en: 'How surely the source was read: high, medium, low.',
      'zh-CN': '对来源的把握：high 高、medium 中、low 低。',
    },
    of: (row) => row.source?.confidence,
    words: (row, t) => row.source && t(`export.confidence.${row.source.confidence}`),
  },
]
