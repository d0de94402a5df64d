import { describe, expect, it } from 'vitest'
import { angleOf, gaugeFrame, pointAt } from '../../src/charts/gauge/frame.ts'
import { gauge } from '../../src/charts/gauge/index.ts'
import { briefLines, detailLines } from '../../src/charts/progress/lines.ts'
import { shapeOf } from '../../src/charts/progress/shape.ts'
import { targetShape, targetState } from '../../src/charts/progress/target.ts'
import { verdictWords } from '../../src/charts/progress/words.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import type { ViewOf } from '../../src/view/view.ts'
import { catalogue, contextOf, TODAY } from './small-targets.ts'

const view = (target: string, look: 'card' | 'full' = 'card'): ViewOf<'gauge'> => ({ kind: 'gauge', target, look })
const modelOf = (target: string, locale: Locale = 'en', look: 'card' | 'full' = 'card', width = 232) =>
  gauge.model(view(target, look), catalogue, contextOf(locale, width))
const wordsOf = (target: string, locale: Locale = 'en') => {
  const { chip, tag } = verdictWords(targetState(target, catalogue, TODAY).progress, contextOf(locale, 232))
  return [chip.text, tag?.text ?? null]
}
const fillsOf = (target: string) => targetShape(targetState(target, catalogue, TODAY)).spans.map((span) => span.fill)
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1])
const svgOf = (target: string, locale: Locale, look: 'card' | 'full', width: number) => {
  const context = contextOf(locale, width)
  const { drawing, height } = gauge.model(view(target, look), catalogue, context)
  const option = gauge.option(drawing, context, { width, height })
  if (!option) throw new Error('a gauge always draws something')
  return renderSvg(option, { width, height, id: 'gauge' })
}

describe('the situations of real targets', () => {
  it('met early: Jiangxi', () => {
    expect(wordsOf('jiangxi/target-2023')).toEqual(['Met 1 year early', null])
    expect(wordsOf('jiangxi/target-2023', 'zh-CN')).toEqual(['提前1年达成', null])
    const { headline, subtitle, notes } = modelOf('jiangxi/target-2023')
    expect(headline.full).toBe('Jiangxi met its target of 1 trn yuan 1 year early')
    expect(headline.short).toBe('Jiangxi: 108% of target, met')
    expect(subtitle).toBe('Electronic information industry revenue, trillion yuan')
    expect(notes[0]).toBe('The target is met: over 1 trn yuan in 2022, before the deadline (2023).')
  })

  it('behind pace: Hubei, with growth needed beside growth seen', () => {
    expect(wordsOf('hubei/target-2027')).toEqual(['Behind pace', null])
    const state = targetState('hubei/target-2027', catalogue, TODAY)
    expect(briefLines(state, contextOf('en', 232))).toEqual(['Needs 10.0% a year', 'grew 7.2% in 2023'])
    const lines = detailLines(state, contextOf('zh-CN', 232))
    expect(lines.map(({ label, text }) => [label, text])).toEqual([
      ['此后每年需增', '10.0%'],
      ['2023年实际增速', '7.2%'],
    ])
    expect(lines.map((line) => line.bar?.colour)).toEqual(['behind', 'focus'])
    expect(modelOf('hubei/target-2027', 'zh-CN').headline.full).toBe(
      '湖北落后于进度：2023年为8209亿元，按时间应达8524亿元',
    )
  })

  it('overdue, with a last figure and the pace it stood at: Sichuan behind, Binhai ahead', () => {
    expect(wordsOf('sichuan/target-2025')).toEqual(['Overdue, no figure', 'behind in 2023'])
    expect(wordsOf('binhai/target-2025')).toEqual(['Overdue, no figure', 'ahead in 2022'])
    expect(fillsOf('sichuan/target-2025')).toEqual(['soft', 'focus', 'dots'])
    const context = contextOf('en', 232)
    expect(briefLines(targetState('binhai/target-2025', catalogue, TODAY), context)).toEqual([
      '79% of target in 2022',
      'ahead of pace by 597',
    ])
    expect(modelOf('sichuan/target-2025').notes.slice(0, 2)).toEqual([
      'The deadline (2025) has passed and no figure for it was found, searching up to 21 Nov 2026.',
      'At the last figure, for 2023, it stood behind a straight line to the target.',
    ])
  })

  it('overdue with no figure ever found: Beijing, and Hebei with part-year figures only', () => {
    expect(wordsOf('beijing/target-2022')).toEqual(['Overdue, no figure', 'no published actual'])
    expect(wordsOf('hebei/target-2025')).toEqual(['Overdue, no figure', 'no full-year figure'])
    expect(fillsOf('beijing/target-2022')).toEqual(['empty-dots'])
  })

  it('no actual, with its reason in words and nothing filled: Hebei 2030', () => {
    const { drawing, notes, table } = modelOf('hebei/target-2030')
    expect(wordsOf('hebei/target-2030')).toEqual(['No published actual', null])
    expect(drawing.shape.spans).toEqual([{ from: 0, to: 1, fill: 'empty' }])
    expect(drawing.value).toBeNull()
    expect(notes).toContain(
      'Only part of a year: 162.01 bn yuan in Jan–Jul 2023. Not comparable with a full year, not drawn.',
    )
    expect(table.rows.map((row) => row.cells[0]?.text)).toContain('Part of a year')
  })

  it('no deadline, and a value that is a lower bound: the Haihe fund', () => {
    expect(wordsOf('haihe/target')).toEqual(['No deadline', null])
    const { drawing, notes } = modelOf('haihe/target')
    expect(drawing.shape.pin).toBeNull()
    expect(drawing.shape.spans.map((span) => span.fill)).toEqual(['focus', 'fade-1', 'fade-2', 'fade-3', 'track'])
    expect(drawing.share?.text).toBe('at least 20%')
    expect(notes[0]).toBe('The report names no date for the target.')
  })
})

describe('words', () => {
  it('cite the target and every figure used, once each', () => {
    const keys = modelOf('jiangxi/target-2023').sources.map((source) =>
      source.type === 'statement' ? source.key : source.indicator,
    )
    expect(keys).toEqual([
      'jiangxi/target-2023',
      'jiangxi/revenue-2019',
      'jiangxi/revenue-2022',
      'jiangxi/revenue-2023',
    ])
  })

  it('say how far a target was passed', () =>
    expect(wordsOf('tianjin/target-2018')).toEqual(['Met by 2019, 125%', null]))

  it('put shares in points', () => {
    const [needed] = detailLines(targetState('tianjin/manufacturing-2025', catalogue, TODAY), contextOf('zh-CN', 320))
    expect(needed?.text).toBe('0.2个百分点')
  })

  it('judge deadlines at the day they are given', () => {
    const state = targetState('sichuan/target-2025', catalogue, '2025-06-01')
    expect(verdictWords(state.progress, contextOf('en', 232)).chip.text).toBe('Behind pace')
  })

  it('wait for a figure that is not due yet', () => {
    const state = targetState('sichuan/target-2025', catalogue, '2026-03-01')
    expect(verdictWords(state.progress, contextOf('en', 232)).tag?.text).toBe('figure due by 31 Oct 2026')
  })

  it('stay within the length of a short headline in both languages', () => {
    for (const { key } of catalogue.figures.filter((figure) => figure.kind === 'target')) {
      expect(modelOf(key, 'en').headline.short.length).toBeLessThanOrEqual(44)
      expect(modelOf(key, 'zh-CN').headline.short.length).toBeLessThanOrEqual(20)
    }
  })

  it('name an unknown target', () => expect(() => modelOf('nobody/nothing')).toThrow('unknown target nobody/nothing'))
})

describe('the scale', () => {
  it('turns 1.8 degrees a percent from nine o’clock to the gate', () => {
    expect([0, 0.5, 1, 1.2].map(angleOf)).toEqual([180, 270, 360, 396])
    const frame = gaugeFrame('card', 232)
    expect(pointAt(frame, 1, 10)[0]).toBeCloseTo(frame.cx + 10)
    expect(pointAt(frame, 0.5, 10)[1]).toBeCloseTo(frame.cy - 10)
  })

  it('keeps one ground line whatever the fill, and grows below it only where the arc does', () => {
    const [plain, over] = [gaugeFrame('card', 232), gaugeFrame('card', 232, 1.242)]
    expect(over.cy).toBe(plain.cy)
    expect(over.height).toBeGreaterThan(plain.height)
  })

  it('places base, value and pin as shares of the target', () => {
    const { base, end, pin, lead } = targetShape(targetState('hubei/target-2027', catalogue, TODAY))
    expect(base).toBeCloseTo(0.6379, 3)
    expect(end).toBeCloseTo(0.6841, 3)
    expect(pin).toBeCloseTo(0.7103, 3)
    expect(lead?.colour).toBe('behind')
  })

  it('shows the share of the cut where less is better', () => {
    const shape = targetShape(targetState('example/lower', catalogue, TODAY))
    expect(shape.base).toBeNull()
    expect(shape.end).toBeCloseTo(0.45)
    expect(shape.pin).toBeCloseTo(0.5)
  })
})

describe('fills', () => {
  const input = { base: null, due: null, dueColour: 'pace', overdue: false, openGate: false } as const
  const of = (share: number, bound: 'exact' | 'over' | 'up_to' | 'about') =>
    shapeOf({ ...input, value: { share, bound } })

  it('cut an arc past 120 % twice', () => {
    const shape = of(2, 'exact')
    expect(shape.cut).toBe(true)
    expect(shape.spans.map((span) => span.fill)).toEqual(['focus', 'focus', 'focus'])
    expect(shape.spans[0]?.to).toBe(1.2)
  })

  it('close an upper bound and fill it with nothing but hatch', () => {
    expect(of(0.62, 'up_to').spans).toEqual([
      { from: 0, to: 0.62, fill: 'closed' },
      { from: 0.62, to: 1, fill: 'track' },
    ])
  })

  it('soften the edge of an approximate value by 3 % either side', () => {
    const spans = of(0.7, 'about').spans.filter((span) => span.fill.startsWith('edge'))
    expect(spans[0]?.from).toBeCloseTo(0.679)
    expect(spans.at(-1)?.to).toBeCloseTo(0.721)
  })

  it('run from end to end without overlap', () => {
    for (const bound of ['exact', 'over', 'up_to', 'about'] as const) {
      const { spans } = of(0.4, bound)
      expect(spans[0]?.from).toBe(0)
      expect(spans.at(-1)?.to).toBe(1)
      for (const [index, span] of spans.slice(1).entries())
        expect(span.from).toBeCloseTo(spans[index]?.to ?? Number.NaN)
    }
  })
})

describe('pictures', () => {
  it('label base and pin of a large gauge', () => {
    expect(textsOf(svgOf('hubei/target-2027', 'zh-CN', 'full', 320))).toEqual(
      expect.arrayContaining([
        '2022年',
        '7655',
        '按时间',
        '应达8524',
        '8209',
        '亿元',
        '目标1.2万亿元',
        '2027年底',
        '68%',
        '占目标',
      ]),
    )
  })

  it.each([
    ['gauge-met-early', 'jiangxi/target-2023', 'card', 232],
    ['gauge-behind', 'hubei/target-2027', 'full', 320],
    ['gauge-overdue', 'sichuan/target-2025', 'full', 320],
    ['gauge-overdue-none', 'beijing/target-2022', 'card', 232],
    ['gauge-no-actual', 'hebei/target-2030', 'card', 232],
    ['gauge-no-deadline', 'haihe/target', 'card', 232],
    ['gauge-cut', 'tianjin/target-2018', 'card', 196],
    ['gauge-lower', 'example/lower', 'full', 320],
    ['gauge-up-to', 'example/up-to', 'card', 232],
    ['gauge-about', 'example/about', 'card', 232],
  ] as const)('%s', async (name, target, look, width) => {
    for (const locale of LOCALES) {
      const svg = svgOf(target, locale, look, width)
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
    }
  })
})
