import type { EChartsCoreOption } from 'echarts/core'
import type { BareData, Choice } from './data.ts'

/** As many bars as the page that it is compared with draws. */
const MOST_BARS = 60

const coloursOf = (dark: boolean) =>
  dark
    ? { ink: '#e8e8e8', context: '#555f6b', focus: '#6ea8fe', line: '#39424d' }
    : { ink: '#1f2933', context: '#c3ccd6', focus: '#1f5fbf', line: '#e3e8ee' }

/** Shares in percent, amounts in 亿. */
const print = (value: number): string => (value < 1 ? `${(value * 100).toFixed(2)}%` : (value / 1e8).toFixed(1))

const nameOf = (data: BareData, code: string): string => data.regions.find((one) => one.code === code)?.name ?? code

/** Ranked bars with names and values, the nation as a dashed line; nothing is animated. */
export function rankOption(data: BareData, { indicator, period, highlight, dark }: Choice): EChartsCoreOption {
  const colours = coloursOf(dark)
  const column = indicator.periods.indexOf(period)
  const names = new Map(data.regions.map(({ code, name }) => [code, name]))
  const rows = indicator.regions
    .map((code, row) => ({ code, value: indicator.values[row]?.[column] ?? null }))
    .filter(({ code }) => code !== data.nation)
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
    .filter(({ code }, index) => index < MOST_BARS || code === highlight)
  return {
    animation: false,
    grid: { left: 120, right: 80, top: 30, bottom: 6 },
    xAxis: { type: 'value', position: 'top', splitLine: { lineStyle: { color: colours.line } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ code }, index) => `${index + 1}  ${names.get(code) ?? code}`),
      axisLabel: { color: colours.ink, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barWidth: 11,
        label: {
          show: true,
          position: 'right',
          color: colours.ink,
          formatter: ({ value }: { readonly value: number }) => print(value),
        },
        data: rows.map(({ code, value }) => ({
          value,
          itemStyle: { color: code === highlight ? colours.focus : colours.context },
        })),
      },
    ],
  }
}

/** A line per region, the highlighted one with its name at the end; nothing is animated, no symbols. */
export function trendOption(data: BareData, { indicator, highlight, dark }: Choice): EChartsCoreOption {
  const colours = coloursOf(dark)
  return {
    animation: false,
    grid: { left: 60, right: 110, top: 24, bottom: 24 },
    xAxis: { type: 'category', data: [...indicator.periods], axisLabel: { color: colours.ink } },
    yAxis: { type: 'value', splitLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.ink } },
    series: indicator.regions.map((code, row) => {
      const focus = code === highlight
      return {
        type: 'line',
        showSymbol: false,
        silent: true,
        z: focus ? 3 : 2,
        lineStyle: { width: focus ? 2.5 : 1, color: focus ? colours.focus : colours.context },
        endLabel: { show: focus, formatter: focus ? nameOf(data, code) : '', color: colours.focus },
        data: indicator.values[row],
      }
    }),
  }
}
