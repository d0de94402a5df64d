/** Words around the numbers behind a chart. */
export const table = {
  'table.copy': '复制表格',
  'table.copied': '已复制，可粘贴到电子表格',
  'table.copyFailed': '浏览器不允许复制',
  'table.keys': '方向键移动，回车键排序或打开单元格的链接或来源。',
  'table.official': '官方统计表',
  'table.more_other': '另有{{count}}行，启用脚本后显示。',
  'table.picture.rows': '表中前{{shown}}行，共{{count}}行，全部见数据。',
  'table.picture.periods': '最近{{shown}}期，共{{count}}期，全部见数据。',
  'table.status.P': '初步数',
  'table.status.E': '估计数',
  'table.status.B': '口径变动',
} as const
