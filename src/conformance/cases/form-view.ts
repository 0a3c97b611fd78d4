import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'

/** Beside `flow.begin`, which the flow itself logs. */
export const formView = defineCase({
  id: 'form-view',
  requirement: 'metrics-flow.events.form-view',
  title: 'A form for an email address adds its view to the events; another form adds none.',
  needs: ['log'],
  *probes() {
    yield {query: 'form_type=email', expect: [logs('flow.begin', 'flow.enter-email.view')]}
    yield {query: 'form_type=other', expect: [logs('flow.begin')]}
    yield {expect: [logs('flow.begin')]}
  },
})
