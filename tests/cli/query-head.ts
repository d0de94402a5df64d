/** What the comment at the head of a query says. */
export const QUERY_HEAD = {
  schemaVersion: 1,
  id: 'revenue',
  indicator: 'revenue',
  unit: 'CNY',
  unitMultiplier: 8,
  citation: {
    title: { en: 'Revenue by region', 'zh-CN': '分地区营业收入' },
    publisher: { en: 'Statistics Office', 'zh-CN': '统计局' },
    address: null,
    compilations: [],
  },
  confidence: 'high',
  checked: { en: 'From the database.', 'zh-CN': '取自数据库。' },
  notes: [],
  breaks: [],
} as const
