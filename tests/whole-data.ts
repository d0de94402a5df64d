import { compileFolder } from '../src/cli/data.ts'

/** Day at which the data of this repository are tested. */
export const TODAY = '2026-11-21'

/** Everything in `data/`, compiled once for all files of tests that share their modules; nobody changes it. */
export const wholeData = await compileFolder('data', TODAY)
