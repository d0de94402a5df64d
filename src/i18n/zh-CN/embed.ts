export const embed = {
  'embed.script': '本图由脚本绘制，脚本已被关闭。',
  'embed.open': '（在新窗口中打开图表）',
  'embed.thawed': '数据版本{{asked}}已不再保留，此处显示版本{{shown}}。',
  'embed.ignored': '地址中有无法识别的内容，已略去：{{names}}。',
}
