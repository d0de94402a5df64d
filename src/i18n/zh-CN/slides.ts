export const slides = {
  'slide.noFigure': '{{name}}（无数字）',
  'slide.targets': '目标',
  'slide.others': '其他地区',
  'slide.alt': '{{title}}。{{subtitle}}',
  'slide.alt.table': '数字表：{{title}}',
  'slide.notes.more_other': '另有{{count}}条注，见演讲者备注。',
  'slide.table.title': '数字：{{title}}',
  'slide.table.page': '表格，第{{page}}页，共{{count}}页',
  'slide.table.cut': '第{{from}}至{{to}}行，共{{count}}行；全部见数据导出。',
  'slide.version': '数据版本{{version}} · 期限按{{date}}判断 · 程序{{program}}',
  'slide.speaker.sources': '来源',
  'slide.speaker.address': '本图：{{address}}',
} as const
