export const maps = {
  'map.no.file': '本站没有名为“{{map}}”的地图。',
  'map.no.approval': '未显示地图“{{title}}”：缺少审图号。',
  'map.no.regions': '地图“{{title}}”不含本表的任何地区。',
  'map.approval': '地图：{{title}}，审图号：{{approval}}。',
  'map.absent': '地图未含：{{regions}}。',
} as const
