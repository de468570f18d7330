import type { Field } from '../schema.ts';
import { cellCheck, type CellFault } from './cell-check.ts';
import { words, type Words } from './finding.ts';
import { show } from './show.ts';

interface TextFault {
  code: CellFault['code'] | 'list.duplicate' | 'list.blank_member';
  words: Words;
}

/** One empty array for the millions of cells without a fault. */
const none: readonly TextFault[] = [];

/** The check of a cell that is not blank: one fault at most, or one for each member of a list. */
export function textCheck(field: Field): (text: string) => readonly TextFault[] {
  const check = cellCheck(field);
  const faultsOf = field.list
    ? (text: string) => listFaults(text.split('|'), check)
    : (text: string) => {
        const fault = check(text);
        return fault ? [fault] : none;
      };
  // Text with a lost character fails every check; that it was lost has been told.
  return (text) => (text.includes('\uFFFD') ? none : faultsOf(text));
}

function listFaults(members: readonly string[], check: (text: string) => CellFault | null): TextFault[] {
  const seen = new Set<string>();
  return members.flatMap((member) => {
    if (member === '') return { code: 'list.blank_member', words: blankMember };
    if (seen.has(member)) return { code: 'list.duplicate', words: repeated(member) };
    seen.add(member);
    return check(member) ?? [];
  });
}

const blankMember = words(
  ['列表中有空项', '去掉多余的 |'],
  ['a blank member in the list', 'remove the superfluous |'],
);

function repeated(member: string): Words {
  return words(
    [`列表中“${show(member)}”重复`, '只保留一个'],
    [`“${show(member)}” stands twice in the list`, 'keep one of them'],
  );
}
