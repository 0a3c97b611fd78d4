export type {
  Cell,
  Code,
  ExampleUrl,
  Kind,
  Marker,
  MarkerFault,
  Mention,
  Page,
  Row,
  Suppression,
  Table,
  UnreadableMarker,
  Zone,
} from './page.ts'
export {mayHoldMarkers, readPage} from './read-page.ts'
export {toRoundTrip} from './round-trip.ts'
export {toSpec} from './to-spec.ts'
