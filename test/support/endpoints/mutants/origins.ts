import {correct, toProblem, valuesOf} from '../correct-steps.ts'
import {origin} from '../rules.ts'
import type {Call, Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

/** Logs as if the origin were on the list, where `isMeant`. */
const logsUnlisted = (isMeant: (call: Call) => boolean): Partial<Steps> => ({
  isLogged: call => correct.isLogged(isMeant(call) ? {...call, listed: origin} : call),
})
const isEngage = ({parameters}: Call) => parameters.get('event_type') === 'engage'
const allow = 'Access-Control-Allow-Origin'

/** Endpoints that take another origin for one of the list, or tell a browser something else. */
export const originMutants = toMutants({
  'origin-by-suffix': ['metrics-flow.origins.exact', {isListed: sent => sent.endsWith('rp.example')}],
  'origin-by-prefix': ['metrics-flow.origins.exact', {isListed: sent => sent.startsWith(origin)}],
  'origin-with-subdomains': [
    'metrics-flow.origins.exact',
    {isListed: sent => /^https:\/\/(?:[\w-]+\.)*rp\.example$/.test(sent)},
  ],
  'origin-dot-as-wildcard': ['metrics-flow.origins.exact', {isListed: sent => new RegExp(`^${origin}$`).test(sent)}],
  'origin-ignores-case': ['metrics-flow.origins.exact', {isListed: sent => sent.toLowerCase() === origin}],
  'origin-ignores-scheme': [
    'metrics-flow.origins.exact',
    {isListed: sent => sent.replace(/^http:/, 'https:') === origin},
  ],
  'origin-ignores-port': ['metrics-flow.origins.exact', {isListed: sent => sent.replace(/:\d+$/, '') === origin}],
  'origin-ignores-slash': ['metrics-flow.origins.exact', {isListed: sent => sent.replace(/\/$/, '') === origin}],
  'null-listed': ['metrics-flow.origins.none', {isListed: sent => sent === 'null' || correct.isListed(sent)}],
  'no-origin-logged': [
    'metrics-flow.origins.none',
    logsUnlisted(({headers}) => valuesOf(headers, 'origin').length === 0),
  ],
  'first-of-two-origins': ['metrics-flow.origins.none', {originOf: headers => valuesOf(headers, 'origin')[0]}],
  'reflects-any-origin': [
    'metrics-flow.origins.cors',
    {toCors: call => [['Vary', 'Origin'], ...(call.origin === undefined ? [] : ([[allow, call.origin]] as const))]},
  ],
  'allows-any-origin': [
    'metrics-flow.origins.cors',
    {
      toCors: () => [
        ['Vary', 'Origin'],
        [allow, '*'],
      ],
    },
  ],
  'sends-the-list': [
    'metrics-flow.origins.cors',
    {
      toCors: () => [
        ['Vary', 'Origin'],
        [allow, origin],
      ],
    },
  ],
  'vary-missing': ['metrics-flow.origins.cors', {toCors: call => correct.toCors(call).slice(1)}],
  'vary-only-for-listed': [
    'metrics-flow.origins.cors',
    {toCors: call => (call.listed === undefined ? [] : correct.toCors(call))},
  ],
  'cors-missing-on-refused': [
    'metrics-flow.origins.cors',
    {toCors: call => correct.toCors(call.refused.length > 0 ? {...call, listed: undefined} : call)},
  ],
  'credentials-allowed': [
    'metrics-flow.origins.credentials',
    {toCors: call => [...correct.toCors(call), ['Access-Control-Allow-Credentials', 'true']]},
  ],
  'unlisted-gets-401': [
    'metrics-flow.origins.flow',
    {turnAway: ({listed}) => (listed === undefined ? toProblem(401, 'Unauthorized') : undefined)},
  ],
  'logs-flow-of-unlisted': [
    'metrics-flow.origins.flow',
    logsUnlisted(call => call.origin !== undefined && !isEngage(call)),
  ],
  'logs-engage-of-unlisted': [
    'metrics-flow.origins.dropped',
    logsUnlisted(call => call.origin !== undefined && isEngage(call)),
  ],
})
