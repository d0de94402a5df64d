import type { budget as en } from '../en/budget.ts'

export const budget: Record<keyof typeof en, string> = {
  'budget.first': '显示{{count}}个地区中的{{shown}}个：前{{first}}个；表中列出全部。',
  'budget.firstAnd': '显示{{count}}个地区中的{{shown}}个：前{{first}}个和{{regions}}；表中列出全部。',
  'budget.only': '显示{{count}}个地区中的{{shown}}个：{{regions}}；表中列出全部。',
  'budget.targets': '显示{{count}}个目标中的{{shown}}个：前{{shown}}个；表中列出全部。',
  'budget.panels': '显示{{count}}个小图中的{{shown}}个：前{{shown}}个；表中列出全部。',
  'budget.groups': '显示{{count}}个分组中的{{shown}}个：{{groups}}；表中列出全部。',
  'budget.members': '每个小图至多显示{{count}}个地区；表中列出全部。',
  'budget.matrix':
    '显示{{allRegions}}个地区中的{{regions}}个、{{allSectors}}个产业中的{{sectors}}个：承诺最多者；表中列出全部。',
}
