/** Words of what other sites show of a page. */
export const share = {
  'share.finding': '{{finding}} ({{measure}})',
  'share.description': '{{finding}}. {{about}}',
  'share.colophon': '{{site}} · data as of {{date}}',
} as const
