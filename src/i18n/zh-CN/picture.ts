export const picture = {
  'picture.sources': '来源',
  'picture.source.separator': '，',
  'picture.list.separator': '；',
  'picture.sources.more_other': '另有{{count}}个来源',
  'picture.notes.more_other': '另有{{count}}条注见数据表。',
  'picture.colophon': '标尺 · {{publisher}} · 数据截至{{date}}',
  'picture.stage': '数据截至{{date}}',
  'picture.nothing': '无可画出的数字',
  'picture.sheet.source_other': '来源{{numbers}}',
} as const
