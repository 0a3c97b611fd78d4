import type {World} from '../../src/conformance/index.ts'
import type {Spec} from '../../src/spec/index.ts'
import {line, parameter, spec} from './specs.ts'

const contexts = ['fx_desktop_v3', 'fx_ios_v1']

/** A page that is small, and has one of everything: all that a case asks of it can be told by heart. */
export const smallPage: Spec = {
  ...spec(
    [
      parameter('entrypoint', '^[\\w.-]+$', {examples: ['my page', 'home']}),
      parameter('form_type', '^(email|other)$', {values: ['email', 'other'], examples: ['email']}),
      parameter('utm_source', '^[\\w\\/.%-]+$'),
      parameter('context', '^[0-9a-z_-]+$', {examples: contexts}),
      parameter('event_type', '^engage$', {values: ['engage']}),
      parameter('service', '^[0-9a-f]{16}$', {values: ['sync']}),
      parameter('uid', '^[0-9a-f]{32}$', {examples: ['f'.repeat(32)]}),
    ],
    [
      {parameter: 'context', values: contexts, when: [{parameter: 'service', value: 'sync'}], place: line(30)},
      {parameter: 'service', values: [], when: [{parameter: 'event_type', value: 'engage'}], place: line(31)},
      {parameter: 'uid', values: [], when: [{parameter: 'event_type', value: 'engage'}], place: line(32)},
    ],
  ),
  answer: [
    {name: 'flowId', description: '', type: 'string', pattern: toPattern('^[0-9a-f]{4}$'), place: line(40)},
    {name: 'flowBeginTime', description: '', type: 'number', pattern: toPattern('^\\d{3}$'), place: line(41)},
  ],
}

function toPattern(source: string) {
  return {source, flags: '', place: line(1)}
}

/** A run against an endpoint of that page of which all is known. */
export const smallWorld: World = {
  spec: smallPage,
  path: '/flow',
  origin: 'https://rp.example',
  client: '0123456789abcdef',
  seed: 1,
  vectors: 4,
  runs: 3,
}
