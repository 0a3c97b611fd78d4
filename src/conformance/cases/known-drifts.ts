import {accepts, toLanguage} from '../../regex/index.ts'
import {defineCase} from '../case.ts'
import {refused} from '../expect/judged.ts'
import {toQuery} from '../values/to-query.ts'

/** What servers have accepted for a while, or still do, that their page refuses: no regex tells of such words. */
const drifts: Readonly<Record<string, readonly string[]>> = {
  entrypoint: ['my:page', 'preferences:sync'],
  entrypoint_experiment: ['my:experiment'],
  entrypoint_variation: ['treatment:a'],
  form_type: ['button', 'subscribe', 'none'],
  utm_source: ['localhost:8000', 'https://example.com/'],
  utm_campaign: ['page+referral+-+not+part+of+a+campaign', 'page referral - not part of a campaign'],
  utm_content: ['a+b'],
  utm_medium: ['product page'],
  utm_term: ['search terms'],
  context: ['FX_DESKTOP_V3', 'fx.desktop.v3'],
  event_type: ['flow.begin', 'engage event', 'screen:engage'],
  service: ['content-server', 'none', 'fx-monitor', '0123456789abcdef0'],
  uid: ['01234567-89ab-cdef-0123-456789abcdef', '0123456789abcdef'],
}

/** Each is compared with the page first, for a page may come to take it. */
export const knownDrifts = defineCase({
  id: 'known-drifts',
  requirement: 'validation.*',
  title: 'No value is accepted that servers are known to accept and the page refuses.',
  *probes({spec}, name) {
    const parameter = spec.parameters.find(one => one.name === name)
    if (!parameter) return
    const isAccepted = accepts(toLanguage(parameter))
    for (const value of (drifts[name] ?? []).filter(value => !isAccepted(value))) {
      yield {query: toQuery({[name]: value}), expect: [refused({[name]: value})]}
    }
  },
})
