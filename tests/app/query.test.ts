import { describe, expect, it } from 'vitest'
import { parseQuery, repeatedValues, singleValues, writeQuery } from '../../src/app/query.ts'

describe('the query of an address', () => {
  it('keeps strings as they are and every value of a repeated name', () => {
    const query = parseQuery('?region=010000&year=2023&region=130000')
    expect(query).toEqual({ region: ['010000', '130000'], year: '2023' })
    expect(singleValues(query)).toEqual({ region: '130000', year: '2023' })
    expect(repeatedValues(query)).toEqual({ region: ['010000', '130000'] })
    expect(parseQuery(writeQuery(query))).toEqual(query)
  })

  it('may be empty', () => {
    expect(parseQuery('')).toEqual({})
    expect(writeQuery({})).toBe('')
  })
})
