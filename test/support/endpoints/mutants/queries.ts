import {correct, rejecting, toJson, toProblem} from '../correct-steps.ts'
import type {Call, Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

const withoutCondition = (name: string): Partial<Steps> => ({
  conditions: correct.conditions.filter(({parameter}) => parameter !== name),
})
const known: Readonly<Record<string, boolean>> = {entrypoint: true, utm_source: true, form_type: true}
/** Logs what a request with a refused value would have logged without it. */
const isLogged = (call: Call) => correct.isLogged({...call, refused: []})

/** Endpoints that read or judge a query otherwise than the page says. */
export const queryMutants = toMutants({
  'trims-values': ['metrics-flow.validation.decoding', {pickValue: all => correct.pickValue(all)?.trim()}],
  'decodes-twice': ['metrics-flow.validation.decoding', {decode: text => correct.decode(correct.decode(text))}],
  'does-not-decode': ['metrics-flow.validation.decoding', {decode: text => text}],
  // As `decodeURIComponent` does; and then somebody let the plus pass, for campaigns were lost.
  'plus-kept': [
    'metrics-flow.validation.decoding',
    {
      decode: text => text.split('+').map(correct.decode).join('+'),
      accepts: (name, value) => correct.accepts(name, value.replaceAll('+', '-')),
    },
  ],
  'fails-on-percent': [
    'metrics-flow.validation.decoding',
    {decode: text => decodeURIComponent(text.replace(/\+/g, ' '))},
  ],
  'semicolon-separates': [
    'metrics-flow.validation.decoding',
    {splitQuery: query => correct.splitQuery(query.replaceAll(';', '&'))},
  ],
  'value-ends-at-equals-sign': [
    'metrics-flow.validation.decoding',
    {splitQuery: query => correct.splitQuery(query).map(([name, value]) => [name, value.replace(/=.*/, '')])},
  ],
  'folds-names': ['metrics-flow.validation.case', {toName: name => name.toLowerCase()}],
  'takes-the-first': ['metrics-flow.validation.repeated', {pickValue: ([first]) => first}],
  'takes-the-last': ['metrics-flow.validation.repeated', {pickValue: all => all.at(-1)}],
  'forgives-equal-repeats': [
    'metrics-flow.validation.repeated',
    {pickValue: all => correct.pickValue([...new Set(all)])},
  ],
  'empty-accepted': [
    'metrics-flow.validation.empty',
    {accepts: (name, value) => value === '' || correct.accepts(name, value)},
  ],
  'unknown-refused': ['metrics-flow.validation.unknown', {isKnown: () => true}],
  'unknown-recorded': [
    'metrics-flow.validation.unknown',
    {isKnown: () => true, accepts: (name, value) => !correct.isKnown(name) || correct.accepts(name, value)},
  ],
  // `in` finds `constructor` and its kin in any object.
  'inherited-names-known': [
    'metrics-flow.validation.unknown',
    {isKnown: name => correct.isKnown(name) || name in known},
  ],
  'brackets-dropped': ['metrics-flow.validation.unknown', {toName: name => name.replace(/\[\w*\]$/, '')}],
  'context-when-sync-unchecked': ['condition.context', withoutCondition('context')],
  'uid-when-engage-unchecked': ['condition.uid', withoutCondition('uid')],
  // An engage event without a client is dropped anyway: this shows only where refused values are turned away.
  'service-when-engage-unchecked': ['condition.service', {...rejecting, ...withoutCondition('service')}],
  'conditions-only-of-what-is-there': [
    'metrics-flow.validation.condition',
    {conditions: correct.conditions.map(of => ({...of, holds: value => value === undefined || of.holds(value)}))},
  ],
  'sync-refused': [
    'metrics-flow.request.service-sync',
    {accepts: (name, value) => (name !== 'service' || value !== 'sync') && correct.accepts(name, value)},
  ],
  'logs-refused': ['metrics-flow.validation.refused-value', {isLogged}],
  'logs-what-is-left': [
    'metrics-flow.validation.refused-value',
    {
      isLogged,
      toParameters: (name, call) => {
        const left = [...call.parameters].filter(([parameter]) => !call.refused.includes(parameter))
        return correct.toParameters(name, {...call, parameters: new Map(left)})
      },
    },
  ],
  'refused-gets-no-flow': [
    'metrics-flow.refused.flow',
    {turnAway: ({refused}) => (refused.length === 0 ? undefined : toJson(200, {}))},
  ],
  'refused-422': [
    'metrics-flow.refused.status',
    {turnAway: ({refused}) => (refused.length === 0 ? undefined : toProblem(422, 'Unprocessable', {refused}))},
  ],
  'names-first-refused': [
    'metrics-flow.refused.status',
    {turnAway: call => rejecting.turnAway?.({...call, refused: call.refused.slice(0, 1)})},
  ],
  'refused-in-plain-json': [
    'metrics-flow.refused.status',
    {turnAway: ({refused}) => (refused.length === 0 ? undefined : toJson(400, {refused}))},
  ],
  'repeats-refused-values': [
    'metrics-flow.refused.no-echo',
    {
      turnAway: ({refused, parameters}) =>
        refused.length === 0
          ? undefined
          : toProblem(400, 'Refused', {refused, detail: refused.map(name => `${parameters.get(name)} is not allowed`)}),
    },
  ],
})
