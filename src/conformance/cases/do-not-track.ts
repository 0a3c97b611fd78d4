import {defineCase} from '../case.ts'
import type {HeaderList} from '../endpoint.ts'
import {expectEvents, logs} from '../expect/events.ts'
import {findUid} from '../requests/engage.ts'
import {findExample} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'

const kept = ['context', 'entrypoint', 'service']
const asks: readonly HeaderList[] = [
  [['DNT', '1']],
  [['Sec-GPC', '1']],
  [
    ['DNT', '1'],
    ['Sec-GPC', '1'],
  ],
]

const keepsLittle = expectEvents(`no parameters but ${kept.map(name => `\`${name}\``).join(', ')}`, events => {
  const found = events.flatMap(({parameters}) => Object.keys(parameters)).find(name => !kept.includes(name))
  return found && `\`${found}\` in an event`
})

/** The entrypoint finds the events again, for it is kept. */
export const doNotTrack = defineCase({
  id: 'do-not-track',
  requirement: 'metrics-flow.events.do-not-track',
  title: 'Of those who ask not to be tracked, events hold no more than what is needed.',
  needs: ['log'],
  *probes(world) {
    const {spec} = world
    const names = spec.parameters.map(({name}) => name).filter(name => !['event_type', ...kept].includes(name))
    const others = Object.fromEntries(names.flatMap(name => toEntry(name, findExample(spec, name))))
    const all = {...others, form_type: 'other', uid: findUid(world), service: 'sync', context: 'fx_desktop_v3'}
    for (const headers of asks) {
      const expect = [logs('flow.begin'), keepsLittle]
      yield {query: toQuery(all), carrier: 'entrypoint', headers, expect}
    }
  },
})

/** Nothing of a parameter that accepts no value. */
const toEntry = (name: string, value: string | undefined): readonly (readonly [string, string])[] =>
  value === undefined ? [] : [[name, value]]
