/** Words of the page that says how to read the rest. */
export const guide = {
  'guide.lead':
    'One grammar holds for every gauge and bar here: only what was published is drawn, a bound stays a bound, and what is unknown has a look of its own.',
  'guide.key': 'Key',
  'guide.key.base': 'there when the target was set',
  'guide.key.gain': 'added since',
  'guide.key.pin': 'pin: where a straight line in time says it should be',
  'guide.key.gate': 'gate: the target',
  'guide.key.over': '“over”: known only from below',
  'guide.key.overdue': 'deadline passed, no figure',
  'guide.key.none': 'nothing published',
  'guide.examples': 'The gauge, on real targets',
  'guide.examples.note': 'A half circle from zero to the target, as of {{date}}',
  'guide.example.early.title': 'Met early',
  'guide.example.early.rule':
    'A figure for a year before the deadline is at or past the target. The arc runs through the gate on the same scale.',
  'guide.example.behind.title': 'Behind pace',
  'guide.example.behind.rule':
    'At the date of its last figure the gain is less than 95% of what a straight line asks for. The pin shows that point; the outer arc shows the gap.',
  'guide.example.overdue.title': 'Overdue, last figure',
  'guide.example.overdue.rule':
    'The deadline has passed and no figure for it was found. Dots run from the last figure to the gate; the pace it had then is kept as a second tag.',
  'guide.example.never.title': 'Overdue, none ever',
  'guide.example.never.rule':
    'The deadline has passed and no figure was ever found. The whole ring is dotted: unknown, not zero.',
  'guide.example.none.title': 'No published actual',
  'guide.example.none.rule':
    'The deadline lies ahead and no comparable figure was found. A dashed, empty ring: no fill, no needle, no zero. Part-year figures are told in words only. Hatching beyond the gate says the target itself is “over”.',
  'guide.example.open.title': 'No deadline',
  'guide.example.open.rule':
    'The source names no deadline, so there is no pin and neither pace nor delay. “Over” is solid up to the bound, then fades without an edge.',
  'guide.example.one.title': 'One figure',
  'guide.example.one.rule':
    'One comparable figure tells how far, not how fast. Without a figure from when the target was set there is no light part and no pin.',
  'guide.example.far.title': 'Far over the target',
  'guide.example.far.rule':
    'Drawn to 120%, then cut twice, with the true share in words. Where the year of passing is unknown the chip says “by”.',
  'guide.why': 'Here: ',
  'guide.verdicts': 'Verdicts, first that applies',
  'guide.verdicts.note': 'A verdict is given only when the whole of what a bound allows supports it',
  'guide.verdict': 'Verdict',
  'guide.rule': 'Rule',
  'guide.verdict.met':
    'A figure reaches the target and does not fall back before the deadline. “Over” must be passed; “at least” must be reached.',
  'guide.verdict.no-deadline': 'No deadline is stated. How far is shown; how fast cannot be.',
  'guide.verdict.missed': 'The first figure at or after the deadline falls short.',
  'guide.verdict.overdue-no-figure':
    'The deadline has passed, and so has the time after which its figure is usually out. None was found.',
  'guide.verdict.behind': 'The gain since the start is less than 95% of the gain due at the date of the last figure.',
  'guide.verdict.on-pace': 'The gain is at least 95% of the gain due.',
  'guide.verdict.one-figure': 'One figure, or figures too vague to tell a pace.',
  'guide.verdict.no-actual': 'No comparable figure was found, searching up to {{date}}.',
  'guide.bounds': 'Bounds',
  'guide.bounds.note': 'A figure is a range, and stays one in sums, shares and charts',
  'guide.bounds.word': 'Word',
  'guide.bounds.read': 'Read as',
  'guide.bounds.look': 'Look',
  'guide.bounds.example': 'For example',
  'guide.bound.exact': 'exact',
  'guide.bound.over': 'over',
  'guide.bound.at_least': 'at least',
  'guide.bound.up_to': 'up to',
  'guide.bound.about': 'about',
  'guide.bound.nearly': 'nearly',
  'guide.bound.exact.read': 'this number',
  'guide.bound.over.read': 'more than this number, no upper end',
  'guide.bound.at_least.read': 'this number or more',
  'guide.bound.up_to.read': 'above zero, at most this number; never counts as met',
  'guide.bound.about.read': 'within 3% either side',
  'guide.bound.nearly.read': 'from 90% of the number to just under it',
  'guide.habits': 'Rules that hold everywhere',
  'guide.missing.title': 'Missing is not zero',
  'guide.missing.text':
    'A value that was not published is hatched, dashed or dotted and named in words. It is never drawn as zero, filled in between two years, or left out in silence.',
  'guide.comparable.title': 'What may be compared',
  'guide.comparable.text':
    'Two figures are ranked, divided or subtracted only where indicator, region or peers, sector, scope, unit and period agree. Seven months never meet twelve. Where a curator takes two names for one measure, the note says so and why.',
  'guide.confidence.title': 'Confidence',
  'guide.confidence.text':
    'High: the sentence states number, place and time. Medium: something was inferred, or the page is a reprint; it says what. Low-confidence findings are not shown.',
  'guide.units.title': 'Units',
  'guide.units.text':
    'One unit per chart, never more digits than the source. m is million, bn is 1,000 million, trn is 1,000 bn. Differences of shares are in points. Money is in current yuan unless it says otherwise.',
  'guide.seal.title': 'The red seal',
  'guide.seal.text':
    'Every number carries a seal. It opens the sentence or the table the number came from, with publisher, date and how it was read. Numbers are those of the list of sources; T marks official tables.',
  'guide.today.title': 'Today’s date',
  'guide.today.text':
    'Deadlines are judged at {{date}}. Pages are built as of the date of the data ({{asOf}}) and then take the date of this device. Another date can be set in the address, ?today=2024-12-31, or here:',
  'guide.today.label': 'Judge deadlines at',
  'guide.today.reset': 'Back to today',
  'guide.report.title': 'A mistake?',
  'guide.report.text': 'If a number, a reading or a translation is wrong, say which seal it carries:',
  'guide.report.link': 'Report a mistake',
  'guide.keyboard.title': 'Keyboard',
  'guide.keyboard.text':
    'Tab moves through links, seals and controls; Enter opens; Escape closes a citation. The first Tab on a page offers to skip to the content. Every chart has its table beneath it.',
} as const
