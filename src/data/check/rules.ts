import type { Rule } from './rule.ts';
import { boundMissing, boundUnexpected, rangeRole, upperBelowValue } from './rules/bounds.ts';
import { comparatorAgainstDirection } from './rules/comparator.ts';
import { referenceCycle } from './rules/cycles.ts';
import { organisationElsewhere } from './rules/duties.ts';
import { jump } from './rules/jumps.ts';
import { aboveLimit, shareAboveHundred } from './rules/limits.ts';
import { locatorMissing } from './rules/locators.ts';
import {
  baseUnexpected,
  changeWithoutBase,
  missingWithValue,
  observationEmpty,
  ytdForm,
} from './rules/observation-form.ts';
import { telephone } from './rules/phones.ts';
import { targetRepeated } from './rules/repeats.ts';
import { statedValue } from './rules/stated-value.ts';
import { partsOfSum } from './rules/sums.ts';
import { changeNeedsBase, dueBeforeBase, startAfterDue } from './rules/target-time.ts';
import { observationTie } from './rules/ties.ts';
import { unitBase, unitUnknown } from './rules/units.ts';

/** What rows must mean. A new rule is a function and a line here. */
export const rules: readonly Rule[] = [
  { code: 'target.comparator', level: 'error', find: comparatorAgainstDirection },
  { code: 'target.bound_unexpected', level: 'error', find: boundUnexpected },
  { code: 'target.bound_missing', level: 'error', find: boundMissing },
  { code: 'target.upper_below_value', level: 'error', find: upperBelowValue },
  { code: 'target.range_role', level: 'error', find: rangeRole },
  { code: 'target.due_before_base', level: 'error', find: dueBeforeBase },
  { code: 'target.start_after_due', level: 'error', find: startAfterDue },
  { code: 'target.change_base', level: 'error', find: changeNeedsBase },
  { code: 'target.repeated', level: 'warning', find: targetRepeated },
  { code: 'observation.empty', level: 'error', find: observationEmpty },
  { code: 'observation.missing_value', level: 'error', find: missingWithValue },
  { code: 'observation.change_base', level: 'warning', find: changeWithoutBase },
  { code: 'observation.base_unexpected', level: 'error', find: baseUnexpected },
  { code: 'observation.ytd_form', level: 'error', find: ytdForm },
  { code: 'observation.tie', level: 'error', find: observationTie },
  { code: 'observation.sum', level: 'warning', find: partsOfSum },
  { code: 'observation.jump', level: 'warning', find: jump },
  { code: 'value.stated', level: 'error', find: statedValue },
  { code: 'value.above_limit', level: 'error', find: aboveLimit },
  { code: 'value.share_above_100', level: 'warning', find: shareAboveHundred },
  { code: 'unit.unknown', level: 'warning', find: unitUnknown },
  { code: 'unit.base', level: 'error', find: unitBase },
  { code: 'reference.cycle', level: 'error', find: referenceCycle },
  { code: 'locator.missing', level: 'error', find: locatorMissing },
  { code: 'duty.other_area', level: 'warning', find: organisationElsewhere },
  { code: 'personal.telephone', level: 'error', find: telephone },
];
