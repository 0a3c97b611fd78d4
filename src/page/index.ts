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
export {readPage} from './read-page.ts'
export {toSpec} from './to-spec.ts'
