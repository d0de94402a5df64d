import type { share as english } from '../en/share.ts'

export const share: Readonly<Record<keyof typeof english, string>> = {
  'share.finding': '{{finding}}（{{measure}}）',
  'share.description': '{{finding}}。{{about}}',
  'share.colophon': '{{site}} · 数据截至{{date}}',
}
