/** Events to a stream of Redis, which many services share and many readers read: the way past one machine. */
export {createRedisSink, type RedisSinkOptions} from './redis-sink.ts'
