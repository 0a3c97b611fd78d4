/** A flow as a service answers it. */
export const flow = {flowId: '0123456789abcdef'.repeat(4), flowBeginTime: 1_575_331_200_000}
