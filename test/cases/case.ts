import type { Lang } from '../../src/lib/number.ts';

/** A case of a chart: the gallery shows it, the snapshot keeps it. */
export interface Case<Props> {
  /** File-name of the snapshot. */
  name: string;
  /** What a reader should see in it. */
  shows: string;
  /** The language of its texts: no function of a case speaks another. */
  lang: Lang;
  props: Props;
}
