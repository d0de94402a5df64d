import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePrinted } from '../../src/model/printed.ts'

describe('parsePrinted', () => {
  it.each([
    ['500 billion yuan', 5e11],
    ['exceed 500 billion yuan', 5e11],
    ['1 trillion', 1e12],
    ['90.45 million yuan', 90_450_000],
    ['$4.25 billion', 4.25e9],
    ['30 billion', 3e10],
    ['1.2868 million vehicles', 1_286_800],
    ['2,206 national high-tech enterprises', 2206],
    ['2,049 national small\u00a0and\u00a0medium-sized firms', 2049],
    ['269 000 pojazdów', 269_000],
    ['874,700 vehicles', 874_700],
    ['20 years', 20],
    ['1.60', 1.6],
    ['-5 points', -5],
    ['Covid-19', 19],
    ['3-5 firms', 3],
    ['about three', 3],
    ['at least one leading enterprise', 1],
    ['two important documents', 2],
    ['Five Segmented Industries', 5],
    ['the first pilot', 1],
    ['two billion yuan', 2e9],
    ['1.03万亿元', 1.03e12],
    ['1.03萬億元', 1.03e12],
    ['5000億元', 5e11],
    ['最高2000萬元', 2e7],
    ['7497 亿元', 7.497e11],
    ['3300多亿元', 3.3e11],
    ['3000亿元级', 3e11],
    ['5百亿元', 5e10],
    ['771家', 771],
    ['200余名', 200],
    ['400多家', 400],
    ['41.5万辆', 415_000],
    ['约7.7万家', 77_000],
    ['突破３１萬輛', 310_000],
    ['百億元', 1e10],
    ['千亿', 1e11],
    ['超过千亿元', 1e11],
    ['突破万亿元', 1e12],
    ['一万亿元', 1e12],
    ['一亿三千万元', 1.3e8],
    ['十', 10],
    ['二十三个', 23],
    ['一百零五家', 105],
    ['两千家', 2000],
    ['二〇二五', 2025],
    ['第一個', 1],
    ['全國第一', 1],
    ['第九个', 9],
    ['三', 3],
    ['第4位', 4],
    ['10強', 10],
    ['到2025年达到5000家', 5000],
    ['2025年超千亿元', 1e11],
    ['没有产业集群入选', 0],
  ])('%s', (text, value) => {
    expect(parsePrinted(text)).toEqual({ value, share: false })
  })

  it.each([
    ['80 percent', 0.8],
    ['over 80 per cent', 0.8],
    ['2.47%', 0.0247],
    ['６.５％', 0.065],
    ['15%以上', 0.15],
    ['不超过项目总投资的20%', 0.2],
    ['5 percentage points', 0.05],
    ['提高3个百分点', 0.03],
    ['百分之五', 0.05],
    ['百分之12.5', 0.125],
    ['近四成', 0.4],
    ['ten percent', 0.1],
  ])('%s is a share', (text, value) => {
    expect(parsePrinted(text)).toEqual({ value, share: true })
  })

  it.each(['', 'yuan', '兆'.repeat(40), '9'.repeat(400), 'several', '数百家', '2025年', '全国领先'])(
    '%j has no number',
    (text) => {
      expect(parsePrinted(text)).toBeNull()
    },
  )

  it('reads what it prints, in every unit', () => {
    const units = [
      ['', 0],
      ['万', 4],
      ['亿', 8],
      ['万亿', 12],
      [' million', 6],
      [' billion', 9],
      [' trillion', 12],
    ] as const
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(...units), (hundredths, [unit, exponent]) => {
        const digits = (hundredths / 100).toFixed(2)
        expect(parsePrinted(`达到${digits}${unit}`)).toEqual({ value: Number(`${digits}e${exponent}`), share: false })
      }),
    )
  })

  it('never gives anything but a finite number or null', () => {
    const piece = fc.constantFrom(...'0123456789,. -%一十百千万亿成第多余年', 'billion', ' percent', 'one ', 'no ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = parsePrinted(pieces.join(''))
        if (read) expect(Number.isFinite(read.value)).toBe(true)
      }),
    )
  })
})
