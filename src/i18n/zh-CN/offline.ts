import type { offline as english } from '../en/offline.ts'

export const offline: Readonly<Record<Exclude<keyof typeof english, `${string}_one`>, string>> = {
  'offline.now': '无法连接网络',
  'offline.age_other': '数据截至{{date}}，距今{{count}}天',
  'offline.age.today': '数据截至今天（{{date}}）',
  'offline.keeping': '正在保存以供离线使用：{{done}}/{{total}}个文件',
  'offline.kept': '可离线使用',
  'offline.failed.network': '未能保存以供离线使用：文件未能传到。请在网络恢复后再次打开本页。',
  'offline.failed.room': '未能保存以供离线使用：浏览器空间不足。',
  'offline.failed.newer': '网站已有更新的版本。请重新加载本页，以保存供离线使用。',
  'offline.unsupported': '此浏览器不能保存页面供离线使用。',
  'offline.insecure':
    '当前地址以http开头，浏览器因此不保存汇报供离线使用，不保持屏幕常亮，也不能复制图片。使用https即可恢复；网站的运行者可这样启动：',
  'offline.crash': '无法连接网站，且本页未保存供离线使用。',
  'offline.page.title': '没有网络，且本页未在此保存',
  'offline.page.lead': '打开过的页面仍可打开。以下汇报已完整保存：',
  'offline.page.none': '暂无。汇报打开过一次后即会保存。',
  'offline.page.again': '重试',
}
