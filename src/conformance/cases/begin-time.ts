import {defineCase} from '../case.ts'
import {expectField} from '../expect/field.ts'
import {isNearNow} from '../expect/near-now.ts'

/** A text has thrown flows away: clients compare the time with numbers. */
export const beginTime = defineCase({
  id: 'begin-time',
  requirement: 'metrics-flow.response.flow-begin-time',
  title: 'The begin time is a number of milliseconds, and about now.',
  *probes() {
    const isRight = (value: unknown) => typeof value === 'number' && isNearNow(value)
    yield {expect: [expectField('flowBeginTime', 'a number of milliseconds that is about now', isRight)]}
  },
})
