import {accepts, toLanguage} from '../../regex/index.ts'
import type {Parameter} from '../../spec/index.ts'

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

/** Those of a parameter that its page refuses: it may come to take one. */
export function toKnownDrifts(parameter: Parameter): readonly string[] {
  const isAccepted = accepts(toLanguage(parameter))
  return (drifts[parameter.name] ?? []).filter(value => !isAccepted(value))
}
