import type { Lang } from '../lib/number.ts';

/** Texts of the printed briefing. Apart from words.ts, which comes with the first view of boards. */
const zh = {
  link: '打印简报（A4）',
  print: '打印或存为 PDF',
  hint: 'A4 纵向；在打印窗口中可存为 PDF。',
  allAreas: '各区（功能区）',
  byArea: '各区（功能区）目标数',
  byAreaNote: '按代码排列，不作排名。',
  total: '目标',
  attention: '需要关注',
  attentionNote: '未完成、不符合要求或落后于序时进度的目标；编号与目标一览相同。',
  failing: '不符合的常设要求',
  known: '其他已有结果的目标',
  allTargets: '目标一览',
  allRequirements: '要求一览',
  number: '序号',
  impliedDue: '期限加括号的取自文件期末',
  sources: '资料来源',
  targetsAt: (n: number, where: string) => `目标和要求 ${n} 项：${where}`,
  figuresAt: (where: string) => `数据：${where}`,
  more: (n: number) => `另有 ${n} 项未列出，见各地区简报。`,
  made: (rule: string) => `本简报由公开文件和公开数据按规则 ${rule} 自动生成。`,
};

type BriefingWords = typeof zh;

const en: BriefingWords = {
  link: 'Print briefing (A4)',
  print: 'Print or save as PDF',
  hint: 'A4 portrait; the print dialog can save a PDF.',
  allAreas: 'All districts and zones',
  byArea: 'Targets by district and zone',
  byAreaNote: 'In code order; not a ranking.',
  total: 'Targets',
  attention: 'Needs attention',
  attentionNote: 'Targets missed, out of line or behind schedule; numbered as in the list of targets.',
  failing: 'Requirements not met',
  known: 'Other targets with a result',
  allTargets: 'All targets',
  allRequirements: 'All requirements',
  number: 'No.',
  impliedDue: 'due dates in brackets are the end of the document',
  sources: 'Sources',
  targetsAt: (n, where) => `${n} targets and requirements: ${where}`,
  figuresAt: (where) => `figures: ${where}`,
  more: (n) => `${n} more are not listed here; see the briefing of each district.`,
  made: (rule) => `Drawn up from public documents and figures by rule ${rule}, without manual editing.`,
};

export const briefingWords: Record<Lang, BriefingWords> = { zh, en };
