import type { Lang } from '../../lib/number.ts';

/** The sentences of the briefing. Numbers go in; no unit and no person is ever named. */
const zh = {
  labels: {
    none: '目标',
    known: '已有结果',
    binding: '约束性指标',
    running: '期内目标',
    missing: '结果待补',
    words: '不能评价',
    requirements: '常设要求',
  },
  sections: {
    known: '已有公开结果',
    running: '尚未到期或待公布',
    missing: '已到期而结果待补',
    words: '定性或数值未公开',
  },
  none: '所收文件没有设定列入统计的目标，只有要求和参数。',
  nothingKnown: (total: number) => `${total} 项目标中，本站尚未收录可据以评价的公开结果。`,
  known: (n: number, statuses: string) => `${n} 项已有公开结果：${statuses}。`,
  stated: (n: number, all: number) => (n === all ? '均据文件载明。' : `其中 ${n} 项据文件载明。`),
  attention: (n: number) =>
    n === 0
      ? '这些目标没有一项未完成、不符合要求或落后于序时进度。'
      : `未完成、不符合要求或落后于序时进度的有 ${n} 项，逐项列于“需要关注”。`,
  furthest: (name: string, pace: string) => `与序时进度相差最大的一项是“${name}”，${pace}。`,
  noBinding: '所收文件没有把目标标明为约束性。',
  binding: (n: number, parts: string) => `共 ${n} 项：${parts}。考核结果以上级认定为准。`,
  noneRunning: '没有尚待数据的期内目标。',
  running: (n: number, years: string) => `${n} 项未到期，本站尚无基期之后的公开数据：${years}。`,
  dueIn: (year: string | null, n: number) => (year ? `${year}年到期 ${n} 项` : `未定期限 ${n} 项`),
  pending: (n: number) => `另有 ${n} 项已到期，尚在通常发布时限之内。`,
  noneMissing: '没有已到期而结果待补的目标。',
  missing: (n: number, documents: string, kinds: string) =>
    `${n} 项已到期，本站尚未收录可核对的公开结果；不表示未完成，也不表示责任单位未上报。` +
    `按文件：${documents}。按类型：${kinds}。`,
  otherDocuments: (documents: number, n: number) => `其余 ${documents} 份文件 ${n} 项`,
  noneInWords: '没有定性目标或数值未公开的目标。',
  words: (n: number, qualitative: number, unprinted: number) =>
    `${n} 项不评价：${[
      qualitative > 0 ? `以文字表述、没有可核对的完成说明的 ${qualitative} 项` : '',
      unprinted > 0 ? `数值由上级下达、文件未印出的 ${unprinted} 项` : '',
    ]
      .filter(Boolean)
      .join('，')}。`,
  requirements: (n: number, statuses: string, alone: boolean) =>
    `${alone ? '共' : '另有'} ${n} 项，不计入目标数：${statuses}。`,
  qualitative: '定性',
  perEpisode: '按次执行（不评价）',
};

const are = (n: number) => (n === 1 ? 'is' : 'are');
const targets = (n: number) => (n === 1 ? '1 target' : `${n} targets`);

const en: typeof zh = {
  labels: {
    none: 'Targets',
    known: 'With a result',
    binding: 'Binding indicators',
    running: 'Running',
    missing: 'Result not on file',
    words: 'Cannot be judged',
    requirements: 'Requirements',
  },
  sections: {
    known: 'with a public result',
    running: 'not due or not yet released',
    missing: 'due without a result on file',
    words: 'in words or not printed',
  },
  none: 'The documents on file set no target that is counted, only requirements and parameters.',
  nothingKnown: (total) =>
    total === 1
      ? 'For the only target no public result that could be judged is on file here.'
      : `For none of the ${total} targets a public result that could be judged is on file here.`,
  known: (n, statuses) => `${targets(n)} ${n === 1 ? 'has' : 'have'} a public result: ${statuses}.`,
  stated: (n, all) =>
    n === all
      ? n === 1
        ? 'It rests on a statement of a document.'
        : 'All rest on statements of a document.'
      : `${n} of them ${n === 1 ? 'rests' : 'rest'} on a statement of a document.`,
  attention: (n) =>
    n === 0
      ? 'None of them is missed, out of line or behind schedule.'
      : `${n} of them ${are(n)} missed, out of line or behind schedule, listed below under “Needs attention”.`,
  furthest: (name, pace) => `The one furthest off its schedule is “${name}”: ${pace}.`,
  noBinding: 'The documents on file mark no target as binding.',
  binding: (n, parts) => `${n} in all: ${parts}. The assessment of the upper level prevails.`,
  noneRunning: 'No running target is waiting for a figure.',
  running: (n, years) =>
    `${targets(n)} ${are(n)} not due yet and without a public figure after the base: ${years}.`,
  dueIn: (year, n) => (year ? `${n} due in ${year}` : `${n} without a due date`),
  pending: (n) => `Another ${n} ${are(n)} due and still within the usual release time.`,
  noneMissing: 'No target is due without a result on file.',
  missing: (n, documents, kinds) =>
    `${targets(n)} ${are(n)} due and no verifiable public result is on file here; this does not mean ` +
    `${n === 1 ? 'it was' : 'they were'} missed, nor that the unit did not report. ` +
    `By document: ${documents}. By kind: ${kinds}.`,
  otherDocuments: (documents, n) =>
    `${documents === 1 ? 'one other document' : `${documents} other documents`} ${n}`,
  noneInWords: 'No target is stated in words only or without its value.',
  words: (n, qualitative, unprinted) =>
    `${targets(n)} ${are(n)} not judged: ${[
      qualitative > 0 ? `${qualitative} stated in words without a verifiable statement of completion` : '',
      unprinted > 0 ? `${unprinted} set by the upper level and not printed` : '',
    ]
      .filter(Boolean)
      .join(', ')}.`,
  requirements: (n, statuses, alone) =>
    `${n}${alone ? '' : ' more'}, not counted ${n === 1 ? 'as a target' : 'among the targets'}: ${statuses}.`,
  qualitative: 'qualitative',
  perEpisode: 'per episode and not judged',
};

export const briefingWords: Record<Lang, typeof zh> = { zh, en };
