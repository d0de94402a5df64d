import { FONT_FAMILY } from './theme.ts'
import type { ChartContext } from './types.ts'

/** The renderer reads braces in rich text as markup; names and notes may hold any character. */
const literal = (text: string): string =>
  text.replace(/[{}|]/g, (brace) => ({ '{': '｛', '}': '｝', '|': '｜' })[brace] ?? brace)

/**
 * What pointing at a mark says. Rich text only: the renderer's HTML tooltips set inline styles, which the
 * policy forbids, and would run markup from data.
 * @param lines words of the data item with that index, its name first
 */
export function tooltip(context: ChartContext, lines: (dataIndex: number, seriesIndex: number) => readonly string[]) {
  const { theme } = context
  return {
    show: true,
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.surface,
    borderColor: theme.rule,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: {
      color: theme.ink1,
      fontSize: 12.5,
      fontFamily: FONT_FAMILY,
      rich: { name: { fontWeight: 600, fontSize: 12.5, color: theme.ink1, lineHeight: 18 } },
    },
    formatter: (params: { dataIndex: number; seriesIndex: number }) => {
      const [name, ...rest] = lines(params.dataIndex, params.seriesIndex)
      return name ? [`{name|${literal(name)}}`, ...rest.map(literal)].join('\n') : ''
    },
  }
}
