// Generated from docs/metrics-for-relying-parties.md by `npx docparity generate`. Edit the page, not this file.
// page-sha256: 8c757b065b39d763a346460b83671adaf9248eca2c080edf821f3f9b71d86645
// code-sha256: 6593dfa6fe1246e26614b3d855914c370d837a1aa81366b175494c70a23f2b6a

/**
 * What the page says of its query parameters, as data. A parameter takes what its pattern matches, and its values
 * beside; without both, anything.
 */
export const spec = {
  page: 'docs/metrics-for-relying-parties.md',
  parameters: [
    {name: 'event_type', pattern: {source: '^engage$', flags: ''}, line: 140},
    {name: 'service', pattern: {source: '^[0-9a-f]{16}$', flags: ''}, values: ['sync'], line: 141},
    {name: 'uid', pattern: {source: '^[0-9a-f]{32}$', flags: ''}, line: 142},
    {name: 'entrypoint', pattern: {source: '^[\\w.-]+$', flags: ''}, line: 215},
    {name: 'entrypoint_experiment', pattern: {source: '^[\\w.-]+$', flags: ''}, line: 216},
    {name: 'entrypoint_variation', pattern: {source: '^[\\w.-]+$', flags: ''}, line: 217},
    {name: 'form_type', pattern: {source: '^(email|other)$', flags: ''}, line: 218},
    {name: 'utm_source', pattern: {source: '^[\\w\\/.%-]+$', flags: ''}, line: 219},
    {name: 'utm_campaign', pattern: {source: '^[\\w\\/.%-]+$', flags: ''}, line: 220},
    {name: 'utm_content', pattern: {source: '^[\\w\\/.%-]+$', flags: ''}, line: 221},
    {name: 'utm_term', pattern: {source: '^[\\w\\/.%-]+$', flags: ''}, line: 222},
    {name: 'utm_medium', pattern: {source: '^[\\w\\/.%-]+$', flags: ''}, line: 223},
    {name: 'context', pattern: {source: '^[0-9a-z_-]+$', flags: ''}, line: 224},
  ],
  conditions: [
    {parameter: 'service', values: [], when: [{parameter: 'event_type', value: 'engage'}], line: 141},
    {parameter: 'uid', values: [], when: [{parameter: 'event_type', value: 'engage'}], line: 142},
    {
      parameter: 'context',
      values: ['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1'],
      when: [{parameter: 'service', value: 'sync'}],
      line: 224,
    },
  ],
} as const
