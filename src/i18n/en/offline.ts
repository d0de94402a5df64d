/** Words of what works without a network. */
export const offline = {
  'offline.now': 'No network',
  'offline.age_one': 'data of {{date}}, {{count}} day old',
  'offline.age_other': 'data of {{date}}, {{count}} days old',
  'offline.age.today': 'data of {{date}}, today’s',
  'offline.keeping': 'Being kept for use without a network: {{done}} of {{total}} files',
  'offline.kept': 'Available without a network',
  'offline.failed.network':
    'Not kept for use without a network: files did not arrive. Open this page again when the network is there.',
  'offline.failed.room': 'Not kept for use without a network: the browser has no room for it.',
  'offline.failed.newer':
    'A newer version of the site is there. Load this page again to keep it for use without a network.',
  'offline.unsupported': 'This browser keeps no pages for use without a network.',
  'offline.insecure':
    'This address begins with http. Browsers then keep no briefing for use without a network, do not keep the screen on, and copy no pictures. With https they do; who runs the site begins it with',
  'offline.crash': 'The site cannot be reached, and this page was not kept for use without a network.',
  'offline.page.title': 'No network, and this page is not kept here',
  'offline.page.lead': 'Pages that were opened before still open. These briefings are kept whole:',
  'offline.page.none': 'None. A briefing is kept as soon as it has been opened once.',
  'offline.page.again': 'Try again',
} as const
