/** A case of a chart: the gallery shows it, the snapshot keeps it. */
export interface Case<Props> {
  /** File-name of the snapshot. */
  name: string;
  /** What a reader should see in it. */
  shows: string;
  props: Props;
}
